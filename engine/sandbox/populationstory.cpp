// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/populationstory.h"

#include <QDateTime>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
QList<PlanSite> sitesOf(quint64 seed, int count, NumberPool &pool)
{
    QList<PlanSite> sites;
    for (const SandboxLocation &location : sandboxLocations(seed, count, pool)) {
        Dice dice(seed, "size" + location.key.toUtf8());
        sites.append({location, QTimeZone(location.zone.toLatin1()), Timetable(location.hours), 36 + 22 * dice.unit()});
    }
    return sites;
}

QList<SandboxLocation> locationsOf(const QList<PlanSite> &sites)
{
    QList<SandboxLocation> locations;
    for (const PlanSite &site : sites)
        locations.append(site.location);
    return locations;
}
} // namespace

PopulationStory::PopulationStory(const SandboxOptions &options)
    : m_seed(options.seed)
    , m_locations(options.locations)
    , m_rate(std::max(0.01, options.rate))
    , m_sites(sitesOf(m_seed, m_locations, m_pool))
    , m_people(m_seed, locationsOf(m_sites), m_rate, m_pool)
    , m_planner(m_seed, m_people, m_rate)
{
    for (int i = 0; i < m_sites.size(); ++i) {
        m_siteByLine.insert(m_sites.at(i).location.line, i);
        m_onCall.insert(m_sites.at(i).location.onCallNumber, i);
    }
}

void PopulationStory::begin(Millis start)
{
    m_start = start;
    // West of Greenwich a local day lies partly in the next day of UTC: begin with the day before.
    m_nextDay = QDateTime::fromMSecsSinceEpoch(start, Qt::UTC).date().addDays(-1);
    inventDay();
}

void PopulationStory::inventDay()
{
    for (int i = 0; i < m_sites.size(); ++i) {
        const DayPlan day = m_planner.plan(i, m_sites.at(i), m_nextDay);
        for (const PhoneCall &call : day.calls)
            put(call);
        for (const DeskCall &desk : day.callbacks)
            put(desk.call, desk.missedAt);
    }
    for (const PhoneCall &call : m_planner.robocalls(m_sites, m_nextDay))
        put(call);
    m_nextDay = m_nextDay.addDays(1);
    m_horizon = QDateTime(m_nextDay, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

void PopulationStory::put(const Happening &happening, Millis missedAt)
{
    if (happensAt(happening) >= m_start)
        m_ahead.emplace(happensAt(happening), Ahead{happening, missedAt});
}

std::optional<Millis> PopulationStory::nextAt()
{
    while (true) {
        while (m_ahead.empty() || m_ahead.begin()->first >= m_horizon)
            inventDay();
        if (stillWanted(m_ahead.begin()->second))
            return m_ahead.begin()->first;
        m_ahead.erase(m_ahead.begin());
    }
}

QList<Happening> PopulationStory::take(Millis until)
{
    QList<Happening> taken;
    for (auto next = nextAt(); next && *next <= until; next = nextAt()) {
        const Happening happening = m_ahead.begin()->second.happening;
        m_ahead.erase(m_ahead.begin());
        remember(happening);
        taken.append(happening);
    }
    return taken;
}

bool PopulationStory::stillWanted(const Ahead &ahead)
{
    const auto *call = std::get_if<PhoneCall>(&ahead.happening);
    if (!call || call->inbound)
        return true;
    return memory(call->from, call->to).settled <= ahead.missedAt;
}

void PopulationStory::remember(const Happening &happening)
{
    if (const auto *call = std::get_if<PhoneCall>(&happening)) {
        Memory &known = call->inbound ? memory(call->to, call->from) : memory(call->from, call->to);
        if (call->ending == Ending::Answered)
            known.settled = call->at;
        else if (call->inbound)
            known.emergency = call->kind == "emergency"_L1;
    } else if (const auto *text = std::get_if<CallerText>(&happening)) {
        memory(text->to, text->from).waits = true;
    } else if (const auto *booking = std::get_if<StoryBooking>(&happening)) {
        if (const Person *person = m_people.byNumber(booking->phone))
            memory(m_sites.at(person->location).location.line, booking->phone).settled = booking->at;
    }
}

int PopulationStory::deliveryError(const QString &to) const
{
    if (m_onCall.contains(to))
        return 0;
    const Person *person = m_people.byNumber(to);
    if (!person || person->landline || person->kind == "toll_free"_L1)
        return 30006;
    Dice dice(m_seed, "reach" + to.toLatin1());
    if (dice.chance(0.012))
        return dice.chance(0.5) ? 30003 : 30005;
    return 0;
}

QStringList PopulationStory::lines() const
{
    QStringList numbers;
    for (const PlanSite &site : m_sites)
        numbers.append(site.location.line);
    return numbers;
}

QList<std::pair<QString, QString>> PopulationStory::blockedPairs() const
{
    QList<std::pair<QString, QString>> pairs;
    for (const Person &person : m_people.all()) {
        if (person.optedOut)
            pairs.append({m_sites.at(person.location).location.line, person.number});
    }
    return pairs;
}

QString PopulationStory::fingerprint() const
{
    return u"people seed %1, %2 locations, rate %3"_s.arg(m_seed).arg(m_locations).arg(m_rate);
}

} // namespace ring::sandbox
