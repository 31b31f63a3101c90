// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/peoplestore.h"

#include "engine/people/audit.h"
#include "engine/people/password.h"
#include "engine/people/seating.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 40;
constexpr int longestLock = 240;

Expected<void> checkName(Database &database, const QString &name)
{
    if (name.isEmpty() || name.size() > longestName)
        return fail(Error::Code::BadInput, u"Name: write 1 to %1 characters."_s.arg(longestName));
    if (name.compare(operatorAtThisMachine(), Qt::CaseInsensitive) == 0)
        return fail(Error::Code::BadInput, u"Name: this one stands for whoever runs the program without a window."_s);
    auto people = readPeople(database);
    RING_TRY(people);
    for (const PersonRow &other : std::as_const(*people))
        if (other.name != name && other.name.toCaseFolded() == name.toCaseFolded())
            return fail(Error::Code::BadInput, u"Name: there is a %1 already; add a last name."_s.arg(other.name));
    return {};
}

Expected<void> saveLocations(Database &database, const PersonRow &person)
{
    RING_TRY(database.run(u"people.drop_locations"_s, {{u"name"_s, person.name}}));
    if (person.everywhere)
        return {};
    if (person.locations.isEmpty())
        return fail(Error::Code::BadInput, u"Locations: choose at least one, or all."_s);
    for (const QString &key : person.locations) {
        auto added = database.run(u"people.add_location"_s, {{u"name"_s, person.name}, {u"key"_s, key}});
        RING_TRY(added);
        if (*added == 0)
            return fail(Error::Code::BadInput, u"Locations: there is no location \"%1\"."_s.arg(key));
    }
    return {};
}

/// Accounts without an admin among them could never be changed again.
Expected<void> checkAdminRemains(Database &database, bool mayEnd)
{
    auto admins = database.value(u"people.admins_with_password"_s);
    RING_TRY(admins);
    if (admins->toLongLong() > 0)
        return {};
    auto passwords = passwordsAreOn(database);
    RING_TRY(passwords);
    if (!*passwords && mayEnd)
        return {};
    return fail(Error::Code::BadInput,
                u"At least one admin needs a password, or nobody could change anything. Give an admin one first."_s);
}

QString wordsOf(const PersonRow &person, bool newPassword)
{
    return u"role=%1 locations=%2%3"_s.arg(codeOf(person.role),
                                           person.everywhere ? u"all"_s : QString::number(person.locations.size()),
                                           newPassword ? u" password=new"_s : QString());
}

} // namespace

Expected<QList<PersonRow>> readPeople(Database &database)
{
    QList<PersonRow> people;
    RING_TRY(database.each(u"people.all"_s, {}, [&](const QSqlQuery &row) {
        people << PersonRow{row.value(0).toString(),   roleFrom(row.value(1).toString()).value_or(Role::FrontDesk),
                            row.value(2).toInt() != 0, {},
                            row.value(3).toInt() != 0, row.value(4).toLongLong()};
    }));
    RING_TRY(database.each(u"people.all_locations"_s, {}, [&](const QSqlQuery &row) {
        for (PersonRow &person : people)
            if (person.name == row.value(0).toString() && !person.everywhere)
                person.locations << row.value(1).toString();
    }));
    return people;
}

Expected<std::optional<PersonRow>> readPerson(Database &database, const QString &name)
{
    auto people = readPeople(database);
    RING_TRY(people);
    for (const PersonRow &person : std::as_const(*people))
        if (person.name.toCaseFolded() == name.simplified().toCaseFolded())
            return std::optional(person);
    return std::optional<PersonRow>();
}

Expected<void> savePerson(Database &database, const PersonRow &person, const QString &newPassword,
                          const PeopleChange &change)
{
    PersonRow kept = person;
    kept.name = person.name.simplified();
    kept.everywhere = person.everywhere || person.role == Role::Admin;
    QString hash;
    if (!newPassword.isEmpty()) {
        RING_TRY(checkNewPassword(newPassword, kept.name));
        auto made = hashPassword(newPassword);
        RING_TRY(made);
        hash = *made;
    }
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    RING_TRY(checkName(database, kept.name));
    auto before = passwordsAreOn(database);
    RING_TRY(before);
    RING_TRY(database.run(u"people.save"_s, {{u"name"_s, kept.name},
                                             {u"role"_s, codeOf(kept.role)},
                                             {u"everywhere"_s, kept.everywhere ? 1 : 0},
                                             {u"now"_s, change.now}}));
    RING_TRY(saveLocations(database, kept));
    if (!hash.isEmpty()) {
        RING_TRY(database.run(u"people.set_password"_s, {{u"name"_s, kept.name}, {u"password"_s, hash}}));
        RING_TRY(database.run(u"people.forget_guesses"_s, {{u"name"_s, kept.name.toCaseFolded()}}));
    }
    RING_TRY(checkAdminRemains(database, !*before));
    RING_TRY(noteAudit(database, change.by, {u"person_saved"_s, u"person"_s, kept.name, wordsOf(kept, !hash.isEmpty())},
                       change.now));
    return transaction.commit();
}

Expected<void> removePerson(Database &database, const QString &name, const PeopleChange &change)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup | TouchedLeads);
    auto before = passwordsAreOn(database);
    RING_TRY(before);
    auto removed = database.run(u"people.remove"_s, {{u"name"_s, name}, {u"now"_s, change.now}});
    RING_TRY(removed);
    if (*removed == 0)
        return fail(Error::Code::NotFound, u"There is no account \"%1\"."_s.arg(name));
    RING_TRY(database.run(u"people.drop_locations"_s, {{u"name"_s, name}}));
    RING_TRY(database.run(u"people.free_claims"_s, {{u"name"_s, name}}));
    RING_TRY(checkAdminRemains(database, !*before || change.atThisMachine));
    RING_TRY(noteAudit(database, change.by, {u"person_removed"_s, u"person"_s, name, {}}, change.now));
    return transaction.commit();
}

Expected<void> dropPassword(Database &database, const QString &name, const PeopleChange &change)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    auto changed = database.run(u"people.set_password"_s, {{u"name"_s, name}, {u"password"_s, QString()}});
    RING_TRY(changed);
    if (*changed == 0)
        return fail(Error::Code::NotFound, u"There is no account \"%1\"."_s.arg(name));
    RING_TRY(checkAdminRemains(database, change.atThisMachine));
    RING_TRY(noteAudit(database, change.by, {u"password_dropped"_s, u"person"_s, name, {}}, change.now));
    return transaction.commit();
}

Expected<SignInNeeds> readSignInNeeds(Database &database)
{
    SignInNeeds needs;
    auto passwords = passwordsAreOn(database);
    RING_TRY(passwords);
    needs.password = *passwords;
    auto minutes = database.value(u"settings.get"_s, {{u"name"_s, u"lock_minutes"_s}});
    RING_TRY(minutes);
    if (minutes->isValid())
        needs.lockMinutes = qBound(0, minutes->toInt(), longestLock);
    return needs;
}

Expected<void> saveLockMinutes(Database &database, int minutes, const PeopleChange &change)
{
    if (minutes < 0 || minutes > longestLock)
        return fail(Error::Code::BadInput, u"Lock after: write 0 (never) to %1 minutes."_s.arg(longestLock));
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    RING_TRY(database.run(u"settings.set"_s, {{u"name"_s, u"lock_minutes"_s}, {u"value"_s, QString::number(minutes)}}));
    RING_TRY(noteAudit(database, change.by,
                       {u"setting_changed"_s, u"setting"_s, u"lock_minutes"_s, QString::number(minutes)}, change.now));
    return transaction.commit();
}

} // namespace ring
