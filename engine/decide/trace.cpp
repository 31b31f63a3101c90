// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/jsonwriter.h"
#include "engine/decide/decide.h"
#include "engine/rules/rulejson.h"
#include "engine/store/codes.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Rules make up most of a trace; a usual one takes about half of this.
constexpr qsizetype roomForTrace = 16 * 1024;
/// The strongest levels cost more than deciding does and save a fifth.
constexpr int quickCompression = 1;

// The keys of every object in alphabetical order: see JsonWriter.

void writeCall(JsonWriter &out, const Call &call, const std::optional<Voicemail> &voicemail, const Decision &decision)
{
    out.beginObject("call"_L1);
    out.member("ended_at"_L1, call.endedAt);
    out.member("from"_L1, call.from);
    out.member("miss_reason"_L1, codeOf(call.missReason));
    out.member("started_at"_L1, call.startedAt);
    out.member("state"_L1, codeOf(call.state));
    out.member("to"_L1, call.to);
    if (voicemail) {
        out.beginObject("voicemail"_L1);
        out.list("because"_L1, decision.voicemailBecause);
        out.member("read_as"_L1, decision.voicemailLabel);
        out.member("seconds"_L1, voicemail->seconds);
        out.member("transcript"_L1, codeOf(voicemail->state));
        out.endObject();
    }
    out.endObject();
}

void writeContact(JsonWriter &out, const ContactFacts &contact, const Decision &decision)
{
    out.beginObject("contact"_L1);
    out.member("class"_L1, codeOf(decision.callerClass));
    out.member("confidence"_L1, contact.known ? u"exact_number" : u"none");
    out.flag("high_value"_L1, decision.highValue);
    out.member("last_visit"_L1, contact.lastVisit);
    out.flag("matched"_L1, contact.known);
    out.member("value_cents"_L1, contact.valueCents);
    out.endObject();
}

void writeLocation(JsonWriter &out, const Place &place)
{
    out.beginObject("location"_L1);
    out.member("key"_L1, place.key);
    out.flag("open"_L1, place.open);
    out.member("state"_L1, place.state);
    out.endObject();
}

void writeStates(JsonWriter &out, const QList<StateEvidence> &states)
{
    out.beginArray("states"_L1);
    for (const StateEvidence &evidence : states) {
        out.beginObject();
        out.member("detail"_L1, evidence.detail);
        out.member("source"_L1, evidence.source);
        out.list("states"_L1, evidence.states);
        out.endObject();
    }
    out.endArray();
}

void writeRules(JsonWriter &out, const QList<RuleUse> &fired)
{
    out.beginArray("rules"_L1);
    for (const RuleUse &use : fired)
        out.ready(use.json.isEmpty() ? traceJson(use) : use.json);
    out.endArray();
}

void writeGuard(JsonWriter &out, const QString &id, bool passed, const QString &sentence)
{
    out.beginObject();
    out.member("id"_L1, id);
    out.flag("passed"_L1, passed);
    // What passed has nothing to say, and forty times nothing is a tenth of a trace.
    if (!sentence.isEmpty())
        out.member("sentence"_L1, sentence);
    out.endObject();
}

void writeGuards(JsonWriter &out, const Decision &decision)
{
    out.beginArray("guards"_L1);
    for (const Guard &guard : decision.guards)
        writeGuard(out, guard.id, guard.passed, guard.note);
    for (const ContentCheck &check : decision.text.checks)
        writeGuard(out, u"text:"_s + check.id, check.passed, check.sentence);
    out.endArray();
}

void writeTemplate(JsonWriter &out, const Composed &text)
{
    out.beginObject("template"_L1);
    out.flag("fallback"_L1, text.usedFallback);
    out.member("key"_L1, text.templateKey);
    out.list("shortened"_L1, text.shortened);
    out.member("version"_L1, text.templateVersion);
    out.endObject();
}

} // namespace

QByteArray traceBytes(const Situation &s, const Decision &decision)
{
    const bool texts = decision.action == Action::Text;
    JsonWriter out(roomForTrace);
    out.beginObject();
    out.member("action"_L1, codeOf(decision.action));
    writeCall(out, s.call, s.voicemail, decision);
    writeContact(out, s.contact, decision);
    out.member("decided_at"_L1, s.now);
    if (texts)
        out.member("encoding"_L1, decision.text.encoding);
    if (!decision.escalation.isEmpty())
        out.member("escalation"_L1, decision.escalation);
    writeGuards(out, decision);
    out.member("kind"_L1, codeOf(decision.kind));
    out.member("kind_because"_L1, decision.kindBecause);
    out.member("language"_L1, decision.language);
    writeLocation(out, s.place);
    out.flag("needs_us"_L1, decision.needsUs);
    out.member("reason"_L1, decision.reason);
    writeRules(out, decision.rules.fired);
    out.member("rules_version"_L1, decision.rulesVersion);
    if (texts) {
        out.member("segments"_L1, decision.text.segments);
        out.member("send_at"_L1, decision.sendAt);
    }
    writeStates(out, decision.states);
    if (texts) {
        writeTemplate(out, decision.text);
        out.member("text"_L1, decision.text.text);
    }
    out.member("touch"_L1, codeOf(s.touch));
    out.endObject();
    return out.bytes();
}

QByteArray storedTrace(const Situation &situation, const Decision &decision)
{
    return qCompress(traceBytes(situation, decision), quickCompression);
}

QJsonObject traceOf(const Situation &situation, const Decision &decision)
{
    return QJsonDocument::fromJson(traceBytes(situation, decision)).object();
}

} // namespace ring
