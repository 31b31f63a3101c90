// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/outbox.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cmath>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logOutbox, "ring.outbox")

namespace {
/// A little more than a backend has under way at a time, so that the next is there when one ends.
constexpr int mostOpenOfConnection = 32;
constexpr int mostListed = 64;
constexpr int looksBeforeResend = 2;
/// A provider may list what it accepted late, and none says how late: never looked up at once, never only once, and
/// only a text that is not there after a minute goes again.
constexpr Millis firstLookPause = 5 * secondMs;
constexpr Millis nextLookPause = 2 * secondMs;
constexpr Millis longestLookPause = 30 * secondMs;
constexpr Millis surelyListedAfter = minuteMs;
/// A commit that took longer (a server that was out of reach, a process that stood still) may be an old one: by now
/// another engine may have looked the text up and sent it.
constexpr qint64 latestPostMs = 4000;
/// A connection that comes up slowly (a locked keychain) gets this long before its unclear texts go to a person.
constexpr Millis longestBlindness = 5 * minuteMs;
} // namespace

Outbox::Outbox(StageContext &context, SmsBackendFor backendFor, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_backendFor(std::move(backendFor))
    , m_commits(context)
{
}

void Outbox::setPace(double perSecond, int burst)
{
    m_perSecond = perSecond;
    m_burst = burst;
    m_buckets.clear();
}

Expected<void> Outbox::recover(Millis pause)
{
    QList<OutboxRow> rows;
    RING_TRY(m_context.database->each(u"messages.in_flight"_s, {},
                                      [&](const QSqlQuery &row) { rows << outboxRowFrom(row); }));
    for (const OutboxRow &row : std::as_const(rows))
        if (mine(row.connection) && !m_open.contains(row.id) && !m_looks.contains(row.id))
            m_looks.insert(row.id, {row, 0, m_context.now() + pause, m_context.now()});
    return {};
}

bool Outbox::settledWith(qint64 connectionId) const
{
    const auto looked = [&](const Look &look) { return look.row.connection == connectionId; };
    return std::none_of(m_open.cbegin(), m_open.cend(), [&](qint64 one) { return one == connectionId; }) &&
           std::none_of(m_looks.cbegin(), m_looks.cend(), looked);
}

Millis Outbox::nextLook() const
{
    Millis next = 0;
    for (const Look &look : std::as_const(m_looks))
        next = next == 0 ? look.at : std::min(next, look.at);
    return next;
}

bool Outbox::mayGo(const QString &line)
{
    const Millis now = m_context.now();
    Bucket &bucket = m_buckets[line];
    if (bucket.at == 0)
        bucket = {double(m_burst), now};
    bucket.tokens =
        std::min(double(m_burst), bucket.tokens + double(std::max<Millis>(0, now - bucket.at)) / 1000.0 * m_perSecond);
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
    noteLate();
    bool worked = runLooks();
    auto rows = sendable();
    RING_TRY(rows);
    if (rows->isEmpty())
        return worked;
    if (!claimAndPost(*rows)) {
        // One that cannot be claimed must not keep the others back.
        for (const OutboxRow &row : std::as_const(*rows))
            RING_TRY(claimAndPost({row}));
    }
    return true;
}

Expected<void> Outbox::claimAndPost(const QList<OutboxRow> &rows)
{
    QElapsedTimer taken;
    taken.start();
    auto claimed = repeated(*m_context.database, [&] { return claimAll(rows); });
    RING_TRY(claimed);
    for (const OutboxRow &row : std::as_const(*claimed)) {
        if (taken.elapsed() < latestPostMs)
            post(row);
        else
            unclear(attempted(row));
    }
    return {};
}

Expected<QList<OutboxRow>> Outbox::claimAll(const QList<OutboxRow> &rows)
{
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    // The callers of the group in one order, so that two engines do not wait for each other.
    QStringList callers;
    for (const OutboxRow &row : rows)
        callers << row.number;
    callers.sort();
    for (const QString &caller : std::as_const(callers))
        RING_TRY(m_context.database->lockCaller(caller));
    QList<OutboxRow> claimed;
    for (const OutboxRow &row : rows) {
        auto mine = claim(row);
        RING_TRY(mine);
        if (*mine)
            claimed << row;
    }
    RING_TRY(transaction.commit());
    return claimed;
}

bool Outbox::hasRoom(qint64 connection, const QList<OutboxRow> &taken) const
{
    const auto same = [connection](const OutboxRow &row) { return row.connection == connection; };
    return std::count(m_open.cbegin(), m_open.cend(), connection) + std::count_if(taken.cbegin(), taken.cend(), same) <
           mostOpenOfConnection;
}

/// What is due and may go now. A line that pacing holds back, or a connection with enough under way, is left out and
/// the store asked again, so that its queue, however long, never hides the texts of the others.
Expected<QList<OutboxRow>> Outbox::sendable()
{
    QList<OutboxRow> free;
    QSet<qint64> seen;
    QString held = u"|"_s;
    QString busy = busyConnections();
    for (bool again = true; again;) {
        again = false;
        QList<OutboxRow> rows;
        RING_TRY(m_context.database->each(u"messages.due"_s,
                                          {{u"now"_s, m_context.now()},
                                           {u"held"_s, held},
                                           {u"busy"_s, busy},
                                           {u"most"_s, mostListed},
                                           {u"mine"_s, m_context.mine}},
                                          [&](const QSqlQuery &row) { rows << outboxRowFrom(row); }));
        for (const OutboxRow &row : std::as_const(rows)) {
            const QString connection = u'|' + QString::number(row.connection) + u'|';
            if (seen.contains(row.id) || busy.contains(connection) || held.contains(u'|' + row.line + u'|'))
                continue;
            again = true;
            if (!m_backendFor(row.connection) || !hasRoom(row.connection, free)) {
                busy += connection.mid(1);
            } else if (!mayGo(row.line)) {
                held += row.line + u'|';
            } else {
                seen << row.id;
                free << row;
            }
        }
        again = again && rows.size() == mostListed;
    }
    return free;
}

/// Those that had enough under way before, as the statement takes them.
QString Outbox::busyConnections() const
{
    QString busy = u"|"_s;
    const QList<qint64> connections = m_open.values();
    for (const qint64 connection : QSet<qint64>(connections.begin(), connections.end())) {
        if (!hasRoom(connection, {}))
            busy += QString::number(connection) + u'|';
    }
    return busy;
}

/// Within the caller's transaction: the guards see what the others of the group became.
Expected<bool> Outbox::claim(const OutboxRow &row)
{
    RING_TRY(m_context.database->lockCaller(row.number));
    auto objection = lastObjection(m_context, row);
    RING_TRY(objection);
    if (!objection->isEmpty()) {
        RING_TRY(noteWithdrawn(m_context, row, *objection));
        return false;
    }
    auto claimed = m_context.database->run(u"messages.sending"_s, {{u"id"_s, row.id}, {u"now"_s, m_context.now()}});
    RING_TRY(claimed);
    m_context.database->touch(TouchedMessages);
    return *claimed == 1;
}

/// The row as the claim left it.
OutboxRow Outbox::attempted(OutboxRow row) const
{
    row.attempts += 1;
    row.attemptedAt = m_context.now();
    return row;
}

void Outbox::post(const OutboxRow &claimed)
{
    const OutboxRow row = attempted(claimed);
    m_open.insert(row.id, row.connection);
    OutgoingText text = row.text();
    // Counted from now: a text that waited must not arrive later for it.
    if (row.expiresAt > 0)
        text.validitySeconds = int(std::clamp<Millis>((row.expiresAt - m_context.now()) / secondMs, 60, 36000));
    m_backendFor(row.connection)->send(text).then(this, [this, row](const Expected<SentText> &answer) {
        answered(row, answer);
    });
}

void Outbox::answered(const OutboxRow &row, const Expected<SentText> &answer)
{
    if (answer) {
        Q_EMIT connectionSaid(row.connection, {});
        return end(row, [this, row, sent = *answer] { return noteAccepted(m_context, row, sent); });
    }
    const Error &error = answer.error();
    switch (error.code) {
    case Error::Code::Rejected:
    case Error::Code::BadInput:
        return end(row, [this, row, error] { return noteRefused(m_context, row, error); });
    case Error::Code::Ambiguous:
    case Error::Code::BadAnswer:
    case Error::Code::Cancelled: // the connection was set up anew meanwhile; what the old one did is not known
        return unclear(row);
    default:
        Q_EMIT connectionSaid(row.connection, error.sentence);
        return end(row, [this, row, again = m_context.now() + pauseFor(row, error), sentence = error.sentence] {
            return noteNotSent(m_context, row, again, sentence);
        });
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
    if (mine(row.connection))
        m_looks.insert(row.id, {row, 0, m_context.now() + firstLookPause, m_context.now()});
    Q_EMIT settled();
}

bool Outbox::runLooks()
{
    const Millis now = m_context.now();
    QList<Look> due;
    for (const Look &look : std::as_const(m_looks))
        if (look.at <= now || look.at > now + longestLookPause) // the latter: the clock was set back
            due << look;
    for (const Look &one : std::as_const(due)) {
        m_looks.remove(one.row.id);
        if (mine(one.row.connection))
            look(one);
    }
    return !due.isEmpty();
}

void Outbox::look(const Look &look)
{
    SmsBackend *backend = m_backendFor(look.row.connection);
    if (!backend)
        return lookAgain(look);
    if (!(backend->abilities() & SmsBackend::CanReconcile))
        return end(look.row, [this, row = look.row] { return noteUnconfirmed(m_context, row); });
    auto text = lookedUp(look.row);
    if (!text) {
        qCWarning(logOutbox).noquote() << text.error().detail;
        return lookAgain(look);
    }
    m_open.insert(look.row.id, look.row.connection);
    backend->find(*text, look.row.attemptedAt).then(this, [this, look](const Expected<std::optional<SentText>> &found) {
        looked(look, found);
    });
}

Expected<OutgoingText> Outbox::lookedUp(const OutboxRow &row)
{
    OutgoingText text = row.text();
    RING_TRY(m_context.database->each(u"messages.others_to"_s,
                                      {{u"number"_s, row.number}, {u"connection"_s, row.connection}, {u"id"_s, row.id}},
                                      [&](const QSqlQuery &other) { text.others << other.value(0).toString(); }));
    return text;
}

/// How long a text has been unclear. One that an earlier run left has been for longer than this run knows.
Millis Outbox::unclearFor(const Look &look) const
{
    const Millis now = m_context.now();
    const Millis begun = look.row.attemptedAt > 0 ? std::min(look.since, look.row.attemptedAt) : look.since;
    return std::max<Millis>(now - begun, 0);
}

/// Not knowing is no reason to send: looked up again until the text would be too late anyway.
void Outbox::lookAgain(Look look)
{
    const Millis now = m_context.now();
    m_open.remove(look.row.id);
    if (!mine(look.row.connection))
        return Q_EMIT settled();
    if (look.row.expiresAt > 0 && now > std::max(look.row.expiresAt, look.since + longestBlindness))
        return end(look.row, [this, row = look.row] { return noteUnconfirmed(m_context, row); });
    look.at = now + std::clamp(unclearFor(look), nextLookPause, longestLookPause);
    m_looks.insert(look.row.id, look);
    Q_EMIT settled();
}

void Outbox::looked(const Look &look, const Expected<std::optional<SentText>> &found)
{
    if (found && *found)
        return end(look.row, [this, row = look.row, sent = **found] { return noteAccepted(m_context, row, sent); });
    if (!found) {
        if (found.error().code != Error::Code::Cancelled)
            Q_EMIT connectionSaid(look.row.connection, found.error().sentence);
        return lookAgain(look);
    }
    if (look.looks + 1 >= looksBeforeResend && unclearFor(look) >= surelyListedAfter)
        return end(look.row, [this, row = look.row] {
            return noteNotSent(m_context, row, m_context.now(), u"The provider did not get it; it is sent again."_s);
        });
    Look next = look;
    ++next.looks;
    lookAgain(next);
}

void Outbox::end(const OutboxRow &row, const GroupCommit::Work &note)
{
    m_open.insert(row.id, row.connection);
    m_commits.add(note, [this, row, note](const Expected<void> &noted) { ended(row, note, noted); });
}

void Outbox::ended(const OutboxRow &row, const GroupCommit::Work &note, const Expected<void> &noted)
{
    if (!noted && m_context.database->lost()) {
        // What the provider said is known and waits for the store; the text stays on its way till then.
        m_late.append({row, note});
        return;
    }
    m_open.remove(row.id);
    if (!noted) {
        // The store refused: the row is still `sending`. Looked up as if the answer had been unclear, so nothing is
        // lost.
        qCWarning(logOutbox).noquote() << noted.error().detail;
        return unclear(row);
    }
    Q_EMIT settled();
}

void Outbox::noteLate()
{
    const auto late = std::exchange(m_late, {});
    for (const auto &[row, note] : late)
        end(row, note);
}

} // namespace ring
