// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/books.h"

namespace ring::sandbox {

QByteArray CallEntry::status(Millis now) const
{
    if (over(now))
        return finalStatus;
    const bool connects = finalStatus == "completed";
    return connects && now >= start + secondMs ? QByteArrayLiteral("in-progress") : QByteArrayLiteral("ringing");
}

QByteArray TextEntry::status(Millis now) const
{
    if (inbound)
        return QByteArrayLiteral("received");
    if (expired)
        return now >= settled ? QByteArrayLiteral("failed") : QByteArrayLiteral("queued");
    if (now < sent)
        return QByteArrayLiteral("queued");
    if (now < settled)
        return QByteArrayLiteral("sent");
    return errorCode == 0 ? QByteArrayLiteral("delivered") : QByteArrayLiteral("undelivered");
}

Millis TextEntry::updated(Millis now) const
{
    if (inbound || now < sent)
        return created;
    return now < settled ? sent : settled;
}

int segmentsOf(const QString &body)
{
    // GSM 03.38, basic table and extension: the extension's characters take two septets.
    static const QString basic = QStringLiteral(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        "abcdefghijklmnopqrstuvwxyzäöñüà");
    static const QString extension = QStringLiteral("^{}\\[~]|€");
    int septets = 0;
    for (const QChar c : body) {
        if (basic.contains(c))
            septets += 1;
        else if (extension.contains(c))
            septets += 2;
        else
            return body.size() <= 70 ? 1 : (int(body.size()) + 66) / 67;
    }
    return septets <= 160 ? 1 : (septets + 152) / 153;
}

} // namespace ring::sandbox
