// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/clean.h"
#include "engine/compose/phrases.h"
#include "engine/compose/segments.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr int longestName = 40;

/// What phone networks put where a name should be.
const QSet<QString> &placeholders()
{
    static const QSet<QString> words{u"wireless caller"_s,
                                     u"unknown"_s,
                                     u"unknown caller"_s,
                                     u"unknown name"_s,
                                     u"private"_s,
                                     u"private caller"_s,
                                     u"private number"_s,
                                     u"anonymous"_s,
                                     u"anonymous caller"_s,
                                     u"unavailable"_s,
                                     u"name unavailable"_s,
                                     u"not available"_s,
                                     u"restricted"_s,
                                     u"blocked"_s,
                                     u"out of area"_s,
                                     u"toll free"_s,
                                     u"toll free caller"_s,
                                     u"toll free call"_s,
                                     u"cell phone"_s,
                                     u"mobile"_s,
                                     u"mobile caller"_s,
                                     u"caller"_s,
                                     u"no name"_s,
                                     u"none"_s,
                                     u"null"_s,
                                     u"n a"_s,
                                     u"guest"_s,
                                     u"test"_s,
                                     u"spam"_s,
                                     u"spam risk"_s,
                                     u"spam likely"_s,
                                     u"scam likely"_s,
                                     u"scam risk"_s,
                                     u"telemarketer"_s,
                                     u"potential spam"_s,
                                     u"voip caller"_s,
                                     u"landline"_s,
                                     u"voicemail"_s,
                                     u"payphone"_s,
                                     u"us government"_s,
                                     u"undefined"_s,
                                     u"no caller id"_s,
                                     u"desconocido"_s,
                                     u"privado"_s};
    return words;
}

bool isPlaceholder(const QString &name)
{
    static const QRegularExpression notLetters(u"[^\\p{L}]+"_s);
    const QString words = QString(name).replace(notLetters, u" "_s).trimmed().toLower();
    return words.isEmpty() || placeholders().contains(words);
}

/// "DENVER CO": where a caller's name is not on file, the network sends the town of the number in capitals.
bool isTown(const QString &name)
{
    static const QRegularExpression town(
        u"^[A-Z][A-Z .]*[ ,]+(A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])$"_s);
    return town.match(name).hasMatch();
}

/// A "name" that carries an address or a number is an advertisement, and would be sent on to somebody.
bool carriesAddress(const QString &name)
{
    static const QRegularExpression address(u"://|www\\.|@|/|\\.[a-z]{2,}\\b|[0-9]{3,}"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return address.match(name).hasMatch();
}

/// Nobody is called that: a name with braces, a firm's, or one that sells something is better left out of a greeting.
bool isNoPerson(const QString &name)
{
    static const QRegularExpression firm(u"[&]|\\b(?:llc|inc|corp|ltd|co|company|services|solutions|group|plumbing|"
                                         "marketing|insurance)\\b\\.?"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return firm.match(name).hasMatch() || !findPhrases(name, {u"promotion"_s, u"prize"_s, u"price"_s}).isEmpty();
}

QString withoutShouting(const QString &name)
{
    if (name.size() < 3 || name != name.toUpper() || name == name.toLower())
        return name;
    QString calm = name.toLower();
    bool start = true;
    for (QChar &c : calm) {
        if (start)
            c = c.toUpper();
        start = !c.isLetter();
    }
    return calm;
}

} // namespace

QString cleanName(const QString &written)
{
    if (written.contains(u'{') || written.contains(u'}'))
        return {};
    const QString name = cleanText(written, longestName);
    if (isNoPerson(name) || isPlaceholder(name) || isTown(name) || carriesAddress(name))
        return {};
    return withoutShouting(name);
}

QString givenName(const QString &name)
{
    static const QRegularExpression lastFirst(u"^[^,]+,\\s*([\\p{L}'-]{2,})"_s);
    static const QRegularExpression firstLast(u"^([\\p{L}'-]{2,}) [\\p{L}'. -]+$"_s);
    if (const auto match = lastFirst.match(name); match.hasMatch()) {
        QString given = match.captured(1);
        given[0] = given.at(0).toUpper();
        return given;
    }
    const auto match = firstLast.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

} // namespace ring
