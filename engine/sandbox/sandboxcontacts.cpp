// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxcontacts.h"

#include "engine/sandbox/people.h"

#include <QJsonObject>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
const QStringList &columns()
{
    static const QStringList names{u"id"_s,    u"name"_s,       u"phone"_s,      u"state"_s,
                                   u"value"_s, u"last_visit"_s, u"engaged_at"_s, u"language"_s};
    return names;
}

QString quoted(QString field)
{
    if (!field.contains(u',') && !field.contains(u'"'))
        return field;
    return u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"';
}

QString lineOf(const QJsonObject &contact)
{
    QStringList fields;
    for (const QString &column : columns())
        fields.append(quoted(contact.value(column).toVariant().toString()));
    return fields.join(u',') + u"\r\n"_s;
}

QByteArray csvOf(const QJsonArray &contacts)
{
    QString csv = columns().join(u',') + u"\r\n"_s;
    for (const QJsonValue contact : contacts)
        csv += lineOf(contact.toObject());
    return csv.toUtf8();
}

QJsonObject contactOf(const Person &person, int number, const QString &state, const QDate &today)
{
    const auto before = [&today](int days) {
        return days == 0 ? QString() : today.addDays(-days).toString(Qt::ISODate);
    };
    return {{u"id"_s, u"C%1"_s.arg(number, 6, 10, QLatin1Char('0'))},
            {u"name"_s, person.name},
            {u"phone"_s, person.number},
            {u"state"_s, state},
            {u"value"_s, person.valueDollars},
            {u"last_visit"_s, before(person.lastVisitDays)},
            {u"engaged_at"_s, before(person.engagedDays)},
            {u"language"_s, person.language}};
}
} // namespace

QJsonArray contactsOf(const SandboxOptions &options, const QDate &today)
{
    NumberPool pool;
    const QList<SandboxLocation> locations = sandboxLocations(options.seed, options.locations, pool);
    const People people(options.seed, locations, options.rate, pool);
    QJsonArray contacts;
    for (const Person &person : people.all()) {
        if (person.known)
            contacts.append(contactOf(person, int(contacts.size()) + 1, locations.at(person.location).state, today));
    }
    return contacts;
}

QByteArray contactsCsv(const SandboxOptions &options, const QDate &today)
{
    return csvOf(contactsOf(options, today));
}

QByteArray contactsCsv(const Scenario &scenario)
{
    return csvOf(scenario.setup.value("contacts"_L1).toArray());
}

} // namespace ring::sandbox
