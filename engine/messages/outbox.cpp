// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/outbox.h"

#include <QLoggingCategory>

#include <cmath>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logOutbox, "ring.outbox")

namespace {
constexpr int mostOpen = 64;
constexpr int looksBeforeResend = 2;
/// A provider may list what it accepted a moment late: never looked up at once, and never only once.
constexpr Millis firstLookPause = 5 * secondMs;
constexpr Millis nextLookPause = 2 * secondMs;
/// A connection that comes up slowly (a locked keychain) gets this long before its unclear texts go to a person.
constexpr Millis longestBlindness = 5 * minuteMs;
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
    for (const OutboxRow &row : std::as_const(rows))
        m_looks.insert(row.id, {row, 0, m_context.now() + firstLookPause, m_context.now()});
    return {};
}

Millis Outbox::nextLook() const
{
    Millis next = 0;
    for (const Look &look : m_looks)
        next = next == 0 ? look.at : std::min(next, look.at);
    return next;
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
    bool worked = runLooks();
    if (open() >= mostOpen)
        return worked;
    auto rows = sendable();
    RING_TRY(rows);
    for (const OutboxRow &row : std::as_const(*rows)) {
        if (open() >= mostOpen)
            break;
        auto claimed = claim(row);
        RING_TRY(claimed);
        worked = true;
        if (*claimed)
            post(row);
    }
    return worked;
}

/// What is due and may go now. A line that pacing holds back is left out and the store asked again, so that its queue,
/// however long, never hides the texts of the others.
Expected<QList<OutboxRow>> Outbox::sendable()
{
    QList<OutboxRow> free;
    QString held = u"|"_s;
    for (bool again = true; again;) {
        again = false;
        int listed = 0;
        QList<OutboxRow> rows;
        RING_TRY(m_context.database->each(u"messages.due"_s,
                                          {{u"now"_s, m_context.now()}, {u"held"_s, held}, {u"most"_s, mostOpen * 4}},
                                          [&](const QSqlQuery &row) { rows << outboxRowFrom(row); }));
        for (const OutboxRow &row : std::as_const(rows)) {
            ++listed;
            const bool taken =
                std::any_of(free.cbegin(), free.cend(), [&](const OutboxRow &o) { return o.id == row.id; });
            if (taken || open() + free.size() >= mostOpen || held.contains(u'|' + row.line + u'|'))
                continue;
            if (m_backendFor(row.connection) && mayGo(row.line)) {
                free << row;
                continue;
            }
            held += row.line + u'|';
            again = true;
        }
        again = again && listed == mostOpen * 4 && open() + free.size() < mostOpen;
    }
    return free;
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
        return unclear(row);
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

void Outbox::unclear(const OutboxRow &row)
{
    m_open.remove(row.id);
    m_looks.insert(row.id, {row, 0, m_context.now() + firstLookPause, m_context.now()});
    Q_EMIT settled();
}

bool Outbox::runLooks()
{
    const Millis now = m_context.now();
    QList<Look> due;
    for (const Look &look : std::as_const(m_looks))
        if (look.at <= now)
            due << look;
    for (const Look &one : std::as_const(due)) {
        m_looks.remove(one.row.id);
        look(one);
    }
    return !due.isEmpty();
}

void Outbox::look(Look look)
{
    SmsBackend *backend = m_backendFor(look.row.connection);
    if (!backend)
        return lookAgain(look);
    if (!(backend->abilities() & SmsBackend::CanReconcile))
        return end(look.row, noteUnconfirmed(m_context, look.row));
    m_open.insert(look.row.id);
    backend->find(look.row.text(), look.row.attemptedAt)
        .then(this, [this, look](const Expected<std::optional<SentText>> &found) { looked(look, found); });
}

/// Not knowing is no reason to send: looked up again until the text would be too late anyway.
void Outbox::lookAgain(Look look)
{
    const Millis now = m_context.now();
    m_open.remove(look.row.id);
    if (look.row.expiresAt > 0 && now > std::max(look.row.expiresAt, look.since + longestBlindness))
        return end(look.row, noteUnconfirmed(m_context, look.row));
    look.at = now + nextLookPause;
    m_looks.insert(look.row.id, look);
    Q_EMIT settled();
}

void Outbox::looked(const Look &look, const Expected<std::optional<SentText>> &found)
{
    if (found && *found)
        return end(look.row, noteAccepted(m_context, look.row, **found));
    if (!found) {
        if (found.error().code != Error::Code::Cancelled)
            Q_EMIT connectionSaid(look.row.connection, found.error().sentence);
        return lookAgain(look);
    }
    if (look.looks + 1 >= looksBeforeResend)
        return end(look.row, noteNotSent(m_context, look.row, m_context.now(),
                                         u"The provider did not get it; it is sent again."_s));
    Look next = look;
    ++next.looks;
    lookAgain(next);
}

void Outbox::end(const OutboxRow &row, const Expected<void> &noted)
{
    m_open.remove(row.id);
    if (!noted) {
        // The store refused: the row is still `sending`. Looked up as if the answer had been unclear, so nothing is
        // lost.
        qCWarning(logOutbox).noquote() << noted.error().detail;
        return unclear(row);
    }
    Q_EMIT settled();
}

} // namespace ring
