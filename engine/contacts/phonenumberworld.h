// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/contacts/phonenumber.h"

namespace ring {

// The part of phone numbers that libphonenumber knows: every country but those of +1. Safe on any thread; answers of
// worldFacts are kept, because reading the metadata takes tens of microseconds.

/// E.164 of a number outside +1; nullopt when impossible there. `region` resolves numbers without "+".
std::optional<QString> worldNumber(const QString &written, const QString &region);
NumberFacts worldFacts(const QString &e164);
/// International form, or `e164` itself when it cannot be read.
QString worldShown(const QString &e164);

} // namespace ring
