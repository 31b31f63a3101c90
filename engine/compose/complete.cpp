// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/complete.h"

#include "engine/compose/checks.h"
#include "engine/compose/fixed.h"
#include "engine/compose/segments.h"

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QString closed(const QString &sentence)
{
    if (sentence.isEmpty() || QStringView(u".!?").contains(sentence.back()))
        return sentence;
    return sentence + u'.';
}

QString identified(const QString &text, const ComposeInput &input, const TemplateFields &fields)
{
    QStringList missing;
    const QString name = fields.value(u"business"_s);
    const QString location = fields.value(u"location"_s);
    if (input.rules.businessName && !name.isEmpty() && !containsLoosely(whereNameBelongs(text, input.rules), name))
        missing.append(name);
    if (input.rules.locationName && !location.isEmpty() && !containsLoosely(text, location))
        missing.append(location);
    return missing.isEmpty() ? text : missing.join(u' ') + u": "_s + text;
}

QString digits(QString number)
{
    return number.removeIf([](QChar c) { return !c.isDigit(); }).right(10);
}

QStringList missingSentences(const QString &text, const ComposeInput &input, const TemplateFields &fields)
{
    QStringList missing;
    for (const RequiredSentence &sentence : input.rules.sentences) {
        const QString wanted = foldToGsm7(sentenceFor(sentence, input.language, fields));
        if (!wanted.isEmpty() && !containsLoosely(text, wanted))
            missing.append(closed(wanted));
    }
    const QString number = fields.value(u"direct_number"_s);
    if (input.rules.callbackNumber && !number.isEmpty() && !digits(text).contains(digits(number)))
        missing.append(closed((input.language == "es"_L1 ? u"Tel. "_s : u"Call "_s) + number));
    return missing;
}

/// Puts `sentences` before the opt-out line when the text ends with it, so that the way out stays the last thing read.
QString inserted(const QString &text, const QStringList &sentences, const QString &optOut)
{
    if (sentences.isEmpty())
        return text;
    const QString added = sentences.join(u' ');
    if (!optOut.isEmpty() && text.endsWith(optOut))
        return (text.chopped(optOut.size()).trimmed() + u' ' + added + u' ' + optOut).trimmed();
    return closed(text) + u' ' + added;
}

/// Sender and number stand in the first language already; what a reader of the other one needs is short.
QString inFurtherLanguage(const QString &language, const ComposeInput &input, TemplateFields fields)
{
    fields[u"opt_out"_s] = fixedText(FixedText::OptOutLine, {}, language).value_or(QString());
    ComposeInput other = input;
    other.language = language;
    other.rules.languages.clear();
    other.rules.businessName = other.rules.locationName = other.rules.callbackNumber = false;
    return completeText(fixedText(FixedText::FurtherLanguage, fields, language).value_or(QString()), other, fields);
}

} // namespace

QString completeText(const QString &text, const ComposeInput &input, const TemplateFields &fields)
{
    const QString optOut = fields.value(u"opt_out"_s);
    QString result = inserted(identified(text, input, fields), missingSentences(text, input, fields), optOut);
    if (input.rules.optOutLine && !hasOptOutLine(result, input.language))
        result = closed(result) + u' ' + optOut;
    for (const QString &language : input.rules.languages) {
        const bool known = language == "en"_L1 || language == "es"_L1;
        if (known && language != input.language && !hasOptOutLine(result, language))
            result += u' ' + inFurtherLanguage(language, input, fields);
    }
    return result.trimmed();
}

} // namespace ring
