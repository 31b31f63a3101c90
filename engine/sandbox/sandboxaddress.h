// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace ring {

/// Where a sandbox listens and with which credentials; SandboxServer tells all of it.
struct SandboxAddress
{
    QUrl base;
    QString account;
    QString token;
    QString calendarKey;
};

} // namespace ring
