// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/truth.h"

#include <QDateTime>
#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis recoveryWindow = 7 * dayMs;
constexpr int spokeSeconds = 10;
constexpr double highValueFrom = 2500;
constexpr int engagedDays = 14;

/// What the scenario's callers use: ten digits behind +1 or a foreign country code that exists.
bool isNumber(const QString &caller)
{
    return (caller.startsWith(u"+1") && caller.size() == 12) || caller.startsWith(u"+44");
}

bool within(Millis moment, Millis from, Millis window)
{
    return moment > from && moment <= from + window;
}

/// The earliest of those that happened; 0 when none did.
Millis earliest(std::initializer_list<Millis> moments)
{
    Millis first = 0;
    for (const Millis moment : moments)
        if (moment > 0 && (first == 0 || moment < first))
            first = moment;
    return first;
}

} // namespace

Truth::Truth(const Scenario &scenario, const QList<SandboxEvent> &log, Millis until)
    : m_until(until)
{
    for (const QJsonValue value : scenario.setup.value("contacts"_L1).toArray())
        m_contacts.insert(value.toObject().value("phone"_L1).toString(), value.toObject());
    for (const Scenario::Caller &caller : scenario.callers)
        if (caller.landline)
            m_landlines.insert(caller.number);
    for (const auto &[line, caller] : scenario.optedOut)
        m_blocked.insert(caller);
    for (const SandboxEvent &event : log)
        take(event);
}

void Truth::take(const SandboxEvent &event)
{
    const auto fact = [&](QLatin1String key) { return event.facts.value(key).toString(); };
    if (event.type == "call_rang"_L1)
        m_rang.insert(fact("call"_L1), event.at);
    else if (event.type == "call_ended"_L1)
        callEnded(event);
    else if (event.type == "text_accepted"_L1) {
        m_people[fact("to"_L1)].texts << event.at;
        m_people[fact("to"_L1)].bodies << fact("body"_L1);
    } else if (event.type == "text_refused"_L1)
        ++m_people[fact("to"_L1)].refused;
    else if (event.type == "reply"_L1) {
        Person &person = m_people[fact("from"_L1)];
        person.replies << event.at;
        if (fact("body"_L1) == "URGENT"_L1)
            person.urgentAt = event.at;
    } else if (event.type == "stopped"_L1)
        m_people[fact("caller"_L1)].stoppedAt = event.at;
    else if (event.type == "booking"_L1)
        m_people[fact("phone"_L1)].bookedAt = event.at;
}

void Truth::callEnded(const SandboxEvent &event)
{
    const QString call = event.facts.value("call"_L1).toString();
    const QString from = event.facts.value("from"_L1).toString();
    const bool inbound = event.facts.value("direction"_L1).toString() == "inbound"_L1;
    const bool missed = event.facts.value("missed"_L1).toBool();
    const Millis rang = m_rang.value(call);
    if (!inbound || !missed) {
        m_calls += inbound ? 1 : 0;
        Person &person = m_people[inbound ? from : event.facts.value("to"_L1).toString()];
        const bool talked = inbound || (event.facts.value("ending"_L1).toString() == "answered"_L1 &&
                                        event.facts.value("talk_seconds"_L1).toInt() >= spokeSeconds);
        if (talked && !person.missed.isEmpty() && person.spokenAt == 0)
            person.spokenAt = rang;
        if (inbound && !person.missed.isEmpty() && person.reachedAt == 0)
            person.reachedAt = rang;
        return;
    }
    ++m_calls;
    const QString right = rightFor(from, event.facts.value("kind"_L1).toString(), event.at);
    m_decisions.insert(call, right);
    m_missed[from] << rang;
    if (!isNumber(from)) {
        ++m_withheld;
        return;
    }
    Person &person = m_people[from];
    if (person.missed.isEmpty()) {
        person.first = right;
        // Canada calls like a neighbour: somebody rings back, who may find nobody.
        person.nobodys = right == "none foreign"_L1 && !from.startsWith("+1416"_L1);
        person.line = event.facts.value("to"_L1).toString();
    }
    person.missed << event.at;
}

