// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/page.h"

#include <QJsonArray>

#include <algorithm>

namespace ring::twilio {

using namespace Qt::StringLiterals;

Expected<Page> pageOf(const QByteArray &body, QLatin1String list, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<Page> {
        if (!object[list].isArray())
            return fail(Error::Code::BadAnswer,
                        u"%1: the answer of %2 does not hold the list that was asked for. Check the base URL."_s.arg(
                            asked.name, asked.host),
                        asked.what + u": no list "_s + list);
        Page page;
        const QJsonArray rows = object[list].toArray();
        for (const QJsonValue row : rows) {
            if (row.isObject())
                page.rows.append(row.toObject());
            else
                ++page.damaged;
        }
        const QJsonValue next = object["next_page_uri"_L1];
        if (!next.isString() && !next.isNull() && !next.isUndefined())
            return fail(
                Error::Code::BadAnswer,
                u"%1: a listing of %2 does not say where it goes on. It is read again."_s.arg(asked.name, asked.host),
                asked.what + u": next_page_uri is no text"_s);
        page.next = next.toString();
        return page;
    });
}

int wholeNumber(const QJsonValue &value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    return number > 0 ? int(std::min(number, 1e9)) : 0;
}

} // namespace ring::twilio
