// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/setupwiring.h"

#include "engine/compose/render.h"
#include "engine/providers/registry.h"
#include "engine/setup/fieldreader.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

using Need = FieldReader::Need;

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QString readBaseUrl(FieldReader &fields)
{
    const QString written = fields.text(u"base_url"_s);
    const QUrl url(written, QUrl::StrictMode);
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!written.isEmpty() && (!url.isValid() || url.host().isEmpty() || !secure || !url.userInfo().isEmpty()))
        fields.problem(u"base_url"_s,
                       u"use an https:// address without a password (http only for this very machine)."_s);
    return written;
}

/// A secret pasted in here would end up in backups and screenshots: only where to find it may be written.
void checkReference(FieldReader &fields, const QString &field, const QString &reference)
{
    static const QRegularExpression form(u"^(env:[A-Za-z_][A-Za-z0-9_]*|file:.+|keychain:.+)$"_s);
    if (!reference.isEmpty() && !form.match(reference).hasMatch())
        fields.problem(field, u"write where the secret is, not the secret: env:NAME, file:PATH or keychain:NAME."_s);
}

QString readCredential(FieldReader &fields)
{
    const QString reference = fields.text(u"credential"_s);
    checkReference(fields, u"credential"_s, reference);
    return reference;
}

void addUnique(const QString &name, const QString &place, QSet<QString> &seen, QStringList &problems)
{
    if (name.isEmpty())
        return;
    if (seen.contains(name))
        problems.append(u"%1: \"%2\" is used twice; give each its own."_s.arg(place, name));
    seen.insert(name);
}

void checkConnection(const QString &name, const QString &kind, const QString &place, const Setup &setup,
                     QStringList &problems)
{
    if (name.isEmpty())
        return;
    for (const SetupConnection &connection : setup.connections) {
        if (connection.name != name)
            continue;
        if (connection.kind != kind)
            problems.append(
                u"%1: \"%2\" is a %3 connection; name one of kind %4."_s.arg(place, name, connection.kind, kind));
        return;
    }
    problems.append(
        u"%1: there is no connection called \"%2\"; add it under connections or correct the name."_s.arg(place, name));
}

void checkLines(const Setup &setup, const QSet<QString> &locations, QStringList &problems)
{
    QSet<QString> numbers;
    for (qsizetype i = 0; i < setup.lines.size(); ++i) {
        const SetupLine &line = setup.lines[i];
        const QString place = u"lines[%1]"_s.arg(i);
        addUnique(line.number, place + u".number"_s, numbers, problems);
        if (!line.location.isEmpty() && !locations.contains(line.location))
            problems.append(
                u"%1.location: there is no location with the key \"%2\"; add it under locations or correct the key."_s
                    .arg(place, line.location));
        checkConnection(line.phoneConnection, u"phone"_s, place + u".phone"_s, setup, problems);
        checkConnection(line.smsConnection, u"sms"_s, place + u".sms"_s, setup, problems);
    }
}

} // namespace

SetupConnection readConnection(const QJsonValue &value, const QString &path, QStringList &problems)
{
    FieldReader fields(value, path, problems);
    SetupConnection connection;
    connection.name = fields.text(u"name"_s, Need::Required);
    connection.kind = fields.oneOf(u"kind"_s, {u"phone"_s, u"sms"_s, u"booking"_s});
    connection.provider = fields.text(u"provider"_s, Need::Required);
    if (const QStringList known = knownProviders(connection.kind);
        !connection.provider.isEmpty() && !known.isEmpty() && !known.contains(connection.provider))
        fields.problem(u"provider"_s, u"\"%1\" is not known here; use one of: %2."_s.arg(connection.provider.left(40),
                                                                                         known.join(u", "_s)));
    connection.baseUrl = readBaseUrl(fields);
    connection.account = fields.text(u"account"_s);
    connection.credential = readCredential(fields);
    connection.pollSeconds = fields.number(u"poll_seconds"_s, 0.1, 3600, 2);
    connection.settings = fields.object(u"settings"_s);
    checkReference(fields, u"settings.webhook_credential"_s,
                   connection.settings.value("webhook_credential"_L1).toVariant().toString());
    fields.finish();
    return connection;
}

SetupLine readLine(const QJsonValue &value, const QString &path, QStringList &problems)
{
    FieldReader fields(value, path, problems);
    SetupLine line;
    line.number = fields.phone(u"number"_s, Need::Required);
    line.location = fields.text(u"location"_s, Need::Required);
    line.phoneConnection = fields.text(u"phone"_s);
    line.smsConnection = fields.text(u"sms"_s);
    if (line.phoneConnection.isEmpty() && line.smsConnection.isEmpty())
        fields.problem(u"phone"_s, u"a line needs a phone or an sms connection; name one."_s);
    fields.finish();
    return line;
}

Template readSetupTemplate(const QJsonValue &value, const QString &path, QStringList &problems)
{
    FieldReader fields(value, path, problems);
    Template result;
    result.key = fields.text(u"key"_s, Need::Required);
    result.family = fields.oneOf(u"family"_s,
                                 {u"general"_s, u"home_services"_s, u"med_spa"_s, u"dental_medical"_s,
                                  u"legal_professional"_s, u"restaurant_hotel"_s},
                                 u"general"_s);
    result.location = fields.text(u"location"_s);
    result.callerClass = fields.oneOf(u"class"_s, {u"customer"_s, u"prospect"_s, u"new"_s}, u""_s);
    result.open = fields.oneOf(u"open"_s, {u"open"_s, u"closed"_s}, u""_s);
    result.touch = fields.oneOf(u"touch"_s, {u"first"_s, u"follow_up_1"_s, u"follow_up_2"_s});
    result.language = fields.oneOf(u"language"_s, {u"en"_s, u"es"_s}, u"en"_s);
    result.body = fields.text(u"body"_s, Need::Required);
    if (const auto fine = checkTemplate(result.key, result.body); !fine)
        fields.problem(u"body"_s, fine.error().sentence);
    fields.finish();
    return result;
}

void checkReferences(const Setup &setup, QStringList &problems)
{
    QSet<QString> locations;
    for (qsizetype i = 0; i < setup.locations.size(); ++i)
        addUnique(setup.locations[i].key, u"locations[%1].key"_s.arg(i), locations, problems);
    QSet<QString> connections;
    for (qsizetype i = 0; i < setup.connections.size(); ++i)
        addUnique(setup.connections[i].name, u"connections[%1].name"_s.arg(i), connections, problems);
    checkLines(setup, locations, problems);
    QSet<QString> keys;
    for (qsizetype i = 0; i < setup.templates.size(); ++i) {
        const Template &entry = setup.templates[i];
        addUnique(entry.key, u"templates[%1].key"_s.arg(i), keys, problems);
        if (!entry.location.isEmpty() && !locations.contains(entry.location))
            problems.append(
                u"templates[%1].location: there is no location with the key \"%2\"; correct it or leave it out."_s
                    .arg(i)
                    .arg(entry.location));
    }
}

} // namespace ring
