// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/dice.h"
#include "engine/sandbox/happening.h"
#include "engine/sandbox/people.h"
#include "engine/sandbox/timetable.h"

#include <QDate>
#include <QTimeZone>

namespace ring::sandbox {

/// A site with everything that is needed to invent its calls.
struct PlanSite
{
    SandboxLocation location;
    QTimeZone zone;
    Timetable timetable;
    double weekly = 44; ///< calls of people in an ordinary week
};

/// Something the front desk will do unless the matter is settled by then.
struct DeskCall
{
    PhoneCall call;
    Millis missedAt = 0;
};

/// Everything the people do on one day at one site, before anybody has texted them.
struct DayPlan
{
    QList<PhoneCall> calls;
    QList<DeskCall> callbacks;
};

/// Invents days. Each day is thrown from its own dice: any day can be asked for alone.
class DayPlanner
{
public:
    DayPlanner(quint64 seed, const People &people, double rate)
        : m_seed(seed)
        , m_people(people)
        , m_rate(rate)
    {
    }

    DayPlan plan(int site, const PlanSite &place, const QDate &date) const;
    /// Machines that ring one line after the other.
    QList<PhoneCall> robocalls(const QList<PlanSite> &places, const QDate &date) const;

    /// A call of `person` at `at`; how it ends depends on who is at the desk then.
    PhoneCall ring(Dice &dice, const Person &person, const PlanSite &place, Millis at, bool emergency) const;
    /// The front desk calls a person back.
    PhoneCall callBack(Dice &dice, const Person &person, const PlanSite &place, Millis at) const;

private:
    void followUp(Dice &dice, const Person &person, const PlanSite &place, const PhoneCall &first, DayPlan &day) const;
    const Person &caller(Dice &dice, int site) const;
    void end(Dice &dice, PhoneCall &call, const PlanSite &place, bool emergency) const;

    quint64 m_seed;
    const People &m_people;
    double m_rate;
};

} // namespace ring::sandbox
