// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/custompbx/event.h"

#include "engine/net/datetext.h"

#include <QJsonDocument>

namespace ring::custompbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestId = 200;
constexpr qsizetype longestText = 500;

tl::unexpected<Error> wrong(const QString &member, const QString &what)
{
    return fail(Error::Code::BadInput, u"its member %1 %2"_s.arg(member, what));
}

const QHash<QString, LegEnd> &endings()
{
    static const QHash<QString, LegEnd> words{
        {u"ringing"_s, LegEnd::Running},   {u"answered"_s, LegEnd::Answered},   {u"no_answer"_s, LegEnd::NoAnswer},
        {u"busy"_s, LegEnd::Busy},         {u"abandoned"_s, LegEnd::Abandoned}, {u"rejected"_s, LegEnd::Rejected},
        {u"voicemail"_s, LegEnd::Handled},
    };
    return words;
}

Expected<Voicemail> voicemailOf(const QJsonObject &given, const QString &call)
{
    Voicemail voicemail;
    voicemail.callKey = call;
    voicemail.recordingId = given["id"_L1].toString();
    if (voicemail.recordingId.isEmpty() || voicemail.recordingId.size() > longestId)
        return wrong(u"voicemail.id"_s, u"is missing or too long"_s);
    voicemail.seconds = qBound(0, given["seconds"_L1].toInt(), 24 * 3600);
    voicemail.transcript = given["transcript"_L1].toString();
    const bool awaited = given["transcript_follows"_L1].toBool();
    if (!voicemail.transcript.isEmpty())
        voicemail.state = Voicemail::Transcript::Done;
    else if (awaited)
        voicemail.state = Voicemail::Transcript::Pending;
    return voicemail;
}

Expected<CallLeg> legOf(const QJsonObject &event)
{
    CallLeg leg;
    leg.callKey = event["call"_L1].toString();
    leg.legId = leg.callKey;
    if (leg.callKey.isEmpty() || leg.callKey.size() > longestId)
        return wrong(u"call"_s, u"is missing or too long"_s);
    const QString ending = event["end"_L1].toString();
    if (!endings().contains(ending))
        return wrong(u"end"_s, u"is none of the documented words"_s);
    leg.end = endings().value(ending);
    leg.direction = event["direction"_L1].toString() == "outbound"_L1 ? Direction::Outbound : Direction::Inbound;
    leg.from = event["from"_L1].toString().left(longestText);
    leg.to = event["to"_L1].toString().left(longestText);
    if (leg.to.isEmpty())
        return wrong(u"to"_s, u"is missing"_s);
    leg.callerName = event["caller_name"_L1].toString().left(longestText);
    leg.startedAt = fromIso(event["started_at"_L1].toString());
    leg.endedAt = fromIso(event["ended_at"_L1].toString());
    if (!leg.startedAt)
        return wrong(u"started_at"_s, u"is no moment like 2026-11-03T16:02:11Z"_s);
    if (leg.end != LegEnd::Running && leg.endedAt < leg.startedAt)
        return wrong(u"ended_at"_s, u"is missing or before started_at"_s);
    leg.talkSeconds = qBound(0, event["talk_seconds"_L1].toInt(), 24 * 3600);
    return leg;
}

} // namespace

Expected<HookNews> parseEvent(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(Error::Code::BadInput, u"it is no JSON object"_s);
    const QJsonObject event = document.object();
    const auto leg = legOf(event);
    RING_TRY(leg);
    HookNews news;
    news.calls.legs.append(*leg);
    if (event.contains("voicemail"_L1)) {
        const auto voicemail = voicemailOf(event["voicemail"_L1].toObject(), leg->callKey);
        RING_TRY(voicemail);
        news.calls.voicemails.append(*voicemail);
    } else if (leg->end == LegEnd::Handled) {
        // It says that a message was left and nothing about it: that much is known.
        news.calls.voicemails.append({leg->callKey, leg->callKey, 0, Voicemail::Transcript::None, {}});
    }
    return news;
}

} // namespace ring::custompbx
