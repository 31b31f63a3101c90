// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/retention/kept.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

namespace ring {

struct BackupRow
{
    QString name;
    Millis at = 0; ///< the moment whose state it holds, by the clock on the wall
    qint64 bytes = 0;
    bool operator==(const BackupRow &) const = default;
};

/// Where the data is and what stands beside it.
struct DataState
{
    bool server = false; ///< PostgreSQL, whose backups are its own affair
    QString place;       ///< the file, or host:port/name; never a user or a password
    qint64 bytes = -1;   ///< -1: not known
    QList<BackupRow> backups;
    Millis wallClock = 0; ///< what the backups' ages are counted from
    AgeLimits limits;
    QString whyNoRestore; ///< a sentence when this console cannot put a backup in place; empty: it can
    qint64 ownBytes = -1; ///< while the data is on a server: the file this machine worked on before; -1: there is none
    Millis ownLeftAt = 0; ///< and until when
};

/// What going back to a backup would lose, or what a number has.
struct DoneSince
{
    Millis at = 0;
    int calls = 0;
    int texts = 0; ///< in and out
    int deeds = 0; ///< of people: outcomes, changes of the setup, ...
    bool operator==(const DoneSince &) const = default;
};

/// What is at an address.
struct ServerAnswer
{
    QString sentence;      ///< who answered, and what is there
    bool empty = false;    ///< the data can move there
    bool joinable = false; ///< it holds a store that this desk can work on
};

/// The part of the desk that looks after the data itself: where it is, copies of it, how long it is kept, and
/// forgetting a caller. All of it needs Right::Data and stands in the audit. Threads, futures and errors as with Desk.
class DataDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Expected<DataState>> state() = 0;
    /// Copies the store while it is in use. Others wait for nothing; the answer takes as long as the copying.
    virtual QFuture<Expected<BackupRow>> backUp() = 0;
    virtual QFuture<Expected<DoneSince>> doneSince(const QString &backup) = 0;
    /// The backup is looked through; when it is whole the program ends its engine, puts it in place and comes up again
    /// by itself, so that nothing can be asked of this desk any more.
    virtual QFuture<Expected<void>> restore(const QString &backup) = 0;
    virtual QFuture<Expected<void>> saveLimits(const AgeLimits &limits) = 0;
    /// Counts what there is of a telephone number as a person writes it; NotFound when there is nothing.
    virtual QFuture<Expected<Erased>> knownOf(const QString &number) = 0;
    /// Cannot be taken back.
    virtual QFuture<Expected<Erased>> erase(const QString &number) = 0;
    /// Tries a PostgreSQL address (postgresql://user@host/name) with a password, or, when that is empty, with the one
    /// that is kept already; changes nothing there.
    virtual QFuture<Expected<ServerAnswer>> checkServer(const QString &url, const QString &password) = 0;
    /// Tries it, keeps the password (keychain, else a file of mode 0600), and begins anew: the data moves there, and is
    /// used there from then on. Only from a file; only to a database with nothing in it.
    virtual QFuture<Expected<void>> moveTo(const QString &url, const QString &password) = 0;
    /// Tries it, keeps the password likewise, and begins anew on the store that is there already. The file of this
    /// machine stays as it is.
    virtual QFuture<Expected<void>> joinServer(const QString &url, const QString &password) = 0;
    /// Begins anew on the file of this machine, or on an empty one. Its callers of meanwhile are not texted, and what
    /// it shares with the server is switched off; see engine/retention/ownstore.h.
    virtual QFuture<Expected<void>> useOwnStore() = 0;
};

} // namespace ring
