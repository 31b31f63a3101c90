// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/backend.h"
#include "engine/providers/twilio/account.h"
#include "engine/providers/twilio/callmemory.h"

#include <memory>

namespace ring::twilio {

/// Calls of one Twilio account. Polls one after the other, never two at once. Settings: see README.md beside this file.
class Phone : public PhoneBackend
{
public:
    Phone(const ConnectionSettings &settings, const Account &account, std::unique_ptr<HttpClient> http);
    ~Phone() override;

    QFuture<Expected<QString>> check() override;
    QFuture<Expected<CallBatch>> poll(const QByteArray &cursor, Millis since) override;

private:
    bool m_transcripts;
    Account m_account;
    CallMemory m_memory;
    std::unique_ptr<QObject> m_operations;
    std::unique_ptr<HttpClient> m_http; ///< ends first, so that the operations hear of it
};

} // namespace ring::twilio
