// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/extras.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

/// The engine's own mark of when the secret was replaced; nobody's to edit.
const QString ownMark = u"secret_set_at"_s;

QString written(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QJsonValue read(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return document.array().size() == 1 ? document.array().at(0) : QJsonValue(text);
}

} // namespace

QString writeExtras(const QJsonObject &extras)
{
    QStringList parts;
    for (auto extra = extras.begin(); extra != extras.end(); ++extra)
        if (extra.key() != ownMark)
            parts << extra.key() + u'=' + written(extra.value());
    return parts.join(u"; "_s);
}

QJsonObject readExtras(const QString &line, QString *wrong)
{
    QJsonObject extras;
    for (const QString &part : line.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype at = part.indexOf(u'=');
        const QString name = part.left(qMax(at, qsizetype(0))).trimmed();
        if (!name.isEmpty())
            extras.insert(name, read(part.mid(at + 1).trimmed()));
        else if (wrong && !part.trimmed().isEmpty())
            *wrong = part.trimmed();
    }
    return extras;
}

} // namespace ring
