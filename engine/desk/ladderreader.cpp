// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/ladderreader.h"

#include <QJsonObject>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Found
{
    qint64 climb = 0;
    QString how;
    LadderRow ladder;
};

RungRow rungFrom(const QSqlQuery &row, int from)
{
    RungRow rung;
    rung.person = row.value(from).toString();
    rung.at = row.value(from + 1).toLongLong();
    rung.passedOver = row.value(from + 2).toString();
    rung.state = row.value(from + 3).toString();
    if (const Millis accepted = row.value(from + 5).toLongLong())
        rung.at = accepted;
    return rung;
}

void take(QHash<qint64, Found> &found, const QSqlQuery &row)
{
    Found &one = found[row.value(0).toLongLong()];
    one.how = row.value(1).toString();
    // A later climb of the same escalation goes on below what was told before.
    one.climb = row.value(2).toLongLong();
    const bool over = row.value(5).toLongLong() > 0;
    one.ladder.nextAt = over ? 0 : row.value(3).toLongLong();
    one.ladder.nextPerson = over ? QString() : row.value(4).toString();
    one.ladder.ending = row.value(6).toString();
    if (!row.value(7).toString().isEmpty())
        one.ladder.told << rungFrom(row, 7);
}

QJsonObject rungObject(const QSqlQuery &row)
{
    const RungRow rung = rungFrom(row, 4);
    return {{u"person"_s, rung.person},
            {u"at"_s, rung.at},
            {u"state"_s, rung.state},
            {u"passed_over"_s, rung.passedOver},
            {u"answer"_s, row.value(10).toString()}};
}

} // namespace

Expected<void> readLadders(Database &database, QList<LeadRow> &rows)
{
    const auto climbs = [](const LeadRow &row) {
        return row.escalationId && (row.escalationKind == "emergency"_L1 || row.escalationKind == "urgent_reply"_L1);
    };
    if (std::none_of(rows.cbegin(), rows.cend(), climbs))
        return {};
    QHash<qint64, Found> found;
    RING_TRY(database.each(u"ladder.of_open_escalations"_s, {}, [&](const QSqlQuery &row) { take(found, row); }));
    for (LeadRow &row : rows) {
        const auto one = found.constFind(row.escalationId);
        if (one == found.cend())
            continue;
        row.escalationAckHow = one->how;
        row.ladder = one->ladder;
    }
    return {};
}

Expected<QJsonArray> readClimbs(Database &database, qint64 leadId)
{
    QJsonArray steps;
    qint64 climb = 0;
    QJsonObject ending;
    RING_TRY(database.each(u"ladder.of_lead"_s, {{u"lead"_s, leadId}}, [&](const QSqlQuery &row) {
        if (climb != row.value(0).toLongLong() && !ending.isEmpty())
            steps << ending;
        climb = row.value(0).toLongLong();
        if (!row.value(4).toString().isEmpty())
            steps << rungObject(row);
        ending = QJsonObject{{u"ended_at"_s, row.value(2).toLongLong()}, {u"ending"_s, row.value(3).toString()},
                             {u"by"_s, row.value(11).toString()},        {u"how"_s, row.value(12).toString()},
                             {u"next_at"_s, row.value(14).toLongLong()}, {u"next_person"_s, row.value(15).toString()}};
    }));
    if (!ending.isEmpty())
        steps << ending;
    return steps;
}

} // namespace ring
