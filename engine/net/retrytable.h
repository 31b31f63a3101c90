// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <optional>
#include <span>

namespace ring {

/// One row: how often a read that ended with `code` is repeated, and after which pauses. There are no rows for writes:
/// a write is repeated only by the outbox, after it has looked the text up.
struct RetryRow
{
    Error::Code code;
    int repetitions;
    Millis firstPauseMs;
    double growth;
    Millis longestPauseMs;
};

std::span<const RetryRow> retryTable();

/// The pause before repetition number `done` + 1 of a read, or nullopt when it is not repeated. `random` in [0, 1)
/// spreads the pause over its upper half, so that many engines do not come back in step. A Retry-After longer than the
/// row's longest pause is left to the caller.
std::optional<Millis> pauseBeforeRetry(const Error &error, int done, double random);

} // namespace ring
