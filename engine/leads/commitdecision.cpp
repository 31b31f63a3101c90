// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/callstage.h"
#include "engine/store/codes.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A first text is worth sending only close to the call; a follow-up held up for a few minutes is planned anew. Neither
/// leaves after the hours it was decided for, nor as another kind of text than the rules were asked about.
Millis expiryOf(const Situation &situation, const Decision &decision)
{
    const Millis window = situation.touch == Touch::First ? situation.place.policy.window : 10 * minuteMs;
    const bool prompt = situation.touch == Touch::First && decision.sendAt <= situation.now && !situation.fallback;
    return qMin((prompt ? situation.call.endedAt : decision.sendAt) + window, decision.lawfulUntil);
}

} // namespace

Expected<void> commitDecision(StageContext &context, const Situation &situation, const Decision &decision,
                              qint64 callId, qint64 leadId)
{
    Database &database = *context.database;
    auto id = database.insert(u"life.decision"_s, {{u"call"_s, rowOrNone(callId)},
                                                   {u"lead"_s, rowOrNone(leadId)},
                                                   {u"at"_s, situation.now},
                                                   {u"action"_s, codeOf(decision.action)},
                                                   {u"reason"_s, decision.reason},
                                                   {u"kind"_s, codeOf(decision.kind)},
                                                   {u"send_at"_s, decision.sendAt},
                                                   {u"trace"_s, storedTrace(situation, decision)}});
    RING_TRY(id);
    if (decision.action != Action::Text)
        return {};
    auto sms = database.value(u"places.sms_of_line"_s, {{u"number"_s, situation.call.to}});
    RING_TRY(sms);
    database.touch(TouchedMessages);
    return only(database.insert(u"messages.insert_out"_s, {{u"ref"_s, u"sr-"_s + context.newId()},
                                                           {u"connection"_s, *sms},
                                                           {u"lead"_s, leadId},
                                                           {u"location"_s, situation.place.id},
                                                           {u"decision"_s, *id},
                                                           {u"number"_s, situation.call.from},
                                                           {u"line"_s, situation.call.to},
                                                           {u"body"_s, decision.text.text},
                                                           {u"touch"_s, codeOf(situation.touch)},
                                                           {u"kind"_s, codeOf(decision.kind)},
                                                           {u"author"_s, QString()},
                                                           {u"template_key"_s, decision.text.templateKey},
                                                           {u"template_version"_s, decision.text.templateVersion},
                                                           {u"segments"_s, decision.text.segments},
                                                           {u"now"_s, situation.now},
                                                           {u"send_at"_s, decision.sendAt},
                                                           {u"expires_at"_s, expiryOf(situation, decision)}}));
}

} // namespace ring
