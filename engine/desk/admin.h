// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/compose.h"
#include "engine/compose/template.h"
#include "engine/setup/setup.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace ring {

/// One number of a location and the connections that serve it, by their names; one of the two may be empty.
struct LineRow
{
    QString number; ///< E.164
    QString phone;  ///< where its calls are read
    QString sms;    ///< where it sends from
    bool operator==(const LineRow &) const = default;
};

struct LocationRow
{
    QString key; ///< empty while it is new
    QString business;
    QString name;
    QString group;
    QString trade;
    QString state;
    QString zone;
    QString language;
    QString neutralName;
    QString directNumber;
    QString bookingLink;
    QString callbackLink;
    QString signer;
    QJsonObject hours; ///< as in setup.json
    QList<LineRow> lines;
    QJsonObject policy;         ///< as in setup.json
    QList<OnCallPerson> onCall; ///< in the order they are asked
    bool paused = false;
    bool operator==(const LocationRow &) const = default;
};

struct ConnectionRow
{
    qint64 id = 0; ///< 0 while it is new
    QString name;
    QString kind; ///< phone, sms, booking
    QString provider;
    QString baseUrl;
    QString account;
    QString credential; ///< a reference (env:NAME, file:PATH, keychain:NAME), never the secret
    double pollSeconds = 2;
    bool enabled = true;
    QJsonObject settings = {};             ///< the provider's own extras
    QMap<QString, QString> providers = {}; ///< what can stand here: code -> name, the same in every language
    bool operator==(const ConnectionRow &) const = default;
};

struct TemplateRow
{
    Template current;
    QString author;
    Millis publishedAt = 0;
    bool shipped = false; ///< as delivered with the program
};

/// How a draft template would read and whether it may be published.
struct TemplatePreview
{
    QString text;
    int segments = 0;
    QString encoding;
    QList<ContentCheck> checks;
    bool publishable = false;
};

struct RuleRow
{
    QString id;
    int version = 1;
    QString layer;
    QString jurisdiction;
    QString effect;
    QString citation;
    QString severity;
    QString effectiveFrom;
    QString confidence;
    QString note;
    QStringList kinds;     ///< empty: every kind of text
    QStringList verticals; ///< empty: every trade
    QJsonObject params;
    QString effectiveTo;
    bool house = false;    ///< the operator's own; the others came with the program and are never changed
    bool latest = false;   ///< of a house rule: no newer version was written
    QString standing = {}; ///< of a house rule, today: planned, in_force, replaced, ended
    bool operator==(const RuleRow &) const = default;
};

/// What an admin said of a setup check. Only `Missing` holds texts back; what nobody looked at yet does not.
enum class SetupStanding { Unanswered, InPlace, Missing };

/// Something the law asks for outside the program: words in a greeting, a signed agreement.
struct SetupCheckRow
{
    QString id;
    QString sentence;      ///< what has to be in place
    QString consequence;   ///< what happens while it is not
    QString where;         ///< greeting, web, ...; empty for agreements
    QStringList states;    ///< the states that ask for it; empty: everywhere
    QStringList citations; ///< of the rules that ask for it
    bool blocks = false;   ///< "not in place" stops texts
    SetupStanding standing = SetupStanding::Unanswered;
    QString person; ///< who said so; empty while unanswered
    Millis at = 0;
    bool operator==(const SetupCheckRow &) const = default;
};

struct ImportSummary
{
    int imported = 0;
    int updated = 0;
    QStringList rejected; ///< one sentence a row, naming its line
};

/// What a setup file would do, before it does it.
struct SetupPreview
{
    struct Count
    {
        int all = 0;
        int added = 0; ///< of them, what is not in the store yet
        bool operator==(const Count &) const = default;
    };
    Count locations;
    Count lines;
    Count connections;
    int templates = 0;
    int contacts = 0;     ///< rows of the customer file it names
    QStringList problems; ///< one sentence a mistake, beginning with its place; with any of them nothing is applied
    QStringList doubts;   ///< after applying: rows of the customer file that were left out, and why
    bool operator==(const SetupPreview &) const = default;
};

struct CannedRow
{
    int slot = 0;
    QString title;
    QString body;
    QString language;
    QString family;
    bool operator==(const CannedRow &) const = default;
};

} // namespace ring
