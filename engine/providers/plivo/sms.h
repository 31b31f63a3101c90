// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/pushedsms.h"

namespace ring::plivo {

struct Account
{
    QUrl base;
    QByteArray path; ///< /v1/Account/{auth id}/
    QByteArray authorization;
    QString statusUrl; ///< where Plivo tells states; empty: it is only asked

    static Expected<Account> of(const ConnectionSettings &settings);
};

HttpRequest sendText(const Account &account, const OutgoingText &text);
/// Texts of one account. Plivo answers STOP, START and HELP itself on US and Canadian numbers.
Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring::plivo
