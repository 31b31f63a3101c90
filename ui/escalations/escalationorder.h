// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QHash>

namespace ring {

/// Where a row of the queue stands among its like.
struct EscalationMark
{
    int together = 1;        ///< how many of one kind at one location stand together here
    bool first = false;      ///< it opens such a group of several
    Millis shelvedUntil = 0; ///< 0: not shelved
    bool operator==(const EscalationMark &) const = default;
};

/// Brings a queue into order: what nobody acknowledged first, what is shelved last; within that the oldest first, and
/// what has one kind and one location together behind its oldest. Nothing is left out. The value is each row's mark, by
/// lead. `shelved`: escalation -> until when; past times do not count.
QHash<qint64, EscalationMark> orderEscalations(QList<LeadRow> &rows, const QHash<qint64, Millis> &shelved, Millis now);

} // namespace ring
