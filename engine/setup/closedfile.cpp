// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/closedfile.h"

#include <QFile>
#include <QSaveFile>

namespace ring {

using namespace Qt::StringLiterals;

Expected<void> writeClosed(const QString &path, const QString &line)
{
    QSaveFile file(path);
    const QByteArray text = line.toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return fail(Error::Code::Storage, u"The data folder cannot be written, so nothing was moved. Check its disk."_s,
                    file.errorString());
    return {};
}

} // namespace ring
