// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/telnyx/sms.h"

#include "engine/net/urls.h"
#include "engine/providers/client.h"
#include "engine/providers/telnyx/codes.h"
#include "engine/providers/telnyx/parser.h"

#include <QJsonDocument>

namespace ring::telnyx {

using namespace Qt::StringLiterals;

namespace {

HttpRequest get(const QUrl &base, const QByteArray &authorization, const QString &what, const QByteArray &path)
{
    HttpRequest request;
    request.what = what;
    request.url = endpoint(base, path);
    request.headers = {{"Authorization", authorization}};
    return request;
}

PushedSmsParts partsFor(const QUrl &base, const QByteArray &authorization, const QString &name)
{
    PushedSmsParts parts;
    parts.abilities = SmsBackend::AnswersStop;
    parts.sendPace = {.concurrent = 5};
    parts.check = get(base, authorization, u"check"_s, "/v2/balance");
    parts.checkedSentence = u"Telnyx answers and accepts the key."_s;
    parts.send = [=](const OutgoingText &text, Millis) { return sendText(base, authorization, text); };
    parts.delivery = [=](const QString &id) {
        return get(base, authorization, u"ask for delivery"_s, "/v2/messages/" + QUrl::toPercentEncoding(id));
    };
    parts.readCheck = &parseBalance;
    parts.readSent = &parseSent;
    parts.readDelivery = &parseDelivery;
    parts.explain = [name](const HttpAnswer &answer, Error byStatus) {
        return explain(answer, std::move(byStatus), name);
    };
    return parts;
}

} // namespace

HttpRequest sendText(const QUrl &base, const QByteArray &authorization, const OutgoingText &text)
{
    const QJsonObject message{
        {u"from"_s, text.from}, {u"to"_s, text.to}, {u"text"_s, text.body}, {u"type"_s, u"SMS"_s}};
    HttpRequest request = get(base, authorization, u"send text"_s, "/v2/messages");
    request.method = "POST";
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(message).toJson(QJsonDocument::Compact);
    return request;
}

Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context)
{
    if (settings.secret.isEmpty())
        return fail(
            Error::Code::BadInput,
            u"%1: a Telnyx connection needs an API key. Enter it in the connection's settings."_s.arg(settings.name));
    const QUrl base = settings.baseUrl.isEmpty() ? QUrl(u"https://api.telnyx.com"_s) : settings.baseUrl;
    return checkedBaseUrl(base, settings.name).map([&](const QUrl &checked) -> std::unique_ptr<SmsBackend> {
        return std::make_unique<PushedSms>(partsFor(checked, "Bearer " + settings.secret.toUtf8(), settings.name),
                                           makeClient(settings, context));
    });
}

} // namespace ring::telnyx
