// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace ring {

/// Calls `handler` with what `future` answers, on the thread of `context`, or never when `context` is gone by then or
/// the question was given up unanswered.
///
/// The window asks its desk this way and not with QFuture::then: with a context, Qt 6.4 looks from the answering thread
/// whether the context still lives, which a dialog that is just being closed may not survive, and asserts that it does.
template<typename Answer, typename Handler>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            handler(watcher->future().result());
    });
    watcher->setFuture(future);
}

} // namespace ring
