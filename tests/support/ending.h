// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandboxserver.h"
#include "engine/store/database.h"

#include <QMap>

namespace ring {

/// What has to be the same however often an engine was disturbed on its way: who got which text, by the provider's own
/// log, and what the store says of it. Moments and identifiers are left out; both depend on the disturbance.
struct Ending
{
    QMap<QString, int> texts; ///< number, and the text with its links blanked -> how often the provider took it
    QStringList leads;
    QStringList calls;
    QStringList escalations;
    QStringList messages;
    QStringList optOuts;
    QStringList bookings;
    QStringList happenings;
    QStringList cursors;

    /// The first difference in words; empty when there is none.
    QString differenceTo(const Ending &right) const;
    int textCount() const;
};

Ending endingOf(Database &database, const SandboxServer &sandbox);

/// Texts of `right` that `end` lacks, and those it has more often.
int lostTexts(const Ending &end, const Ending &right);
int extraTexts(const Ending &end, const Ending &right);

} // namespace ring
