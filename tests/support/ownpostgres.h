// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

#include <QString>

namespace ring {

/// A PostgreSQL server of a test's own, on a free port of the loopback, so that it can be stopped, killed and started
/// again. Thrown away with this object.
class OwnPostgres
{
public:
    OwnPostgres() = default;
    ~OwnPostgres();
    OwnPostgres(const OwnPostgres &) = delete;
    OwnPostgres &operator=(const OwnPostgres &) = delete;

    /// False when PostgreSQL is not installed here; ends the program when it is and does not start.
    bool start();
    void stop() { control(QStringLiteral("stop")); }
    void kill() { control(QStringLiteral("kill")); }
    void again() { control(QStringLiteral("again")); }

    int port() const { return m_port; }
    /// Puts rules before those of its pg_hba.conf, and starts it again.
    void letIn(const QByteArray &rules);
    /// A new, empty database.
    StoreAddress database();
    static bool installed();

private:
    void control(const QString &action);
    QString m_folder;
    int m_port = 0;
    int m_databases = 0;
};

} // namespace ring
