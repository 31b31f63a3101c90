// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/plivo/sms.h"

#include "engine/net/urls.h"
#include "engine/providers/client.h"
#include "engine/providers/plivo/codes.h"
#include "engine/providers/plivo/parser.h"

#include <QJsonDocument>

namespace ring::plivo {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestValidity = 10800; // Plivo's own default, 3 h

HttpRequest get(const Account &account, const QString &what, const QByteArray &resource)
{
    HttpRequest request;
    request.what = what;
    request.url = endpoint(account.base, account.path + resource);
    request.headers = {{"Authorization", account.authorization}};
    return request;
}

PushedSmsParts partsFor(const Account &account, const QString &name)
{
    PushedSmsParts parts;
    parts.abilities = SmsBackend::AnswersStop | SmsBackend::CanExpire;
    parts.sendPace = {.concurrent = 5};
    parts.check = get(account, u"check"_s, {});
    parts.checkedSentence = u"Plivo answers and accepts the auth token."_s;
    parts.send = [account](const OutgoingText &text, Millis) { return sendText(account, text); };
    parts.delivery = [account](const QString &id) {
        return get(account, u"ask for delivery"_s, "Message/" + QUrl::toPercentEncoding(id) + '/');
    };
    parts.readCheck = &parseAccount;
    parts.readSent = &parseSent;
    parts.readDelivery = &parseDelivery;
    parts.explain = [name](const HttpAnswer &answer, Error byStatus) {
        return explain(answer, std::move(byStatus), name);
    };
    return parts;
}

} // namespace

Expected<Account> Account::of(const ConnectionSettings &settings)
{
    if (settings.account.isEmpty() || settings.secret.isEmpty())
        return fail(Error::Code::BadInput,
                    u"%1: a Plivo connection needs the Auth ID and the Auth Token. Enter both in the connection's "
                    "settings."_s.arg(settings.name));
    const QUrl base = settings.baseUrl.isEmpty() ? QUrl(u"https://api.plivo.com"_s) : settings.baseUrl;
    return checkedBaseUrl(base, settings.name).map([&](const QUrl &checked) {
        return Account{checked, "/v1/Account/" + QUrl::toPercentEncoding(settings.account) + '/',
                       basicAuthorization(settings.account, settings.secret),
                       settings.settings["public_url"_L1].toString()};
    });
}

HttpRequest sendText(const Account &account, const OutgoingText &text)
{
    QJsonObject message{{u"src"_s, plusless(text.from)},
                        {u"dst"_s, plusless(text.to)},
                        {u"text"_s, text.body},
                        {u"type"_s, u"sms"_s},
                        {u"message_expiry"_s, std::clamp(text.validitySeconds, 5, longestValidity)}};
    if (!account.statusUrl.isEmpty()) {
        message[u"url"_s] = account.statusUrl;
        message[u"method"_s] = u"POST"_s;
    }
    HttpRequest request = get(account, u"send text"_s, "Message/");
    request.method = "POST";
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(message).toJson(QJsonDocument::Compact);
    return request;
}

Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context)
{
    return Account::of(settings).map([&](const Account &account) -> std::unique_ptr<SmsBackend> {
        return std::make_unique<PushedSms>(partsFor(account, settings.name), makeClient(settings, context));
    });
}

} // namespace ring::plivo
