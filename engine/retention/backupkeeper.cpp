// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/backupkeeper.h"

#include "engine/retention/mending.h"

#include <QFileInfo>

namespace ring {

namespace {
constexpr auto lookEvery = std::chrono::minutes(1);
}

BackupKeeper::BackupKeeper(const QString &storeFile, const Clock *clock, QObject *parent)
    : QObject(parent)
    , m_backups(storeFile)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
}

BackupKeeper::~BackupKeeper()
{
    if (m_copying)
        m_copying->wait();
}

void BackupKeeper::start()
{
    m_timer.start(lookEvery);
    look();
}

void BackupKeeper::look()
{
    if (m_copying || !QFileInfo(m_backups.storeFile()).isFile())
        return;
    const auto all = m_backups.list();
    const Millis now = m_clock->now();
    // A clock that was set back must not stop the backups until it has caught up.
    if (!all.isEmpty() && all.constFirst().at <= now && now - all.constFirst().at < Backups::every)
        return;
    auto result = std::make_shared<Expected<BackupFile>>();
    m_copying.reset(QThread::create([backups = m_backups, now, result] {
        *result = backups.make(now);
        if (*result)
            removeOldCopies(backups, now);
    }));
    connect(m_copying.get(), &QThread::finished, this, [this, result] { ended(*result); });
    m_copying->start(QThread::LowPriority);
}

void BackupKeeper::ended(const Expected<BackupFile> &result)
{
    m_copying->wait();
    m_copying.reset();
    if (result) {
        m_told = false;
        Q_EMIT made(result->name);
    } else if (!m_told) {
        m_told = true;
        Q_EMIT failed(result.error().sentence);
    }
}

} // namespace ring
