// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ring {

/// tests/scenarios/<name>.json with one request of all that are asked, the `nth`, spoilt: `kind` is a fault's word
/// (close: before the server does anything; half: in the middle of its answer; cut: after it did what was asked;
/// status; html).
QByteArray cutStory(const QString &name, int nth, const QString &kind);

/// The same with these faults, the inside of a JSON list.
QByteArray spoiltStory(const QString &name, const QByteArray &faults);

} // namespace ring
