// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escalations/escalationorder.h"

#include <algorithm>
#include <tuple>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// 0: somebody is needed now; 1: somebody took it on; 2: shelved.
int shelfOf(const LeadRow &row, const QHash<qint64, Millis> &shelved, Millis now)
{
    if (!row.escalationAckBy.isEmpty())
        return 1;
    return shelved.value(row.escalationId) > now ? 2 : 0;
}

} // namespace

QHash<qint64, EscalationMark> orderEscalations(QList<LeadRow> &rows, const QHash<qint64, Millis> &shelved, Millis now)
{
    struct Group
    {
        Millis oldest = 0;
        int count = 0;
    };
    const auto shelf = [&](const LeadRow &row) { return shelfOf(row, shelved, now); };
    const auto key = [&](const LeadRow &row) {
        // One that somebody took on is theirs: it stands by itself.
        return shelf(row) == 1 ? QString::number(row.id)
                               : QString::number(shelf(row)) + u'|' + row.escalationKind + u'|' + row.location;
    };
    QHash<QString, Group> groups;
    for (const LeadRow &row : std::as_const(rows)) {
        Group &group = groups[key(row)];
        group.oldest = group.count++ ? std::min(group.oldest, row.escalationRaisedAt) : row.escalationRaisedAt;
    }
    const auto place = [&](const LeadRow &row) {
        const QString name = key(row);
        return std::tuple(shelf(row), groups.value(name).oldest, name, row.escalationRaisedAt, row.id);
    };
    std::sort(rows.begin(), rows.end(), [&](const LeadRow &a, const LeadRow &b) { return place(a) < place(b); });
    QHash<qint64, EscalationMark> marks;
    QString before;
    for (const LeadRow &row : std::as_const(rows)) {
        const QString name = key(row);
        const int together = groups.value(name).count;
        marks.insert(row.id,
                     {together, together > 1 && name != before, shelf(row) == 2 ? shelved.value(row.escalationId) : 0});
        before = name;
    }
    return marks;
}

} // namespace ring
