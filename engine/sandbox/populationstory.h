// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/dayplan.h"
#include "engine/sandbox/sandboxoptions.h"
#include "engine/sandbox/story.h"

#include <map>

namespace ring::sandbox {

/// The invented callers of the invented operator: rings, voicemails, second tries, calls back, and what people make of
/// texts. Days are invented as time reaches them; the story never ends.
class PopulationStory : public Story
{
public:
    explicit PopulationStory(const SandboxOptions &options);

    void begin(Millis start) override;
    std::optional<Millis> nextAt() override;
    QList<Happening> take(Millis until) override;
    void textArrives(const TextSeen &text) override;
    int deliveryError(const QString &to) const override;
    QStringList lines() const override;
    QList<std::pair<QString, QString>> blockedPairs() const override;
    QString fingerprint() const override;

    const QList<PlanSite> &sites() const { return m_sites; }
    const People &people() const { return m_people; }

private:
    /// What passed between a person and a line.
    struct Memory
    {
        int texts = 0;
        int rounds = 0;     ///< of asking and answering
        bool waits = false; ///< wrote last and waits for an answer
        bool emergency = false;
        Millis lastText = 0;
        Millis settled = 0; ///< last booked, or talked with somebody
    };
    struct Ahead
    {
        Happening happening;
        Millis missedAt = 0; ///< of a desk call: not made when the matter was settled after this
    };

    void inventDay();
    void put(const Happening &happening, Millis missedAt = 0);
    bool stillWanted(const Ahead &ahead);
    void remember(const Happening &happening);
    Memory &memory(const QString &line, const QString &caller) { return m_memory[{line, caller}]; }

    void answerFirst(Dice &dice, const Person &person, const TextSeen &text, const Memory &memory);
    void answerFollowUp(Dice &dice, const Person &person, const TextSeen &text);
    void answerStaff(Dice &dice, const Person &person, const TextSeen &text, Memory &memory);
    void answerOnCall(const TextSeen &text);
    void act(const QString &mood, Dice &dice, const Person &person, const TextSeen &text);
    void say(const QString &mood, Dice &dice, const Person &person, const TextSeen &text, Millis after);
    void book(Dice &dice, const Person &person, const TextSeen &text);
    void askBack(Dice &dice, const Person &person, const TextSeen &text, Millis wishAt);
    const PlanSite &siteOf(const QString &line) const { return m_sites.at(m_siteByLine.value(line)); }

    quint64 m_seed;
    int m_locations;
    double m_rate;
    NumberPool m_pool;
    QList<PlanSite> m_sites;
    QHash<QString, int> m_siteByLine;
    QHash<QString, int> m_onCall; ///< mobiles of the operator's own people: their sites
    People m_people;
    DayPlanner m_planner;
    std::multimap<Millis, Ahead> m_ahead;
    QHash<std::pair<QString, QString>, Memory> m_memory;
    QSet<QString> m_stopped;
    Millis m_start = 0;
    QDate m_nextDay;
    Millis m_horizon = 0; ///< everything before is invented
};

} // namespace ring::sandbox

namespace ring {
using sandbox::PopulationStory;
} // namespace ring
