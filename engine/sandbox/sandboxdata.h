// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace ring::sandbox {

/// One of the sandbox's data files compiled into the program: resources/setup/sandbox-<name>.json.
QJsonObject sandboxData(const QString &name);

QStringList textsOf(const QJsonValue &list);

} // namespace ring::sandbox
