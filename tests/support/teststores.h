// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

#include <QMap>
#include <QTemporaryDir>

namespace ring {

/// Stores for a test, thrown away with this object: SQLite files in a folder of their own, or, when RING_TEST_STORE
/// says postgresql, databases of the server RING_TEST_POSTGRES names, so that the same test runs on both.
class TestStores
{
public:
    TestStores() = default;
    ~TestStores();
    TestStores(const TestStores &) = delete;
    TestStores &operator=(const TestStores &) = delete;

    /// The store of this name, with nothing in it the first time it is asked for; on a server its tables are there.
    StoreAddress address(const QString &name = QStringLiteral("store"));
    /// The same without tables, for who tests how they come about.
    StoreAddress emptyAddress(const QString &name = QStringLiteral("store"));
    static bool onPostgres();
    /// Waits until no connection of this store's other users holds a lock. A server notices some milliseconds late that
    /// one was closed, and an engine in told time looks for free connections once.
    static void waitUntilReleased(const StoreAddress &address);
    /// The folder of the SQLite files.
    QString folder() const { return m_folder.path(); }

private:
    StoreAddress onServer(const QString &name, const QString &source);
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/stores-XXXXXX")};
    QMap<QString, QString> m_databases; ///< by name: what the server calls it
};

/// Runs a statement of the server's own, such as CREATE DATABASE, on the database of `address`. Ends the program when
/// it fails.
void runOnServer(const QString &url, const QString &sql);

} // namespace ring
