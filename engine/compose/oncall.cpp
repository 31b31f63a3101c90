// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/oncall.h"

#include "engine/compose/clean.h"
#include "engine/compose/segments.h"
#include "engine/rules/vertical.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QJsonObject readWordings()
{
    QFile file(u":/templates/oncall.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The texts for people on call are missing from the program");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString wording(const QString &name, const QString &language)
{
    static const QJsonObject wordings = readWordings();
    const QJsonObject byLanguage = wordings[name].toObject();
    return byLanguage.value(byLanguage.contains(language) ? language : u"en"_s).toString();
}

bool isSensitive(const OnCallMatter &matter)
{
    return verticalOf(matter.trade) != RuleVertical::General;
}

QString placeOf(const OnCallMatter &matter)
{
    const bool neutral = isSensitive(matter) && !matter.neutralName.isEmpty();
    return cleanText(neutral ? matter.neutralName : matter.place, 40);
}

QString callerOf(const OnCallMatter &matter, const QString &language)
{
    return matter.caller.isEmpty() ? wording(u"hidden"_s, language) : readableNumber(matter.caller);
}

/// One pass: what is filled in is never looked at again.
QString filled(const QString &body, const QList<std::pair<QString, QString>> &fields)
{
    QString out;
    for (qsizetype at = 0; at < body.size();) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto &one) {
            return QStringView(body).mid(at).startsWith(u'{' + one.first + u'}');
        });
        out += field == fields.end() ? QString(body.at(at)) : field->second;
        at += field == fields.end() ? 1 : field->first.size() + 2;
    }
    return out;
}

} // namespace

QString onCallAlert(const OnCallMatter &matter, const QString &language)
{
    const QString kind = isSensitive(matter) ? u"neutral"_s : matter.kind;
    const QString reach = matter.caller.isEmpty()
                              ? wording(u"hidden"_s, language)
                              : filled(wording(u"call"_s, language), {{u"caller"_s, readableNumber(matter.caller)}});
    const QString alert = filled(wording(u"alert"_s, language), {{u"place"_s, placeOf(matter)},
                                                                 {u"matter"_s, wording(kind, language)},
                                                                 {u"time"_s, matter.time},
                                                                 {u"reach"_s, reach}});
    return foldToGsm7((matter.again ? wording(u"again"_s, language) : QString()) + alert);
}

QString onCallNote(OnCallNote note, const OnCallMatter &matter, const QString &person, const QString &by,
                   const QString &language)
{
    const QString name = note == OnCallNote::Yours ? u"yours"_s : note == OnCallNote::Passed ? u"passed"_s : u"taken"_s;
    return foldToGsm7(filled(wording(name, language), {{u"person"_s, cleanText(person, 40)},
                                                       {u"by"_s, cleanText(by, 40)},
                                                       {u"place"_s, placeOf(matter)},
                                                       {u"caller"_s, callerOf(matter, language)}}));
}

} // namespace ring
