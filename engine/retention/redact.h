// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace ring {

/// A stored trace (compressed JSON) without what is personal: the text that was written, the caller's number, the words
/// of a voicemail, where the caller may live and what they are worth. Which rules and guards spoke stays. `words`:
/// taken out wherever they stand (names, the number). An unreadable trace becomes an empty one.
QByteArray redactedTrace(const QByteArray &stored, const QStringList &words);

} // namespace ring
