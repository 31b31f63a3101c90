// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace ring {

/// Parses a JSON document that a person wrote. The error tells line and column. Names that occur twice in one object,
/// which QJsonDocument would let the last win, are an error too.
Expected<QJsonDocument> parseHandwrittenJson(const QByteArray &json);

} // namespace ring
