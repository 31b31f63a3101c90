// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/owncommits.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>

namespace ring {

std::shared_ptr<OwnCommits> ownCommits(const QString &file)
{
    static QMutex mutex;
    static QHash<QString, std::weak_ptr<OwnCommits>> known;
    const QMutexLocker lock(&mutex);
    std::weak_ptr<OwnCommits> &place = known[QFileInfo(file).absoluteFilePath()];
    auto counter = place.lock();
    if (!counter)
        place = counter = std::make_shared<OwnCommits>();
    return counter;
}

} // namespace ring
