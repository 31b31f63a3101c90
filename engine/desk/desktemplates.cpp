// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/checks.h"
#include "engine/compose/render.h"
#include "engine/decide/decide.h"
#include "engine/desk/deskadmin.h"
#include "engine/leads/situationreader.h"
#include "engine/rules/vertical.h"
#include "engine/store/codes.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A plausible new caller, for showing how a wording reads.
constexpr auto exampleName = "Dana";
constexpr auto exampleId = "7k2m9qd4";

Expected<qint64> placeId(Database &database, const QString &key)
{
    auto id = database.value(u"places.by_key"_s, {{u"key"_s, key}});
    RING_TRY(id);
    if (!id->isValid())
        return fail(Error::Code::NotFound, u"Choose a location to see how this text reads there."_s);
    return id->toLongLong();
}

Situation exampleSituation(const Place &place, const Template &draft, Millis now)
{
    Situation situation;
    situation.place = place;
    situation.now = now;
    situation.call.state = CallState::Missed;
    situation.call.endedAt = now;
    situation.call.callerName = QString::fromLatin1(exampleName);
    situation.touch = touchOf(draft.touch);
    situation.recoveryId = QString::fromLatin1(exampleId);
    return situation;
}

ComposeInput exampleInput(const Situation &situation, const Template &draft, const RuleBook &book)
{
    const Place &place = situation.place;
    ComposeInput input;
    // The draft alone, matching everything: the preview must show it, not a more special one.
    Template only = draft;
    only.location.clear();
    only.callerClass.clear();
    only.open.clear();
    only.family = templateFamilyOf(place.trade);
    input.templates = {only};
    input.family = only.family;
    input.locationKey = place.key;
    input.open = draft.open != "closed"_L1;
    input.callerClass = draft.callerClass.isEmpty() ? CallerClass::New : callerClassOf(draft.callerClass);
    input.touch = situation.touch;
    input.language = draft.language;
    input.neutralName = place.neutralName;
    input.fields = {{u"caller_name"_s, situation.call.callerName},
                    {u"business"_s, place.business},
                    {u"location"_s, place.name},
                    {u"booking_link"_s, QString(place.bookingLink).replace("{recovery_id}"_L1, situation.recoveryId)},
                    {u"callback_link"_s, QString(place.callbackLink).replace("{recovery_id}"_L1, situation.recoveryId)},
                    {u"direct_number"_s, place.directNumber},
                    {u"hours"_s, place.hoursText},
                    {u"signer"_s, place.signer}};
    input.rules =
        rulesFor(situation, situation.touch == Touch::First ? MessageKind::FirstReply : MessageKind::FollowUp, book);
    input.maxSegments = place.policy.maxSegments;
    return input;
}

} // namespace

Expected<TemplatePreview> previewTemplate(StageContext &context, const Template &draft, const QString &locationKey)
{
    auto id = placeId(*context.database, locationKey);
    RING_TRY(id);
    auto place = readPlace(*context.database, *id, context.now());
    RING_TRY(place);
    TemplatePreview preview;
    if (auto readable = checkTemplate(draft.key, draft.body); !readable) {
        preview.checks << ContentCheck{u"template"_s, false, readable.error().sentence};
        return preview;
    }
    const auto input = exampleInput(exampleSituation(*place, draft, context.now()), draft, *context.rules);
    auto text = compose(input);
    RING_TRY(text);
    preview.text = text->text;
    preview.segments = text->segments;
    preview.encoding = text->encoding;
    preview.checks = text->checks;
    if (text->usedFallback)
        preview.checks << ContentCheck{
            u"fallback"_s, false,
            u"As written this text may not be sent, so the plain fallback text would go instead."_s};
    preview.publishable = !anyBlocks(preview.checks);
    return preview;
}

Expected<void> publishTemplate(StageContext &context, const Template &draft, const QString &author)
{
    Database &database = *context.database;
    QStringList keys;
    RING_TRY(database.each(u"places.all"_s, {}, [&](const QSqlQuery &row) {
        const bool used = draft.location.isEmpty() ? templateFamilyOf(row.value(5).toString()) == draft.family ||
                                                         draft.family == "general"_L1
                                                   : row.value(1).toString() == draft.location;
        if (used)
            keys << row.value(1).toString();
    }));
    for (const QString &key : std::as_const(keys)) {
        auto preview = previewTemplate(context, draft, key);
        RING_TRY(preview);
        for (const ContentCheck &check : std::as_const(preview->checks))
            if (blocks(check))
                return fail(Error::Code::BadInput,
                            u"Not published, because of location %1: %2"_s.arg(key, check.sentence));
    }
    int version = 0;
    for (const Template &known : std::as_const(context.templates))
        if (known.key == draft.key)
            version = std::max(version, known.version);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    RING_TRY(database.run(u"admin.publish_template"_s, {{u"key"_s, draft.key},
                                                        {u"version"_s, version + 1},
                                                        {u"family"_s, draft.family},
                                                        {u"location"_s, draft.location},
                                                        {u"caller_class"_s, draft.callerClass},
                                                        {u"open"_s, draft.open},
                                                        {u"touch"_s, draft.touch},
                                                        {u"language"_s, draft.language},
                                                        {u"body"_s, draft.body},
                                                        {u"author"_s, author},
                                                        {u"now"_s, context.now()}}));
    RING_TRY(transaction.commit());
    return loadTemplates(context);
}

Expected<QList<TemplateRow>> readTemplates(Database &database)
{
    QList<TemplateRow> rows;
    QSet<QString> own;
    RING_TRY(database.each(u"admin.published_templates"_s, {}, [&](const QSqlQuery &row) {
        Template one{row.value(0).toString(), row.value(1).toInt(),    row.value(2).toString(),
                     row.value(3).toString(), row.value(4).toString(), row.value(5).toString(),
                     row.value(6).toString(), row.value(7).toString(), row.value(8).toString()};
        own.insert(one.key);
        rows << TemplateRow{one, row.value(9).toString(), row.value(10).toLongLong(), false};
    }));
    for (const Template &shipped : shippedTemplates())
        if (!own.contains(shipped.key))
            rows << TemplateRow{shipped, {}, 0, true};
    std::sort(rows.begin(), rows.end(),
              [](const TemplateRow &a, const TemplateRow &b) { return a.current.key < b.current.key; });
    return rows;
}

} // namespace ring
