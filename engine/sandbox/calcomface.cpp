// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/calcomface.h"

#include "engine/sandbox/query.h"

#include <QDateTime>

#include <algorithm>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
QByteArray iso(Millis moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

/// Fails when the value is there and is no date.
bool readBound(const HttpFields &fields, QLatin1StringView name, Millis &bound)
{
    if (!fields.contains(name))
        return true;
    const QDateTime time = QDateTime::fromString(fields.value(name), Qt::ISODate);
    bound = time.toMSecsSinceEpoch();
    return time.isValid();
}

struct Bounds
{
    Millis afterUpdated = 0, beforeUpdated = std::numeric_limits<Millis>::max();
    Millis afterCreated = 0, beforeCreated = std::numeric_limits<Millis>::max();
    Millis afterStart = 0, beforeEnd = std::numeric_limits<Millis>::max();

    bool read(const HttpFields &fields)
    {
        return readBound(fields, "afterUpdatedAt"_L1, afterUpdated) &&
               readBound(fields, "beforeUpdatedAt"_L1, beforeUpdated) &&
               readBound(fields, "afterCreatedAt"_L1, afterCreated) &&
               readBound(fields, "beforeCreatedAt"_L1, beforeCreated) &&
               readBound(fields, "afterStart"_L1, afterStart) && readBound(fields, "beforeEnd"_L1, beforeEnd);
    }
    bool hold(const BookingRow &row) const
    {
        return row.created >= afterUpdated && row.created <= beforeUpdated && row.created >= afterCreated &&
               row.created <= beforeCreated && row.start >= afterStart &&
               row.start + row.minutes * minuteMs <= beforeEnd;
    }
};

void renderPagination(JsonText &json, int total, int skip, int take, int returned)
{
    json.key("pagination").begin('{').key("totalItems").number(total);
    json.key("remainingItems").number(std::max(0, total - skip - returned)).key("returnedItems").number(returned);
    json.key("itemsPerPage").number(take).key("currentPage").number(skip / take + 1);
    json.key("totalPages").number((total + take - 1) / take);
    json.key("hasNextPage").raw(skip + returned < total ? "true" : "false");
    json.key("hasPreviousPage").raw(skip > 0 ? "true" : "false").end('}');
}
} // namespace

ServedAnswer CalcomFace::refuse(int status, const char *code, const char *message) const
{
    JsonText json;
    json.begin('{').key("status").ascii("error").key("timestamp").ascii(iso(m_exchange.now()));
    json.key("error").begin('{').key("code").ascii(code).key("message").ascii(message).end('}').end('}');
    return {status, json.bytes()};
}

ServedAnswer CalcomFace::answer(const ServedRequest &request)
{
    if (request.header("authorization") != "Bearer " + m_key)
        return refuse(401, "UnauthorizedException", "The API key is not known");
    if (request.path == "/v2/me")
        return me();
    if (request.path != "/v2/bookings")
        return refuse(404, "NotFoundException", "There is nothing at this address");
    // The real service silently answers in an older shape; here the mistake is meant to be seen.
    if (request.header("cal-api-version") != "2024-08-13")
        return refuse(400, "BadRequestException", "The header cal-api-version has to be 2024-08-13");
    return bookings(HttpFields::parse(request.query));
}

ServedAnswer CalcomFace::me() const
{
    return {200,
            R"({"status":"success","data":{"id":1,"username":"sandbox","email":"sandbox@example.org","timeFormat":12,)"
            R"("defaultScheduleId":1,"weekStart":"Sunday","timeZone":"America/Denver"}})"};
}

ServedAnswer CalcomFace::bookings(const HttpFields &fields)
{
    Bounds bounds;
    if (!bounds.read(fields))
        return refuse(400, "BadRequestException", "A date filter is no ISO 8601 date");
    const auto &rows = m_exchange.books().bookings;
    QList<int> found;
    for (int i = 0; i < rows.size(); ++i) {
        if (bounds.hold(rows.at(i)))
            found.append(i);
    }
    const auto is = [&fields](QLatin1StringView name, QLatin1StringView value) { return fields.value(name) == value; };
    // Without a sort the service shows the newest first; created and updated are the same moment here.
    if (fields.contains("sortStart"_L1))
        std::stable_sort(found.begin(), found.end(), [&](int a, int b) { return rows.at(a).start < rows.at(b).start; });
    if (is("sortStart"_L1, "desc"_L1) ||
        !(is("sortUpdatedAt"_L1, "asc"_L1) || is("sortCreated"_L1, "asc"_L1) || is("sortStart"_L1, "asc"_L1)))
        std::reverse(found.begin(), found.end());
    const int take = fields.contains("take"_L1) ? std::clamp(fields.value("take"_L1).toInt(), 1, 250) : 100;
    const int skip = std::clamp(fields.value("skip"_L1).toInt(), 0, int(found.size()));
    const QList<int> page = found.mid(skip, take);
    JsonText json;
    json.begin('{').key("status").ascii("success").key("data").begin('[');
    for (const int row : page)
        render(json, rows.at(row));
    json.end(']');
    renderPagination(json, int(found.size()), skip, take, int(page.size()));
    json.end('}');
    return {200, json.bytes()};
}

void CalcomFace::render(JsonText &json, const BookingRow &row) const
{
    json.begin('{').key("id").number(row.id).key("uid").ascii(row.uid).key("title").text(row.title);
    json.key("description").ascii("").key("status").ascii(row.cancelled ? "cancelled" : "accepted");
    json.key("hosts").begin('[').begin('{').key("id").number(1).key("name").ascii("Front desk");
    json.key("email").ascii("desk@example.org").key("displayEmail").ascii("desk@example.org");
    json.key("username").ascii("desk").key("timeZone").text(row.zone).end('}').end(']');
    json.key("start").ascii(iso(row.start)).key("end").ascii(iso(row.start + row.minutes * minuteMs));
    json.key("duration").number(row.minutes).key("eventTypeId").number(1);
    json.key("eventType").begin('{').key("id").number(1).key("slug").ascii("visit").end('}');
    json.key("location").ascii("").key("absentHost").raw("false");
    json.key("createdAt").ascii(iso(row.created)).key("updatedAt").ascii(iso(row.created));
    json.key("attendees").begin('[').begin('{').key("name").text(row.name).key("email").ascii("guest@example.org");
    json.key("displayEmail").ascii("guest@example.org").key("timeZone").text(row.zone).key("language").ascii("en");
    json.key("absent").raw("false").key("phoneNumber").text(row.phone).end('}').end(']');
    json.key("bookingFieldsResponses").raw("{}").key("metadata").begin('{');
    if (!row.recoveryId.isEmpty())
        json.key("recovery").text(row.recoveryId);
    json.end('}').key("icsUid").ascii(row.uid + "@example.org").end('}');
}

} // namespace ring::sandbox
