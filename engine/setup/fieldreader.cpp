// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/fieldreader.h"

#include "engine/compose/clean.h"
#include "engine/compose/links.h"
#include "engine/contacts/phonenumber.h"

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr qsizetype longestText = 500;

QString faultSentence(LinkFault fault)
{
    switch (fault) {
    case LinkFault::Shortener:
        return u"this is a public shortener, which carriers filter; use the business's own address."_s;
    case LinkFault::HomePage:
        return u"this leads to the home page; give the page where a caller can book or ask for a call."_s;
    case LinkFault::None:
        return {};
    case LinkFault::Malformed:
    case LinkFault::SpeakingPath:
        break;
    }
    return u"this is no web address; write one like https://example.com/book."_s;
}

} // namespace

FieldReader::FieldReader(const QJsonValue &value, QString path, QStringList &problems)
    : m_object(value.toObject())
    , m_path(std::move(path))
    , m_problems(problems)
{
    if (!value.isObject())
        m_problems.append(u"%1: this has to be an object in braces."_s.arg(m_path));
}

QString FieldReader::place(const QString &name) const
{
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

void FieldReader::problem(const QString &name, const QString &what)
{
    m_problems.append(u"%1: %2"_s.arg(place(name), what));
}

QJsonValue FieldReader::take(const QString &name, Need need, QJsonValue::Type type, const QString &kind)
{
    m_asked.insert(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() && need == Need::Required)
        problem(name, u"this is missing; add it as %1."_s.arg(kind));
    if (!value.isUndefined() && value.type() != type)
        problem(name, u"this has to be %1."_s.arg(kind));
    return value.type() == type ? value : QJsonValue(QJsonValue::Undefined);
}

QString FieldReader::text(const QString &name, Need need)
{
    const auto value = take(name, need, QJsonValue::String, u"a text in quotes"_s);
    const QString text = value.toString().trimmed();
    if (!value.isUndefined() && need == Need::Required && text.isEmpty())
        problem(name, u"this is empty; fill it in."_s);
    if (text.size() > longestText || firstControl(text) >= 0)
        problem(
            name,
            u"this is longer than %1 characters or holds characters that cannot be seen; shorten or retype it."_s.arg(
                longestText));
    return text;
}

QString FieldReader::oneOf(const QString &name, const QStringList &words, const QString &otherwise)
{
    const bool needed = otherwise.isNull();
    const QString word = text(name, needed ? Need::Required : Need::Optional);
    if (!has(name) || words.contains(word))
        return has(name) ? word : otherwise;
    problem(name, u"\"%1\" is not known here; use one of: %2."_s.arg(word.left(40), words.join(u", "_s)));
    return otherwise;
}

double FieldReader::number(const QString &name, double least, double most, double otherwise)
{
    const auto value = take(name, Need::Optional, QJsonValue::Double, u"a number"_s);
    const double number = value.toDouble(otherwise);
    if (number >= least && number <= most)
        return number;
    problem(name, u"%1 is out of range; use %2 to %3."_s.arg(number).arg(least).arg(most));
    return otherwise;
}

bool FieldReader::flag(const QString &name, bool otherwise)
{
    return take(name, Need::Optional, QJsonValue::Bool, u"true or false"_s).toBool(otherwise);
}

QString FieldReader::phone(const QString &name, Need need)
{
    const QString written = text(name, need);
    if (written.isEmpty())
        return {};
    const auto number = toE164(written);
    if (!number)
        problem(name, u"\"%1\" is no telephone number; write it like +17205550142."_s.arg(written.left(40)));
    return number.value_or(QString());
}

QString FieldReader::link(const QString &name)
{
    const QString written = text(name);
    const QString filled = QString(written).replace("{recovery_id}"_L1, "abc123"_L1);
    const QString fault = written.isEmpty() ? QString() : faultSentence(faultOf(filled));
    if (!fault.isEmpty())
        problem(name, fault);
    return written;
}

QJsonObject FieldReader::object(const QString &name)
{
    return take(name, Need::Optional, QJsonValue::Object, u"an object in braces"_s).toObject();
}

QJsonArray FieldReader::list(const QString &name, Need need)
{
    return take(name, need, QJsonValue::Array, u"a list in brackets"_s).toArray();
}

void FieldReader::finish()
{
    const QStringList names = m_object.keys();
    for (const QString &name : names) {
        if (!m_asked.contains(name))
            problem(name, u"there is no such setting; remove it or correct its name."_s);
    }
}

} // namespace ring
