// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a scenario in which something happens: calls, texts, bookings, replies and faults.
#include "engine/sandbox/places.h"
#include "engine/sandbox/scenariobuilder.h"

#include <limits>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
const QHash<QString, Fault::Kind> &faultKinds()
{
    static const QHash<QString, Fault::Kind> kinds{
        {u"status"_s, Fault::Kind::Status}, {u"html"_s, Fault::Kind::Html},       {u"half"_s, Fault::Kind::Half},
        {u"close"_s, Fault::Kind::Close},   {u"cut"_s, Fault::Kind::Cut},         {u"latency"_s, Fault::Kind::Latency},
        {u"repeat"_s, Fault::Kind::Repeat}, {u"reorder"_s, Fault::Kind::Reorder}, {u"late"_s, Fault::Kind::Late},
        {u"flip"_s, Fault::Kind::Flip},     {u"garbage"_s, Fault::Kind::Garbage}};
    return kinds;
}
} // namespace

Expected<void> ScenarioBuilder::call(ScenarioReader &reader)
{
    const PhoneCall call = readCall(reader, true);
    const QJsonObject again = reader.object("repeat"_L1);
    if (const auto done = reader.done(); !done)
        return done;
    if (!again.isEmpty())
        return repeat(again, reader.place() + u".repeat"_s, call);
    m_scenario.happenings.append(call);
    return {};
}

Expected<void> ScenarioBuilder::outbound(ScenarioReader &reader)
{
    m_scenario.happenings.append(readCall(reader, false));
    return reader.done();
}

PhoneCall ScenarioBuilder::readCall(ScenarioReader &reader, bool inbound)
{
    PhoneCall call;
    call.inbound = inbound;
    call.at = reader.span("at"_L1);
    const QString ours = line(reader, inbound ? "to"_L1 : "from"_L1);
    const QString theirs = callerNumber(reader, inbound ? "from"_L1 : "to"_L1);
    call.from = inbound ? theirs : ours;
    call.to = inbound ? ours : theirs;
    const auto known = m_callerByNumber.constFind(theirs);
    call.kind =
        reader.text("kind"_L1, known == m_callerByNumber.cend() ? u"new"_s : m_scenario.callers.at(*known).kind);
    call.callerName =
        reader.text("name"_L1, known == m_callerByNumber.cend() ? QString() : m_scenario.callers.at(*known).name);
    call.expect = reader.text("expect"_L1);
    const auto ending = endingFromWord(reader.needText("outcome"_L1));
    if (!ending)
        reader.refuse("outcome"_L1,
                      u"has to be answered, no_answer, hang_up, busy, rejected, voicemail or mobile_voicemail"_s);
    call.ending = ending.value_or(Ending::NoAnswer);
    readMessage(reader, call);
    const QStringList desks = inbound && reader.flag("rings"_L1, true) ? m_scenario.desks.value(ours) : QStringList();
    layOutLegs(call, desks, reader.number("ring"_L1, 20), reader.number("talk"_L1, 60));
    readLegs(reader, call);
    return call;
}

void ScenarioBuilder::readMessage(ScenarioReader &reader, PhoneCall &call)
{
    const bool given = reader.has("voicemail"_L1);
    if (!given && call.ending == Ending::Voicemail)
        reader.refuse("voicemail"_L1, u"is missing: say what the caller left"_s);
    if (!given)
        return;
    ScenarioReader inner(reader.object("voicemail"_L1), reader.place() + u".voicemail"_s);
    LeftMessage message;
    message.seconds = inner.number("seconds"_L1, 15);
    message.transcript = inner.text("transcript"_L1);
    message.transcriptAfter = inner.span("transcript_after"_L1, 8 * secondMs);
    message.transcribed = !inner.flag("fails"_L1);
    if (const auto done = inner.done(); !done)
        reader.refuse("voicemail"_L1, u"is not usable: %1"_s.arg(done.error().sentence.chopped(1)));
    call.message = message;
}

void ScenarioBuilder::readLegs(ScenarioReader &reader, PhoneCall &call)
{
    if (reader.has("status"_L1))
        call.status = reader.text("status"_L1).toLatin1();
    call.lasts = reader.span("lasts"_L1, call.lasts);
    if (!reader.has("legs"_L1))
        return;
    call.legs.clear();
    int index = 0;
    for (const QJsonValue value : reader.array("legs"_L1)) {
        ScenarioReader inner(value.toObject(), u"%1.legs[%2]"_s.arg(reader.place()).arg(index++));
        StoryLeg leg;
        leg.to = inner.needText("to"_L1);
        leg.status = inner.needText("status"_L1).toLatin1();
        leg.after = inner.span("after"_L1, secondMs);
        leg.lasts = inner.span("lasts"_L1, 20 * secondMs);
        leg.talkSeconds = inner.number("talk"_L1);
        if (const auto done = inner.done(); !done)
            reader.refuse("legs"_L1, u"is not usable: %1"_s.arg(done.error().sentence.chopped(1)));
        call.legs.append(leg);
    }
}

