// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httptypes.h"
#include "engine/providers/backend.h"

namespace ring::sinch {

/// Where and as whom to ask: the SMS REST API with a service plan and its token.
struct Account
{
    QUrl base;       ///< of the region
    QByteArray path; ///< /xms/v1/{service plan}/
    QByteArray authorization;

    static Expected<Account> of(const ConnectionSettings &settings);
};

/// Sinch writes numbers without the plus sign.
QString withoutPlus(const QString &e164);

inline constexpr int pageSize = 100; ///< the largest Sinch gives

/// `now` is the engine's clock: the batch expires validitySeconds after it.
HttpRequest sendBatch(const Account &account, const OutgoingText &text, Millis now);
/// By our reference. start_date is always given: by default only the last 24 hours are searched.
HttpRequest findBatch(const Account &account, const QString &reference, Millis from);
HttpRequest listInbounds(const Account &account, const QStringList &lines, Millis from, int page);
HttpRequest fetchReport(const Account &account, const QString &batchId, const QString &to);
HttpRequest tryInbounds(const Account &account);

} // namespace ring::sinch
