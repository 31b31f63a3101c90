// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/callparser.h"

#include "engine/net/datetext.h"
#include "engine/providers/twilio/page.h"

#include <algorithm>

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {

/// A call that a desk's own client or SIP telephone places reaches Twilio as an inbound leg.
bool placedByUs(const QString &direction, const QString &from)
{
    if (direction == "inbound"_L1)
        return from.startsWith("client:"_L1) || from.startsWith("sip:"_L1);
    return direction != "trunking-originating"_L1;
}

constexpr int longestCallSeconds = 24 * 3600; // Twilio ends a call then

/// Nothing would correct a leg without a date or with a caller of another type, once it was taken for a call.
bool readable(const QJsonObject &row, const CallLeg &leg)
{
    const auto textOrNothing = [&](QLatin1StringView key) { return row[key].isString() || row[key].isNull(); };
    return !leg.legId.isEmpty() && leg.startedAt > 0 && row["status"_L1].isString() && row["direction"_L1].isString() &&
           textOrNothing("from"_L1) && textOrNothing("to"_L1);
}

LegEnd completedEnd(const QJsonObject &row, bool root, int seconds)
{
    const QString direction = row["direction"_L1].toString();
    if (row["answered_by"_L1].toString().startsWith("machine"_L1) || row["answered_by"_L1].toString() == "fax"_L1)
        return LegEnd::Handled;
    if (root && direction == "inbound"_L1)
        return LegEnd::Handled; // any call handler that is not a rejection "completes" the caller's leg
    return seconds > 0 ? LegEnd::Answered : LegEnd::NoAnswer;
}

LegEnd endOf(const QJsonObject &row, bool root, int seconds)
{
    const QString status = row["status"_L1].toString();
    if (status == "completed"_L1)
        return completedEnd(row, root, seconds);
    if (status == "busy"_L1)
        return LegEnd::Busy;
    if (status == "no-answer"_L1)
        return LegEnd::NoAnswer;
    if (status == "canceled"_L1)
        return LegEnd::Abandoned;
    if (status == "failed"_L1)
        return LegEnd::Rejected;
    return LegEnd::Running; // queued, ringing, in-progress, and whatever may be added
}

CallLeg legOf(const QJsonObject &row)
{
    CallLeg leg;
    leg.legId = row["sid"_L1].toString();
    const QString parent = row["parent_call_sid"_L1].toString();
    leg.root = parent.isEmpty();
    leg.callKey = leg.root ? leg.legId : parent;
    leg.from = row["from"_L1].toString();
    leg.to = row["to"_L1].toString();
    leg.direction = placedByUs(row["direction"_L1].toString(), leg.from) ? Direction::Outbound : Direction::Inbound;
    leg.callerName = row["caller_name"_L1].toString();
    const int seconds = std::min(wholeNumber(row["duration"_L1]), longestCallSeconds);
    leg.end = endOf(row, leg.root, seconds);
    const Millis started = fromRfc2822(row["start_time"_L1].toString());
    leg.startedAt = started > 0 ? started : fromRfc2822(row["date_created"_L1].toString());
    if (leg.end == LegEnd::Running)
        return leg;
    const Millis ended = fromRfc2822(row["end_time"_L1].toString());
    leg.endedAt = ended > 0 ? ended : leg.startedAt + Millis(seconds) * secondMs;
    leg.talkSeconds = leg.end == LegEnd::Answered ? seconds : 0;
    return leg;
}

Recording recordingOf(const QJsonObject &row)
{
    Recording recording;
    recording.sid = row["sid"_L1].toString();
    recording.callSid = row["call_sid"_L1].toString();
    recording.createdAt = fromRfc2822(row["date_created"_L1].toString());
    recording.seconds = wholeNumber(row["duration"_L1]);
    recording.voicemail = row["source"_L1].toString() == "RecordVerb"_L1;
    recording.finished = row["status"_L1].toString() == "completed"_L1;
    return recording;
}

Transcription transcriptionOf(const QJsonObject &row)
{
    Transcription transcription;
    transcription.recordingSid = row["recording_sid"_L1].toString();
    transcription.createdAt = fromRfc2822(row["date_created"_L1].toString());
    const QString status = row["status"_L1].toString();
    if (status == "completed"_L1) {
        transcription.state = Voicemail::Transcript::Done;
        transcription.text = row["transcription_text"_L1].toString();
    } else if (status == "failed"_L1) {
        transcription.state = Voicemail::Transcript::Failed;
    }
    return transcription;
}

} // namespace

Expected<CallPage> parseCalls(const QByteArray &body, const AskedBy &asked)
{
    return pageOf(body, "calls"_L1, asked).map([](const Page &page) {
        CallPage calls{{}, page.next, page.damaged};
        for (const QJsonObject &row : page.rows) {
            const CallLeg leg = legOf(row);
            if (readable(row, leg))
                calls.legs.append(leg);
            else
                ++calls.damaged;
        }
        return calls;
    });
}

Expected<RecordingPage> parseRecordings(const QByteArray &body, const AskedBy &asked)
{
    return pageOf(body, "recordings"_L1, asked).map([](const Page &page) {
        RecordingPage recordings{{}, page.next};
        for (const QJsonObject &row : page.rows) {
            if (!row["sid"_L1].toString().isEmpty())
                recordings.recordings.append(recordingOf(row));
        }
        return recordings;
    });
}

Expected<TranscriptionPage> parseTranscriptions(const QByteArray &body, const AskedBy &asked)
{
    return pageOf(body, "transcriptions"_L1, asked).map([](const Page &page) {
        TranscriptionPage transcriptions{{}, page.next};
        for (const QJsonObject &row : page.rows) {
            if (!row["recording_sid"_L1].toString().isEmpty())
                transcriptions.transcriptions.append(transcriptionOf(row));
        }
        return transcriptions;
    });
}

} // namespace ring::twilio
