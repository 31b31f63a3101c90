// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QSqlDatabase>
#include <QStringList>

#include <memory>

namespace ring {

/// A SQLite store opened for reading only, as it is at one moment. Thread: the one it was opened on.
class SourceFile
{
public:
    /// Refuses a file that is not a store of this program's schema.
    static Expected<std::unique_ptr<SourceFile>> open(const QString &file);
    ~SourceFile();

    /// The tables with the operator's data, each after those it refers to.
    QStringList tables() const;
    QStringList columns(const QString &table) const;
    QSqlDatabase handle() const { return m_handle; }

private:
    SourceFile() = default;
    Expected<void> begin(const QString &file);
    QStringList refersTo(const QString &table) const;

    QSqlDatabase m_handle;
    QString m_connection;
};

} // namespace ring
