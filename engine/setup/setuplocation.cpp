// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/setuplocation.h"

#include "engine/setup/fieldreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

using Need = FieldReader::Need;

const QStringList &states()
{
    static const QStringList codes = u"AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO "
                                     u"MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC "
                                     u"SD TN TX UT VT VA WA WV WI WY PR VI GU AS MP"_s.split(u' ');
    return codes;
}

/// Name, least and most of each number a policy may set; ranges beyond which the setting would be a mistake.
struct PolicyNumber
{
    QStringView name;
    double least;
    double most;
};
constexpr PolicyNumber policyNumbers[] = {
    {u"high_value_cents", 0, 1e12}, {u"engaged_days", 0, 3650},
    {u"prospect_days", 0, 3650},    {u"follow_ups", 0, 2},
    {u"window_minutes", 1, 1440},   {u"claim_minutes", 0, 1440},
    {u"urgent_minutes", 1, 60},     {u"max_segments", 1, 4},
    {u"on_call_minutes", 1, 120},   {u"on_call_after_minutes", 0, 120},
    {u"on_call_rounds", 1, 9},
};
constexpr QStringView policyFlags[] = {u"emergency_holding_text", u"high_value_text", u"text_foreign",
                                       u"on_call_urgent"};

void checkKey(FieldReader &fields, const QString &key)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9_-]{0,63}$"_s);
    if (!key.isEmpty() && !form.match(key).hasMatch())
        fields.problem(u"key"_s, u"use small letters, digits, - and _ only, like \"denver-north\"."_s);
}

QString readState(FieldReader &fields)
{
    const QString state = fields.text(u"state"_s, Need::Required);
    if (!state.isEmpty() && !states().contains(state))
        fields.problem(
            u"state"_s,
            u"\"%1\" is no US state, DC or territory; use its two capital letters, like CO."_s.arg(state.left(20)));
    return state;
}

QString readZone(FieldReader &fields)
{
    const QString zone = fields.text(u"zone"_s, Need::Required);
    if (!zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(zone.toUtf8()))
        fields.problem(u"zone"_s,
                       u"\"%1\" is no time zone; use an IANA name like America/Denver."_s.arg(zone.left(40)));
    return zone;
}

OpeningHours readOpening(FieldReader &fields, QStringList &problems)
{
    const QJsonObject object = fields.object(u"hours"_s);
    if (!fields.has(u"hours"_s))
        fields.problem(u"hours"_s, u"this is missing; add the opening hours, like {\"mon\": [\"08:00-17:00\"]}."_s);
    const auto hours = readHours(object, fields.place(u"hours"_s));
    if (!hours)
        problems.append(hours.error().sentence);
    return hours.value_or(OpeningHours());
}

QJsonObject readPolicy(FieldReader &fields, QStringList &problems)
{
    const QJsonObject object = fields.object(u"policy"_s);
    FieldReader policy(object, fields.place(u"policy"_s), problems);
    for (const PolicyNumber &entry : policyNumbers)
        policy.number(entry.name.toString(), entry.least, entry.most, entry.least);
    for (QStringView name : policyFlags)
        policy.flag(name.toString(), false);
    policy.finish();
    return object;
}

QList<OnCallPerson> readLadder(FieldReader &fields, QStringList &problems)
{
    QList<OnCallPerson> ladder;
    const QJsonArray entries = fields.list(u"on_call"_s);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        FieldReader rung(entries[i], u"%1[%2]"_s.arg(fields.place(u"on_call"_s)).arg(i), problems);
        OnCallPerson person{rung.text(u"name"_s, Need::Required), rung.phone(u"number"_s, Need::Required)};
        if (rung.has(u"minutes"_s))
            person.minutes = int(rung.number(u"minutes"_s, 1, 120, 1));
        if (rung.has(u"language"_s))
            person.language = rung.oneOf(u"language"_s, {u"en"_s, u"es"_s}, u"en"_s);
        ladder.append(person);
        rung.finish();
    }
    return ladder;
}

} // namespace

SetupLocation readLocation(const QJsonValue &value, const QString &path, QStringList &problems)
{
    FieldReader fields(value, path, problems);
    SetupLocation location;
    location.key = fields.text(u"key"_s, Need::Required);
    checkKey(fields, location.key);
    location.business = fields.text(u"business"_s, Need::Required);
    location.name = fields.text(u"name"_s, Need::Required);
    location.group = fields.text(u"group"_s);
    if (const QString trade = fields.text(u"trade"_s); !trade.isEmpty())
        location.trade = trade;
    location.neutralName = fields.text(u"neutral_name"_s);
    location.state = readState(fields);
    location.zone = readZone(fields);
    location.language = fields.oneOf(u"language"_s, {u"en"_s, u"es"_s}, u"en"_s);
    location.hours = readOpening(fields, problems);
    location.directNumber = fields.phone(u"direct_number"_s);
    location.bookingLink = fields.link(u"booking_link"_s);
    location.callbackLink = fields.link(u"callback_link"_s);
    location.signer = fields.text(u"signer"_s);
    location.policy = readPolicy(fields, problems);
    location.onCall = readLadder(fields, problems);
    location.paused = fields.flag(u"paused"_s, false);
    fields.finish();
    return location;
}

} // namespace ring
