// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/story.h"

#include <QRegularExpression>
#include <QUrl>

namespace ring::sandbox {

QString recoveryIdIn(const QString &body)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?:https?://)?[^\s?]+\.[^\s?]+\?(?:[^\s]*&)?(?:r|metadata(?:\[|%5B)recovery(?:\]|%5D))=([A-Za-z0-9_.%-]*[A-Za-z0-9_%-]))"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(body);
    return match.hasMatch() ? QUrl::fromPercentEncoding(match.captured(1).toLatin1()) : QString();
}

} // namespace ring::sandbox
