// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/desksetupchecks.h"

#include "engine/rules/setupcheck.h"
#include "engine/rules/vertical.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<QList<SetupPlace>> readPlaces(Database &database)
{
    QList<SetupPlace> places;
    RING_TRY(database.each(u"places.all"_s, {}, [&](const QSqlQuery &row) {
        places.append({row.value(6).toString(), verticalOf(row.value(5).toString())});
    }));
    return places;
}

SetupCheckRow rowOf(const SetupCheck &check)
{
    SetupCheckRow row;
    row.id = check.id;
    row.sentence = check.sentence;
    row.consequence = check.consequence;
    row.where = check.where;
    row.states = check.states;
    row.citations = check.citations;
    row.blocks = check.blocks;
    return row;
}

} // namespace

Expected<QList<SetupCheckRow>> readSetupChecks(StageContext &context)
{
    const auto places = readPlaces(*context.database);
    RING_TRY(places);
    QList<SetupCheckRow> rows;
    QHash<QString, qsizetype> at;
    const QList<SetupCheck> checks = setupChecks(*context.rules, *places, context.now());
    for (const SetupCheck &check : checks) {
        at.insert(check.id, rows.size());
        rows.append(rowOf(check));
    }
    RING_TRY(context.database->each(u"rules.checks"_s, {}, [&](const QSqlQuery &row) {
        const auto known = at.constFind(row.value(0).toString());
        if (known == at.cend())
            return;
        SetupCheckRow &check = rows[*known];
        check.standing = row.value(1).toInt() ? SetupStanding::InPlace : SetupStanding::Missing;
        check.person = row.value(2).toString();
        check.at = row.value(3).toLongLong();
    }));
    return rows;
}

Expected<void> tickSetupCheck(StageContext &context, const QString &id, bool inPlace, const QString &person)
{
    if (person.isEmpty())
        return fail(Error::Code::Denied, u"Sign in first: a check carries the name of who looked."_s);
    const auto rows = readSetupChecks(context);
    RING_TRY(rows);
    if (std::none_of(rows->cbegin(), rows->cend(), [&](const SetupCheckRow &row) { return row.id == id; }))
        return fail(Error::Code::NotFound, u"None of the locations needs the check %1 any more."_s.arg(id));
    Transaction transaction(*context.database);
    RING_TRY(transaction.begun());
    context.database->touch(TouchedSetup);
    RING_TRY(context.database->run(u"rules.tick_check"_s, {{u"id"_s, id},
                                                           {u"in_place"_s, inPlace ? 1 : 0},
                                                           {u"person"_s, person},
                                                           {u"now"_s, context.now()},
                                                           {u"note"_s, QString()}}));
    return transaction.commit();
}

} // namespace ring
