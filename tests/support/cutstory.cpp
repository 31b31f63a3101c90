// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutstory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QByteArray storyWith(const QString &name, const QJsonArray &faults)
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject story = QJsonDocument::fromJson(file.readAll()).object();
    story.insert(u"faults"_s, faults);
    return QJsonDocument(story).toJson();
}

} // namespace

QByteArray spoiltStory(const QString &name, const QByteArray &faults)
{
    return storyWith(name, QJsonDocument::fromJson('[' + faults + ']').array());
}

QByteArray cutStory(const QString &name, int nth, const QString &kind)
{
    QJsonObject fault{{u"at"_s, 0}, {u"kind"_s, kind}, {u"times"_s, 1}};
    if (nth > 1)
        fault.insert(u"skip"_s, nth - 1);
    if (kind == "status"_L1)
        fault.insert(u"status"_s, 503);
    return storyWith(name, {fault});
}

} // namespace ring
