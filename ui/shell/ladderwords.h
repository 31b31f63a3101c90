// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QJsonObject>

namespace ring {

/// How an escalation climbs the people on call, in one line: "Told Ana 2:02 PM, Luis next at 2:07 PM". Empty where
/// nobody is on call.
QString ladderLine(const LadderRow &ladder, Millis now);

/// What became of one of them: "Ana, 2:02 PM: the text arrived".
QString rungLine(const RungRow &rung, Millis now);

/// Who acknowledged it, and whether by answering the text to the people on call. Empty while nobody has.
QString acknowledgement(const LeadRow &row);

/// What stands under "on_call" in a trace, as a name and what to say of it; both empty when there is nothing to say.
std::pair<QString, QString> tracedRung(const QJsonObject &step, Millis now);

} // namespace ring
