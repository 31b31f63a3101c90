// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandboxoptions.h"
#include "engine/sandbox/scenario.h"

#include <QByteArray>
#include <QDate>
#include <QJsonArray>

namespace ring::sandbox {

/// The operator's customer records: id, name, phone, state, value (dollars), last_visit, engaged_at, language. `today`
/// is the day the story begins on. UTF-8, comma separated, one header line, quoted as RFC 4180 says.
QByteArray contactsCsv(const SandboxOptions &options, const QDate &today);

/// The same records as objects with these columns as members; all values are texts but `value`.
QJsonArray contactsOf(const SandboxOptions &options, const QDate &today);

/// The `contact` members of a scenario's callers, in the same columns.
QByteArray contactsCsv(const Scenario &scenario);

} // namespace ring::sandbox

namespace ring {
using sandbox::contactsCsv;
} // namespace ring
