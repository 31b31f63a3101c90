// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxsetup.h"

#include "engine/sandbox/operator.h"
#include "engine/sandbox/people.h"
#include "engine/sandbox/sandboxdata.h"

#include <QDate>
#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr int pollSeconds = 2;

QJsonObject hoursOf(const QString &timetable)
{
    static const QJsonObject data = sandboxData(u"operator"_s);
    QJsonObject hours = data.value("hours"_L1).toObject().value(timetable).toObject();
    QJsonObject holidays;
    if (timetable != "always"_L1) {
        for (const QString &date : textsOf(data.value("holidays"_L1)))
            holidays.insert(date, QJsonArray());
    }
    hours.insert("holidays"_L1, holidays);
    return hours;
}

QString siteName(const QString &business)
{
    QString name;
    for (const QChar c : business.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
    }
    return name;
}

QJsonObject locationObject(const SandboxLocation &location)
{
    const QString host = u"https://book."_s + siteName(location.business) + u".example"_s;
    return {{u"key"_s, location.key},
            {u"business"_s, location.business},
            {u"name"_s, location.name},
            {u"trade"_s, location.trade},
            {u"neutral_name"_s, location.neutralName},
            {u"state"_s, location.state},
            {u"zone"_s, location.zone},
            {u"language"_s, location.language},
            {u"hours"_s, hoursOf(location.hours)},
            {u"direct_number"_s, location.line},
            {u"booking_link"_s, host + u"/visit?r={recovery_id}"_s},
            {u"callback_link"_s, host + u"/callback"_s},
            {u"signer"_s, location.signer},
            {u"group"_s, location.group},
            {u"on_call"_s, QJsonArray{QJsonObject{{u"name"_s, location.signer}, {u"phone"_s, location.onCallNumber}}}}};
}

QJsonObject connection(const char *name, const char *kind, const char *provider, const QUrl &base,
                       const QString &account, const QString &credential)
{
    return {{u"name"_s, QString::fromLatin1(name)},
            {u"kind"_s, QString::fromLatin1(kind)},
            {u"provider"_s, QString::fromLatin1(provider)},
            {u"base_url"_s, base.toString()},
            {u"account"_s, account},
            {u"credential"_s, credential},
            {u"poll_seconds"_s, pollSeconds},
            {u"settings"_s, QJsonObject()}};
}

QJsonObject setupOf(const QJsonArray &locations, const QJsonArray &lines, const QJsonArray &contacts,
                    const SandboxAddress &address)
{
    const QJsonArray connections{
        connection("Sandbox phones", "phone", "twilio", address.base, address.account, address.token),
        connection("Sandbox texts", "sms", "twilio", address.base, address.account, address.token),
        connection("Sandbox bookings", "booking", "calcom", address.base, u"sandbox"_s, address.calendarKey)};
    return {
        {u"locations"_s, locations}, {u"lines"_s, lines}, {u"connections"_s, connections}, {u"contacts"_s, contacts}};
}

QJsonObject lineObject(const QString &number, const QString &location)
{
    return {{u"number"_s, number},
            {u"location"_s, location},
            {u"phone"_s, u"Sandbox phones"_s},
            {u"sms"_s, u"Sandbox texts"_s}};
}

QString quoted(QString field)
{
    if (!field.contains(u',') && !field.contains(u'"'))
        return field;
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

struct Population
{
    explicit Population(const SandboxOptions &options)
        : locations(sandboxLocations(options.seed, options.locations, pool))
        , people(options.seed, locations, options.rate, pool)
    {
    }
    NumberPool pool;
    QList<SandboxLocation> locations;
    People people;
};

QJsonObject contactObject(const Person &person, int index, const QString &state, const QDate &today)
{
    const auto before = [&today](int days) {
        return days == 0 ? QString() : today.addDays(-days).toString(Qt::ISODate);
    };
    return {{u"id"_s, u"C%1"_s.arg(index, 6, 10, QLatin1Char('0'))},
            {u"name"_s, person.name},
            {u"phone"_s, person.number},
            {u"state"_s, state},
            {u"value"_s, person.valueDollars},
            {u"last_visit"_s, before(person.lastVisitDays)},
            {u"engaged"_s, before(person.engagedDays)},
            {u"language"_s, person.language}};
}

QList<QJsonObject> contactObjects(const Population &population, const QDate &today)
{
    QList<QJsonObject> contacts;
    for (const Person &person : population.people.all()) {
        if (person.known)
            contacts.append(
                contactObject(person, int(contacts.size()) + 1, population.locations.at(person.location).state, today));
    }
    return contacts;
}
} // namespace

QJsonObject setupFor(const SandboxOptions &options, const SandboxAddress &address)
{
    const Population population(options);
    QJsonArray locations;
    QJsonArray lines;
    for (const SandboxLocation &location : population.locations) {
        locations.append(locationObject(location));
        lines.append(lineObject(location.line, location.key));
    }
    QJsonArray contacts;
    const Millis start = options.start != 0 || !options.clock ? options.start : options.clock->now();
    const QDate today = QDateTime::fromMSecsSinceEpoch(start, Qt::UTC).date();
    for (const QJsonObject &contact : contactObjects(population, today))
        contacts.append(contact);
    return setupOf(locations, lines, contacts, address);
}

QJsonObject setupFor(const Scenario &scenario, const SandboxAddress &address)
{
    SandboxLocation otherwise;
    otherwise.trade = u"plumbing"_s;
    otherwise.state = u"CO"_s;
    otherwise.zone = u"America/Denver"_s;
    otherwise.language = u"en"_s;
    otherwise.signer = u"Dana"_s;
    otherwise.hours = u"service"_s;
    QJsonArray locations;
    QJsonArray lines;
    for (const QJsonValue &value : scenario.setup.value("locations"_L1).toArray()) {
        const QJsonObject given = value.toObject();
        otherwise.key = given.value("key"_L1).toString();
        otherwise.name = otherwise.key.left(1).toUpper() + otherwise.key.mid(1);
        otherwise.business = given.value("business"_L1).toString(otherwise.name + u" Plumbing"_s);
        otherwise.neutralName = otherwise.name + u" office"_s;
        otherwise.line = given.value("line"_L1).toString();
        otherwise.onCallNumber = QString(otherwise.line).replace(u"55501"_s, u"55508"_s);
        QJsonObject location = locationObject(otherwise);
        for (const QString &key : given.keys()) {
            if (key != "line"_L1 && key != "desks"_L1)
                location.insert(key, given.value(key));
        }
        locations.append(location);
        lines.append(lineObject(otherwise.line, otherwise.key));
    }
    return setupOf(locations, lines, scenario.setup.value("contacts"_L1).toArray(), address);
}

QByteArray contactsCsv(const SandboxOptions &options, const QDate &today)
{
    const QStringList columns{u"id"_s,    u"name"_s,       u"phone"_s,   u"state"_s,
                              u"value"_s, u"last_visit"_s, u"engaged"_s, u"language"_s};
    QString csv = columns.join(u',') + u"\r\n"_s;
    for (const QJsonObject &contact : contactObjects(Population(options), today)) {
        QStringList fields;
        for (const QString &column : columns)
            fields.append(quoted(contact.value(column).toVariant().toString()));
        csv += fields.join(u',') + u"\r\n"_s;
    }
    return csv.toUtf8();
}

} // namespace ring
