// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace ring {

/// The providers a connection of this kind ("phone", "sms", "booking") can have: code -> the provider's own name.
QMap<QString, QString> providersOf(const QString &kind);

} // namespace ring
