// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/registry.h"

namespace ring::twilio {

Expected<std::unique_ptr<PhoneBackend>> makePhone(const ConnectionSettings &settings, const BackendContext &context);
Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring::twilio
