// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/outbox.h"

#include <QLoggingCategory>
#include <QTimer>

#include <cmath>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logOutbox, "ring.outbox")

namespace {
constexpr int mostOpen = 64;
constexpr int looksBeforeResend = 2;
} // namespace

Outbox::Outbox(StageContext &context, SmsBackendFor backendFor, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_backendFor(std::move(backendFor))
{
}

void Outbox::setPace(double perSecond, int burst)
{
    m_perSecond = perSecond;
    m_burst = burst;
    m_buckets.clear();
}

Expected<void> Outbox::recover()
{
    QList<OutboxRow> rows;
    RING_TRY(m_context.database->each(u"messages.in_flight"_s, {},
                                      [&](const QSqlQuery &row) { rows << outboxRowFrom(row); }));
    for (const OutboxRow &row : std::as_const(rows)) {
        m_open.insert(row.id);
        look(row, 0);
    }
    return {};
}

bool Outbox::mayGo(const QString &line)
{
    const Millis now = m_context.now();
    Bucket &bucket = m_buckets[line];
    if (bucket.at == 0)
        bucket = {double(m_burst), now};
    bucket.tokens = std::min(double(m_burst), bucket.tokens + double(now - bucket.at) / 1000.0 * m_perSecond);
    bucket.at = now;
    if (bucket.tokens >= 1.0) {
        bucket.tokens -= 1.0;
        return true;
    }
    const Millis wait = Millis(std::ceil((1.0 - bucket.tokens) / m_perSecond * 1000.0));
    m_pacedUntil = m_pacedUntil ? std::min(m_pacedUntil, now + wait) : now + wait;
    return false;
}

Expected<bool> Outbox::run()
{
    m_pacedUntil = 0;
    if (open() >= mostOpen)
        return false;
    QList<OutboxRow> rows;
    RING_TRY(m_context.database->each(u"messages.due"_s, {{u"now"_s, m_context.now()}, {u"most"_s, mostOpen * 4}},
                                      [&](const QSqlQuery &row) { rows << outboxRowFrom(row); }));
    bool worked = false;
    for (const OutboxRow &row : std::as_const(rows)) {
        if (open() >= mostOpen)
            break;
        if (m_open.contains(row.id) || !m_backendFor(row.connection) || !mayGo(row.line))
            continue;
        auto claimed = claim(row);
        RING_TRY(claimed);
        worked = true;
        if (*claimed)
            post(row);
    }
    return worked;
}

Expected<bool> Outbox::claim(const OutboxRow &row)
{
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    auto objection = lastObjection(m_context, row);
    RING_TRY(objection);
    if (!objection->isEmpty()) {
        RING_TRY(noteWithdrawn(m_context, row, *objection));
        RING_TRY(transaction.commit());
        return false;
    }
    auto claimed = m_context.database->run(u"messages.sending"_s, {{u"id"_s, row.id}, {u"now"_s, m_context.now()}});
    RING_TRY(claimed);
    m_context.database->touch(TouchedMessages);
    RING_TRY(transaction.commit());
    return *claimed == 1;
}

void Outbox::post(const OutboxRow &claimed)
{
    OutboxRow row = claimed;
    row.attempts += 1;
    row.attemptedAt = m_context.now();
    m_open.insert(row.id);
    m_backendFor(row.connection)->send(row.text()).then(this, [this, row](const Expected<SentText> &answer) {
        answered(row, answer);
    });
}

void Outbox::answered(const OutboxRow &row, const Expected<SentText> &answer)
{
    if (answer) {
        Q_EMIT connectionSaid(row.connection, {});
        return end(row, noteAccepted(m_context, row, *answer));
    }
    const Error &error = answer.error();
    switch (error.code) {
    case Error::Code::Rejected:
    case Error::Code::BadInput:
        return end(row, noteRefused(m_context, row, error));
    case Error::Code::Ambiguous:
    case Error::Code::BadAnswer:
    case Error::Code::Cancelled: // the connection was set up anew meanwhile; what the old one did is not known
        return look(row, 0);
    default:
        Q_EMIT connectionSaid(row.connection, error.sentence);
        return end(row, noteNotSent(m_context, row, m_context.now() + pauseFor(row, error), error.sentence));
    }
}

Millis Outbox::pauseFor(const OutboxRow &row, const Error &error) const
{
    if (error.retryAfter)
        return error.retryAfter->count();
    const Millis base = error.code == Error::Code::Denied ? 30 * secondMs : secondMs;
    const Millis grown = base << std::min(row.attempts, 6);
    return std::min<Millis>(grown, 2 * minuteMs) + Millis(m_context.random->bounded(500));
}

void Outbox::look(const OutboxRow &row, int looks)
{
    SmsBackend *backend = m_backendFor(row.connection);
    if (!backend || !(backend->abilities() & SmsBackend::CanReconcile))
        return end(row, noteUnconfirmed(m_context, row));
    // A provider may list what it accepted a moment late: never looked up at once, and never only once.
    QTimer::singleShot(m_lookPause, this, [this, row, looks] {
        SmsBackend *again = m_backendFor(row.connection);
        if (!again)
            return end(row, noteUnconfirmed(m_context, row));
        again->find(row.text(), row.attemptedAt)
            .then(this, [this, row, looks](const Expected<std::optional<SentText>> &found) {
                looked(row, looks + 1, found);
            });
    });
}

void Outbox::looked(const OutboxRow &row, int looks, const Expected<std::optional<SentText>> &found)
{
    if (found && *found)
        return end(row, noteAccepted(m_context, row, **found));
    if (!found) {
        Q_EMIT connectionSaid(row.connection, found.error().sentence);
        // Not knowing is no reason to send: look again until the text would be too late anyway.
        if (row.expiresAt > 0 && m_context.now() > row.expiresAt)
            return end(row, noteUnconfirmed(m_context, row));
        return look(row, looks - 1);
    }
    if (looks < looksBeforeResend)
        return look(row, looks);
    end(row, noteNotSent(m_context, row, m_context.now(), u"The provider did not get it; it is sent again."_s));
}

void Outbox::end(const OutboxRow &row, const Expected<void> &noted)
{
    m_open.remove(row.id);
    if (!noted) {
        // The store refused: the row is still `sending`. Looked up as if the answer had been unclear, so nothing is
        // lost.
        qCWarning(logOutbox).noquote() << noted.error().detail;
        m_open.insert(row.id);
        look(row, 0);
        return;
    }
    Q_EMIT settled();
}

} // namespace ring
