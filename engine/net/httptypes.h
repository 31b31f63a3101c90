// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace ring {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// One request before it leaves. `what` is the only part that may reach a log or an error: the names of the operation
/// and nothing of its content ("list calls").
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url; ///< https, or http to loopback; no user and password in it
    HeaderList headers;
    QByteArray body;
    QString what;
    QByteArray group;                     ///< which pacing of the client applies; empty: the general one
    Millis timeoutMs = 20 * secondMs;     ///< without any byte arriving
    Millis retryBudgetMs = 15 * secondMs; ///< reads only: no repetition is begun after this long

    /// A write may change something at the other side; it is never sent a second time by the client.
    bool isWrite() const { return method != "GET" && method != "HEAD"; }
};

/// A complete answer of any status. Header names compare without case.
struct HttpAnswer
{
    int status = 0;
    HeaderList headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    bool good() const { return status >= 200 && status < 300; }
};

/// An answer larger than this is refused unread.
inline constexpr qint64 largestAnswer = 16 * 1024 * 1024;

} // namespace ring
