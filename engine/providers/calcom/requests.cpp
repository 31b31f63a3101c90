// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/calcom/requests.h"

#include "engine/net/datetext.h"
#include "engine/net/urls.h"

namespace ring::calcom {

using namespace Qt::StringLiterals;

Expected<Account> Account::of(const ConnectionSettings &settings)
{
    if (settings.secret.isEmpty())
        return fail(
            Error::Code::BadInput,
            u"%1: a Cal.com connection needs an API key. Enter it in the connection's settings."_s.arg(settings.name));
    const QUrl base = settings.baseUrl.isEmpty() ? QUrl(u"https://api.cal.com"_s) : settings.baseUrl;
    return checkedBaseUrl(base, settings.name).map([&](const QUrl &checked) {
        return Account{checked, "Bearer " + settings.secret.toUtf8()};
    });
}

HttpRequest listBookings(const Account &account, Millis changedAfter, int skip)
{
    QueryList query{{u"afterUpdatedAt"_s, isoUtc(changedAfter)},
                    {u"sortUpdatedAt"_s, u"asc"_s},
                    {u"take"_s, QString::number(pageSize)}};
    if (skip > 0)
        query.append({u"skip"_s, QString::number(skip)});
    HttpRequest request;
    request.what = u"list bookings"_s;
    request.url = endpoint(account.base, "/v2/bookings", query);
    request.headers = {{"Authorization", account.authorization}, {"cal-api-version", "2024-08-13"}};
    return request;
}

HttpRequest me(const Account &account)
{
    HttpRequest request;
    request.what = u"check"_s;
    request.url = endpoint(account.base, "/v2/me");
    request.headers = {{"Authorization", account.authorization}};
    return request;
}

} // namespace ring::calcom
