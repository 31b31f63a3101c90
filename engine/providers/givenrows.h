// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace ring {

/// Remembers what a backend has handed out, so that an idle poll with its overlap hands out nothing and changes no
/// cursor.
///
/// It must never hide a row the caller did not commit. The caller proves what it committed by the cursor it brings:
/// only when it is the one handed out last does the memory count. For that to hold, the cursor contains digest(), which
/// changes whenever a listing changes.
class GivenRows
{
public:
    /// The start of a poll. False when the memory is of no use for it and was emptied: another cursor than the last
    /// one, or the last poll did not finish.
    bool begin(const QByteArray &cursor);
    /// Notes a listed row; true when it was not handed out before with this content.
    bool isNews(const QString &id, size_t content, Millis moment);
    /// Of all rows listed since begin(), in any order and however often repeated.
    QString digest() const;
    /// The end of a poll: `cursor` goes out; rows before `oldest` need not be remembered.
    void finish(const QByteArray &cursor, Millis oldest);
    bool isEmpty() const { return m_given.isEmpty(); }

private:
    struct Row
    {
        size_t content = 0;
        Millis moment = 0;
    };
    QHash<QString, Row> m_given;
    QHash<QString, size_t> m_listed;
    QByteArray m_cursor; ///< empty while a poll is under way
};

} // namespace ring
