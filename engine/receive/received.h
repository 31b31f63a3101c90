// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/join.h"
#include "engine/leads/context.h"
#include "engine/receive/hook.h"

namespace ring {

/// A request that was verified and read.
struct Received
{
    qint64 connection = 0;
    HookProof proof;
    QByteArray body;
    HookNews news;
    JoinSettings join;
};

enum class Reception {
    Taken,    ///< its rows are stored
    Known,    ///< the very same request came before; nothing was changed
    Replayed, ///< its proof was used before for something else; nothing was changed
};

/// Stores what was received together with its proof, in one transaction and by the same functions as a poll: what came
/// both ways, or twice, makes one row. The position of the connection's poll stays as it is. A delivery state never
/// goes back: providers do not promise an order.
Expected<Reception> commitReceived(StageContext &context, Received received);

} // namespace ring
