// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httptypes.h"
#include "engine/providers/backend.h"

namespace ring::calcom {

/// Where and as whom to ask. Each endpoint of Cal.com's API v2 wants its own version header; without it an older
/// behaviour answers.
struct Account
{
    QUrl base;
    QByteArray authorization;

    static Expected<Account> of(const ConnectionSettings &settings);
};

inline constexpr int pageSize = 100;

/// Bookings changed after a moment, oldest change first.
HttpRequest listBookings(const Account &account, Millis changedAfter, int skip);
HttpRequest me(const Account &account);

} // namespace ring::calcom
