// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the exchange that lets the story's calls, texts and bookings into the books.
#include "engine/sandbox/exchange.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
QJsonObject callFacts(const PhoneCall &call, const QByteArray &sid)
{
    return {{u"call"_s, QString::fromLatin1(sid)},
            {u"from"_s, call.from},
            {u"to"_s, call.to},
            {u"direction"_s, call.inbound ? u"inbound"_s : u"outbound"_s},
            {u"kind"_s, call.kind}};
}

const QSet<QString> &stopWords()
{
    static const QSet<QString> words{u"STOP"_s, u"STOPALL"_s, u"UNSUBSCRIBE"_s, u"CANCEL"_s,
                                     u"END"_s,  u"QUIT"_s,    u"REVOKE"_s,      u"OPTOUT"_s};
    return words;
}

const QSet<QString> &startWords()
{
    static const QSet<QString> words{u"START"_s, u"YES"_s, u"UNSTOP"_s};
    return words;
}
} // namespace

void Exchange::place(const PhoneCall &call)
{
    CallEntry row;
    row.sid = newSid("CA");
    row.from = call.from;
    row.to = call.to;
    row.callerName = call.callerName;
    row.way = call.inbound ? CallWay::Inbound : CallWay::Api;
    row.finalStatus = call.status;
    row.start = call.at;
    row.end = call.at + call.lasts;
    // An outbound call is billed for its talk; an inbound one from the moment the menu picked up.
    row.seconds = call.inbound ? int(call.lasts / secondMs) : call.talkSeconds;
    const QByteArray sid = row.sid;
    m_books.calls.append(std::move(row));
    note(u"call_rang"_s, callFacts(call, sid));
    placeLegs(call, sid);
    at(call.at + call.lasts, [this, call, sid] { endCall(call, sid); });
}

void Exchange::placeLegs(const PhoneCall &call, const QByteArray &parent)
{
    for (const StoryLeg &leg : call.legs) {
        CallEntry row;
        row.sid = newSid("CA");
        row.parentSid = parent;
        row.from = call.from;
        row.to = leg.to;
        row.way = CallWay::Dialled;
        row.finalStatus = leg.status;
        row.start = call.at + leg.after;
        row.end = row.start + leg.lasts;
        row.seconds = leg.talkSeconds;
        at(row.start, [this, row, parent] { m_books.calls.append(row, parent); });
    }
}

void Exchange::endCall(const PhoneCall &call, const QByteArray &sid)
{
    QJsonObject facts = callFacts(call, sid);
    facts.insert("ending"_L1, endingWord(call.ending));
    facts.insert("missed"_L1, call.inbound && call.ending != Ending::Answered);
    facts.insert("voicemail"_L1, call.message.has_value());
    facts.insert("talk_seconds"_L1, call.talkSeconds);
    if (!call.expect.isEmpty())
        facts.insert("expect"_L1, call.expect);
    note(u"call_ended"_s, facts);
    if (call.message)
        record(call, sid);
}

void Exchange::record(const PhoneCall &call, const QByteArray &sid)
{
    RecordingRow row;
    row.sid = newSid("RE");
    row.callSid = sid;
    row.seconds = call.message->seconds;
    row.start = m_now - row.seconds * secondMs;
    row.transcriptionSid = newSid("TR");
    row.transcriptAt = m_now + call.message->transcriptAfter;
    row.transcribed = call.message->transcribed;
    row.transcript = call.message->transcript;
    const QJsonObject facts{{u"call"_s, QString::fromLatin1(sid)}, {u"text"_s, row.transcript}};
    at(row.transcriptAt, [this, facts] { note(u"transcript"_s, facts); });
    m_books.recordings.append(std::move(row), sid);
}

void Exchange::receive(const CallerText &text)
{
    TextEntry row;
    row.sid = newSid("SM");
    row.from = text.from;
    row.to = text.to;
    row.body = text.body;
    row.inbound = true;
    row.created = row.sent = row.settled = text.at;
    row.segments = segmentsOf(text.body);
    note(u"reply"_s, {{u"message"_s, QString::fromLatin1(row.sid)},
                      {u"from"_s, row.from},
                      {u"to"_s, row.to},
                      {u"body"_s, row.body}});
    m_books.messages.append(std::move(row));
    // Only a text of exactly one word counts for the provider. Its own confirmation is not a message anybody can list.
    const QString word = text.body.trimmed().toUpper();
    const std::pair<QString, QString> pair{text.to, text.from};
    if (stopWords().contains(word) && !m_blocked.contains(pair)) {
        m_blocked.insert(pair);
        note(u"stopped"_s, {{u"line"_s, text.to}, {u"caller"_s, text.from}});
    } else if (startWords().contains(word) && m_blocked.remove(pair)) {
        note(u"started"_s, {{u"line"_s, text.to}, {u"caller"_s, text.from}});
    }
}

void Exchange::book(const StoryBooking &booking)
{
    BookingRow row;
    row.id = int(m_books.bookings.size()) + 1;
    row.uid = newSid("bk");
    row.recoveryId = booking.recoveryId;
    row.phone = booking.phone;
    row.name = booking.name;
    row.zone = booking.zone;
    row.title = booking.title;
    row.created = booking.at;
    row.start = booking.startsAt;
    row.minutes = booking.minutes;
    row.cancelled = booking.cancelled;
    note(u"booking"_s,
         {{u"booking"_s, QString::fromLatin1(row.uid)}, {u"recovery"_s, row.recoveryId}, {u"phone"_s, row.phone}});
    m_books.bookings.append(std::move(row));
}

} // namespace ring::sandbox
