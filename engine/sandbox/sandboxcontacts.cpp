// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxcontacts.h"

#include "engine/sandbox/people.h"

#include <QJsonArray>
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

QByteArray contactsCsv(const SandboxOptions &options, const QDate &today)
{
    NumberPool pool;
    const QList<SandboxLocation> locations = sandboxLocations(options.seed, options.locations, pool);
    const People people(options.seed, locations, options.rate, pool);
    QString csv = columns().join(u',') + u"\r\n"_s;
    int number = 0;
    for (const Person &person : people.all()) {
        if (person.known)
            csv += lineOf(contactOf(person, ++number, locations.at(person.location).state, today));
    }
    return csv.toUtf8();
}

QByteArray contactsCsv(const Scenario &scenario)
{
    QString csv = columns().join(u',') + u"\r\n"_s;
    for (const QJsonValue &contact : scenario.setup.value("contacts"_L1).toArray())
        csv += lineOf(contact.toObject());
    return csv.toUtf8();
}

} // namespace ring::sandbox
