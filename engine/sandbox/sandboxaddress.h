// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace ring::sandbox {

/// Where a sandbox listens and with which credentials; SandboxServer tells all of it.
struct SandboxAddress
{
    QUrl base;
    QString account;
    QString token;
    QString calendarKey;
    /// What the setup file says instead of the secrets: "env:NAME" or "file:PATH".
    QString tokenReference = QStringLiteral("env:RING_SANDBOX_TOKEN");
    QString calendarReference = QStringLiteral("env:RING_SANDBOX_CALENDAR_KEY");
};

} // namespace ring::sandbox

namespace ring {
using sandbox::SandboxAddress;
} // namespace ring
