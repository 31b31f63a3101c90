// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/restorerequest.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString pathBeside(const QString &storeFile)
{
    return QFileInfo(storeFile).absolutePath() + u"/restore.request"_s;
}

} // namespace

Expected<void> askForRestore(const QString &storeFile, const RestoreRequest &request)
{
    QSaveFile file(pathBeside(storeFile));
    const QByteArray text =
        QJsonDocument({{u"backup"_s, request.backup}, {u"person"_s, request.person}}).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return fail(Error::Code::Storage,
                    u"The data folder cannot be written, so nothing was restored. Check its disk."_s,
                    file.errorString());
    return {};
}

std::optional<RestoreRequest> askedRestore(const QString &storeFile)
{
    QFile file(pathBeside(storeFile));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject asked = QJsonDocument::fromJson(file.readAll()).object();
    return RestoreRequest{asked["backup"_L1].toString(), asked["person"_L1].toString()};
}

void forgetRestore(const QString &storeFile)
{
    QFile::remove(pathBeside(storeFile));
}

} // namespace ring
