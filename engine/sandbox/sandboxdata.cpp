// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

QJsonObject sandboxData(const QString &name)
{
    QFile file(u":/setup/sandbox-%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without the sandbox's data file %s", qPrintable(file.fileName()));
    QJsonParseError error;
    const QJsonObject data = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
    return data;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue each : list.toArray())
        all.append(each.toString());
    return all;
}

} // namespace ring::sandbox