Expected<void> ScenarioBuilder::repeat(const QJsonObject &object, const QString &place, const PhoneCall &call)
{
    ScenarioReader reader(object, place);
    const int times = reader.number("times"_L1, 1);
    const Millis every = reader.span("every"_L1);
    const bool distinct = reader.flag("distinct_callers"_L1);
    const bool around = reader.flag("every_line"_L1);
    const int first = reader.number("first_caller"_L1);
    if (times > 1'000'000)
        reader.refuse("times"_L1, u"is more than a million"_s);
    if (const auto done = reader.done(); !done)
        return done;
    for (int i = 0; i < times; ++i) {
        PhoneCall next = call;
        next.at += i * every;
        if (distinct)
            next.from = spreadNumber(first + i);
        if (around) {
            // Legs keep the desks of the first line: who is rung makes no difference to who was missed.
            next.to = m_scenario.lines.at(i % m_scenario.lines.size());
        }
        m_scenario.happenings.append(next);
    }
    return {};
}

Expected<void> ScenarioBuilder::text(ScenarioReader &reader)
{
    CallerText text;
    text.at = reader.span("at"_L1);
    text.from = callerNumber(reader, "from"_L1);
    text.to = line(reader, "to"_L1);
    text.body = reader.needText("say"_L1);
    m_scenario.happenings.append(text);
    return reader.done();
}

Expected<void> ScenarioBuilder::booking(ScenarioReader &reader)
{
    StoryBooking booking;
    booking.at = reader.span("at"_L1);
    booking.phone = callerNumber(reader, "phone"_L1);
    booking.recoveryId = reader.text("recovery"_L1);
    booking.name = reader.text("name"_L1, u"Guest"_s);
    booking.zone = reader.text("zone"_L1, u"UTC"_s);
    booking.title = reader.text("title"_L1, u"Visit"_s);
    booking.startsAt = reader.span("starts_in"_L1, dayMs);
    booking.minutes = reader.number("minutes"_L1, 60);
    booking.cancelled = reader.flag("cancelled"_L1);
    m_scenario.happenings.append(booking);
    return reader.done();
}

Expected<void> ScenarioBuilder::reply(ScenarioReader &reader)
{
    ScenarioReply reply;
    reply.caller = callerNumber(reader, "from"_L1);
    reply.line = reader.has("line"_L1) ? line(reader, "line"_L1) : QString();
    reply.number = reader.number("text"_L1, 1);
    reply.after = reader.span("after"_L1, 30 * secondMs);
    reply.containing = reader.text("containing"_L1);
    const int acts = int(reader.has("say"_L1)) + int(reader.has("book"_L1)) + int(reader.has("call"_L1));
    if (acts != 1)
        reader.refuse("say"_L1, u"or \"book\" or \"call\" has to stand there, one of the three"_s);
    if (acts != 1)
        return reader.done();
    if (reader.has("say"_L1)) {
        reply.say = reader.needText("say"_L1);
    } else if (reader.has("book"_L1)) {
        reply.act = ScenarioReply::Act::Book;
        reply.startsIn = reader.span("book"_L1, dayMs);
    } else {
        reply.act = ScenarioReply::Act::Call;
        QJsonObject call = reader.object("call"_L1);
        if (!call.contains("from"_L1))
            call.insert("from"_L1, reply.caller);
        ScenarioReader inner(call, reader.place() + u".call"_s);
        reply.call = readCall(inner, true);
        if (const auto done = inner.done(); !done)
            return done;
    }
    m_scenario.replies.append(reply);
    return reader.done();
}

Expected<void> ScenarioBuilder::fault(ScenarioReader &reader)
{
    Fault fault;
    fault.from = reader.span("at"_L1);
    const Millis lasts = reader.span("for"_L1, -1);
    fault.until = lasts < 0 ? std::numeric_limits<Millis>::max() / 2 : fault.from + lasts;
    fault.on = reader.text("on"_L1);
    fault.times = reader.number("times"_L1);
    fault.skip = reader.number("skip"_L1);
    fault.every = std::max(1, reader.number("every"_L1, 1));
    fault.retryAfterSeconds = reader.number("retry_after"_L1);
    fault.latencyMs = reader.number("latency_ms"_L1);
    fault.status = reader.number("status"_L1, 503);
    fault.lateMs = reader.span("late"_L1, 5 * minuteMs);
    fault.rows = reader.number("rows"_L1);
    const auto kind = faultKinds().constFind(reader.needText("kind"_L1));
    if (kind == faultKinds().cend())
        reader.refuse("kind"_L1,
                      u"has to be status, html, half, close, cut, latency, repeat, reorder, late, flip or garbage"_s);
    else
        fault.kind = *kind;
    const QStringList areas{{},           u"calls"_s, u"messages"_s, u"send"_s, u"recordings"_s, u"transcriptions"_s,
                            u"bookings"_s};
    if (!areas.contains(fault.on))
        reader.refuse("on"_L1, u"has to be calls, messages, send, recordings, transcriptions or bookings"_s);
    m_scenario.faults.append(fault);
    return reader.done();
}

} // namespace ring::sandbox
