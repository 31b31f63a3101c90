// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"
#include "engine/net/urls.h"
#include "engine/providers/backend.h"

namespace ring::twilio {

/// Where and as whom to ask. HTTP Basic on every request: account SID with the auth token, or an API key (settings
/// "apiKeySid") with its secret; the account SID stays part of the path.
class Account
{
public:
    static Expected<Account> of(const ConnectionSettings &settings);

    /// `resource` as "Calls.json" or "Messages/SM1.json".
    HttpRequest get(const QString &what, const QByteArray &resource, const QueryList &query = {}) const;
    HttpRequest post(const QString &what, const QByteArray &resource, const QueryList &form) const;
    HttpRequest getPage(const QString &what, const QUrl &page) const;
    const QUrl &base() const { return m_base; }

private:
    HttpRequest signedRequest(const QString &what) const;

    QUrl m_base;
    QByteArray m_path;
    QByteArray m_authorization;
};

} // namespace ring::twilio
