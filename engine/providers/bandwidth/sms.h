// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/pushedsms.h"

namespace ring::bandwidth {

struct Account
{
    QUrl base;
    QByteArray path; ///< /api/v2/users/{account}/messages
    QByteArray authorization;
    QString application;

    /// Also refuses a connection without callbacks: a STOP could not even be seen.
    static Expected<Account> of(const ConnectionSettings &settings);
};

/// `now` is the engine's clock: the text expires validitySeconds after it.
HttpRequest sendText(const Account &account, const OutgoingText &text, Millis now);
/// Texts of one application (Messaging v2). Nobody but the engine answers STOP on ordinary numbers.
Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring::bandwidth
