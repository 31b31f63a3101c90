// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/fixed.h"

#include "engine/compose/clean.h"
#include "engine/compose/render.h"
#include "engine/compose/segments.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QString nameOf(FixedText kind)
{
    switch (kind) {
    case FixedText::OptOutConfirmation:
        return u"opt_out_confirmation"_s;
    case FixedText::HelpReply:
        return u"help_reply"_s;
    case FixedText::StartAgain:
        return u"start_again"_s;
    case FixedText::UrgentReceived:
        return u"urgent_received"_s;
    case FixedText::CallbackReceived:
        return u"callback_received"_s;
    case FixedText::Fallback:
        return u"fallback"_s;
    case FixedText::FallbackFollowUp:
        return u"fallback_follow_up"_s;
    case FixedText::FurtherLanguage:
        return u"further_language"_s;
    case FixedText::OptOutLine:
        return u"opt_out_line"_s;
    case FixedText::Promise:
        return u"promise"_s;
    }
    return {};
}

QJsonObject readWordings()
{
    QFile file(u":/templates/fixed.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The fixed texts are missing from the program");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString wordingOf(const QString &name, const QString &language)
{
    static const QJsonObject wordings = readWordings();
    const QJsonObject byLanguage = wordings[name].toObject();
    return byLanguage.value(byLanguage.contains(language) ? language : u"en"_s).toString();
}

} // namespace

Expected<QString> fixedText(FixedText kind, const TemplateFields &fields, const QString &language)
{
    const QString name = nameOf(kind);
    if (kind == FixedText::OptOutLine || kind == FixedText::Promise)
        return wordingOf(name, language);
    TemplateFields clean;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        clean.insert(field.key(), cleanText(field.value(), 200));
    clean[u"business"_s] = cleanText(fields.value(u"business"_s), 60);
    clean[u"direct_number"_s] = readableNumber(clean.value(u"direct_number"_s));
    clean[u"callback_promise"_s] = promiseIn(language, clean.value(u"callback_promise"_s));
    clean[u"opt_out"_s] = wordingOf(u"opt_out_line"_s, language);
    if (clean[u"business"_s].isEmpty())
        return fail(Error::Code::BadInput,
                    u"The location has no business name to sign a text with; set it under Admin, Locations."_s);
    const auto text = fillTemplate(name, wordingOf(name, language), clean);
    return text ? Expected<QString>(foldToGsm7(*text)) : text;
}

QString promiseIn(const QString &language, const QString &asked)
{
    return asked == "1"_L1 ? wordingOf(nameOf(FixedText::Promise), language) : asked;
}

} // namespace ring
