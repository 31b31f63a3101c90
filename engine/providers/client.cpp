// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/client.h"

#include <QRandomGenerator>

namespace ring {

std::unique_ptr<HttpClient> makeClient(const ConnectionSettings &settings, const BackendContext &context)
{
    QRandomGenerator *source = context.random ? context.random : QRandomGenerator::global();
    return std::make_unique<HttpClient>(
        context.network, context.clock, [source] { return source->generateDouble(); }, settings.name);
}

} // namespace ring
