// SPDX-License-Identifier: GPL-3.0-or-later
// What the invented callers make of the texts they get.
#include "engine/sandbox/populationstory.h"
#include "engine/sandbox/words.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
/// After this long a text begins a new conversation.
constexpr Millis forgotten = 3 * dayMs;
constexpr int mostRounds = 3;

struct Mood
{
    const char *name;
    double weight;
};

QString choose(Dice &dice, std::initializer_list<Mood> moods)
{
    QList<double> weights;
    for (const Mood &mood : moods)
        weights.append(mood.weight);
    return QString::fromLatin1((moods.begin() + dice.weighted(weights))->name);
}
} // namespace

void PopulationStory::textArrives(const TextSeen &text)
{
    if (m_onCall.contains(text.to)) {
        answerOnCall(text);
        return;
    }
    const Person *person = m_people.byNumber(text.to);
    if (!person || m_stopped.contains(text.to) || !m_siteByLine.contains(text.from))
        return;
    Memory &known = memory(text.from, text.to);
    if (text.at - known.lastText > forgotten) {
        known.texts = known.rounds = 0;
        known.waits = false;
    }
    known.lastText = text.at;
    ++known.texts;
    Dice dice(m_seed, "text" + text.to.toLatin1() + text.from.toLatin1() + QByteArray::number(known.texts));
    if (known.waits)
        answerStaff(dice, *person, text, known);
    else if (known.texts == 1)
        answerFirst(dice, *person, text, known);
    else
        answerFollowUp(dice, *person, text);
}

/// The operator's own people: mostly somebody goes, sometimes they cannot, and sometimes the mobile lies in a drawer.
void PopulationStory::answerOnCall(const TextSeen &text)
{
    if (!text.body.contains(u" OK "_s))
        return;
    const int nth = ++memory(text.from, text.to).texts;
    Dice dice(m_seed, "oncall" + text.to.toLatin1() + text.from.toLatin1() + QByteArray::number(nth));
    const QString mood = choose(dice, {{"takes", 62}, {"passes", 12}, {"silence", 26}});
    if (mood == "silence"_L1)
        return;
    const bool spanish = m_sites.at(m_onCall.value(text.to)).location.language == "es"_L1;
    const QStringList takes = spanish ? QStringList{u"ok"_s, u"yo voy"_s, u"1"_s, u"Sí, voy"_s}
                                      : QStringList{u"OK"_s, u"1"_s, u"on my way"_s};
    const QStringList passes = spanish ? QStringList{u"no puedo"_s} : QStringList{u"no"_s, u"NO"_s};
    put(CallerText{text.at + Millis(dice.around(2.5) * minuteMs) + 20 * secondMs, text.to, text.from,
                   dice.pick(mood == "takes"_L1 ? takes : passes)});
}

void PopulationStory::answerFirst(Dice &dice, const Person &person, const TextSeen &text, const Memory &known)
{
    if (known.emergency)
        act(choose(dice, {{"urgent", 55}, {"details", 12}, {"call", 25}, {"silence", 8}}), dice, person, text);
    else if (known.settled != 0 && text.at - known.settled < hourMs)
        act(choose(dice, {{"thanks", 30}, {"silence", 70}}), dice, person, text);
    else
        act(choose(dice, {{"book", 16},
                          {"question", 9},
                          {"callback", 8},
                          {"details", 10},
                          {"thanks", 3},
                          {"stop", 2.5},
                          {"wrong", 1},
                          {"urgent", 0.8},
                          {"call", 9},
                          {"silence", 41}}),
            dice, person, text);
}

void PopulationStory::answerFollowUp(Dice &dice, const Person &person, const TextSeen &text)
{
    act(choose(
            dice,
            {{"book", 9}, {"callback", 5}, {"details", 4}, {"stop", 3}, {"thanks", 2}, {"call", 4}, {"silence", 73}}),
        dice, person, text);
}

void PopulationStory::answerStaff(Dice &dice, const Person &person, const TextSeen &text, Memory &known)
{
    known.waits = false;
    if (++known.rounds > mostRounds)
        return;
    act(choose(dice, {{"answer", 40}, {"thanks", 28}, {"book", 9}, {"callback", 3}, {"silence", 20}}), dice, person,
        text);
}

void PopulationStory::act(const QString &mood, Dice &dice, const Person &person, const TextSeen &text)
{
    if (mood == "silence"_L1)
        return;
    if (mood == "book"_L1) {
        book(dice, person, text);
        return;
    }
    const Millis after = Millis(dice.around(mood == "urgent"_L1 ? 1.2 : 4) * minuteMs) + 8 * secondMs;
    if (mood == "call"_L1) {
        put(m_planner.ring(dice, person, siteOf(text.from), text.at + after, false));
        return;
    }
    say(mood, dice, person, text, after);
    if (mood == "stop"_L1)
        m_stopped.insert(person.number);
    if (mood == "callback"_L1 || mood == "urgent"_L1)
        askBack(dice, person, text, text.at + after);
}

void PopulationStory::say(const QString &mood, Dice &dice, const Person &person, const TextSeen &text, Millis after)
{
    put(CallerText{text.at + after, person.number, text.from, WordBank::shipped().reply(dice, person, mood)});
}

void PopulationStory::book(Dice &dice, const Person &person, const TextSeen &text)
{
    const PlanSite &site = siteOf(text.from);
    StoryBooking booking;
    booking.recoveryId = recoveryIdIn(text.body);
    // A text without a link cannot be booked through; the wish then comes as words.
    if (booking.recoveryId.isEmpty()) {
        say(u"details"_s, dice, person, text, Millis(dice.around(5) * minuteMs) + 10 * secondMs);
        return;
    }
    booking.at = text.at + Millis(dice.around(8) * minuteMs) + 40 * secondMs;
    booking.phone = person.number;
    booking.name = person.name;
    booking.zone = site.location.zone;
    booking.title = u"Visit at "_s + site.location.business;
    const Millis wanted = booking.at + dice.between(3, 96) * hourMs;
    booking.startsAt = site.timetable.openFrom(site.zone, wanted) / (30 * minuteMs) * (30 * minuteMs);
    put(booking);
    if (dice.chance(0.2))
        say(u"booked"_s, dice, person, text, booking.at - text.at + 30 * secondMs);
}

void PopulationStory::askBack(Dice &dice, const Person &person, const TextSeen &text, Millis wishAt)
{
    if (!dice.chance(0.6))
        return;
    const PlanSite &site = siteOf(text.from);
    const Millis when = site.timetable.openFrom(site.zone, wishAt + Millis(dice.around(18) * minuteMs) + minuteMs);
    put(m_planner.callBack(dice, person, site, when), wishAt);
}

} // namespace ring::sandbox
