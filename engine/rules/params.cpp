// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/params.h"

#include <QJsonArray>

namespace ring {
using namespace Qt::StringLiterals;

QJsonValue Params::take(const QString &field)
{
    m_asked.insert(field);
    return m_object.value(field);
}

void Params::refuse(const QString &field, const QString &what)
{
    if (m_complaint.isEmpty())
        m_complaint = u"field \"%1\" %2"_s.arg(field, what);
}

void Params::ignore(const QStringList &fields)
{
    for (const QString &field : fields)
        m_asked.insert(field);
}

QString Params::text(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isString() || value.toString().isEmpty())
        refuse(field, u"has to be a text"_s);
    return value.toString();
}

QString Params::optionalText(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        refuse(field, u"has to be a text"_s);
    return value.toString();
}

int Params::number(const QString &field, int lowest, int highest)
{
    const QJsonValue value = take(field);
    const int number = value.toInt(lowest - 1);
    if (number < lowest || number > highest)
        refuse(field, u"has to be a whole number from %1 to %2"_s.arg(lowest).arg(highest));
    return number;
}

int Params::optionalNumber(const QString &field, int lowest, int highest, int otherwise)
{
    m_asked.insert(field);
    return has(field) ? number(field, lowest, highest) : otherwise;
}

bool Params::flag(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isUndefined() && !value.isBool())
        refuse(field, u"has to be true or false"_s);
    return value.toBool();
}

QStringList Params::texts(const QString &field)
{
    const QStringList texts = optionalTexts(field);
    if (texts.isEmpty())
        refuse(field, u"has to be a list of texts"_s);
    return texts;
}

QStringList Params::optionalTexts(const QString &field)
{
    const QJsonValue value = take(field);
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items) {
        texts.append(item.toString());
        if (!item.isString() || item.toString().isEmpty())
            refuse(field, u"has to be a list of texts"_s);
    }
    if (!value.isUndefined() && !value.isArray())
        refuse(field, u"has to be a list of texts"_s);
    return texts;
}

QMap<QString, QString> Params::byLanguage(const QString &field)
{
    const QJsonObject languages = object(field);
    QMap<QString, QString> texts;
    for (auto it = languages.begin(); it != languages.end(); ++it)
        texts.insert(it.key(), it->toString());
    if (texts.value(u"en"_s).isEmpty())
        refuse(field, u"has to hold a text for \"en\""_s);
    return texts;
}

QJsonObject Params::object(const QString &field)
{
    const QJsonValue value = take(field);
    if (!value.isObject())
        refuse(field, u"has to be an object"_s);
    return value.toObject();
}

QString Params::complaint() const
{
    if (!m_complaint.isEmpty())
        return m_complaint;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key()))
            return u"field \"%1\" is unknown"_s.arg(it.key());
    }
    return {};
}

} // namespace ring
