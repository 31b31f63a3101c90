// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health.h"

#include <algorithm>

namespace ring {

Health healthOfAge(Millis age)
{
    return age > failingAfter ? Health::Failing : age > lateAfter ? Health::Late : Health::Good;
}

Millis pollAge(const ConnectionStatus &connection, const EngineStatus &status)
{
    if (!connection.lastPollAt)
        return -1;
    const auto age = double(std::max<Millis>(0, status.now - connection.lastPollAt));
    return Millis(status.speed > 1 ? age / status.speed : age);
}

HealthFigures figuresOf(const EngineStatus &status)
{
    HealthFigures figures;
    for (const ConnectionStatus &connection : status.connections) {
        const Millis age = pollAge(connection, status);
        Health health = healthOfAge(age);
        if (!connection.problem.isEmpty())
            health = age < 0 || health == Health::Failing ? Health::Failing : Health::Late;
        figures.oldestPoll = std::max(figures.oldestPoll, age);
        figures.connections << health;
        figures.overall = std::max(figures.overall, health);
        if (health == Health::Failing || !connection.problem.isEmpty())
            figures.failing << connection.name;
    }
    return figures;
}

} // namespace ring
