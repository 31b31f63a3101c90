// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/calcom/bookings.h"

#include "engine/providers/client.h"
#include "engine/providers/singleoperation.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ring::calcom {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis overlap = minuteMs;
constexpr PacePolicy pace{.perWindow = 100, .windowMs = minuteMs, .concurrent = 1};
} // namespace

BookingCursor BookingCursor::parse(const QByteArray &cursor, Millis since)
{
    const QJsonObject object = QJsonDocument::fromJson(cursor).object();
    return {object["from"_L1].toInteger(since), object["skip"_L1].toInt(), object["digest"_L1].toString()};
}

QByteArray BookingCursor::toBytes() const
{
    const QJsonObject object{{u"from"_s, qint64(from)}, {u"skip"_s, skip}, {u"digest"_s, digest}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

BookingCursor BookingCursor::after(const BookingPage &page) const
{
    Millis newest = 0;
    for (const Booking &booking : page.bookings)
        newest = std::max(newest, booking.updatedAt);
    // Further pages are asked for by time, because a booking that changes meanwhile moves to the end and would shift
    // page numbers.
    const Millis next = newest - (page.more ? secondMs : overlap);
    BookingCursor cursor = *this;
    cursor.skip = page.more && next <= from ? skip + int(page.bookings.size()) : 0;
    cursor.from = std::max(from, next);
    return cursor;
}

Bookings::Bookings(const Account &account, std::unique_ptr<HttpClient> http)
    : m_account(account)
    , m_operations(std::make_unique<QObject>())
    , m_http(std::move(http))
{
    m_http->setPace({}, pace);
}

Bookings::~Bookings() = default;

QFuture<Expected<QString>> Bookings::check()
{
    const HttpRequest request = me(m_account);
    const auto verdict = [asked = m_http->askedBy(request)](const QByteArray &body) -> Expected<QString> {
        const auto object = jsonObject(body, asked);
        if (!object)
            return tl::unexpected(object.error());
        if ((*object)["status"_L1].toString() != "success"_L1)
            return fail(Error::Code::BadAnswer,
                        u"%1: %2 does not answer like Cal.com. Check the base URL."_s.arg(asked.name, asked.host));
        return u"Cal.com answers and knows this API key."_s;
    };
    return (new CheckOperation(m_operations.get(), m_http.get(), request, verdict))->future();
}

QFuture<Expected<BookingBatch>> Bookings::poll(const QByteArray &cursor, Millis since)
{
    const BookingCursor at = BookingCursor::parse(cursor, since);
    m_given.begin(cursor);
    const HttpRequest request = listBookings(m_account, at.from, at.skip);
    const auto verdict = [this, at, asked = m_http->askedBy(request)](const QByteArray &body) {
        return parseBookings(body, asked).map([&](const BookingPage &page) { return batchOf(page, at); });
    };
    return (new SingleOperation<BookingBatch>(m_operations.get(), m_http.get(), request, verdict))->future();
}

BookingBatch Bookings::batchOf(const BookingPage &page, const BookingCursor &cursor)
{
    BookingBatch batch;
    for (const Booking &booking : page.bookings) {
        const BookingNotice &notice = booking.notice;
        const size_t content = qHashMulti(0, notice.recoveryId, notice.phone, notice.startsAt, notice.cancelled);
        if (m_given.isNews(notice.bookingId, content, booking.updatedAt))
            batch.bookings.append(notice);
    }
    BookingCursor next = cursor.after(page);
    next.digest = m_given.digest();
    batch.cursor = next.toBytes();
    batch.more = page.more;
    m_given.finish(batch.cursor, next.from - dayMs);
    return batch;
}

Expected<std::unique_ptr<BookingBackend>> makeBookings(const ConnectionSettings &settings,
                                                       const BackendContext &context)
{
    return Account::of(settings).map([&](const Account &account) -> std::unique_ptr<BookingBackend> {
        return std::make_unique<Bookings>(account, makeClient(settings, context));
    });
}

} // namespace ring::calcom
