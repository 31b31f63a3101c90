// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace ring {

/// One asked-for operation of a backend with exactly one ending. Made with new as a child of the backend's scope
/// object; removes itself after its end; destroyed before that it ends as Cancelled. Derived classes take one step
/// after the other and call end() once.
template<typename T>
class Operation : public QObject
{
public:
    explicit Operation(QObject *owner)
        : QObject(owner)
        , m_future(m_promise.future())
    {
        m_promise.start();
    }
    ~Operation() override
    {
        if (m_ended)
            return;
        m_promise.addResult(fail(Error::Code::Cancelled, QStringLiteral("The request was given up.")));
        m_promise.finish();
    }

    /// Valid after the end too, until control returns to the event loop: a first step may fail at once.
    QFuture<Expected<T>> future() const { return m_future; }

protected:
    /// The last thing a step does: whoever hears of it may destroy the owner and this object with it.
    void end(Expected<T> result)
    {
        m_ended = true;
        deleteLater();
        auto promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }
    void endWith(Error error) { end(tl::unexpected(std::move(error))); }

private:
    QPromise<Expected<T>> m_promise;
    QFuture<Expected<T>> m_future;
    bool m_ended = false;
};

} // namespace ring
