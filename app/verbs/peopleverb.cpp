// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/passwordsource.h"
#include "app/verbs/verb.h"
#include "engine/people/audit.h"
#include "engine/people/peoplestore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

PeopleChange byOperator()
{
    return {operatorAtThisMachine(), SystemClock().now(), true};
}

Option locationOption()
{
    return {u"location"_s, u"KEY"_s, u"a location the person works for; may be given again"_s, true};
}

QJsonObject jsonOf(const PersonRow &person)
{
    return {{u"name"_s, person.name},
            {u"role"_s, codeOf(person.role)},
            {u"everywhere"_s, person.everywhere},
            {u"locations"_s, QJsonArray::fromStringList(person.locations)},
            {u"password"_s, person.hasPassword}};
}

QString lineOf(const PersonRow &person)
{
    return u"%1  %2  %3  %4"_s.arg(plainLine(person.name), codeOf(person.role),
                                   person.everywhere ? u"all locations"_s : person.locations.join(u','),
                                   person.hasPassword ? u"password"_s : u"no password"_s);
}

VerbEnding list(const Arguments &arguments)
{
    const QString format = arguments.text(u"format"_s, u"text"_s);
    if (format != "text"_L1 && format != "json"_L1)
        return wrongUsage({u"people"_s, u"list"_s}, u"--format is text or json, not \"%1\"."_s.arg(format));
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto people = readPeople(*store->database);
    if (!people)
        return failed(people.error());
    for (const PersonRow &person : *people)
        format == "json"_L1 ? outBytes(QJsonDocument(jsonOf(person)).toJson(QJsonDocument::Compact))
                            : out(lineOf(person));
    return VerbEnding::Done;
}

/// The account of the first word, which has to exist.
Expected<PersonRow> accountOf(Database &database, const Arguments &arguments)
{
    auto person = readPerson(database, arguments.positional(0));
    RING_TRY(person);
    if (!*person)
        return fail(Error::Code::NotFound,
                    u"There is no account \"%1\". `people list` shows all."_s.arg(plainLine(arguments.positional(0))));
    return **person;
}

VerbEnding save(Database &database, const PersonRow &person, const QString &password = {})
{
    const auto saved = savePerson(database, person, password, byOperator());
    if (!saved)
        return failed(saved.error());
    const auto now = readPerson(database, person.name);
    if (now && *now)
        out(lineOf(**now));
    return VerbEnding::Done;
}

VerbEnding add(const Arguments &arguments)
{
    const QStringList words{u"people"_s, u"add"_s};
    const auto role = roleFrom(arguments.text(u"role"_s, u"front_desk"_s));
    if (!role)
        return wrongUsage(words, u"--role is one of %1."_s.arg(roleCodes().join(u", "_s)));
    const auto password = passwordFrom(arguments);
    if (!password)
        return failed(password.error());
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    PersonRow person;
    person.name = arguments.positional(0).simplified();
    person.role = *role;
    person.locations = arguments.all(u"location"_s);
    person.everywhere = person.locations.isEmpty();
    const auto known = readPerson(*store->database, person.name);
    if (!known)
        return failed(known.error());
    if (*known)
        return failed({Error::Code::BadInput,
                       u"%1 has an account already; see people role, people locations and people password."_s.arg(
                           plainLine((*known)->name)),
                       {},
                       {},
                       {}});
    return save(*store->database, person, *password);
}

/// Opens the store, finds the account and lets `change` change it before it is saved.
VerbEnding changed(const Arguments &arguments, const std::function<void(PersonRow &)> &change,
                   const QString &password = {})
{
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    auto person = accountOf(*store->database, arguments);
    if (!person)
        return failed(person.error());
    change(*person);
    return save(*store->database, *person, password);
}

VerbEnding role(const Arguments &arguments)
{
    const auto wanted = roleFrom(arguments.positional(1));
    if (!wanted)
        return wrongUsage({u"people"_s, u"role"_s}, u"ROLE is one of %1."_s.arg(roleCodes().join(u", "_s)));
    return changed(arguments, [&](PersonRow &person) { person.role = *wanted; });
}

