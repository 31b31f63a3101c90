// SPDX-License-Identifier: GPL-3.0-or-later
// The bare words that work at once, whatever the case, signs, spaces or slips of the thumb: STOP and its like, START,
// HELP, URGENT, in English and Spanish. Pure.
//
// Under 47 CFR 64.1200(a)(10) stop, quit, end, revoke, opt out, cancel and unsubscribe always end the consent.
#pragma once

#include <QString>

namespace ring {

enum class CarrierWord { None, Stop, Start, Help, Urgent };

struct CarrierReading
{
    CarrierWord word = CarrierWord::None;
    QString meant; ///< the word as it is spelled ("stop" for "S T O P" and "stpo")
};

CarrierReading readCarrierWord(QStringView body);

} // namespace ring
