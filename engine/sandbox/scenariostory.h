// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/scenario.h"
#include "engine/sandbox/story.h"

#include <map>

namespace ring::sandbox {

/// Plays a scenario.
class ScenarioStory : public Story
{
public:
    explicit ScenarioStory(Scenario scenario);

    void begin(Millis start) override;
    std::optional<Millis> nextAt() override;
    QList<Happening> take(Millis until) override;
    void textArrives(const TextSeen &text) override;
    int deliveryError(const QString &to) const override { return m_deliveryErrors.value(to); }
    QStringList lines() const override { return m_scenario.lines; }
    QList<std::pair<QString, QString>> blockedPairs() const override { return m_scenario.optedOut; }
    QString fingerprint() const override;

private:
    void react(const ScenarioReply &reply, const TextSeen &text);

    Scenario m_scenario;
    QHash<QString, int> m_deliveryErrors;
    std::multimap<Millis, Happening> m_ahead;           ///< equal moments keep the order in which they were written
    QHash<std::pair<QString, QString>, int> m_seenFrom; ///< texts per (line, caller)
    QHash<QString, int> m_seen;                         ///< texts per caller
};

} // namespace ring::sandbox

namespace ring {
using sandbox::ScenarioStory;
} // namespace ring
