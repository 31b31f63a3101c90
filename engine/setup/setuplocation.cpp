// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/setuplocation.h"

#include "engine/compose/phrases.h"
#include "engine/rules/vertical.h"
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

/// Facts that rules ask for and that nobody but the operator can know.
void readConditions(FieldReader &policy)
{
    static const QRegularExpression known(u"^(toll_free_textable|recording_announced|emergency:[A-Z]{2})$"_s);
    for (const QJsonValue condition : policy.list(u"conditions"_s))
        if (!known.match(condition.toString()).hasMatch())
            policy.problem(u"conditions"_s,
                           u"\"%1\" is not known; use recording_announced, toll_free_textable or "
                           "emergency: and a state, like emergency:LA."_s.arg(condition.toString().left(40)));
}

QJsonObject readPolicy(FieldReader &fields, QStringList &problems)
{
    const QJsonObject object = fields.object(u"policy"_s);
    FieldReader policy(object, fields.place(u"policy"_s), problems);
    for (const PolicyNumber &entry : policyNumbers)
        policy.number(entry.name.toString(), entry.least, entry.most, entry.least);
    for (QStringView name : policyFlags)
        policy.flag(name.toString(), false);
    readConditions(policy);
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

QString readTrade(FieldReader &fields)
{
    const QString written = fields.text(u"trade"_s);
    if (written.isEmpty())
        return u"general"_s;
    const auto trade = tradeFrom(written);
    if (!trade)
        fields.problem(u"trade"_s, u"\"%1\" is not known here, and the law of a trade is not guessed; use one that the "
                                   "setup format lists, like plumbing, dental or law_firm."_s.arg(written.left(40)));
    return trade.value_or(u"general"_s);
}

/// A name that is to hide the speciality must not tell it.
QString readNeutralName(FieldReader &fields, const QString &trade)
{
    const QString name = fields.text(u"neutral_name"_s);
    if (verticalOf(trade) != RuleVertical::BehavioralHealth)
        return name;
    if (const QStringList telling = tellingWords(name); !telling.isEmpty())
        fields.problem(u"neutral_name"_s,
                       u"\"%1\" tells the speciality; use a name that does not."_s.arg(telling.first()));
    return name;
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
    location.trade = readTrade(fields);
    location.neutralName = readNeutralName(fields, location.trade);
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
