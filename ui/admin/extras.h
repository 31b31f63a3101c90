// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace ring {

/// A provider's extra settings as one line for a person: region=eu; transcripts=false
QString writeExtras(const QJsonObject &extras);

/// The same back; a value that is no JSON is a text. What has no "=" stands in `wrong`.
QJsonObject readExtras(const QString &line, QString *wrong = nullptr);

} // namespace ring
