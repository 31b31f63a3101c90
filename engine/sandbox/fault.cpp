// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/fault.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

std::optional<Fault> FaultPlan::hit(const QString &area, Millis now)
{
    m_seen.resize(m_faults.size());
    for (int i = 0; i < m_faults.size(); ++i) {
        const Fault &fault = m_faults.at(i);
        const bool sending = fault.on == "messages"_L1 && area == "send"_L1;
        if (now < m_start + fault.from || now >= m_start + fault.until)
            continue;
        if (!fault.on.isEmpty() && fault.on != area && !sending)
            continue;
        const int seen = m_seen[i]++;
        const bool meant = seen >= fault.skip && (fault.times == 0 || seen < fault.skip + fault.times);
        if (meant && (seen - fault.skip) % fault.every == 0)
            return fault;
    }
    return std::nullopt;
}

} // namespace ring::sandbox
