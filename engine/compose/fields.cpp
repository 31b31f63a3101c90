// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/fields.h"

#include "engine/compose/checks.h"
#include "engine/compose/clean.h"
#include "engine/compose/fixed.h"
#include "engine/compose/links.h"
#include "engine/compose/segments.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

int longestOf(const QString &field)
{
    static const QHash<QString, int> limits{{u"location"_s, 40}, {u"direct_number"_s, 24}, {u"signer"_s, 30}};
    return limits.value(field, 120);
}

bool isLink(const QString &field)
{
    return field.endsWith("_link"_L1);
}

/// A host such as lakeviewcounseling.com undoes a neutral name: it holds a word of the full name that was left out.
bool hostTellsName(const QString &link, const ComposeInput &input)
{
    static const QRegularExpression gaps(u"[^\\p{L}]+"_s);
    const QString host = QUrl(link.contains("://"_L1) ? link : u"https://"_s + link).host().toLower();
    const QString neutral = input.neutralName.toLower();
    for (const QString &word : input.fields.value(u"business"_s).toLower().split(gaps, Qt::SkipEmptyParts)) {
        if (word.size() >= 4 && host.contains(word) && !neutral.contains(word))
            return true;
    }
    return false;
}

QString reasonAgainst(const QString &link, const ComposeInput &input)
{
    switch (faultOf(link, input.rules.forbiddenReferences)) {
    case LinkFault::Malformed:
        return u"it is no web address; correct it in the location's settings."_s;
    case LinkFault::Shortener:
        return u"it goes through a public shortener, which carriers filter; use the business's own address."_s;
    case LinkFault::SpeakingPath:
        return u"its path tells a topic this text may not mention; use a plain path."_s;
    case LinkFault::None:
    case LinkFault::HomePage:
        break;
    }
    if (input.rules.neutralName && hostTellsName(link, input))
        return u"its host gives away the name that has to stay neutral; use a neutral address."_s;
    return {};
}

void putLink(const QString &field, const QString &link, const ComposeInput &input, PreparedFields &prepared)
{
    const QString reason = reasonAgainst(link, input);
    if (reason.isEmpty()) {
        prepared.fields.insert(field, link);
        return;
    }
    const QString shown = QString(field).replace(u'_', u' ');
    prepared.checks.append(
        {u"left_out:"_s + field, false, u"The %1 was left out: %2"_s.arg(shown, reason), Severity::Warn});
}

bool mayMentionMessage(const ComposeInput &input)
{
    const QSet<QString> &topics = input.rules.forbiddenReferences;
    return input.voicemailLeft && !topics.contains(u"voicemail_words"_s) && !topics.contains(u"recording"_s) &&
           !topics.contains(u"transcript"_s);
}

/// A field that a rule demands stays: naming the sender outranks saying little.
bool isAllowed(const QString &field, const MergedRules &rules)
{
    static const QSet<QString> parts{u"business"_s, u"opt_out"_s, u"courtesy"_s, u"voicemail"_s};
    if (!rules.allowedFields || rules.allowedFields->contains(field) || parts.contains(field))
        return true;
    return (field == "location"_L1 && rules.locationName) || (field == "direct_number"_L1 && rules.callbackNumber);
}

void dropConfidential(const ComposeInput &input, TemplateFields &fields)
{
    fields.removeIf(
        [&input](const std::pair<const QString &, QString &> &field) { return !isAllowed(field.first, input.rules); });
    if (input.rules.neutralName)
        fields.remove(u"signer"_s);
    if (!input.rules.forbiddenReferences.contains(u"patient_status"_s))
        return;
    fields.remove(u"caller_name"_s);
    fields.remove(u"last_visit"_s);
}

} // namespace

PreparedFields prepareFields(const ComposeInput &input, const QString &language)
{
    PreparedFields prepared;
    for (auto field = input.fields.begin(); field != input.fields.end(); ++field) {
        if (isLink(field.key())) {
            if (!field.value().isEmpty())
                putLink(field.key(), field.value().trimmed(), input, prepared);
        } else {
            prepared.fields.insert(field.key(), foldToGsm7(cleanText(field.value(), longestOf(field.key()))));
        }
    }
    TemplateFields &fields = prepared.fields;
    fields[u"direct_number"_s] = readableNumber(fields.value(u"direct_number"_s));
    fields[u"business"_s] = senderName(input);
    fields[u"caller_name"_s] = foldToGsm7(cleanName(input.fields.value(u"caller_name"_s)));
    fields[u"opt_out"_s] = fixedText(FixedText::OptOutLine, {}, language).value_or(QString());
    fields[u"courtesy"_s] = u"1"_s;
    fields[u"callback_promise"_s] = promiseIn(language, fields.value(u"callback_promise"_s));
    if (fields.value(u"caller_name"_s).contains(u' '))
        fields[u"caller_name"_s] = givenName(fields.value(u"caller_name"_s));
    if (mayMentionMessage(input))
        fields[u"voicemail"_s] = u"1"_s;
    dropConfidential(input, fields);
    if (fields.value(u"operator_text"_s).isEmpty())
        fields[u"operator_text"_s] = u"1"_s;
    return prepared;
}

} // namespace ring
