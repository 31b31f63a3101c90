// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/groupcommit.h"
#include "engine/messages/outgoing.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace ring {

/// Gives the backend that sends for a connection; nullptr while it cannot (switched off, no credentials).
using SmsBackendFor = std::function<SmsBackend *(qint64 connectionId)>;

/// Sends what is queued: never lost, never twice.
///
/// A text is committed as `sending` before its request leaves; those that may go at the same time are committed
/// together, and so are answers that come together. Each connection has a share of open requests of its own. A clear
/// answer settles it. An unclear one (cut connection, time-out) is looked up at the provider, again and again for a
/// minute, before it goes again; where the provider cannot tell, it becomes `unconfirmed` and a person is told. A text
/// found in `sending` at the start is treated the same way.
///
/// Thread: the engine's. Every text that was claimed ends in exactly one settled state.
class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(StageContext &context, SmsBackendFor backendFor, QObject *parent = nullptr);

    /// Whether this engine sends for a connection; it does for all until told otherwise. Of a connection that another
    /// engine has taken over nothing is looked up or sent any more.
    void setMine(std::function<bool(qint64 connectionId)> mine) { m_mine = std::move(mine); }
    /// Takes up texts an earlier run, or an engine that is gone, left in `sending`: all of our connections that are not
    /// on their way from here. `pause` is how long whoever left them may still have a request on its way. At the start,
    /// when connections were taken over, and after the store was lost.
    Expected<void> recover(Millis pause);
    /// Whether nothing of this connection is on its way or unclear, so that it can be handed over.
    bool settledWith(qint64 connectionId) const;
    /// Claims and sends what is due, as far as pacing and the number of open requests allow. True when it found work.
    Expected<bool> run();
    /// Requests on their way, or ended and not committed yet.
    int open() const { return int(m_open.size()); }
    /// When pacing lets the next held-back text go; 0 when none is held back.
    Millis pacedUntil() const { return m_pacedUntil; }
    /// When the next text with an unclear answer is looked up; 0 when there is none.
    Millis nextLook() const;
    /// Texts a second that one of our numbers may send. The default suits an unregistered US long code with a small
    /// burst.
    void setPace(double perSecond, int burst);

Q_SIGNALS:
    /// A request ended and its result is committed.
    void settled();
    /// A connection refused or answered; the sentence is empty when it works.
    void connectionSaid(qint64 connectionId, const QString &sentence);

private:
    struct Bucket
    {
        double tokens = 0;
        Millis at = 0;
    };

    /// A text whose request ended without a clear answer, waiting to be looked up.
    struct Look
    {
        OutboxRow row;
        int looks = 0;    ///< that said "not there"
        Millis at = 0;    ///< of the next one
        Millis since = 0; ///< when it became unclear
    };

    Expected<QList<OutboxRow>> sendable();
    QString busyConnections() const;
    bool hasRoom(qint64 connection, const QList<OutboxRow> &taken) const;
    bool mayGo(const QString &line);
    Expected<void> claimAndPost(const QList<OutboxRow> &rows);
    Expected<QList<OutboxRow>> claimAll(const QList<OutboxRow> &rows);
    Expected<bool> claim(const OutboxRow &row);
    OutboxRow attempted(OutboxRow row) const;
    void post(const OutboxRow &row);
    void answered(const OutboxRow &row, const Expected<SentText> &answer);
    void unclear(const OutboxRow &row);
    bool runLooks();
    void look(const Look &look);
    void lookAgain(Look look);
    Expected<OutgoingText> lookedUp(const OutboxRow &row);
    Millis unclearFor(const Look &look) const;
    void looked(const Look &look, const Expected<std::optional<SentText>> &found);
    void end(const OutboxRow &row, const GroupCommit::Work &note);
    void ended(const OutboxRow &row, const GroupCommit::Work &note, const Expected<void> &noted);
    void noteLate();
    bool mine(qint64 connection) const { return !m_mine || m_mine(connection); }
    Millis pauseFor(const OutboxRow &row, const Error &error) const;

    StageContext &m_context;
    SmsBackendFor m_backendFor;
    GroupCommit m_commits;
    std::function<bool(qint64)> m_mine;
    QHash<qint64, qint64> m_open; ///< texts whose request or note is on its way: their connections
    QList<std::pair<OutboxRow, GroupCommit::Work>> m_late; ///< what came while the store could not be reached
    QHash<qint64, Look> m_looks;
    QHash<QString, Bucket> m_buckets;
    double m_perSecond = 1;
    int m_burst = 10;
    Millis m_pacedUntil = 0;
};

} // namespace ring
