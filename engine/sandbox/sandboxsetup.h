// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandboxaddress.h"
#include "engine/sandbox/sandboxoptions.h"
#include "engine/sandbox/scenario.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>

namespace ring {

/// The operator as the engine's setup file describes one: locations, lines, connections, contacts. The credentials
/// stand in it: they open nothing but this sandbox.
QJsonObject setupFor(const SandboxOptions &options, const SandboxAddress &address);

/// The same for the places and contacts of a scenario; what a location leaves out is filled in.
QJsonObject setupFor(const Scenario &scenario, const SandboxAddress &address);

/// The operator's customer records: id, name, phone, state, value, last_visit, engaged, language. `today` is the day
/// the story begins on. UTF-8, comma separated, one header line, RFC 4180 quoting.
QByteArray contactsCsv(const SandboxOptions &options, const QDate &today);

} // namespace ring
