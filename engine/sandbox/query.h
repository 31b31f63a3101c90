// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/sandbox/books.h"
#include "engine/sandbox/httpserver.h"

#include <functional>
#include <limits>
#include <optional>

namespace ring::sandbox {

/// The moments a pair of filters such as StartTime< and StartTime> leaves: [from, until).
/// A day as in 2026-11-03 means that whole day in UTC; both signs include it. A full ISO 8601 moment means itself.
struct TimeRange
{
    Millis from = std::numeric_limits<Millis>::min();
    Millis until = std::numeric_limits<Millis>::max();
    bool set = false;

    bool holds(Millis moment) const { return !set || (moment != 0 && moment >= from && moment < until); }
};

/// nullopt when one of the values is no date.
std::optional<TimeRange> timeRange(const HttpFields &fields, const QString &name);

/// One page of a listing, newest first.
struct PageCut
{
    QList<int> rows; ///< indexes in the ledger
    int number = 0;
    int size = 50;
    bool more = false;
};

/// Walks a listing from its newest row, or from just below `after`, until `page.size` rows fit and one more is seen.
/// `candidates` are indexes in ascending order; null means all `total` rows. `fits` returns nullopt to end the walk.
void fillPage(PageCut &page, const QList<int> *candidates, int total, int after,
              const std::function<std::optional<bool>(int)> &fits);

/// Reads PageSize (1 to 1000, else the nearer end; 50 when absent) and PageCut.
PageCut pageAsked(const HttpFields &fields);

/// The query of another page of the same listing: everything asked, with PageCut and PageToken replaced.
QByteArray pageQuery(const HttpFields &fields, int size, int number, const QByteArray &token);

} // namespace ring::sandbox
