// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/compose.h"

#include "engine/compose/checks.h"
#include "engine/compose/choose.h"
#include "engine/compose/complete.h"
#include "engine/compose/fields.h"
#include "engine/compose/fixed.h"
#include "engine/compose/render.h"
#include "engine/compose/segments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

/// What goes, in the order in which it goes. Identification and the opt-out line are not in it and never will be.
struct Shortening
{
    QString name;
    QStringList fields;
};

const QList<Shortening> &shortenings()
{
    static const QList<Shortening> order{
        {u"courtesy"_s, {u"courtesy"_s, u"caller_name"_s}},
        {u"operator_text"_s,
         {u"operator_text"_s, u"signer"_s, u"hours"_s, u"service_area"_s, u"callback_promise"_s, u"last_visit"_s}},
        {u"link"_s, {u"booking_link"_s, u"callback_link"_s}},
    };
    return order;
}

Composed measured(const QString &text, const ComposeInput &input)
{
    Composed result;
    result.text = text;
    result.language = input.language;
    result.checks = checkText(text, input);
    const Segments segments = countSegments(text);
    result.segments = segments.count;
    result.encoding = segments.gsm7 ? u"GSM-7"_s : u"UCS-2"_s;
    return result;
}

bool isTooLong(const Composed &draft)
{
    return std::any_of(draft.checks.begin(), draft.checks.end(),
                       [](const ContentCheck &check) { return check.id == "segments"_L1 && !check.passed; });
}

Expected<Composed> draftFrom(const Template &chosen, const ComposeInput &input, const TemplateFields &fields)
{
    const auto filled = fillTemplate(chosen.key, chosen.body, fields);
    if (!filled)
        return tl::unexpected(filled.error());
    return measured(completeText(foldToGsm7(*filled), input, fields), input);
}

/// Fills the template, leaving out one thing after the other while the text is too long.
Expected<Composed> writeShortened(const Template &chosen, const ComposeInput &input, TemplateFields fields)
{
    auto draft = draftFrom(chosen, input, fields);
    QStringList shortened;
    for (const Shortening &step : shortenings()) {
        if (!draft || !isTooLong(*draft))
            break;
        for (const QString &field : step.fields)
            fields.remove(field);
        auto shorter = draftFrom(chosen, input, fields);
        if (shorter && shorter->text != draft->text)
            shortened.append(step.name);
        draft = std::move(shorter);
    }
    if (draft)
        draft->shortened = shortened;
    return draft;
}

ContentCheck templateRefused(const Template &chosen, const Expected<Composed> &draft)
{
    QString why = u"it was still too long or broke a rule."_s;
    if (!draft)
        why = draft.error().sentence;
    else if (const auto bad = std::find_if(draft->checks.begin(), draft->checks.end(), blocks);
             bad != draft->checks.end())
        why = bad->sentence;
    return {u"template:"_s + chosen.key, false, u"The template %1 was not used: %2"_s.arg(chosen.key, why),
            Severity::Warn};
}

/// The law outranks the bill: a fallback that needs more segments than wanted still goes.
void allowLength(Composed &draft)
{
    for (ContentCheck &check : draft.checks) {
        if (check.id == "segments"_L1)
            check.severity = Severity::Warn;
    }
}

Expected<Composed> writeFallback(const ComposeInput &input, const TemplateFields &fields)
{
    const auto kind = input.touch == Touch::First ? FixedText::Fallback : FixedText::FallbackFollowUp;
    const auto text = fixedText(kind, fields, input.language);
    if (!text)
        return tl::unexpected(text.error());
    Composed draft = measured(completeText(*text, input, fields), input);
    draft.usedFallback = true;
    draft.templateKey = u"fallback."_s + input.language;
    draft.templateVersion = 1;
    allowLength(draft);
    const auto bad = std::find_if(draft.checks.begin(), draft.checks.end(), blocks);
    if (bad == draft.checks.end())
        return draft;
    return fail(Error::Code::BadInput, u"No text can be written for this call: %1"_s.arg(bad->sentence), bad->id);
}

TemplateQuestion questionOf(const ComposeInput &input)
{
    // Where the relation itself is confidential everybody gets the words a stranger gets.
    const bool confidential = input.rules.forbiddenReferences.contains(u"patient_status"_s);
    return {input.family, input.locationKey, confidential ? CallerClass::New : input.callerClass,
            input.open,   input.touch,       input.language};
}

Expected<Composed> refuseSuppressed(const ComposeInput &input)
{
    return fail(Error::Code::BadInput,
                u"The rules forbid any text to this caller (%1); call instead."_s.arg(input.rules.suppress.first()),
                input.rules.suppress.join(u", "_s));
}

} // namespace

Expected<Composed> compose(const ComposeInput &asked)
{
    if (!asked.rules.suppress.isEmpty())
        return refuseSuppressed(asked);
    ComposeInput input = asked;
    if (input.language != "es"_L1)
        input.language = u"en"_s;
    const auto chosen = chooseTemplate(input.templates, questionOf(input));
    if (chosen)
        input.language = chosen->language;
    const PreparedFields prepared = prepareFields(input, input.language);
    QList<ContentCheck> notes = prepared.checks;
    if (chosen) {
        auto draft = writeShortened(*chosen, input, prepared.fields);
        if (draft && !anyBlocks(draft->checks)) {
            draft->templateKey = chosen->key;
            draft->templateVersion = chosen->version;
            draft->checks += notes;
            return draft;
        }
        notes.append(templateRefused(*chosen, draft));
    }
    // The caller's own language again: the fallback exists in both.
    input.language = asked.language == "es"_L1 ? u"es"_s : u"en"_s;
    auto fallback = writeFallback(input, prepareFields(input, input.language).fields);
    if (fallback)
        fallback->checks += notes;
    return fallback;
}

} // namespace ring
