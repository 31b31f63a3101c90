// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/scenariostory.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
Happening moved(Happening happening, Millis by)
{
    std::visit([by](auto &thing) { thing.at += by; }, happening);
    if (auto *booking = std::get_if<StoryBooking>(&happening))
        booking->startsAt += booking->at;
    return happening;
}
} // namespace

ScenarioStory::ScenarioStory(Scenario scenario)
    : m_scenario(std::move(scenario))
{
    for (const Scenario::Caller &caller : std::as_const(m_scenario.callers)) {
        if (caller.deliveryError != 0)
            m_deliveryErrors.insert(caller.number, caller.deliveryError);
    }
}

void ScenarioStory::begin(Millis start)
{
    for (const Happening &happening : std::as_const(m_scenario.happenings))
        m_ahead.emplace(start + happensAt(happening), moved(happening, start));
    m_scenario.happenings.clear();
}

std::optional<Millis> ScenarioStory::nextAt()
{
    return m_ahead.empty() ? std::nullopt : std::optional(m_ahead.begin()->first);
}

QList<Happening> ScenarioStory::take(Millis until)
{
    QList<Happening> taken;
    const auto end = m_ahead.upper_bound(until);
    for (auto it = m_ahead.begin(); it != end; ++it)
        taken.append(it->second);
    m_ahead.erase(m_ahead.begin(), end);
    return taken;
}

void ScenarioStory::textArrives(const TextSeen &text)
{
    const int fromLine = ++m_seenFrom[{text.from, text.to}];
    const int fromAny = ++m_seen[text.to];
    for (const ScenarioReply &reply : std::as_const(m_scenario.replies)) {
        const bool theOne = reply.number == (reply.line.isEmpty() ? fromAny : fromLine);
        const bool fits = reply.containing.isEmpty() || text.body.contains(reply.containing, Qt::CaseInsensitive);
        if (reply.caller == text.to && theOne && fits && (reply.line.isEmpty() || reply.line == text.from))
            react(reply, text);
    }
}

void ScenarioStory::react(const ScenarioReply &reply, const TextSeen &text)
{
    const Millis at = text.at + reply.after;
    switch (reply.act) {
    case ScenarioReply::Act::Say:
        m_ahead.emplace(at, CallerText{at, text.to, text.from, reply.say});
        break;
    case ScenarioReply::Act::Book: {
        StoryBooking booking;
        booking.at = at;
        booking.recoveryId = recoveryIdIn(text.body);
        booking.phone = text.to;
        booking.name = u"Guest"_s;
        booking.zone = u"UTC"_s;
        booking.title = u"Visit"_s;
        booking.startsAt = at + reply.startsIn;
        m_ahead.emplace(at, booking);
        break;
    }
    case ScenarioReply::Act::Call: {
        PhoneCall call = reply.call;
        call.at = at;
        m_ahead.emplace(at, call);
        break;
    }
    }
}

QString ScenarioStory::fingerprint() const
{
    return u"scenario %1 %2"_s.arg(m_scenario.name, QString::fromLatin1(m_scenario.digest.left(12)));
}

} // namespace ring::sandbox
