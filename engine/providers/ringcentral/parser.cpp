// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/parser.h"

#include "engine/net/datetext.h"
#include "engine/providers/ringcentral/results.h"

#include <QJsonArray>

#include <algorithm>

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

namespace {

/// Ids come as text or as whole numbers, depending on the place.
QString idText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

int seconds(const QJsonValue &value)
{
    return int(std::clamp(value.toDouble(), 0.0, 1e6));
}

QString callKeyOf(const QJsonObject &record)
{
    for (const QLatin1String name : {"telephonySessionId"_L1, "sessionId"_L1, "id"_L1}) {
        const QString key = idText(record[name]);
        if (!key.isEmpty())
            return key;
    }
    return {};
}

bool betweenExtensions(const QJsonObject &record)
{
    const QJsonObject other =
        record[record["direction"_L1].toString() == "Inbound"_L1 ? "from"_L1 : "to"_L1].toObject();
    const bool internal = other.contains("extensionNumber"_L1) || other.contains("extensionId"_L1);
    return internal && other["phoneNumber"_L1].toString().isEmpty();
}

bool isWanted(const QJsonObject &record)
{
    return !idText(record["id"_L1]).isEmpty() && record["type"_L1].toString() == "Voice"_L1 &&
           !record["deleted"_L1].toBool() && !betweenExtensions(record);
}

CallLeg legOf(const QJsonObject &part, const QJsonObject &record)
{
    const auto either = [&](QLatin1String side, QLatin1String field) {
        return part[side][field].toString(record[side][field].toString());
    };
    CallLeg leg;
    leg.callKey = callKeyOf(record);
    leg.direction = record["direction"_L1].toString() == "Outbound"_L1 ? Direction::Outbound : Direction::Inbound;
    leg.from = either("from"_L1, "phoneNumber"_L1);
    leg.to = either("to"_L1, "phoneNumber"_L1);
    leg.callerName = either("from"_L1, "name"_L1);
    leg.startedAt = fromIso(part["startTime"_L1].toString(record["startTime"_L1].toString()));
    const int lasted = seconds(part["duration"_L1]);
    leg.endedAt = leg.startedAt + Millis(lasted) * secondMs;
    leg.talkSeconds = lasted;
    return leg;
}

void settle(CallLeg &leg, LegEnd end)
{
    leg.end = end;
    if (end == LegEnd::Running)
        leg.endedAt = 0;
    if (end != LegEnd::Answered)
        leg.talkSeconds = 0;
}

CallLeg rootOf(const QJsonObject &record, const QSet<QString> &alsoMissed)
{
    CallLeg leg = legOf(record, record);
    leg.legId = idText(record["id"_L1]);
    const bool over = record["finished"_L1].toBool(true);
    settle(leg, over ? endOfResult(record["result"_L1].toString(), alsoMissed) : LegEnd::Running);
    return leg;
}

/// A record's own result comes first; its legs can only tell that a person took the call after all.
CallLeg childOf(const QJsonObject &part, const QJsonObject &record, qsizetype number)
{
    CallLeg leg = legOf(part, record);
    leg.legId = u"%1/%2"_s.arg(idText(record["id"_L1])).arg(number);
    leg.root = false;
    LegEnd end = endOfResult(part["result"_L1].toString());
    const bool person = isPersonLeg(part["legType"_L1].toString()) && leg.talkSeconds > 0;
    if (end == LegEnd::Answered && !person)
        end = LegEnd::Handled;
    if (end == LegEnd::Running && record["finished"_L1].toBool(true))
        end = LegEnd::Handled; // the call is over, whatever this leg was left as
    settle(leg, end);
    return leg;
}

/// The mailbox owner: ".../extension/{id}/message-store/..." in the message's address, else the record's own extension.
QString mailboxOf(const QJsonObject &record)
{
    const QStringList parts = record["message"_L1]["uri"_L1].toString().split(u'/');
    const qsizetype place = parts.indexOf(u"extension"_s);
    if (place >= 0 && place + 1 < parts.size() && parts[place + 1] != u"~"_s)
        return parts[place + 1];
    return idText(record["extension"_L1]["id"_L1]);
}

void takeRecord(SyncPage &page, const QJsonObject &record, const QSet<QString> &alsoMissed)
{
    page.legs.append(rootOf(record, alsoMissed));
    const QJsonArray parts = record["legs"_L1].toArray();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].isObject() && !parts[i]["master"_L1].toBool())
            page.legs.append(childOf(parts[i].toObject(), record, i));
    }
    const QString message = idText(record["message"_L1]["id"_L1]);
    if (record["message"_L1]["type"_L1].toString() == "VoiceMail"_L1 && !message.isEmpty())
        page.voicemails.append({callKeyOf(record), message, mailboxOf(record), page.legs.last().startedAt});
}

