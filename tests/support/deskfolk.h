// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/desk/localdesk.h"
#include "engine/people/peoplestore.h"
#include "tests/support/teststores.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace ring {

/// A store on disk with two locations (north, south), a lead with a thread, a call and an escalation at each, and
/// accounts with passwords: Nora (front desk, north), Mara (manager, north), Ada (admin). Desks open it as consoles do.
class DeskFolk
{
public:
    /// The password of everybody here.
    static QString password() { return QStringLiteral("four plain words here"); }

    explicit DeskFolk(bool accounts = true);

    Database &store() { return *m_database; }
    StoreAddress address() { return m_stores.address(); }
    std::function<void()> restart; ///< of the desks made from now on, as a console gives it
    std::unique_ptr<LocalDesk> desk();
    /// A desk where `name` has signed in.
    std::unique_ptr<LocalDesk> deskOf(const QString &name);
    PeopleChange change() const { return {QStringLiteral("test"), clock.now(), true}; }
    QStringList kinds(); ///< of the audit, oldest first, with the person: "Nora claim"
    QVariant value(const QString &sql);
    bool exec(const QString &sql);

    qint64 north = 0; ///< leads
    qint64 south = 0;
    qint64 southEscalation = 0;
    StoryClock clock{1'773'160'860'000};
    Changes changes;

private:
    qint64 addLead(const QString &location, const QString &number, const QString &name);
    TestStores m_stores;
    std::unique_ptr<Database> m_database;
};

/// Waits for the answer of a desk through the event loop; looking every few milliseconds would take most of a test's
/// time.
template<typename T>
T answered(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(20000, &loop, [] { qFatal("A question to the desk was never answered."); });
    if (!future.isFinished())
        loop.exec();
    QCoreApplication::processEvents();
    return future.result();
}

} // namespace ring
