// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "models/syncedlist.h"

namespace ring {

/// One thing in a conversation: a text, or a call.
struct ThreadLine
{
    enum class Kind { Message, Call } kind = Kind::Message;
    MessageRow message;
    CallRow call;
    bool newDay = false; ///< first of its local day
    Millis at() const { return kind == Kind::Message ? message.at : call.startedAt; }
    friend bool operator==(const ThreadLine &a, const ThreadLine &b);
};

/// Calls and texts have separate ids at their source; calls count downwards here.
inline qint64 keyOf(const ThreadLine &line)
{
    return line.kind == ThreadLine::Kind::Message ? line.message.id : -line.call.id;
}

/// A conversation, oldest first: texts and calls in the order they happened.
class ThreadModel : public SyncedList<ThreadLine>
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole + 1, InboundRole, AtRole };

    using SyncedList::SyncedList;

    QVariant data(const QModelIndex &index, int role) const override;
    /// `zone` is the location's IANA zone: days begin at its midnight.
    void setThread(const QList<MessageRow> &messages, const QList<CallRow> &calls, const QString &zone);
};

} // namespace ring

Q_DECLARE_METATYPE(ring::ThreadLine)
