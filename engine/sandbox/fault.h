// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/sandbox/httpserver.h"

#include <QList>
#include <QString>

#include <optional>

namespace ring::sandbox {

/// A stretch of time in which the phone company misbehaves.
struct Fault
{
    enum class Kind {
        Status,  ///< answers `status` with its proper error body
        Html,    ///< answers 200 with a web page
        Half,    ///< does what was asked, answers half of the document and closes
        Close,   ///< closes the connection before doing anything
        Cut,     ///< does what was asked, then closes without a word
        Latency, ///< does what was asked, `latencyMs` late
        Repeat,  ///< a following page repeats the one before it, wholly or in front of its own rows
        Reorder, ///< the rows of each page in another order, each time another one
        Late,    ///< half of the rows are not listed until they are `lateMs` old
        Flip,    ///< says completed legs rang out, and of texts the opposite of what became of them
        Garbage, ///< does what was asked, answers 200 with nonsense, each time another one
    };
    Millis from = 0; ///< offsets from the start of the story; `until` is exclusive
    Millis until = 0;
    Kind kind = Kind::Status;
    QString on; ///< "calls", "messages", "send", "recordings", "transcriptions", "bookings"; empty: everything
    int status = 503;
    int retryAfterSeconds = 0; ///< 0: no Retry-After header
    int latencyMs = 0;
    Millis lateMs = 0;
    int rows = 0;  ///< of Repeat to Garbage: pages hold no more; 0: as many as were asked for
    int times = 0; ///< hits at most so many requests; 0: all
    /// Hits only once this many matching requests have gone by.
    int skip = 0;
    int every = 1; ///< of those left by skip and times: each so-manieth
};

/// Which fault hits which request; counts their times.
class FaultPlan
{
public:
    FaultPlan() = default;
    FaultPlan(QList<Fault> faults, Millis start)
        : m_faults(std::move(faults))
        , m_start(start)
    {
    }
    /// The fault that hits a request to `area` at `now`, if any; counts as used.
    std::optional<Fault> hit(const QString &area, Millis now);

private:
    QList<Fault> m_faults;
    QList<int> m_seen;
    Millis m_start = 0;
};

} // namespace ring::sandbox
