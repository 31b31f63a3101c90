// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/answercheck.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QMetaEnum>
#include <QTimeZone>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString detail(const AskedBy &asked, const QString &what)
{
    return asked.what + u" at "_s + asked.host + u": "_s + what;
}

Error error(Error::Code code, const QString &sentence, const AskedBy &asked, const QString &technical)
{
    return {code, sentence, detail(asked, technical), Error::Reason::None, std::nullopt};
}

QString notReached(QNetworkReply::NetworkError code, const AskedBy &asked)
{
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return u"%1: the address %2 is unknown. Check the base URL and this computer's internet connection."_s.arg(
            asked.name, asked.host);
    case QNetworkReply::ConnectionRefusedError:
        return u"%1: nobody answers at %2. Check the base URL; if it is right, the service is down and is tried again."_s
            .arg(asked.name, asked.host);
    case QNetworkReply::SslHandshakeFailedError:
        return u"%1: the identity of %2 could not be verified, so nothing was sent. Check the base URL, this "
               u"computer's date and any "
               "proxy in between."_s.arg(asked.name, asked.host);
    default:
        return u"%1: the network did not let the request through to %2. Check proxy and firewall."_s.arg(asked.name,
                                                                                                         asked.host);
    }
}

bool neverLeaves(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

} // namespace

Error transportError(QNetworkReply::NetworkError code, bool left, const AskedBy &asked)
{
    const QString technical = QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code));
    if (neverLeaves(code) && !left)
        return error(Error::Code::Unavailable, notReached(code, asked), asked, technical);
    if (!asked.write)
        return error(Error::Code::Unavailable,
                     u"%1: the connection to %2 ended before the answer was complete. It is tried again."_s.arg(
                         asked.name, asked.host),
                     asked, technical);
    return error(
        Error::Code::Ambiguous,
        u"%1: the connection to %2 ended before the answer; it is not known whether the request was carried out."_s.arg(
            asked.name, asked.host),
        asked, technical);
}

Error statusError(const HttpAnswer &answer, const AskedBy &asked, Millis now)
{
    const int status = answer.status;
    const QString technical = u"HTTP %1"_s.arg(status);
    Error result = error(Error::Code::BadAnswer,
                         u"%1: %2 answered in a way this program does not know (HTTP %3). Check the base URL."_s
                             .arg(asked.name, asked.host)
                             .arg(status),
                         asked, technical);
    if (status == 401 || status == 403) {
        result.code = Error::Code::Denied;
        result.sentence =
            (status == 401
                 ? u"%1: the sign-in was refused (HTTP 401). Check the account and the secret of this connection."_s
                 : u"%1: the account may not do this (HTTP 403). Check its permissions with the provider."_s)
                .arg(asked.name);
    } else if (status == 429) {
        result.code = Error::Code::RateLimited;
        result.sentence =
            u"%1: the provider asks for fewer requests. It goes on by itself after a pause."_s.arg(asked.name);
    } else if (status >= 500 || status == 408) {
        result.code = asked.write ? Error::Code::Ambiguous : Error::Code::Unavailable;
        result.sentence =
            u"%1: the provider has trouble of its own (HTTP %2). It is tried again."_s.arg(asked.name).arg(status);
    } else if (status >= 300 && status < 400) {
        result.sentence =
            u"%1: %2 points to another address, which is not followed with credentials. Correct the base URL."_s.arg(
                asked.name, asked.host);
    } else if (status == 404) {
        result.code = Error::Code::NotFound;
        result.sentence =
            u"%1: %2 does not know what was asked for (HTTP 404). Check the base URL and the account."_s.arg(
                asked.name, asked.host);
    }
    result.retryAfter = retryAfter(answer.header("Retry-After"), now);
    return result;
}

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value, Millis now)
{
    using std::chrono::milliseconds;
    constexpr double longestSeconds = 24 * 3600;
    bool number = false;
    const double seconds = value.trimmed().toDouble(&number);
    if (number)
        return seconds >= 0 ? std::optional(milliseconds(Millis(std::min(seconds, longestSeconds) * 1000)))
                            : std::nullopt;
    const QString text = QString::fromLatin1(value).trimmed();
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::utc());
    return milliseconds(std::clamp<Millis>(date.toMSecsSinceEpoch() - now, 0, Millis(longestSeconds) * 1000));
}

Expected<QJsonObject> jsonObject(const QByteArray &body, const AskedBy &asked)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (document.isObject())
        return document.object();
    const Error::Code code = asked.write ? Error::Code::Ambiguous : Error::Code::BadAnswer;
    if (body.trimmed().startsWith('<'))
        return fail(
            code,
            u"%1: %2 answered with a web page instead of data. Check the base URL and any sign-in page of the network."_s
                .arg(asked.name, asked.host),
            detail(asked, u"markup instead of JSON"_s));
    return fail(
        code,
        u"%1: the answer of %2 is damaged or incomplete. It is tried again; if this stays, tell the provider."_s.arg(
            asked.name, asked.host),
        detail(asked, problem.error == QJsonParseError::NoError ? u"not a JSON object"_s : problem.errorString()));
}

} // namespace ring
