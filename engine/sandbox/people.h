// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/operator.h"

#include <QHash>

namespace ring::sandbox {

/// Somebody who may ring.
struct Person
{
    QString number;
    QString name;
    QString language; ///< en or es
    QString kind;     ///< customer, high_value, prospect, new, toll_free, canadian, foreign
    int location = 0;
    bool landline = false;
    bool optedOut = false; ///< from the beginning
    bool known = false;    ///< stands in the operator's customer records
    int valueDollars = 0;
    int lastVisitDays = 0; ///< before the story's start; 0: never
    int engagedDays = 0;   ///< answered a campaign that long before the start; 0: never
};

/// Everybody who may ring the locations, the same for the same seed, locations and rate.
class People
{
public:
    People(quint64 seed, const QList<SandboxLocation> &locations, double rate, NumberPool &pool);

    const QList<Person> &all() const { return m_people; }
    /// nullptr for a stranger to the story.
    const Person *byNumber(const QString &number) const;
    /// Regulars come first and ring more often.
    int customersPerLocation() const { return m_customers; }
    int perLocation() const { return m_perLocation; }
    const Person &person(int location, int index) const { return m_people.at(location * m_perLocation + index); }
    /// Machines: each rings many lines within minutes.
    const QStringList &robots() const { return m_robots; }

private:
    Person make(const SandboxLocation &location, int locationIndex, int index, NumberPool &pool) const;

    quint64 m_seed;
    int m_customers;
    int m_perLocation;
    QList<Person> m_people;
    QStringList m_robots;
    QHash<QString, int> m_byNumber;
};

} // namespace ring::sandbox
