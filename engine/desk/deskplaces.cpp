// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskplaces.h"

#include "engine/desk/deskadmin.h"
#include "engine/setup/apply.h"
#include "engine/setup/ladderjson.h"
#include "engine/setup/setuplocation.h"
#include "engine/setup/setupwiring.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// What was left empty is left out, as in a file somebody wrote.
QJsonObject filled(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        if (!text.value().trimmed().isEmpty())
            object.insert(text.key(), text.value().trimmed());
    return object;
}

QJsonObject asWritten(const LocationRow &location)
{
    QJsonObject object = filled({{u"key"_s, location.key},
                                 {u"business"_s, location.business},
                                 {u"name"_s, location.name},
                                 {u"group"_s, location.group},
                                 {u"trade"_s, location.trade},
                                 {u"neutral_name"_s, location.neutralName},
                                 {u"state"_s, location.state},
                                 {u"zone"_s, location.zone},
                                 {u"language"_s, location.language},
                                 {u"direct_number"_s, location.directNumber},
                                 {u"booking_link"_s, location.bookingLink},
                                 {u"callback_link"_s, location.callbackLink},
                                 {u"signer"_s, location.signer}});
    object.insert(u"hours"_s, location.hours);
    object.insert(u"policy"_s, location.policy);
    object.insert(u"on_call"_s, writeLadder(location.onCall));
    return object;
}

Expected<Setup> checked(Database &database, const LocationRow &location)
{
    QStringList problems;
    Setup setup;
    setup.locations << readLocation(asWritten(location), {}, problems);
    for (qsizetype i = 0; i < location.lines.size(); ++i) {
        const LineRow &line = location.lines.at(i);
        const QJsonObject written = filled({{u"number"_s, line.number},
                                            {u"location"_s, location.key},
                                            {u"phone"_s, line.phone},
                                            {u"sms"_s, line.sms}});
        setup.lines << readLine(written, u"lines[%1]"_s.arg(i), problems);
    }
    auto connections = readConnectionRows(database);
    RING_TRY(connections);
    for (const ConnectionRow &row : std::as_const(*connections)) {
        SetupConnection known;
        known.name = row.name;
        known.kind = row.kind;
        setup.connections << known;
    }
    checkReferences(setup, problems);
    // Only for the check: what the store knows of them stays.
    setup.connections.clear();
    if (!problems.isEmpty())
        return fail(Error::Code::BadInput, problems.first(), problems.join(u'\n'));
    return setup;
}

/// A number belongs to one location: a call on it has to have one answer to "whose is it".
Expected<void> onlyHere(Database &database, const Setup &setup)
{
    for (const SetupLine &line : setup.lines) {
        auto other =
            database.value(u"places.other_place_of_line"_s, {{u"number"_s, line.number}, {u"key"_s, line.location}});
        RING_TRY(other);
        if (other->isValid())
            return fail(Error::Code::BadInput, u"lines: %1 already belongs to %2; remove it there first."_s.arg(
                                                   line.number, other->toString()));
    }
    return {};
}

Expected<void> removeLines(Database &database, const QString &key, const QList<SetupLine> &kept)
{
    QSet<QString> staying;
    for (const SetupLine &line : kept)
        staying << line.number;
    QStringList gone;
    RING_TRY(database.each(u"places.lines_of_location"_s, {{u"key"_s, key}}, [&](const QSqlQuery &row) {
        if (const QString number = row.value(0).toString(); !staying.contains(number))
            gone << number;
    }));
    for (const QString &number : std::as_const(gone))
        RING_TRY(database.run(u"places.remove_line"_s, {{u"number"_s, number}}));
    return {};
}

Expected<void> put(Database &database, const LocationRow &location, Millis now)
{
    auto setup = checked(database, location);
    RING_TRY(setup);
    RING_TRY(onlyHere(database, *setup));
    RING_TRY(removeLines(database, location.key, setup->lines));
    return putSetup(database, *setup, now);
}

/// "Denver North" -> "denver-north", with a number behind it when that is taken.
QString keyFor(const QString &name, const QSet<QString> &taken)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString plain;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D).toLower())
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter;
    QString stem = plain.replace(others, u"-"_s).left(56);
    while (stem.startsWith(u'-'))
        stem.remove(0, 1);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = u"location"_s;
    QString key = stem;
    for (int i = 2; taken.contains(key); ++i)
        key = u"%1-%2"_s.arg(stem).arg(i);
    return key;
}

} // namespace

Expected<void> saveLocation(Database &database, const LocationRow &location, Millis now)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    auto known = database.value(u"places.by_key"_s, {{u"key"_s, location.key}});
    RING_TRY(known);
    if (!known->isValid())
        return fail(Error::Code::NotFound, u"The location %1 no longer exists."_s.arg(location.name));
    RING_TRY(put(database, location, now));
    return transaction.commit();
}

Expected<QString> addLocation(Database &database, const LocationRow &location, Millis now)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    auto rows = readLocations(database);
    RING_TRY(rows);
    QSet<QString> taken;
    for (const LocationRow &row : std::as_const(*rows))
        taken << row.key;
    LocationRow added = location;
    added.key = keyFor(location.name, taken);
    RING_TRY(put(database, added, now));
    RING_TRY(transaction.commit());
    return added.key;
}

Expected<void> removeLocation(Database &database, const QString &key)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    auto id = database.value(u"places.by_key"_s, {{u"key"_s, key}});
    RING_TRY(id);
    if (!id->isValid())
        return fail(Error::Code::NotFound, u"The location %1 no longer exists."_s.arg(key));
    auto used = database.value(u"places.location_in_use"_s, {{u"id"_s, *id}, {u"key"_s, key}});
    RING_TRY(used);
    if (used->toInt() != 0)
        return fail(Error::Code::Rejected,
                    u"Calls or wording belong to this location, and reports count them. Pause it instead."_s);
    RING_TRY(removeLines(database, key, {}));
    RING_TRY(database.run(u"places.remove_location"_s, {{u"id"_s, *id}}));
    return transaction.commit();
}

} // namespace ring
