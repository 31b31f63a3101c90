// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rulenotes.h"

#include "ui/shell/language.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QJsonObject notesIn(const QString &language)
{
    QFile file(u":/language/rulenotes-%1.json"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QString ruleNote(const QString &note)
{
    static QHash<QString, QJsonObject> read;
    const QString language = Language::current();
    if (!read.contains(language))
        read.insert(language, notesIn(language));
    return read.value(language).value(note).toString(note);
}

} // namespace ring
