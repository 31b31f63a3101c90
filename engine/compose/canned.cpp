// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/canned.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QList<CannedAnswer> readFamily(const QString &family, const QJsonArray &entries)
{
    QList<CannedAnswer> answers;
    int slot = 0;
    for (const QJsonValue entry : entries) {
        ++slot;
        for (const QString &language : {u"en"_s, u"es"_s}) {
            const QJsonArray wording = entry[language].toArray();
            answers.append({family, slot, language, wording.at(0).toString(), wording.at(1).toString()});
        }
    }
    return answers;
}

QList<CannedAnswer> readAll()
{
    QFile file(u":/templates/canned.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The canned answers are missing from the program");
    const QJsonObject families = QJsonDocument::fromJson(file.readAll()).object();
    QList<CannedAnswer> answers;
    for (auto family = families.begin(); family != families.end(); ++family)
        answers += readFamily(family.key(), family->toArray());
    return answers;
}

} // namespace

QList<CannedAnswer> shippedCanned()
{
    static const QList<CannedAnswer> answers = readAll();
    return answers;
}

} // namespace ring
