// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace ring {

/// Septets a UTF-16 unit takes in the GSM 7 bit default alphabet: 1, 2 for the extension table, 0 when it has none.
/// Source: 3GPP TS 23.038, 6.2.1 and 6.2.1.1. The national shift tables are left out: US carriers do not honour them.
int gsm7Septets(char16_t unit);

/// Whether every unit of `text` has a place in the alphabet or its extension.
bool isGsm7(QStringView text);

} // namespace ring
