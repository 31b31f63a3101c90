// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/gsm7.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ring {

namespace {

constexpr QStringView defaultAlphabet = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                                        u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr QStringView extensionTable = u"\f^{}\\[~]|€";

// Every letter of both tables lies below U+0400, but for the euro sign.
constexpr int tableSize = 0x400;

std::array<std::uint8_t, tableSize> makeTable()
{
    std::array<std::uint8_t, tableSize> table{};
    for (QChar c : defaultAlphabet)
        table[c.unicode()] = 1;
    for (QChar c : extensionTable) {
        if (c.unicode() < tableSize)
            table[c.unicode()] = 2;
    }
    return table;
}

} // namespace

int gsm7Septets(char16_t unit)
{
    static const auto table = makeTable();
    if (unit < tableSize)
        return table[unit];
    return unit == u'€' ? 2 : 0;
}

bool isGsm7(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return gsm7Septets(c.unicode()) != 0; });
}

} // namespace ring
