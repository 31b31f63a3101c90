// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/bandwidth/sms.h"

#include "engine/net/datetext.h"
#include "engine/net/urls.h"
#include "engine/providers/bandwidth/codes.h"
#include "engine/providers/bandwidth/parser.h"
#include "engine/providers/client.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring::bandwidth {

using namespace Qt::StringLiterals;

namespace {

HttpRequest get(const Account &account, const QString &what, const QueryList &query)
{
    HttpRequest request;
    request.what = what;
    request.url = endpoint(account.base, account.path, query);
    request.headers = {{"Authorization", account.authorization}};
    return request;
}

PushedSmsParts partsFor(const Account &account, const QString &name)
{
    PushedSmsParts parts;
    parts.abilities = SmsBackend::CanExpire;
    parts.sendPace = {.concurrent = 5};
    parts.check = get(account, u"check"_s, {{u"messageDirection"_s, u"INBOUND"_s}, {u"limit"_s, u"1"_s}});
    parts.checkedSentence = u"Bandwidth answers and lets this user list messages."_s;
    parts.send = [account](const OutgoingText &text, Millis now) { return sendText(account, text, now); };
    parts.delivery = [account](const QString &id) {
        return get(account, u"ask for delivery"_s, {{u"messageId"_s, id}, {u"limit"_s, u"1"_s}});
    };
    parts.readCheck = &parseList;
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
    const QString application = settings.settings["application_id"_L1].toString();
    if (settings.account.isEmpty() || !settings.secret.contains(u':') || application.isEmpty())
        return fail(Error::Code::BadInput,
                    u"%1: a Bandwidth connection needs the account id, settings.application_id, and USER:PASSWORD of "
                    "an API user as its credential."_s.arg(settings.name));
    if (settings.settings["webhook_credential"_L1].toString().isEmpty())
        return fail(
            Error::Code::BadInput,
            u"%1: without callbacks a STOP could not be seen, so nothing is sent. Set callback credentials on "
            "the Bandwidth application, enter settings.webhook_credential, and run the receiver."_s.arg(settings.name));
    const QUrl base = settings.baseUrl.isEmpty() ? QUrl(u"https://messaging.bandwidth.com"_s) : settings.baseUrl;
    return checkedBaseUrl(base, settings.name).map([&](const QUrl &checked) {
        return Account{checked, "/api/v2/users/" + QUrl::toPercentEncoding(settings.account) + "/messages",
                       "Basic " + settings.secret.toUtf8().toBase64(), application};
    });
}

HttpRequest sendText(const Account &account, const OutgoingText &text, Millis now)
{
    const QJsonObject message{{u"applicationId"_s, account.application},
                              {u"to"_s, QJsonArray{text.to}},
                              {u"from"_s, text.from},
                              {u"text"_s, text.body},
                              {u"tag"_s, text.ref},
                              {u"expiration"_s, isoUtc(now + Millis(std::max(text.validitySeconds, 1)) * secondMs)}};
    HttpRequest request = get(account, u"send text"_s, {});
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

} // namespace ring::bandwidth
