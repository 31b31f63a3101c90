// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/twilioface.h"

#include "engine/sandbox/twilioerrors.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

TwilioFace::TwilioFace(Exchange &exchange, QByteArray account, const QByteArray &token)
    : m_exchange(exchange)
    , m_account(std::move(account))
    , m_authorization("Basic " + (m_account + ':' + token).toBase64())
{
}

QString TwilioFace::area(const ServedRequest &request)
{
    const auto has = [&request](const char *word) { return request.path.contains(word); };
    if (has("/Transcriptions"))
        return u"transcriptions"_s;
    if (has("/Recordings"))
        return u"recordings"_s;
    if (has("/Calls"))
        return u"calls"_s;
    if (has("/Messages"))
        return request.method == "POST" ? u"send"_s : u"messages"_s;
    return u"other"_s;
}

bool TwilioFace::authentic(const ServedRequest &request) const
{
    return request.header("authorization") == m_authorization;
}

ServedAnswer TwilioFace::answer(const ServedRequest &request)
{
    if (!authentic(request))
        return twilioError(401, 20003);
    if (messagingHost(request))
        return {200, R"({"services":[],"meta":{"page":0,"page_size":50,"next_page_url":null,"key":"services"}})"};
    if (request.path.startsWith("/v2/PhoneNumbers/"))
        return lineType(QString::fromUtf8(QByteArray::fromPercentEncoding(request.path.mid(17))));
    QByteArray path = request.path.mid(QByteArrayView("/2010-04-01/Accounts/").size());
    if (request.path.startsWith("/2010-04-01/Accounts/") && path == m_account + ".json")
        return account();
    if (!request.path.startsWith("/2010-04-01/Accounts/" + m_account + '/'))
        return twilioError(404, 20404);
    path.remove(0, m_account.size() + 1);
    if (path.endsWith(".wav"))
        return audio(path);
    if (!path.endsWith(".json"))
        return twilioError(404, 20404);
    path.chop(5);
    return route(request, path.split('/'));
}

ServedAnswer TwilioFace::route(const ServedRequest &request, const QList<QByteArray> &parts)
{
    if (request.method == "POST" && parts == QList<QByteArray>{"Messages"})
        return send(request);
    if (request.method != "GET")
        return twilioError(405, 20004);
    const HttpFields fields = HttpFields::parse(request.query);
    if (parts.size() == 3)
        return routeBelow(fields, parts);
    if (parts.size() == 2)
        return routeOne(parts.at(0), parts.at(1));
    if (parts.size() != 1)
        return twilioError(404, 20404);
    if (parts.at(0) == "Calls")
        return calls(fields);
    if (parts.at(0) == "Messages")
        return messages(fields);
    if (parts.at(0) == "Recordings")
        return recordings(fields, "/Recordings.json", fields.value("CallSid"_L1));
    if (parts.at(0) == "Transcriptions")
        return transcriptions(fields, "/Transcriptions.json", -1);
    if (parts.at(0) == "IncomingPhoneNumbers")
        return ownNumbers(fields);
    if (parts.at(0) == "Balance")
        return {200, "{\"account_sid\":\"" + m_account + R"(","balance":"125.40","currency":"USD"})"};
    return twilioError(404, 20404);
}

/// Lookup v2 with the field line_type_intelligence.
ServedAnswer TwilioFace::lineType(const QString &number)
{
    const char *type = m_exchange.isLandline(number) ? "landline" : "mobile";
    return {200, "{\"phone_number\":\"" + number.toUtf8() +
                     R"(","valid":true,"line_type_intelligence":{"error_code":null,"carrier_name":"Sandbox","type":")" +
                     type + "\"}}"};
}

ServedAnswer TwilioFace::routeOne(const QByteArray &collection, const QByteArray &sid)
{
    const Books &books = m_exchange.books();
    const RenderContext context = this->context();
    if (const int row = books.calls.find(sid); collection == "Calls" && row >= 0)
        return one([&](JsonText &json) { renderCall(json, books.calls.rows().at(row), context); });
    if (const int row = books.messages.find(sid); collection == "Messages" && row >= 0)
        return one([&](JsonText &json) { renderMessage(json, books.messages.rows().at(row), context); });
    if (const int row = books.recordings.find(sid); collection == "Recordings" && row >= 0)
        return one([&](JsonText &json) { renderRecording(json, books.recordings.rows().at(row), context); });
    for (const RecordingRow &row : books.recordings.rows()) {
        if (collection == "Transcriptions" && row.transcriptionSid == sid)
            return one([&](JsonText &json) { renderTranscription(json, row, context); });
    }
    return twilioError(404, 20404);
}

ServedAnswer TwilioFace::routeBelow(const HttpFields &fields, const QList<QByteArray> &parts)
{
    const Books &books = m_exchange.books();
    const QByteArray path = '/' + parts.join('/') + ".json";
    if (parts.at(0) == "Calls" && parts.at(2) == "Recordings" && books.calls.find(parts.at(1)) >= 0)
        return recordings(fields, path, QString::fromLatin1(parts.at(1)));
    if (parts.at(0) == "Recordings" && parts.at(2) == "Transcriptions" && books.recordings.find(parts.at(1)) >= 0)
        return transcriptions(fields, path, books.recordings.find(parts.at(1)));
    return twilioError(404, 20404);
}

ServedAnswer TwilioFace::send(const ServedRequest &request)
{
    const HttpFields form = HttpFields::parse(request.body);
    if (!form.contains("From"_L1))
        return twilioError(400, 21603);
    TextOrder order{form.value("From"_L1), form.value("To"_L1), form.value("Body"_L1)};
    if (form.contains("ValidityPeriod"_L1))
        order.validitySeconds = std::clamp(form.value("ValidityPeriod"_L1).toInt(), 1, 36000);
    const Exchange::Accepted accepted = m_exchange.acceptText(order);
    if (accepted.code != 0)
        return twilioError(400, accepted.code);
    return one(
        [&](JsonText &json) {
            renderMessage(json, m_exchange.books().messages.rows().at(accepted.message), context());
        },
        201);
}

ServedAnswer TwilioFace::one(const std::function<void(JsonText &)> &render, int status) const
{
    JsonText json;
    json.reserve(1500);
    render(json);
    ServedAnswer answer;
    answer.status = status;
    answer.body = json.bytes();
    return answer;
}

ServedAnswer TwilioFace::audio(const QByteArray &name) const
{
    const QByteArray sid = name.mid(name.lastIndexOf('/') + 1).chopped(4);
    const auto &recordings = m_exchange.books().recordings;
    const int row = recordings.find(sid);
    if (row < 0)
        return twilioError(404, 20404);
    return {200, renderWav(recordings.rows().at(row).seconds), "audio/x-wav"};
}

ServedAnswer TwilioFace::account() const
{
    return one([this](JsonText &json) {
        json.begin('{').key("sid").ascii(m_account).key("friendly_name").ascii("Sandbox");
        json.key("status").ascii("active").key("type").ascii("Full").key("owner_account_sid").ascii(m_account);
        json.key("date_created").ascii(rfc2822(0)).key("date_updated").ascii(rfc2822(0)).key("auth_token").null();
        json.key("uri").ascii(context().base() + ".json").key("subresource_uris").raw("{}").end('}');
    });
}

} // namespace ring::sandbox