VerbEnding locations(const Arguments &arguments)
{
    const QStringList keys = arguments.all(u"location"_s);
    if (keys.isEmpty() != arguments.has(u"all"_s))
        return wrongUsage({u"people"_s, u"locations"_s}, u"Give either --all or --location KEY, once or more."_s);
    return changed(arguments, [&](PersonRow &person) {
        person.everywhere = keys.isEmpty();
        person.locations = keys;
    });
}

VerbEnding dropIt(const Arguments &arguments)
{
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto person = accountOf(*store->database, arguments);
    if (!person)
        return failed(person.error());
    if (auto dropped = dropPassword(*store->database, person->name, byOperator()); !dropped)
        return failed(dropped.error());
    out(u"%1 has no password now."_s.arg(plainLine(person->name)));
    return VerbEnding::Done;
}

VerbEnding password(const Arguments &arguments)
{
    if (arguments.has(u"none"_s) == arguments.has(u"password-from"_s))
        return wrongUsage({u"people"_s, u"password"_s}, u"Give either --password-from WHERE or --none."_s);
    if (arguments.has(u"none"_s))
        return dropIt(arguments);
    const auto fresh = passwordFrom(arguments);
    if (!fresh)
        return failed(fresh.error());
    return changed(
        arguments, [](PersonRow &) {}, *fresh);
}

VerbEnding remove(const Arguments &arguments)
{
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto person = accountOf(*store->database, arguments);
    if (!person)
        return failed(person.error());
    if (auto removed = removePerson(*store->database, person->name, byOperator()); !removed)
        return failed(removed.error());
    out(u"%1 cannot sign in any more; their callers are free."_s.arg(plainLine(person->name)));
    return VerbEnding::Done;
}

Option sandboxOption()
{
    return {u"sandbox"_s, {}, u"about the sandbox's folder, when --data is not given"_s};
}

} // namespace

Verb peopleListVerb()
{
    return {{u"people"_s, u"list"_s},
            {},
            {dataOption(), sandboxOption(), {u"format"_s, u"FORMAT"_s, u"text (when not given) or json, one a line"_s}},
            u"shows who may use the console, with role and locations"_s,
            {},
            list};
}

Verb peopleAddVerb()
{
    return {
        {u"people"_s, u"add"_s},
        {u"NAME"_s},
        {dataOption(),
         sandboxOption(),
         {u"role"_s, u"ROLE"_s, u"front_desk (when not given), manager or admin"_s},
         locationOption(),
         passwordOption()},
        u"makes an account"_s,
        u"Without --location a person works for every location; admins always do.\n"
        "The first account with a password has to be an admin's. From then on the console asks everybody for one."_s,
        add};
}

Verb peopleRoleVerb()
{
    return {{u"people"_s, u"role"_s},
            {u"NAME"_s, u"ROLE"_s},
            {dataOption(), sandboxOption()},
            u"gives an account another role"_s,
            u"ROLE is front_desk, manager or admin. It counts at once."_s,
            role};
}

Verb peopleLocationsVerb()
{
    return {{u"people"_s, u"locations"_s},
            {u"NAME"_s},
            {dataOption(), sandboxOption(), locationOption(), {u"all"_s, {}, u"every location"_s}},
            u"says which locations somebody works for"_s,
            {},
            locations};
}

Verb peoplePasswordVerb()
{
    return {
        {u"people"_s, u"password"_s},
        {u"NAME"_s},
        {dataOption(), sandboxOption(), passwordOption(), {u"none"_s, {}, u"take the password away"_s}},
        u"sets a password, which also ends a wait after wrong ones"_s,
        u"At least 10 characters. Whoever is signed in with the old one has to sign in again. When the last password\n"
        "is taken away, a name alone is enough again."_s,
        password};
}

Verb peopleRemoveVerb()
{
    return {{u"people"_s, u"remove"_s},
            {u"NAME"_s},
            {dataOption(), sandboxOption()},
            u"ends an account; the name stays on what it did"_s,
            {},
            remove};
}

} // namespace ring
