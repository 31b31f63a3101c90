// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/net/operation.h"

#include <functional>

namespace ring {

/// One request whose answer becomes one value: checks, single fetches, single sends.
template<typename T>
class SingleOperation : public Operation<T>
{
public:
    using Verdict = std::function<Expected<T>(const QByteArray &body)>;

    SingleOperation(QObject *owner, HttpClient *http, const HttpRequest &request, Verdict verdict)
        : Operation<T>(owner)
    {
        http->send(request).then(this, [this, verdict = std::move(verdict)](const Expected<HttpAnswer> &answer) {
            this->end(answer.and_then([&](const HttpAnswer &good) { return verdict(good.body); }));
        });
    }
};

using CheckOperation = SingleOperation<QString>;

} // namespace ring
