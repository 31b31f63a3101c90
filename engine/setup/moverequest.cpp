// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/moverequest.h"

#include "engine/setup/closedfile.h"
#include "engine/setup/datafolder.h"
#include "engine/store/move.h"
#include "engine/store/postgresaddress.h"

#include <QFile>
#include <QFileInfo>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString beside(const QString &storeFile, const QString &name)
{
    return QFileInfo(storeFile).absolutePath() + u'/' + name;
}

Expected<void> move(const QString &storeFile, const QString &url)
{
    const auto folder = DataFolder::existing(QFileInfo(storeFile).absolutePath());
    RING_TRY(folder);
    RING_TRY(moveStore(storeFile, serverBeside(storeFile, url)));
    return folder->rememberStore(url);
}

} // namespace

StoreAddress serverBeside(const QString &storeFile, const QString &url)
{
    return {{}, url, beside(storeFile, u"store.password"_s)};
}

Expected<void> askToMove(const QString &storeFile, const QString &url)
{
    return writeClosed(beside(storeFile, u"move.request"_s), url);
}

void forgetMove(const QString &storeFile)
{
    QFile::remove(beside(storeFile, u"move.request"_s));
}

Expected<QString> moveAsAsked(const QString &storeFile)
{
    QFile request(beside(storeFile, u"move.request"_s));
    if (!request.open(QIODevice::ReadOnly))
        return QString();
    const QString url = QString::fromUtf8(request.readAll()).trimmed();
    request.close();
    // Before it is tried: a server that cannot be had must not be tried at every start.
    forgetMove(storeFile);
    RING_TRY(move(storeFile, url));
    return u"The data is on %1 from now on. The file it came from is still there; keep it closed or remove it."_s.arg(
        shownServer(serverBeside(storeFile, url)));
}

} // namespace ring
