// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/account.h"

namespace ring::twilio {

using namespace Qt::StringLiterals;

Expected<Account> Account::of(const ConnectionSettings &settings)
{
    if (settings.account.isEmpty() || settings.secret.isEmpty())
        return fail(
            Error::Code::BadInput,
            u"%1: a Twilio connection needs the account SID and a secret. Enter both in the connection's settings."_s
                .arg(settings.name));
    const QUrl base = settings.baseUrl.isEmpty() ? QUrl(u"https://api.twilio.com"_s) : settings.baseUrl;
    const QString user = settings.settings[u"apiKeySid"_s].toString(settings.account);
    return checkedBaseUrl(base, settings.name).map([&](const QUrl &checked) {
        Account account;
        account.m_base = checked;
        account.m_path = "/2010-04-01/Accounts/" + QUrl::toPercentEncoding(settings.account) + '/';
        account.m_authorization = "Basic " + (user + u':' + settings.secret).toUtf8().toBase64();
        return account;
    });
}

HttpRequest Account::signedRequest(const QString &what) const
{
    HttpRequest request;
    request.what = what;
    request.headers = {{"Authorization", m_authorization}};
    return request;
}

HttpRequest Account::get(const QString &what, const QByteArray &resource, const QueryList &query) const
{
    return getPage(what, endpoint(m_base, m_path + resource, query));
}

HttpRequest Account::getPage(const QString &what, const QUrl &page) const
{
    HttpRequest request = signedRequest(what);
    request.url = page;
    return request;
}

HttpRequest Account::post(const QString &what, const QByteArray &resource, const QueryList &form) const
{
    HttpRequest request = signedRequest(what);
    request.method = "POST";
    request.url = endpoint(m_base, m_path + resource);
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = encoded(form);
    return request;
}

} // namespace ring::twilio
