// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/dayplan.h"

#include "engine/sandbox/words.h"

#include <QDateTime>

#include <cmath>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
/// The chance that nobody picks up, by what the wall clock says.
double missChance(const PlanSite &place, Millis at)
{
    if (!place.timetable.open(place.zone, at))
        return 0.97;
    const int hour = QDateTime::fromMSecsSinceEpoch(at, place.zone).time().hour();
    if (hour < 7 || hour >= 22)
        return 0.4;
    if (hour == 12 || hour == 13 || hour == 18)
        return 0.27;
    return hour == 8 || hour == 17 ? 0.17 : 0.11;
}

Millis momentOf(Dice &dice, const PlanSite &place, const QDate &date)
{
    const int hour = dice.weighted(place.timetable.hours());
    const QTime time(hour, dice.below(60), dice.below(60), dice.below(1000));
    return QDateTime(date, time, place.zone).toMSecsSinceEpoch();
}

LeftMessage message(Dice &dice, const QString &text)
{
    LeftMessage left;
    left.transcript = text;
    left.seconds = std::max(4, int(text.size() / 14));
    left.transcriptAfter = dice.between(4, 24) * secondMs;
    left.transcribed = !dice.chance(0.02);
    return left;
}

QString hiddenNumber(Dice &dice)
{
    // What Twilio writes for a withheld number: the word ANONYMOUS or RESTRICTED typed on a keypad.
    static const QStringList ways{u"+266696687"_s, u"+7378742833"_s, u"anonymous"_s};
    return dice.pick(ways);
}
} // namespace

const Person &DayPlanner::caller(Dice &dice, int site) const
{
    const int customers = m_people.customersPerLocation();
    if (dice.chance(0.45))
        return m_people.person(site, int(std::pow(dice.unit(), 1.5) * customers));
    return m_people.person(site, customers + dice.below(m_people.perLocation() - customers));
}

DayPlan DayPlanner::plan(int site, const PlanSite &place, const QDate &date) const
{
    Dice dice(m_seed, "day" + place.location.key.toUtf8() + date.toString(Qt::ISODate).toLatin1());
    DayPlan day;
    const int count = dice.poisson(place.weekly * m_rate * place.timetable.share(date));
    for (int i = 0; i < count; ++i) {
        Millis at = momentOf(dice, place, date);
        // Most people know the hours: a second thought moves a call into them, if the day has any.
        if (!place.timetable.open(place.zone, at) && dice.chance(0.75))
            at = momentOf(dice, place, date);
        if (!place.timetable.open(place.zone, at) && dice.chance(0.4))
            continue;
        const int hour = QDateTime::fromMSecsSinceEpoch(at, place.zone).time().hour();
        const Person &person = caller(dice, site);
        // What floods and sparks does not wait for the morning.
        const bool emergency = person.kind != "toll_free"_L1 && dice.chance(hour < 7 || hour > 20 ? 0.12 : 0.015);
        const PhoneCall call = ring(dice, person, place, at, emergency);
        day.calls.append(call);
        if (call.ending != Ending::Answered && call.from == person.number)
            followUp(dice, person, place, call, day);
    }
    return day;
}

PhoneCall DayPlanner::ring(Dice &dice, const Person &person, const PlanSite &place, Millis at, bool emergency) const
{
    PhoneCall call;
    call.at = at;
    call.from = person.number;
    call.to = place.location.line;
    call.kind = emergency ? u"emergency"_s : person.landline ? u"landline"_s : person.kind;
    if (person.optedOut)
        call.kind = u"opted_out"_s;
    call.callerName = dice.chance(0.6) ? person.name.toUpper() : QString();
    if (person.kind == "new"_L1 && !emergency && dice.chance(0.02)) {
        call.from = hiddenNumber(dice);
        call.kind = u"anonymous"_s;
        call.callerName.clear();
    }
    call.ending = dice.chance(missChance(place, at)) ? Ending::NoAnswer : Ending::Answered;
    if (call.ending != Ending::Answered)
        end(dice, call, place, emergency);
    if (call.ending == Ending::Voicemail) {
        const WordBank &words = WordBank::shipped();
        call.message = message(dice, emergency ? words.emergency(dice, person, place.location.trade)
                                               : words.voicemail(dice, person, place.location.trade));
    }
    const QStringList desks = dice.chance(0.3) ? place.location.desks : place.location.desks.mid(0, 1);
    const bool closedMailbox = call.ending == Ending::Voicemail && !place.timetable.open(place.zone, at);
    const int talk = 12 + int(dice.around(110));
    layOutLegs(call, closedMailbox ? QStringList() : desks,
               call.ending == Ending::Answered    ? dice.between(3, 16)
               : call.ending == Ending::Abandoned ? dice.between(4, 15)
                                                  : dice.between(18, 26),
               talk);
    return call;
}

