// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/kind.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

/// One pattern of every phrase of both languages: callers get either, and a salesman mixes them.
QRegularExpression readPattern()
{
    QFile file(u":/rules/promotions.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program is incomplete: promotions.json is not compiled in.");
    const QJsonObject languages = QJsonDocument::fromJson(file.readAll()).object()[u"phrases"_s].toObject();
    QStringList phrases;
    for (const QJsonValue language : languages) {
        const QJsonArray list = language.toArray();
        for (const QJsonValue phrase : list)
            phrases.append(phrase.toString());
    }
    QRegularExpression pattern(u"(?<![a-z0-9])(?:%1)(?![a-z0-9])"_s.arg(phrases.join(u'|')));
    if (!pattern.isValid())
        qFatal("promotions.json: %s", qPrintable(pattern.errorString()));
    pattern.optimize();
    return pattern;
}

/// Lower case without accents, invisible characters and typographic signs, one blank at a time.
QString plain(const QString &text)
{
    QString result;
    result.reserve(text.size());
    const QString pieces = text.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : pieces) {
        if (c == u'’' || c == u'‘')
            result.append(u'\'');
        else if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            result.append(u' ');
        else if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format)
            result.append(c);
    }
    return result.simplified();
}

} // namespace

QStringList promotionalPhrases(const QString &text)
{
    static const QRegularExpression pattern = readPattern();
    QStringList found;
    for (auto it = pattern.globalMatch(plain(text)); it.hasNext();)
        found.append(it.next().captured());
    found.removeDuplicates();
    return found;
}

} // namespace ring
