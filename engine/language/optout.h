// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a reply asks for no more texts. Words first, the model second; recall comes before precision, yet words about
// a leak, a bus, a tooth or a booking are not about texts. Pure.
#pragma once

#include "engine/language/features.h"

namespace ring {

struct OptOutReading
{
    bool optOut = false;
    bool said = false; ///< plain words or ones that sound like the wish were found, not only the model's doubt
    QString because;
};

/// `chance` is what the reply model gives the intent opt_out, 0..1.
OptOutReading readOptOut(const Seen &seen, double chance);

} // namespace ring
