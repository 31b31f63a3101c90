// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/reports/facts.h"

#include <array>

namespace ring {

/// Adds facts up to metrics.
class Tally
{
public:
    void add(const Fact &fact);
    /// Every metric of the dictionary.
    Metrics metrics() const;
    qint64 count(quint64 bit) const;

private:
    std::array<qint64, 64> m_counts{};
    QList<Millis> m_toText;
};

} // namespace ring
