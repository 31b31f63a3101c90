// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/backends.h"

#include "engine/providers/client.h"
#include "engine/providers/twilio/phone.h"
#include "engine/providers/twilio/sms.h"

namespace ring::twilio {

Expected<std::unique_ptr<PhoneBackend>> makePhone(const ConnectionSettings &settings, const BackendContext &context)
{
    return Account::of(settings).map([&](const Account &account) -> std::unique_ptr<PhoneBackend> {
        return std::make_unique<Phone>(settings, account, makeClient(settings, context));
    });
}

Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context)
{
    return Account::of(settings).map([&](const Account &account) -> std::unique_ptr<SmsBackend> {
        return std::make_unique<Sms>(settings, account, makeClient(settings, context));
    });
}

} // namespace ring::twilio
