// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTextStream;

namespace ring::sandbox {

/// The verb "sandbox": `serve` runs a phone company until the process is told to end (or for --for seconds); `setup`
/// writes its operator's setup file, customer records and credentials into a folder. `args` are the words after
/// "sandbox". Needs a QCoreApplication. Returns the exit code: 0, or 1 when it could not be done, or 2 for wrong
/// arguments.
///
/// serve writes JSON lines to `out`: first {"base_url","account","token","calendar_key","start"}, then each event
/// (log.h).
int runSandboxVerb(const QStringList &args, QTextStream &out, QTextStream &err);

} // namespace ring::sandbox

namespace ring {
using sandbox::runSandboxVerb;
} // namespace ring
