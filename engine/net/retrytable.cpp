// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/retrytable.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ring {

namespace {
constexpr std::array<RetryRow, 2> table{{
    {Error::Code::Unavailable, 2, 400, 2.5, 4 * secondMs},
    {Error::Code::RateLimited, 2, 1000, 2.0, 5 * secondMs},
}};
}

std::span<const RetryRow> retryTable()
{
    return table;
}

std::optional<Millis> pauseBeforeRetry(const Error &error, int done, double random)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const RetryRow &r) { return r.code == error.code; });
    if (row == table.end() || done >= row->repetitions)
        return std::nullopt;
    const double full = std::min(double(row->firstPauseMs) * std::pow(row->growth, done), double(row->longestPauseMs));
    const auto pause = Millis(full * (0.5 + 0.5 * random));
    if (!error.retryAfter)
        return pause;
    const Millis asked = error.retryAfter->count();
    return asked > row->longestPauseMs ? std::nullopt : std::optional(std::max(asked, pause));
}

} // namespace ring
