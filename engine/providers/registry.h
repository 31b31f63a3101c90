// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/backend.h"
#include "engine/receive/hook.h"

#include <memory>

class QNetworkAccessManager;
class QRandomGenerator;

namespace ring {

/// What every backend is given: the network, the clock, the randomness. All outlive the backends.
struct BackendContext
{
    QNetworkAccessManager *network = nullptr;
    const Clock *clock = nullptr;
    QRandomGenerator *random = nullptr; ///< spreads retry pauses; null: the global one
};

/// The one place that knows which providers exist. Fails with a sentence for an unknown provider, a missing setting, or
/// a plain-http address that is not loopback.
Expected<std::unique_ptr<PhoneBackend>> makePhoneBackend(const ConnectionSettings &settings,
                                                         const BackendContext &context);
Expected<std::unique_ptr<SmsBackend>> makeSmsBackend(const ConnectionSettings &settings, const BackendContext &context);
Expected<std::unique_ptr<BookingBackend>> makeBookingBackend(const ConnectionSettings &settings,
                                                             const BackendContext &context);
/// How requests of a provider that calls us are verified and read (engine/receive). Fails with a sentence for a missing
/// setting.
Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings);
bool receivesHooks(const QString &provider);
QStringList knownProviders(const QString &kind); ///< kind: phone, sms, booking, hook
/// The provider's own name for itself, as people know it; the code when there is no such provider.
QString providerTitle(const QString &code);

} // namespace ring
