// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <QByteArray>

namespace ring {

/// Whether two texts are the same, in a time that depends on their lengths only.
bool sameSecretly(const QByteArray &one, const QByteArray &other);

QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);

/// Whether `signature` (64 bytes) over `message` was made with the key behind `publicKey` (32 bytes), by libsodium.
bool signedBy(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature);

/// A moment written as Unix seconds; nothing when it is not only digits.
std::optional<Millis> unixSeconds(const QByteArray &written);

/// Denied unless `written` lies within `window` of now, on either side: clocks differ.
Expected<void> freshEnough(const QByteArray &written, Millis now, Millis window);

/// Denied with the reason for the log; says nothing about what would have been right.
tl::unexpected<Error> denied(const QString &why);

} // namespace ring
