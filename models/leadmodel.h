// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "models/syncedlist.h"

namespace ring {

inline qint64 keyOf(const LeadRow &row)
{
    return row.id;
}

/// Leads in the order they are given: the inbox list, the escalation queue, the rows behind a number.
/// Roles are raw values; words, ages and colours are made where they are shown.
class LeadModel : public SyncedList<LeadRow>
{
    Q_OBJECT

public:
    enum Role { LeadRole = Qt::UserRole + 1, IdRole, WaitingSinceRole, OwnerRole, StateRole };

    using SyncedList::SyncedList;

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// The whole next content; signals only what differs.
    void setRows(const QList<LeadRow> &rows) { sync(rows); }
    QModelIndex indexOf(qint64 leadId) const;
};

/// What `data` of a lead answers, shared with the board.
QVariant leadData(const LeadRow &row, int role);

} // namespace ring

Q_DECLARE_METATYPE(ring::LeadRow)
