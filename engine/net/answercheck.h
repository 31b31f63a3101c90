// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"

#include <QJsonObject>
#include <QNetworkReply>

namespace ring {

/// What the sentences of one client say: which connection, and what the operation was.
struct AskedBy
{
    QString name; ///< the connection as staff named it
    QString what;
    QString host;
    bool write = false;
};

/// Why no complete answer came. `left`: at least a part of the request may have reached the other side.
Error transportError(QNetworkReply::NetworkError error, bool left, const AskedBy &asked);

/// The meaning of a status that is not 2xx, by HTTP alone (RFC 9110, RFC 6585). On a write 408 and every 5xx are
/// Ambiguous; 429 and the other 4xx say that nothing was done. `now` resolves a Retry-After that is a date.
Error statusError(const HttpAnswer &answer, const AskedBy &asked, Millis now);

/// Retry-After in its two forms, seconds or an HTTP date (RFC 9110, 10.2.3); nullopt for anything else.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value, Millis now);

/// The JSON object of a body. BadAnswer with a sentence for a web page, half a document or another kind of JSON; for a
/// write, whose 2xx says it was probably carried out, Ambiguous.
Expected<QJsonObject> jsonObject(const QByteArray &body, const AskedBy &asked);

} // namespace ring
