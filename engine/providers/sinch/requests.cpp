// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/sinch/requests.h"

#include "engine/net/datetext.h"
#include "engine/net/urls.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring::sinch {

using namespace Qt::StringLiterals;

namespace {

HttpRequest get(const Account &account, const QString &what, const QByteArray &resource, const QueryList &query = {})
{
    HttpRequest request;
    request.what = what;
    request.url = endpoint(account.base, account.path + resource, query);
    request.headers = {{"Authorization", account.authorization}};
    return request;
}

} // namespace

Expected<Account> Account::of(const ConnectionSettings &settings)
{
    if (settings.account.isEmpty() || settings.secret.isEmpty())
        return fail(
            Error::Code::BadInput,
            u"%1: a Sinch connection needs the service plan id and its API token. Enter both in the connection's settings."_s
                .arg(settings.name));
    const QString region = settings.settings[u"region"_s].toString(u"us"_s);
    static const QStringList regions{u"us"_s, u"eu"_s, u"au"_s, u"br"_s, u"ca"_s};
    if (!regions.contains(region))
        return fail(Error::Code::BadInput, u"%1: Sinch has no region \"%2\". Use one of %3."_s.arg(
                                               settings.name, region, regions.join(u", "_s)));
    const QUrl base =
        settings.baseUrl.isEmpty() ? QUrl(u"https://%1.sms.api.sinch.com"_s.arg(region)) : settings.baseUrl;
    return checkedBaseUrl(base, settings.name).map([&](const QUrl &checked) {
        return Account{checked, "/xms/v1/" + QUrl::toPercentEncoding(settings.account) + '/',
                       "Bearer " + settings.secret.toUtf8()};
    });
}

QString withoutPlus(const QString &e164)
{
    return e164.startsWith(u'+') ? e164.mid(1) : e164;
}

HttpRequest sendBatch(const Account &account, const OutgoingText &text, Millis now)
{
    const QJsonObject batch{
        {u"from"_s, withoutPlus(text.from)},
        {u"to"_s, QJsonArray{withoutPlus(text.to)}},
        {u"body"_s, text.body},
        {u"type"_s, u"mt_text"_s},
        {u"client_reference"_s, text.ref.left(128)},
        {u"expire_at"_s, isoUtc(now + Millis(std::clamp(text.validitySeconds, 1, 3 * 86400)) * secondMs)},
    };
    HttpRequest request = get(account, u"send text"_s, "batches");
    request.method = "POST";
    request.group = "send";
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(batch).toJson(QJsonDocument::Compact);
    return request;
}

HttpRequest findBatch(const Account &account, const QString &reference, Millis from)
{
    return get(account, u"look up text"_s, "batches",
               {{u"client_reference"_s, reference.left(128)},
                {u"start_date"_s, isoUtc(from)},
                {u"page"_s, u"0"_s},
                {u"page_size"_s, QString::number(pageSize)}});
}

HttpRequest listInbounds(const Account &account, const QStringList &lines, Millis from, int page)
{
    QStringList numbers;
    for (const QString &line : lines)
        numbers.append(withoutPlus(line));
    QueryList query;
    if (!numbers.isEmpty())
        query.append({u"to"_s, numbers.join(u',')});
    query.append({{u"start_date"_s, isoUtc(from)},
                  {u"page"_s, QString::number(page)},
                  {u"page_size"_s, QString::number(pageSize)}});
    return get(account, u"list replies"_s, "inbounds", query);
}

HttpRequest fetchReport(const Account &account, const QString &batchId, const QString &to)
{
    return get(account, u"ask for delivery"_s,
               "batches/" + QUrl::toPercentEncoding(batchId) + "/delivery_report/" +
                   QUrl::toPercentEncoding(withoutPlus(to)));
}

HttpRequest tryInbounds(const Account &account)
{
    return get(account, u"check"_s, "inbounds", {{u"page"_s, u"0"_s}, {u"page_size"_s, u"1"_s}});
}

} // namespace ring::sinch
