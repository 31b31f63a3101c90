// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutstory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring {

using namespace Qt::StringLiterals;

QByteArray cutStory(const QString &name, int nth, const QString &kind)
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject story = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject fault{{u"at"_s, 0}, {u"kind"_s, kind}, {u"times"_s, 1}};
    if (nth > 1)
        fault.insert(u"skip"_s, nth - 1);
    if (kind == "status"_L1)
        fault.insert(u"status"_s, 503);
    story.insert(u"faults"_s, QJsonArray{fault});
    return QJsonDocument(story).toJson();
}

} // namespace ring
