// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/clean.h"

#include "engine/contacts/phonenumber.h"

namespace ring {

namespace {

bool isEmojiGlue(char16_t unit)
{
    return unit == 0x200d || unit == 0xfe0f;
}

bool isUnseen(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_PrivateUse ||
           c.isNonCharacter();
}

bool isSplitPair(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    return c.isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

bool followsSymbol(const QString &text, qsizetype at)
{
    if (at == 0)
        return false;
    const QChar before = text.at(at - 1);
    return before.isLowSurrogate() || before.isSymbol() || isEmojiGlue(before.unicode());
}

bool isSpoiled(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c == u'\n' || (isEmojiGlue(c.unicode()) && followsSymbol(text, at)))
        return false;
    return isUnseen(c) || isSplitPair(text, at);
}

} // namespace

qsizetype firstControl(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isSpoiled(text, at))
            return at;
    }
    return -1;
}

QString cleanText(const QString &written, qsizetype longest)
{
    // A hostile value may be very long; what lies far behind the cut cannot matter.
    const QString head = written.left(longest * 8 + 64);
    QString clean;
    for (qsizetype at = 0; at < head.size(); ++at) {
        const QChar c = head.at(at);
        if (c.isSpace())
            clean += u' ';
        else if (c == u'{' || c == u'}')
            continue;
        // What joins an emoji has to join what was kept, not what was taken out before it.
        else if (isEmojiGlue(c.unicode()) ? followsSymbol(clean, clean.size()) : !isSpoiled(head, at))
            clean += c;
    }
    clean = clean.simplified().left(longest);
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean.trimmed();
}

QString readableNumber(const QString &number)
{
    return number.startsWith(u'+') ? shownNumber(number) : number;
}

} // namespace ring
