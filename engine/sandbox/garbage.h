// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace ring::sandbox {

/// What a provider might say instead of `body`, a JSON document: bytes that are no text, other JSON, and the same
/// document with members of other types, absurd numbers, nulls and impossible dates. The same body gives the same list.
QList<QByteArray> garbage(const QByteArray &body);

} // namespace ring::sandbox
