// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/gsm7.h"
#include "engine/compose/segments.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct Folds
{
    QStringView from; ///< each unit of it
    QStringView to;
};

// What Unicode's own decompositions do not give. An empty target drops the character: it has no look of its own.
constexpr Folds folds[] = {
    {u"‘’‚‛′`´ʼʹ‹›＇", u"'"},
    {u"“”„‟″«»＂", u"\""},
    {u"‐‑‒–—―−⁃﹘", u"-"},
    {u"•·∙▪●", u"-"},
    {u"…", u"..."},
    {u"\t\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", u" "},
    {u"\u2028\u2029\u0085", u"\n"},
    {u"\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c", u""},
    {u"œ", u"oe"},
    {u"Œ", u"OE"},
    {u"ł", u"l"},
    {u"Ł", u"L"},
    {u"đð", u"d"},
    {u"ĐÐ", u"D"},
    {u"ı", u"i"},
    {u"þ", u"th"},
    {u"Þ", u"Th"},
    {u"×✕", u"x"},
    {u"÷⁄∕", u"/"},
    {u"©", u"(c)"},
    {u"®", u"(R)"},
    {u"°", u" deg"},
    {u"→", u"->"},
    {u"¢", u"c"},
    {u"¦", u"|"},
};

QHash<char16_t, QString> makeFolds()
{
    QHash<char16_t, QString> table;
    for (const Folds &fold : folds) {
        for (QChar c : fold.from)
            table.insert(c.unicode(), fold.to.toString());
    }
    return table;
}

const QHash<char16_t, QString> &foldTable()
{
    static const auto table = makeFolds();
    return table;
}

/// The GSM-7 form of one unit; null (not empty) when there is none.
QString foldPlain(QChar c)
{
    if (gsm7Septets(c.unicode()) != 0)
        return QString(c);
    const auto found = foldTable().constFind(c.unicode());
    return found == foldTable().constEnd() ? QString() : found->isNull() ? u""_s : *found;
}

QString foldDecomposed(const QString &character)
{
    QString folded;
    const QString pieces = character.normalized(QString::NormalizationForm_KD);
    for (QChar piece : pieces) {
        if (piece.category() == QChar::Mark_NonSpacing)
            continue;
        const QString plain = foldPlain(piece);
        if (plain.isNull())
            return {};
        folded += plain;
    }
    return folded;
}

QString foldCharacter(const QString &character)
{
    if (character.size() == 1) {
        QString plain = foldPlain(character.front());
        if (!plain.isNull())
            return plain;
    }
    const QString decomposed = foldDecomposed(character);
    return decomposed.isEmpty() ? character : decomposed;
}

} // namespace

QString foldToGsm7(const QString &text)
{
    if (isGsm7(text))
        return text;
    // An e with a separate accent is é, which GSM-7 has; composing first keeps it.
    const QString composed = text.normalized(QString::NormalizationForm_C);
    QString folded;
    folded.reserve(composed.size());
    for (qsizetype at = 0; at < composed.size();) {
        const bool pair = composed.at(at).isHighSurrogate() && at + 1 < composed.size();
        const qsizetype length = pair ? 2 : 1;
        folded += foldCharacter(composed.mid(at, length));
        at += length;
    }
    return folded;
}

} // namespace ring
