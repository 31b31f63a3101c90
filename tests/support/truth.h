// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/log.h"
#include "engine/sandbox/scenario.h"

#include <QMap>
#include <QSet>

namespace ring {

/// What the sandbox's own log and the scenario's people say should have happened, worked out without the engine: who
/// was missed, what was right to do about it, and what a report must count.
class Truth
{
public:
    /// All times of the log; `until` is the end of the story.
    Truth(const Scenario &scenario, const QList<SandboxEvent> &log, Millis until);

    struct Person
    {
        QList<Millis> missed;  ///< ends of missed calls
        QList<Millis> texts;   ///< accepted by the provider
        QList<QString> bodies; ///< of these
        QList<Millis> replies; ///< anything they wrote
        Millis urgentAt = 0;   ///< they wrote URGENT
        Millis stoppedAt = 0;  ///< they wrote STOP
        Millis bookedAt = 0;
        Millis spokenAt = 0;  ///< a person of ours talked with them after a miss
        Millis reachedAt = 0; ///< they called again and were answered
        int refused = 0;      ///< texts the provider refused
        QString first;        ///< expectation of the first missed call
        bool nobodys = false; ///< nobody at a desk has to do anything about them
        QString line;
    };

    /// Sandbox call id -> "action reason" of the decision that is right; answered calls are not in it.
    const QMap<QString, QString> &decisions() const { return m_decisions; }
    const QMap<QString, Person> &people() const { return m_people; }
    int calls() const { return m_calls; }
    /// When everything automatic has to end for this person; 0: never.
    static Millis endOf(const Person &person);
    /// How many follow-ups are right: two for the silent, fewer when something ended it in between.
    static int followUps(const Person &person);
    /// Metric id -> count, for the counts a report makes of all this.
    QMap<QString, int> report() const;

private:
    void take(const SandboxEvent &event);
    void callEnded(const SandboxEvent &event);
    QString rightFor(const QString &number, const QString &kind, Millis at) const;
    bool highValue(const QString &number, Millis at) const;
    void countLead(QMap<QString, int> &counts, const Person &person) const;

    QMap<QString, QJsonObject> m_contacts;
    QSet<QString> m_landlines;
    QSet<QString> m_blocked;
    QMap<QString, QString> m_decisions;
    QMap<QString, Person> m_people;
    QMap<QString, QList<Millis>> m_missed; ///< by number as the phone company writes it, starts of calls
    QMap<QString, Millis> m_rang;
    Millis m_until;
    int m_calls = 0;
    int m_withheld = 0;
};

} // namespace ring
