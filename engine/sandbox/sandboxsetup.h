// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/sandbox/sandboxaddress.h"
#include "engine/sandbox/sandboxoptions.h"
#include "engine/sandbox/scenario.h"

#include <QDate>
#include <QJsonObject>

namespace ring::sandbox {

/// The operator as a setup file of the engine describes one (engine/setup/setup.h): locations, connections,
/// lines; secrets stand in it as references only. Besides, `contacts` holds the customer records (sandboxcontacts.h),
/// which a setup file only names: installSandbox() and writeSandboxSetup() take them out.
QJsonObject setupFor(const SandboxOptions &options, const SandboxAddress &address);

/// The same for the places of a scenario; what a location leaves out is filled in.
QJsonObject setupFor(const Scenario &scenario, const SandboxAddress &address);

/// Writes sandbox-setup.json, contacts.csv and the two files of secrets it refers to, all readable by the owner only,
/// and gives the path of the first. `scenario` may be null; `today` is the day the story begins on. A second time
/// writes the same again, with the new address.
Expected<QString> writeSandboxSetup(const QString &folder, const SandboxOptions &options, const Scenario *scenario,
                                    const QDate &today, SandboxAddress address);

} // namespace ring::sandbox

namespace ring {
using sandbox::setupFor;
using sandbox::writeSandboxSetup;
} // namespace ring
