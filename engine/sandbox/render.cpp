// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/render.h"

#include "engine/sandbox/dice.h"
#include "engine/sandbox/twilioerrors.h"

#include <QtEndian>

#include <algorithm>

namespace ring::sandbox {

namespace {
QByteArray wayWord(CallWay way)
{
    if (way == CallWay::Inbound)
        return QByteArrayLiteral("inbound");
    return way == CallWay::Dialled ? QByteArrayLiteral("outbound-dial") : QByteArrayLiteral("outbound-api");
}

QString formatted(const QString &number)
{
    if (!number.startsWith(u"+1") || number.size() != 12)
        return number;
    return QStringLiteral("(%1) %2-%3").arg(number.mid(2, 3), number.mid(5, 3), number.mid(8));
}

void date(JsonText &json, const char *key, Millis moment)
{
    json.key(key).asciiOrNull(moment == 0 ? QByteArray() : rfc2822(moment));
}

void callTimes(JsonText &json, const CallEntry &row, Millis now)
{
    const bool over = row.over(now);
    date(json, "date_created", row.start);
    date(json, "date_updated", over ? row.end : row.start);
    date(json, "start_time", row.start);
    date(json, "end_time", over ? row.end : 0);
    json.key("duration");
    if (!over)
        json.null();
    else
        json.ascii(row.finalStatus == "completed" ? QByteArray::number(row.seconds) : QByteArray());
}

QByteArray bytesOf(quint32 value)
{
    QByteArray bytes(4, 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}
} // namespace

QByteArray numberSid(const QString &number)
{
    return "PN" + Dice(0, number.toLatin1()).hex32();
}

void renderCall(JsonText &json, const CallEntry &row, const RenderContext &context)
{
    const QByteArray uri = context.base() + "/Calls/" + row.sid;
    json.begin('{').key("sid").ascii(row.sid).key("parent_call_sid").asciiOrNull(row.parentSid);
    json.key("account_sid").ascii(context.account).key("direction").ascii(wayWord(row.way));
    json.key("from").text(row.from).key("from_formatted").text(formatted(row.from));
    json.key("to").text(row.to).key("to_formatted").text(formatted(row.to));
    json.key("phone_number_sid")
        .asciiOrNull(row.way == CallWay::Dialled ? QByteArray()
                                                 : numberSid(row.way == CallWay::Inbound ? row.to : row.from));
    json.key("status").ascii(row.status(context.now));
    callTimes(json, row, context.now);
    json.key("price").null().key("price_unit").ascii("USD").key("answered_by").null();
    json.key("api_version").ascii("2010-04-01").key("forwarded_from").ascii("").key("group_sid").null();
    json.key("caller_name").textOrNull(row.callerName).key("queue_time").ascii("0").key("trunk_sid").null();
    json.key("uri").ascii(uri + ".json").key("subresource_uris").begin('{');
    json.key("notifications").ascii(uri + "/Notifications.json").key("recordings").ascii(uri + "/Recordings.json");
    json.key("events").ascii(uri + "/Events.json").end('}').end('}');
}

void renderMessage(JsonText &json, const TextEntry &row, const RenderContext &context)
{
    const QByteArray uri = context.base() + "/Messages/" + row.sid;
    const bool failed = row.errorCode != 0 && context.now >= row.settled;
    json.begin('{').key("sid").ascii(row.sid).key("account_sid").ascii(context.account);
    json.key("messaging_service_sid").null().key("direction").ascii(row.inbound ? "inbound" : "outbound-api");
    json.key("from").text(row.from).key("to").text(row.to).key("body").text(row.body);
    json.key("status").ascii(row.status(context.now)).key("num_segments").ascii(QByteArray::number(row.segments));
    json.key("num_media").ascii("0");
    date(json, "date_created", row.created);
    date(json, "date_sent", row.dateSent(context.now));
    date(json, "date_updated", row.updated(context.now));
    json.key("error_code");
    if (failed)
        json.number(row.errorCode).key("error_message").text(errorText(row.errorCode));
    else
        json.null().key("error_message").null();
    json.key("price").null().key("price_unit").ascii("USD").key("api_version").ascii("2010-04-01");
    json.key("uri").ascii(uri + ".json").key("subresource_uris").begin('{');
    json.key("media").ascii(uri + "/Media.json").end('}').end('}');
}

void renderRecording(JsonText &json, const RecordingRow &row, const RenderContext &context)
{
    const QByteArray uri = context.base() + "/Recordings/" + row.sid;
    const Millis done = row.start + row.seconds * secondMs;
    json.begin('{').key("sid").ascii(row.sid).key("account_sid").ascii(context.account);
    json.key("call_sid").ascii(row.callSid).key("conference_sid").null().key("api_version").ascii("2010-04-01");
    date(json, "date_created", row.start);
    date(json, "date_updated", done);
    date(json, "start_time", row.start);
    json.key("duration").ascii(QByteArray::number(row.seconds)).key("status").ascii("completed");
    json.key("channels").number(1).key("source").ascii("RecordVerb").key("track").ascii("inbound");
    json.key("error_code").null().key("encryption_details").null().key("price").null().key("price_unit").ascii("USD");
    json.key("uri").ascii(uri + ".json").key("media_url").ascii(uri).key("subresource_uris").begin('{');
    json.key("transcriptions").ascii(uri + "/Transcriptions.json").end('}').end('}');
}

void renderTranscription(JsonText &json, const RecordingRow &row, const RenderContext &context)
{
    const bool ready = context.now >= row.transcriptAt;
    const Millis begun = row.start + row.seconds * secondMs;
    json.begin('{').key("sid").ascii(row.transcriptionSid).key("account_sid").ascii(context.account);
    json.key("recording_sid").ascii(row.sid).key("api_version").ascii("2010-04-01");
    date(json, "date_created", begun);
    date(json, "date_updated", ready ? row.transcriptAt : begun);
    json.key("status").ascii(!ready ? "in-progress" : row.transcribed ? "completed" : "failed");
    json.key("transcription_text");
    if (ready && row.transcribed)
        json.text(row.transcript);
    else
        json.null();
    json.key("duration").ascii(QByteArray::number(row.seconds)).key("type").ascii("fast");
    json.key("price").null().key("price_unit").ascii("USD");
    json.key("uri").ascii(context.base() + "/Transcriptions/" + row.transcriptionSid + ".json").end('}');
}

void renderOwnNumber(JsonText &json, const QString &number, const RenderContext &context)
{
    const QByteArray sid = numberSid(number);
    json.begin('{').key("sid").ascii(sid).key("account_sid").ascii(context.account);
    json.key("phone_number").text(number).key("friendly_name").text(formatted(number));
    json.key("api_version").ascii("2010-04-01").key("status").ascii("in-use").key("beta").raw("false");
    json.key("capabilities").raw(R"({"voice":true,"sms":true,"mms":false,"fax":false})");
    json.key("sms_url").ascii("").key("sms_method").ascii("POST").key("voice_url").ascii("");
    json.key("sms_application_sid").ascii("").key("trunk_sid").null().key("origin").ascii("twilio");
    json.key("uri").ascii(context.base() + "/IncomingPhoneNumbers/" + sid + ".json").end('}');
}

QByteArray renderWav(int seconds)
{
    constexpr int rate = 8000;
    const int size = std::clamp(seconds, 1, 180) * rate;
    QByteArray wav = "RIFF" + bytesOf(quint32(36 + size)) + "WAVEfmt " + bytesOf(16);
    wav += QByteArray("\x01\x00\x01\x00", 4) + bytesOf(rate) + bytesOf(rate) + QByteArray("\x01\x00\x08\x00", 4);
    wav += "data" + bytesOf(quint32(size));
    wav.reserve(wav.size() + size);
    for (int i = 0; i < size; ++i)
        wav.append(char(i / 20 % 2 == 0 ? 124 : 132));
    return wav;
}

} // namespace ring::sandbox
