// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/compose.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QString orAny(const QString &selector)
{
    return selector.isEmpty() ? u"any"_s : selector;
}

Template readTemplate(const QString &family, const QJsonObject &entry, const QString &language)
{
    Template result;
    result.family = family;
    result.callerClass = entry["class"_L1].toString();
    result.open = entry["open"_L1].toString();
    result.touch = entry["touch"_L1].toString();
    result.language = language;
    result.body = entry[language].toString();
    result.version = entry["version"_L1].toInt(1);
    result.key = QStringList{family, orAny(result.callerClass), orAny(result.open), result.touch, language}.join(u'.');
    return result;
}

QList<Template> readFamily(const QString &family)
{
    QFile file(u":/templates/%1.json"_s.arg(family));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The templates of %s are missing from the program", qPrintable(family));
    QList<Template> templates;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).object()["templates"_L1].toArray();
    for (const QJsonValue entry : entries) {
        for (const QString &language : {u"en"_s, u"es"_s})
            templates.append(readTemplate(family, entry.toObject(), language));
    }
    return templates;
}

QList<Template> readAll()
{
    QList<Template> templates;
    for (const auto &family : {u"general"_s, u"home_services"_s, u"med_spa"_s, u"dental_medical"_s,
                               u"legal_professional"_s, u"restaurant_hotel"_s})
        templates += readFamily(family);
    return templates;
}

} // namespace

QList<Template> shippedTemplates()
{
    static const QList<Template> templates = readAll();
    return templates;
}

} // namespace ring
