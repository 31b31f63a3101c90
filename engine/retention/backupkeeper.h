// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/backup.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace ring {

/// Makes a backup whenever the newest is an hour old, and removes those past their time, while an engine runs.
///
/// Thread: lives on its creator's; the copying has one of its own, so nobody waits for the disk. Destroying it waits
/// for a copy that is being written. The clock is the one on the wall: a hurried story needs no more backups.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(const QString &storeFile, const Clock *clock, QObject *parent = nullptr);
    ~BackupKeeper() override;

    /// Looks now and then every minute.
    void start();

Q_SIGNALS:
    void made(const QString &name);
    /// Told once until one succeeds again.
    void failed(const QString &sentence);

private:
    void look();
    void ended(const Expected<BackupFile> &result);

    Backups m_backups;
    const Clock *m_clock;
    QTimer m_timer;
    std::unique_ptr<QThread> m_copying;
    bool m_told = false;
};

} // namespace ring
