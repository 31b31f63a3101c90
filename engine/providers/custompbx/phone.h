// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/registry.h"

namespace ring::custompbx {

/// A telephone system that tells its calls by itself (hook.h): there is nothing to ask it, and a poll brings nothing.
class Phone : public PhoneBackend
{
public:
    QFuture<Expected<QString>> check() override;
    QFuture<Expected<CallBatch>> poll(const QByteArray &cursor, Millis since) override;
};

Expected<std::unique_ptr<PhoneBackend>> makePhone(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring::custompbx
