// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/lookup.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace ring::twilio {

using namespace Qt::StringLiterals;

HttpRequest lookUpNumber(const Account &account, const QString &number)
{
    QUrl url = account.base();
    if (url.host() == "api.twilio.com"_L1)
        url.setHost(u"lookups.twilio.com"_s);
    url.setPath(u"/v2/PhoneNumbers/"_s + number);
    url.setQuery(u"Fields=line_type_intelligence"_s);
    HttpRequest request = account.getPage(u"look up a number"_s, url);
    request.group = "directory";
    return request;
}

Expected<LineType> parseLineType(const QByteArray &body)
{
    const auto found = QJsonDocument::fromJson(body)[u"line_type_intelligence"_s];
    if (!found.isObject())
        return fail(Error::Code::BadAnswer, u"Twilio's number directory gave no line type."_s);
    const QString type = found[u"type"_s].toString();
    if (type == "landline"_L1)
        return LineType::Landline;
    if (type == "mobile"_L1)
        return LineType::Mobile;
    return type.endsWith("Voip"_L1) ? LineType::Voip : LineType::Unknown;
}

} // namespace ring::twilio
