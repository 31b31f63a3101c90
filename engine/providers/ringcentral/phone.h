// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/backend.h"
#include "engine/providers/registry.h"
#include "engine/providers/ringcentral/callpoll.h"
#include "engine/providers/ringcentral/session.h"

#include <memory>

namespace ring::ringcentral {

/// Calls of one RingCentral account. Polls one after the other, never two at once. A poll waits for its turn: the call
/// log allows ten requests a minute.
class Phone : public PhoneBackend
{
public:
    Phone(const Account &account, std::unique_ptr<HttpClient> http);
    ~Phone() override;

    QFuture<Expected<QString>> check() override;
    QFuture<Expected<CallBatch>> poll(const QByteArray &cursor, Millis since) override;

private:
    Account m_account;
    CallMemory m_memory;
    std::unique_ptr<QObject> m_operations;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<HttpClient> m_http; ///< ends first, so that session and operations hear of it
};

Expected<std::unique_ptr<PhoneBackend>> makePhone(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring::ringcentral
