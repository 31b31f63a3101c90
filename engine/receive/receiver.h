// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/join.h"
#include "engine/leads/context.h"
#include "engine/receive/hooksocket.h"
#include "engine/receive/received.h"
#include "engine/receive/storefile.h"
#include "engine/setup/credentials.h"

#include <map>

namespace ring {

/// One connection that others call.
struct HookRoute
{
    HookSettings settings;
    JoinSettings join;
    std::shared_ptr<const Hook> hook; ///< none while `problem` says why
    QString problem;                  ///< one sentence
};

struct ReceiverOptions
{
    Database *database = nullptr;
    const Clock *clock = nullptr;
    /// Resolves a credential reference to the secret itself.
    std::function<QFuture<Expected<QString>>(const QString &reference)> secretFor;
    QUrl publicUrl;    ///< under which the receiver is known outside, without a path; may be empty
    QString storeFile; ///< of a SQLite store; empty: PostgreSQL
};

/// What the receiver does with a request: finds the connection by the path /hooks/NAME, has its provider's hook verify
/// and read it, and commits what it tells. Nothing is stored of a request that is not believed, and no log line holds a
/// secret, a number or a text. A store that went away, or that another was put in the place of, is opened anew; until
/// that works providers are asked to try again.
///
/// Thread: that of the database. Outlived by database and clock.
class Receiver : public QObject
{
    Q_OBJECT

public:
    explicit Receiver(ReceiverOptions options, QObject *parent = nullptr);
    ~Receiver() override;

    /// Reads the connections anew if they changed; `ready` follows when the credentials of all are there, at once or
    /// later. A connection that cannot be served is left with its problem; the others go on.
    Expected<void> reload();
    HookAnswer take(HookRequest request, const QString &peer);

    const std::map<QString, HookRoute> &routes() const { return m_routes; }
    /// The path of a connection: its name, percent-encoded.
    static QByteArray pathOf(const QString &connection);

Q_SIGNALS:
    void ready();
    /// After each request whose rows were stored.
    void stored(const QString &connection);

private:
    struct Row;
    Expected<QList<Row>> readRows();
    void ask(const Row &row);
    Expected<void> faceTheStore();
    Expected<Reception> commit(const Received &received);
    void addRoute(HookRoute route, const Expected<QString> &secret);
    HookAnswer refuse(int status, const QString &connection, const QString &peer, const QString &why) const;
    HookAnswer believed(const HookRoute &route, const HookRequest &request, const HookProof &proof,
                        const QString &peer);

    ReceiverOptions m_options;
    StageContext m_context;
    StoreFile m_storeFile;
    std::map<QString, HookRoute> m_routes;
    QString m_print;
    int m_awaited = 0; ///< credentials asked for and not there yet
    int m_round = 0;   ///< of reading; answers of an earlier one are not taken
};

} // namespace ring
