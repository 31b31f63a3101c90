// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/urls.h"

#include <QHostAddress>

namespace ring {

using namespace Qt::StringLiterals;

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

Expected<QUrl> checkedBaseUrl(const QUrl &url, const QString &name)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return fail(Error::Code::BadInput,
                    u"%1: the base URL is not a web address. Write it like https://api.example.com."_s.arg(name));
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url)))
        return url;
    return fail(
        Error::Code::BadInput,
        u"%1: the base URL is not encrypted. Use https; plain http is allowed only to this computer."_s.arg(name));
}

QByteArray encoded(const QueryList &items)
{
    QByteArray text;
    for (const auto &[key, value] : items) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

QUrl endpoint(const QUrl &base, const QByteArray &path, const QueryList &query)
{
    QByteArray text = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash) + path;
    if (!query.isEmpty())
        text += '?' + encoded(query);
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

Expected<QUrl> nextPage(const QUrl &base, const QString &written, const QString &name)
{
    const QUrl next = base.resolved(QUrl::fromEncoded(written.toUtf8(), QUrl::StrictMode));
    if (next.isValid() && next.scheme() == base.scheme() && next.host() == base.host() && next.port() == base.port())
        return next;
    return fail(
        Error::Code::BadAnswer,
        u"%1: the provider's next page lies on another address, which is not followed with credentials."_s.arg(name));
}

} // namespace ring
