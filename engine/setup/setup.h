// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/template.h"
#include "engine/core/error.h"
#include "engine/setup/openinghours.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace ring {

/// One rung of the ladder that an emergency climbs, in order.
struct OnCallPerson
{
    QString name;
    QString number;        ///< E.164
    int minutes = 0;       ///< how long they have until the next is told; 0: as the location says
    QString language = {}; ///< of the text they get: en, es; empty: the location's
    bool operator==(const OnCallPerson &) const = default;
};

struct SetupLocation
{
    QString key;
    QString business;
    QString name;
    QString group;
    QString trade = QStringLiteral("general");
    QString neutralName;
    QString state; ///< two letters: a state, DC or a territory
    QString zone;  ///< IANA name
    QString language = QStringLiteral("en");
    OpeningHours hours;
    QString directNumber; ///< E.164, or empty
    QString bookingLink;  ///< may hold {recovery_id}
    QString callbackLink;
    QString signer;
    QJsonObject policy; ///< checked names and ranges; read by Policy::fromJson
    QList<OnCallPerson> onCall;
    bool paused = false;
};

struct SetupLine
{
    QString number; ///< E.164
    QString location;
    QString phoneConnection; ///< names of connections; one of the two may be empty
    QString smsConnection;
};

struct SetupConnection
{
    QString name;
    QString kind; ///< phone, sms, booking
    QString provider;
    QString baseUrl; ///< empty: the provider's own
    QString account;
    QString credential; ///< env:NAME, file:PATH or keychain:NAME; never the secret
    double pollSeconds = 2;
    QJsonObject settings;
};

/// What a setup file says. A pure value; nothing of it has been stored yet.
struct Setup
{
    QList<SetupLocation> locations;
    QList<SetupConnection> connections;
    QList<SetupLine> lines;
    QList<Template> templates;
    QString contactsCsv;                    ///< path as written; relative to the setup file
    QMap<QString, QString> contactsColumns; ///< field -> column heading; empty: guessed
};

/// Reads a setup file. Unknown names, doubled names and values that cannot work are refused: the sentence names the
/// first place ("locations[2].zone") and what to write there; `detail` lists every place, one a line. Pure: opens no
/// file. Format: resources/setup/setup.schema.json, with an example beside it.
Expected<Setup> readSetup(const QByteArray &json);

/// The example that ships with the program; it reads without an error.
QByteArray exampleSetup();

} // namespace ring
