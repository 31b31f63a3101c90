// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/log.h"

#include <QDateTime>
#include <QJsonDocument>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

QByteArray SandboxEvent::line() const
{
    QJsonObject object = facts;
    object.insert("at"_L1, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs));
    object.insert("type"_L1, type);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace ring::sandbox