StoredVoicemail storedOf(const QJsonObject &record)
{
    StoredVoicemail stored;
    stored.messageId = idText(record["id"_L1]);
    const QJsonArray attachments = record["attachments"_L1].toArray();
    for (const QJsonValue attachment : attachments) {
        const QString type = attachment["type"_L1].toString();
        if (type == "AudioRecording"_L1)
            stored.seconds = seconds(attachment["vmDuration"_L1]);
        else if (type == "AudioTranscription"_L1)
            stored.transcriptId = idText(attachment["id"_L1]);
    }
    const QString status = record["vmTranscriptionStatus"_L1].toString();
    if (status.startsWith("Completed"_L1) && !stored.transcriptId.isEmpty())
        stored.state = Voicemail::Transcript::Done;
    else if (status == "InProgress"_L1 || status.startsWith("Completed"_L1))
        stored.state = Voicemail::Transcript::Pending;
    else if (status == "Failed"_L1 || status == "TimedOut"_L1)
        stored.state = Voicemail::Transcript::Failed;
    stored.settled = stored.state == Voicemail::Transcript::Failed || status == "NotAvailable"_L1;
    return stored;
}

tl::unexpected<Error> notIt(const AskedBy &asked, const QString &what)
{
    return fail(
        Error::Code::BadAnswer,
        u"%1: the answer of %2 does not hold what was asked for. Check the base URL."_s.arg(asked.name, asked.host),
        asked.what + u": no "_s + what);
}

} // namespace

Expected<Token> parseToken(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<Token> {
        const Token token{object["access_token"_L1].toString().toUtf8(), seconds(object["expires_in"_L1])};
        if (token.value.isEmpty())
            return notIt(asked, u"access_token"_s);
        return token;
    });
}

Expected<SyncPage> parseSync(const QByteArray &body, const AskedBy &asked, const QSet<QString> &alsoMissed)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<SyncPage> {
        const QJsonObject info = object["syncInfo"_L1].toObject();
        SyncPage page;
        page.syncToken = info["syncToken"_L1].toString();
        page.syncTime = fromIso(info["syncTime"_L1].toString());
        page.newerRecordsExist = info["newerRecordsExist"_L1].toBool();
        if (!object["records"_L1].isArray() || page.syncToken.isEmpty())
            return notIt(asked, u"records or syncToken"_s);
        const QJsonArray records = object["records"_L1].toArray();
        for (const QJsonValue record : records) {
            if (isWanted(record.toObject()))
                takeRecord(page, record.toObject(), alsoMissed);
        }
        return page;
    });
}

Expected<QList<StoredVoicemail>> parseVoicemails(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<QList<StoredVoicemail>> {
        if (!object["records"_L1].isArray())
            return notIt(asked, u"records"_s);
        QList<StoredVoicemail> list;
        const QJsonArray records = object["records"_L1].toArray();
        for (const QJsonValue record : records) {
            if (!idText(record["id"_L1]).isEmpty())
                list.append(storedOf(record.toObject()));
        }
        return list;
    });
}

Expected<void> parseRecordList(const QByteArray &body, const AskedBy &asked)
{
    return parseVoicemails(body, asked).map([](const QList<StoredVoicemail> &) {});
}

} // namespace ring::ringcentral