QString Truth::rightFor(const QString &number, const QString &kind, Millis at) const
{
    if (!isNumber(number))
        return u"none anonymous"_s;
    if (number.startsWith(u"+1888"))
        return u"none toll_free"_s;
    if (!number.startsWith(u"+1") || number.startsWith(u"+1416"))
        return u"none foreign"_s;
    if (kind == "emergency"_L1)
        return u"callback emergency"_s;
    if (m_landlines.contains(number))
        return u"none landline"_s;
    if (kind == "robocall"_L1)
        return u"none suspected_robocall"_s;
    const Person person = m_people.value(number);
    if (person.stoppedAt > 0)
        return u"none opted_out"_s;
    if (!person.texts.isEmpty() && at - person.texts.first() < dayMs)
        return u"none repeat_24h"_s;
    return highValue(number, at) ? u"callback high_value"_s : u"text missed_call"_s;
}

bool Truth::highValue(const QString &number, Millis at) const
{
    const QJsonObject contact = m_contacts.value(number);
    const QDate engaged = QDate::fromString(contact.value("engaged_at"_L1).toString(), Qt::ISODate);
    const QDate today = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date();
    return contact.value("value"_L1).toDouble() >= highValueFrom ||
           (engaged.isValid() && engaged.daysTo(today) <= engagedDays);
}

Millis Truth::endOf(const Person &person)
{
    return earliest({person.replies.value(0), person.stoppedAt, person.bookedAt, person.spokenAt});
}

int Truth::followUps(const Person &person)
{
    if (person.texts.isEmpty())
        return 0;
    const Millis end = endOf(person);
    if (end == 0)
        return 2;
    return end < person.texts.first() + 2 * hourMs ? 0 : 1;
}

QMap<QString, int> Truth::report() const
{
    QMap<QString, int> counts;
    for (const QString &id : {u"missed"_s, u"leads"_s, u"texted"_s, u"replied"_s, u"booked"_s, u"called_back"_s,
                              u"no_response"_s, u"recovered"_s, u"opted_out"_s, u"escalated"_s, u"reached_us"_s})
        counts.insert(id, 0);
    counts[u"missed"_s] = int(m_decisions.size());
    counts[u"leads"_s] = m_withheld; // nobody knows whether two withheld calls are one person
    for (const Person &person : m_people)
        if (!person.missed.isEmpty())
            countLead(counts, person);
    return counts;
}

void Truth::countLead(QMap<QString, int> &counts, const Person &person) const
{
    if (person.first == "none suspected_robocall"_L1)
        return;
    const Millis missed = person.missed.first();
    const bool booked = within(person.bookedAt, missed, recoveryWindow);
    const bool spoken = !booked && within(person.spokenAt, missed, recoveryWindow);
    const bool silent = person.replies.isEmpty() || person.stoppedAt > 0;
    const Millis end = earliest({person.bookedAt, person.spokenAt, person.stoppedAt});
    const bool alerted = !person.texts.isEmpty() && (end == 0 || end > missed + dayMs) && m_until > missed + dayMs;
    const bool called = person.first.startsWith("callback"_L1);
    ++counts[u"leads"_s];
    counts[u"texted"_s] += person.texts.isEmpty() ? 0 : 1;
    counts[u"replied"_s] += person.replies.isEmpty() || person.replies.first() < missed ? 0 : 1;
    counts[u"booked"_s] += booked ? 1 : 0;
    counts[u"called_back"_s] += spoken ? 1 : 0;
    counts[u"no_response"_s] += !booked && !spoken && silent && !person.nobodys ? 1 : 0;
    counts[u"recovered"_s] += booked || spoken ? int(person.missed.size()) : 0;
    counts[u"reached_us"_s] += within(person.reachedAt, missed, recoveryWindow) ? 1 : 0;
    // An opt-out that only the provider knew of shows when it refuses the text.
    counts[u"opted_out"_s] += within(person.stoppedAt, missed, recoveryWindow) || person.refused > 0 ? 1 : 0;
    counts[u"escalated"_s] += called || alerted || person.urgentAt > 0 ? 1 : 0;
}

} // namespace ring
