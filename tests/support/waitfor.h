// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace ring {

/// Runs the event loop until `good`, asked every few milliseconds, or `mostMs`; for other processes, which only real
/// time moves. The value is what `good` last said.
inline bool waitFor(const std::function<bool()> &good, int mostMs, int everyMs = 25)
{
    if (good())
        return true;
    QEventLoop loop;
    QTimer look;
    QElapsedTimer passed;
    passed.start();
    bool done = false;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        done = good();
        if (done || passed.elapsed() > mostMs)
            loop.quit();
    });
    look.start(everyMs);
    loop.exec();
    return done;
}

} // namespace ring