void DayPlanner::end(Dice &dice, PhoneCall &call, const PlanSite &place, bool emergency) const
{
    const bool open = place.timetable.open(place.zone, call.at);
    if (emergency && dice.chance(0.8)) {
        call.ending = Ending::Voicemail;
        return;
    }
    const Ending ways[] = {Ending::Voicemail, Ending::NoAnswer, Ending::Abandoned, Ending::Busy};
    call.ending = ways[dice.weighted(open ? QList<double>{30, 27, 33, 10} : QList<double>{48, 14, 38, 0})];
}

void DayPlanner::followUp(Dice &dice, const Person &person, const PlanSite &place, const PhoneCall &first,
                          DayPlan &day) const
{
    Millis at = first.at + first.lasts;
    const bool emergency = first.kind == "emergency"_L1;
    bool reached = false;
    for (int tries = 0; tries < 3 && !reached && dice.chance(emergency ? 0.5 : 0.2); ++tries) {
        at += Millis(dice.around(emergency ? 2 : 6) * minuteMs) + 20 * secondMs;
        const PhoneCall again = ring(dice, person, place, at, emergency);
        day.calls.append(again);
        at += again.lasts;
        reached = again.ending == Ending::Answered;
    }
    const double chance = emergency ? 0.7 : person.kind == "high_value"_L1 ? 0.6 : 0.14;
    if (reached || person.kind == "foreign"_L1 || !dice.chance(chance))
        return;
    const Millis asked = at + Millis(dice.around(emergency ? 6 : 35) * minuteMs) + 2 * minuteMs;
    const Millis when =
        emergency ? asked : place.timetable.openFrom(place.zone, asked) + dice.between(0, 20) * minuteMs;
    day.callbacks.append({callBack(dice, person, place, when), first.at});
}

PhoneCall DayPlanner::callBack(Dice &dice, const Person &person, const PlanSite &place, Millis at) const
{
    PhoneCall call;
    call.at = at;
    call.inbound = false;
    call.from = place.location.line;
    call.to = person.number;
    call.kind = u"desk"_s;
    call.ending = dice.chance(0.62) ? Ending::Answered : Ending::NoAnswer;
    const int talk = 20 + int(dice.around(120));
    layOutLegs(call, {}, dice.between(6, 24), talk);
    return call;
}

QList<PhoneCall> DayPlanner::robocalls(const QList<PlanSite> &places, const QDate &date) const
{
    Dice dice(m_seed, "robots" + date.toString(Qt::ISODate).toLatin1());
    QList<PhoneCall> calls;
    const int campaigns = date.dayOfWeek() > 5 ? dice.poisson(0.3) : dice.poisson(1.3);
    for (int i = 0; i < campaigns; ++i) {
        const QString robot = dice.pick(m_people.robots());
        const QDateTime begins(date, QTime(dice.between(14, 22), dice.below(60)), Qt::UTC);
        Millis at = begins.toMSecsSinceEpoch();
        for (const PlanSite &place : places) {
            at += dice.between(2, 60) * secondMs;
            if (!dice.chance(0.55))
                continue;
            PhoneCall call;
            call.at = at;
            call.from = robot;
            call.to = place.location.line;
            call.kind = u"robocall"_s;
            const Ending ways[] = {Ending::Abandoned, Ending::Voicemail, Ending::Answered};
            call.ending = ways[dice.weighted({55, 25, 20})];
            if (call.ending == Ending::Voicemail)
                call.message = message(dice, WordBank::shipped().spam(dice));
            layOutLegs(call, place.location.desks.mid(0, 1), call.ending == Ending::Abandoned ? dice.between(1, 3) : 18,
                       12);
            calls.append(call);
        }
    }
    return calls;
}

} // namespace ring::sandbox
