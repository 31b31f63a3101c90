// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ring {

/// Words for stored codes in report rows; a code without words shows as itself.
QString actionWord(const QString &code);
QString outcomeWord(const QString &code);
QString foundByWord(const QString &code);

} // namespace ring
