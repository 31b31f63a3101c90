// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace ring {

/// Waits for a future in a verb that does one thing and ends. Not for the engine or the window: nothing there may wait
/// like this, because whatever else is due would run in between.
template<typename T>
auto awaited(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if constexpr (!std::is_void_v<T>)
        return future.result();
}

} // namespace ring
