// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/fault.h"
#include "engine/sandbox/httpserver.h"

#include <QHash>

namespace ring::sandbox {

/// Answers that arrive whole and are wrong all the same: pages that come twice, rows out of order, rows that appear
/// late, statuses that are said otherwise later on, and garbage. Works on the finished answer, so that the books stay
/// right and the truth comes back when the fault is over.
class Mischief
{
public:
    using Answer = std::function<ServedAnswer(const ServedRequest &)>;

    /// Asks `right` for the true answer and spoils it. Each kind of garbage has its turn.
    ServedAnswer answer(const ServedRequest &request, const Fault &fault, Millis now, const Answer &right);
    /// How many kinds of garbage there are.
    static int garbageKinds();

private:
    ServedAnswer repeated(const ServedRequest &request, const Answer &right);

    QHash<QByteArray, QByteArray> m_last; ///< by path: the page that was given last
    int m_turn = 0;
};

} // namespace ring::sandbox
