// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decide/situation.h"
#include "engine/store/database.h"

#include <QJsonObject>

namespace ring {

/// One call written down by hand, to be decided about.
struct CallFile
{
    QString from; ///< E.164, empty when the caller withheld the number, "0" when it is no number
    QString to;   ///< E.164 of one of our lines
    Millis startedAt = 0;
    Millis endedAt = 0;
    Millis now = 0;
    MissReason missReason = MissReason::NoAnswer;
    CallState state = CallState::Missed;
    std::optional<QString> transcript;
    QString callerName;
    Touch touch = Touch::First;
    QStringList unknown; ///< members nobody reads, perhaps misspelt
};

/// The error names the member that is wrong.
Expected<CallFile> readCallFile(const QByteArray &json);

/// What the engine would do about it, given what this store knows of the location and the caller. Writes nothing to it.
/// Without a store, or when the line is none of its lines, the call reached the place that assumePlace makes up, and
/// the answer says so: "place_assumed".
Expected<QJsonObject> explainCallFile(Database *database, const CallFile &file);

} // namespace ring
