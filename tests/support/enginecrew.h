// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandboxserver.h"
#include "tests/support/ownpostgres.h"

#include <QProcess>
#include <QTemporaryDir>

#include <deque>

namespace ring {

/// Several real `secondring-engine run --store ...` processes on one PostgreSQL server, and phone companies on the
/// loopback for them to poll and to send through: one company makes two connections, a phone and an SMS one.
class EngineCrew
{
public:
    struct Tally
    {
        int texts = 0; ///< that had to go
        int lost = 0;  ///< the companies never got them
        int twice = 0; ///< the companies got them more than once
        int calls = 0;
        int callsLost = 0; ///< without a call or a lead in the store
    };

    EngineCrew(OwnPostgres &postgres, int companies);
    ~EngineCrew();

    void startEngine() { startEngine(m_address.url); }
    /// One that reaches the store by another address.
    void startEngine(const QString &url);
    /// SIGKILL, or SIGSTOP, which a process cannot answer either.
    void kill(qsizetype engine);
    void freeze(qsizetype engine);
    void thaw(qsizetype engine);
    qsizetype engines() const { return qsizetype(m_engines.size()); }

    /// Connections that each session polls, by its process id on the server; empty sessions are not in it.
    QMap<int, QList<qint64>> shares();
    /// Whether every connection is polled by somebody, no engine having more than its share.
    bool sharedOut(int engines);
    /// The session of an engine.
    int session(qsizetype engine) const { return m_engines.at(size_t(engine)).session; }

    /// Waits until all connections that `session` polled have been polled by others; the milliseconds it took since
    /// `since` of the crew's stopwatch, or -1 after `mostMs`.
    qint64 takenOver(const QList<qint64> &connections, int session, int mostMs);
    /// Queues so many first texts, to callers nobody wrote to before, over all lines, going out from now on at
    /// `perSecond`.
    void queueTexts(int count, double perSecond);
    /// So many callers with two first texts each, due at the same moment from different lines of one business: one may
    /// go.
    void queueTwins(int count);
    /// So many callers ring and are missed, spread over the companies and `seconds`; before the first engine starts.
    static QByteArray scenario(int company, int calls);
    bool allSent(int mostMs);
    Tally tally();

    Database &store() { return *m_store; }
    const StoreAddress &address() const { return m_address; }
    QVariant value(const QString &sql);

private:
    struct Member
    {
        std::unique_ptr<QProcess> process;
        std::unique_ptr<QTemporaryDir> folder;
        int session = 0;
    };
    void addCompany(int number);
    void queue(int company, const QString &business, const QString &number, Millis now, Millis at);
    void run(const QString &sql);
    QList<int> sessions();

    StoreAddress m_address;
    std::unique_ptr<Database> m_store;
    StoryClock m_clock;
    std::deque<std::unique_ptr<sandbox::SandboxServer>> m_companies;
    std::deque<Member> m_engines;
    QStringList m_texted;
    int m_queued = 0;
    int m_calls = 0;
};

} // namespace ring
