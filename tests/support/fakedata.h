// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/datadesk.h"

#include <QStringList>

namespace ring {

/// The data part of a desk without a store: answers what a test put in, at once, and keeps what was asked in `log`.
class FakeData : public DataDesk
{
public:
    DataState standing;
    DoneSince since;
    Erased known;
    ServerAnswer server;
    QString problem; ///< while set, everything fails with it
    QStringList log;

    QFuture<Expected<DataState>> state() override { return answer(standing, {}); }
    QFuture<Expected<BackupRow>> backUp() override
    {
        const Millis now = standing.wallClock;
        if (problem.isEmpty())
            standing.backups.prepend({QStringLiteral("secondring-new.db"), now, 1000});
        return answer(standing.backups.value(0), QStringLiteral("backUp"));
    }
    QFuture<Expected<DoneSince>> doneSince(const QString &) override { return answer(since, {}); }
    QFuture<Expected<void>> restore(const QString &backup) override
    {
        log << QStringLiteral("restore ") + backup;
        return QtFuture::makeReadyFuture(problem.isEmpty() ? Expected<void>() : refusal<void>());
    }
    QFuture<Expected<void>> saveLimits(const AgeLimits &limits) override
    {
        log << QStringLiteral("limits %1 %2 %3").arg(limits.bodyDays).arg(limits.transcriptDays).arg(limits.traceDays);
        if (problem.isEmpty())
            standing.limits = limits;
        return QtFuture::makeReadyFuture(problem.isEmpty() ? Expected<void>() : refusal<void>());
    }
    QFuture<Expected<Erased>> knownOf(const QString &number) override
    {
        return answer(known, QStringLiteral("knownOf ") + number);
    }
    QFuture<Expected<Erased>> erase(const QString &number) override
    {
        return answer(known, QStringLiteral("erase ") + number);
    }
    QFuture<Expected<ServerAnswer>> checkServer(const QString &url, const QString &password) override
    {
        return answer(server, QStringLiteral("check ") + url + (password.isEmpty() ? QString() : QStringLiteral(" +")));
    }
    QFuture<Expected<void>> moveTo(const QString &url, const QString &password) override
    {
        log << QStringLiteral("move ") + url + (password.isEmpty() ? QString() : QStringLiteral(" +"));
        return QtFuture::makeReadyFuture(problem.isEmpty() ? Expected<void>() : refusal<void>());
    }
    QFuture<Expected<void>> joinServer(const QString &url, const QString &password) override
    {
        log << QStringLiteral("join ") + url + (password.isEmpty() ? QString() : QStringLiteral(" +"));
        return QtFuture::makeReadyFuture(problem.isEmpty() ? Expected<void>() : refusal<void>());
    }
    QFuture<Expected<void>> useOwnStore() override
    {
        log << QStringLiteral("own");
        return QtFuture::makeReadyFuture(problem.isEmpty() ? Expected<void>() : refusal<void>());
    }

private:
    template<typename T>
    Expected<T> refusal() const
    {
        return fail(Error::Code::Storage, problem);
    }
    template<typename T>
    QFuture<Expected<T>> answer(const T &value, const QString &line)
    {
        if (!line.isEmpty())
            log << line;
        return QtFuture::makeReadyFuture(problem.isEmpty() ? Expected<T>(value) : refusal<T>());
    }
};

} // namespace ring
