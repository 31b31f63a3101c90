// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/requests.h"

#include "engine/net/datetext.h"

#include <algorithm>

namespace ring::twilio {

using namespace Qt::StringLiterals;

HttpRequest listCalls(const Account &account, Millis from, int pageSize)
{
    return account.get(u"list calls"_s, "Calls.json",
                       {{u"StartTime>"_s, utcDay(from)}, {u"PageSize"_s, QString::number(pageSize)}});
}

HttpRequest listRecordings(const Account &account, Millis from, int pageSize)
{
    return account.get(u"list recordings"_s, "Recordings.json",
                       {{u"DateCreated>"_s, utcDay(from)}, {u"PageSize"_s, QString::number(pageSize)}});
}

HttpRequest listTranscriptions(const Account &account, int pageSize)
{
    return account.get(u"list transcriptions"_s, "Transcriptions.json", {{u"PageSize"_s, QString::number(pageSize)}});
}

HttpRequest sendMessage(const Account &account, const OutgoingText &text, const QString &service)
{
    QueryList form{{u"To"_s, text.to}, {u"From"_s, text.from}, {u"Body"_s, text.body}};
    if (!service.isEmpty())
        form.append({u"MessagingServiceSid"_s, service});
    form.append({u"ValidityPeriod"_s, QString::number(std::clamp(text.validitySeconds, 1, 36000))});
    HttpRequest request = account.post(u"send text"_s, "Messages.json", form);
    request.group = "send";
    return request;
}

HttpRequest findMessages(const Account &account, const OutgoingText &text, const QString &service)
{
    QueryList query{{u"To"_s, text.to}};
    if (service.isEmpty())
        query.append({u"From"_s, text.from});
    query.append({u"PageSize"_s, u"100"_s});
    return account.get(u"look up text"_s, "Messages.json", query);
}

HttpRequest listMessages(const Account &account, const QString &to, int pageSize)
{
    QueryList query;
    if (!to.isEmpty())
        query.append({u"To"_s, to});
    query.append({u"PageSize"_s, QString::number(pageSize)});
    return account.get(u"list replies"_s, "Messages.json", query);
}

HttpRequest fetchMessage(const Account &account, const QString &sid)
{
    return account.get(u"ask for delivery"_s, "Messages/" + QUrl::toPercentEncoding(sid) + ".json");
}

HttpRequest tryCalls(const Account &account)
{
    return account.get(u"check"_s, "Calls.json", {{u"PageSize"_s, u"1"_s}});
}

HttpRequest tryMessages(const Account &account)
{
    return account.get(u"check"_s, "Messages.json", {{u"PageSize"_s, u"1"_s}});
}

} // namespace ring::twilio
