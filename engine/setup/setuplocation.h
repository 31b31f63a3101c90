// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/setup/setup.h"

#include <QStringList>

class QJsonValue;

namespace ring {

/// Reads one entry of "locations"; what is wrong is added to `problems` with its place.
SetupLocation readLocation(const QJsonValue &value, const QString &path, QStringList &problems);

} // namespace ring
