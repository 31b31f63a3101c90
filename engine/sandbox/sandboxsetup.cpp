// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxsetup.h"

#include "engine/sandbox/operator.h"
#include "engine/sandbox/sandboxcontacts.h"
#include "engine/sandbox/sandboxdata.h"

#include <QDate>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int pollSeconds = 2;
const QString contactsFile = QStringLiteral("contacts.csv");

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
            {u"group"_s, location.group}};
}

/// Whoever signs for the site, and then whoever signs for the next one.
QJsonArray onCallAt(const QList<SandboxLocation> &locations, qsizetype at)
{
    QJsonArray people;
    for (const qsizetype i : {at, (at + 1) % locations.size()}) {
        const QJsonObject person{{u"name"_s, locations[i].signer},
                                 {u"number"_s, locations[i].onCallNumber},
                                 {u"language"_s, locations[i].language}};
        if (!people.contains(person))
            people.append(person);
    }
    return people;
}

QJsonObject settingsOf(QLatin1String kind)
{
    if (kind == "phone"_L1)
        return {{u"min_talk_seconds"_s, 8}};
    return kind == "sms"_L1 ? QJsonObject{{u"line_type_lookup"_s, true}} : QJsonObject();
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
            // Four seconds of a mobile's mailbox are no conversation.
            {u"settings"_s, settingsOf(QLatin1String(kind))}};
}

QJsonObject setupOf(const QJsonArray &locations, const QJsonArray &lines, const QJsonArray &contacts,
                    const SandboxAddress &address)
{
    const QJsonArray connections{
        connection("Sandbox phones", "phone", "twilio", address.base, address.account, address.tokenReference),
        connection("Sandbox texts", "sms", "twilio", address.base, address.account, address.tokenReference),
        connection("Sandbox bookings", "booking", "calcom", address.base, u"sandbox"_s, address.calendarReference)};
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
Expected<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(Error::Code::Storage, u"%1 cannot be written: %2."_s.arg(path, file.errorString()));
    return {};
}
} // namespace

QJsonObject setupFor(const SandboxOptions &options, const SandboxAddress &address)
{
    NumberPool pool;
    QJsonArray locations;
    QJsonArray lines;
    const QList<SandboxLocation> sites = sandboxLocations(options.seed, options.locations, pool);
    for (qsizetype i = 0; i < sites.size(); ++i) {
        QJsonObject location = locationObject(sites[i]);
        location[u"on_call"_s] = onCallAt(sites, i);
        locations.append(location);
        lines.append(lineObject(sites[i].line, sites[i].key));
    }
    const Millis now = options.start != 0 || !options.clock ? options.start : options.clock->now();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).date();
    return setupOf(locations, lines, contactsOf(options, today), address);
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
    for (const QJsonValue value : scenario.setup.value("locations"_L1).toArray()) {
        const QJsonObject given = value.toObject();
        otherwise.key = given.value("key"_L1).toString();
        otherwise.name = otherwise.key.left(1).toUpper() + otherwise.key.mid(1);
        otherwise.business = given.value("business"_L1).toString(otherwise.name + u" Plumbing"_s);
        otherwise.neutralName = otherwise.name + u" office"_s;
        otherwise.line = given.value("line"_L1).toString();
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

Expected<QString> writeSandboxSetup(const QString &folder, const SandboxOptions &options, const Scenario *scenario,
                                    const QDate &today, SandboxAddress address)
{
    const QDir dir(QDir(folder).absolutePath());
    if (!dir.mkpath(u"."_s))
        return fail(Error::Code::Storage, u"The folder %1 cannot be made."_s.arg(dir.path()));
    const QString token = dir.filePath(u"sandbox.token"_s);
    const QString calendar = dir.filePath(u"sandbox.calendar-key"_s);
    address.tokenReference = u"file:"_s + token;
    address.calendarReference = u"file:"_s + calendar;
    QJsonObject setup = scenario ? setupFor(*scenario, address) : setupFor(options, address);
    setup.remove("contacts"_L1);
    setup.insert("contacts_csv"_L1, contactsFile);
    const QByteArray contacts = scenario ? contactsCsv(*scenario) : contactsCsv(options, today);
    const QString path = dir.filePath(u"sandbox-setup.json"_s);
    const std::pair<QString, QByteArray> files[] = {{token, address.token.toLatin1()},
                                                    {calendar, address.calendarKey.toLatin1()},
                                                    {dir.filePath(contactsFile), contacts},
                                                    {path, QJsonDocument(setup).toJson()}};
    for (const auto &[name, bytes] : files) {
        if (const auto written = write(name, bytes); !written)
            return tl::unexpected(written.error());
    }
    return path;
}

} // namespace ring::sandbox
