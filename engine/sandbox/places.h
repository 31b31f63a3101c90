// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ring::sandbox {

/// Where the sandbox's invented people and businesses are: states, zones, area codes, cities. From
/// resources/setup/sandbox-places.json; immutable, shared by all threads.
class Places
{
public:
    struct State
    {
        QString zone;
        QList<int> areaCodes;
        QStringList cities;
    };
    static const Places &shipped();

    const QStringList &names() const { return m_names; } ///< two letters, in alphabetical order
    const State &state(const QString &name) const { return m_states[m_order.value(name)]; }
    const QList<int> &areaCodes() const { return m_areaCodes; } ///< of all states
    const QList<int> &canada() const { return m_canada; }
    const QList<int> &tollFree() const { return m_tollFree; }

private:
    Places();

    QStringList m_names;
    QList<State> m_states;
    QHash<QString, int> m_order;
    QList<int> m_areaCodes;
    QList<int> m_canada;
    QList<int> m_tollFree;
};

/// A number nobody has: exchange 555, lines 0100 to 0199 (kept for fiction) for `line` 0 to 99; beyond that other lines
/// of the exchange 555, which belong to no subscriber, for crowds that need more than a hundred people per area code.
QString fictionNumber(int areaCode, int line);

/// The `index`-th of many different numbers, spread over all area codes.
QString spreadNumber(int index);

} // namespace ring::sandbox
