// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/requests.h"

#include "engine/net/datetext.h"
#include "engine/net/urls.h"

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

namespace {

const QByteArray company = "/restapi/v1.0/account/~";

HttpRequest get(const QString &what, const QByteArray &group, const QUrl &url)
{
    HttpRequest request;
    request.what = what;
    request.group = group;
    request.url = url;
    return request;
}

QByteArray store(const QString &extension)
{
    return company + "/extension/" + QUrl::toPercentEncoding(extension) + "/message-store";
}

} // namespace

HttpRequest askToken(const Account &account)
{
    HttpRequest request = get(u"sign in"_s, "auth", endpoint(account.base, "/restapi/oauth/token"));
    request.method = "POST";
    request.headers = {
        {"Authorization", "Basic " + (account.clientId + u':' + account.clientSecret).toUtf8().toBase64()},
        {"Content-Type", "application/x-www-form-urlencoded"}};
    request.body =
        encoded({{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s}, {u"assertion"_s, account.jwt}});
    return request;
}

HttpRequest fullSync(const Account &account, Millis from)
{
    return get(u"list calls"_s, "heavy",
               endpoint(account.base, company + "/call-log-extract-sync",
                        {{u"syncType"_s, u"FSync"_s},
                         {u"dateFrom"_s, isoUtc(from)},
                         {u"recordCount"_s, u"1000"_s},
                         {u"view"_s, u"Detailed"_s}}));
}

HttpRequest nextSync(const Account &account, const QString &syncToken)
{
    return get(u"list calls"_s, "heavy",
               endpoint(account.base, company + "/call-log-extract-sync",
                        {{u"syncType"_s, u"ISync"_s}, {u"syncToken"_s, syncToken}, {u"view"_s, u"Detailed"_s}}));
}

HttpRequest tryCallLog(const Account &account)
{
    return get(u"check"_s, "heavy", endpoint(account.base, company + "/call-log", {{u"perPage"_s, u"1"_s}}));
}

HttpRequest listVoicemails(const Account &account, const QString &extension, Millis from)
{
    return get(u"list voicemails"_s, "light",
               endpoint(account.base, store(extension),
                        {{u"messageType"_s, u"VoiceMail"_s},
                         {u"direction"_s, u"Inbound"_s},
                         {u"dateFrom"_s, isoUtc(from)},
                         {u"perPage"_s, u"250"_s}}));
}

HttpRequest fetchTranscript(const Account &account, const QString &extension, const QString &messageId,
                            const QString &attachmentId)
{
    return get(u"fetch transcript"_s, "medium",
               endpoint(account.media, store(extension) + '/' + QUrl::toPercentEncoding(messageId) + "/content/" +
                                           QUrl::toPercentEncoding(attachmentId)));
}

} // namespace ring::ringcentral
