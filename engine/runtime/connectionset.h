// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"
#include "engine/providers/registry.h"
#include "engine/runtime/engineoptions.h"
#include "engine/runtime/poller.h"

#include <map>

namespace ring {

/// A connection in use: a poller, and exactly one of the three backends.
struct Connection
{
    ConnectionSettings settings;
    QString kind;
    Millis interval = 0;
    /// Outlives the backends, whose end ends the futures it waits for.
    std::unique_ptr<Poller> poller;
    std::unique_ptr<PhoneBackend> phone;
    std::unique_ptr<SmsBackend> sms;
    std::unique_ptr<BookingBackend> booking;
};

/// The connections of one engine, made from the store's rows and the secrets they refer to, and made anew when a row
/// changed. One that stayed as it was keeps its open requests.
///
/// Owned by the engine, on its thread; the context, the network and the options outlive it.
class ConnectionSet : public QObject
{
    Q_OBJECT

public:
    ConnectionSet(StageContext &context, WatchedNetwork &network, const EngineOptions &options);

    /// Reads the rows; nothing is made or ended yet.
    Expected<void> read();
    /// Ends what is gone or changed since, and makes what is new as soon as its secret is known.
    void renew();
    void clear();
    void drop(qint64 id);

    std::map<qint64, Connection> &all() { return m_made; }
    /// nullptr: switched off, not made yet, or refused.
    Connection *find(qint64 id);
    /// Every connection in the store, also those switched off.
    const QList<qint64> &known() const { return m_known; }
    /// Those that could not be made as they are now.
    const QSet<qint64> &refusedOnes() const { return m_refused; }

Q_SIGNALS:
    void made(qint64 id);
    /// It cannot be made: no secret, an unknown provider, settings it does not understand.
    void refused(qint64 id, const QString &sentence);
    /// A poll of one of them ended, well or not.
    void polled();
    /// What a poll brought, if anything, is in the store.
    void committed();

private:
    struct Row
    {
        ConnectionSettings settings;
        QString kind;
        QString credential;
        Millis interval = 0;
        QString print; ///< everything the connection is made of
    };

    void secretCame(const Row &row, const Expected<QString> &secret);
    Expected<void> make(const Row &row, const QString &secret);
    Expected<void> makeBackend(Connection &connection);
    Poller::List listerFor(Connection &connection);

    StageContext &m_context;
    WatchedNetwork &m_network;
    const EngineOptions &m_options;
    QList<qint64> m_known;
    QList<Row> m_rows; ///< those switched on
    std::map<qint64, Connection> m_made;
    QSet<qint64> m_refused;
    QHash<qint64, QString> m_prints; ///< of those made or being made
};

} // namespace ring
