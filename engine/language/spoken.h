// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the two languages a text is in, guessed from its small words. Pure.
#pragma once

#include <QString>

namespace ring {

/// "es" or "en"; "en" when nothing speaks for either.
QString spokenLanguage(QStringView text);

} // namespace ring
