// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/phrases.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct Phrase
{
    QString name;
    QStringList words;
};
/// By the first word, or by its first two letters where the word has an open ending.
using PhraseIndex = QMultiHash<QString, Phrase>;

/// Lower case, no accents, no invisible characters, words and the signs that carry meaning ($, %) apart.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const auto flush = [&words, &word] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    const QString plain = text.normalized(QString::NormalizationForm_KD).toLower();
    for (QChar c : plain) {
        if (c.isLetterOrNumber()) {
            if (!word.isEmpty() && word.back().isDigit() != c.isDigit())
                flush();
            word += c;
        } else if (c == u'$' || c == u'%') {
            flush();
            words.append(QString(c));
        } else if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format && c != u'\'' &&
                   c != u'’') {
            flush();
        }
    }
    flush();
    return words;
}

bool isNumber(const QString &word)
{
    return word.front().isDigit();
}

bool matchesWord(const QString &listed, const QString &word)
{
    if (listed == "#"_L1)
        return isNumber(word);
    return listed.endsWith(u'*') ? word.startsWith(QStringView(listed).chopped(1)) : listed == word;
}

QString indexKey(const QString &firstWord)
{
    if (firstWord == "#"_L1)
        return firstWord;
    return firstWord.endsWith(u'*') ? firstWord.left(2) + u'*' : firstWord;
}

/// A list entry cut into words by the rules for texts, with # and * kept.
QStringList listedWords(const QString &entry)
{
    QStringList words;
    for (const QString &part : entry.split(u' ', Qt::SkipEmptyParts)) {
        if (part == "#"_L1) {
            words.append(part);
            continue;
        }
        words += wordsOf(part);
        if (part.endsWith(u'*') && !words.isEmpty())
            words.last() += u'*';
    }
    return words;
}

struct PhraseBook
{
    PhraseIndex phrases;
    PhraseIndex references;
    QStringList phraseNames;
    QStringList referenceNames;
    QSet<QString> shorteners;
    QSet<QString> pathTopics;
};

PhraseIndex readLists(const QJsonObject &lists)
{
    PhraseIndex index;
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        const QJsonObject byLanguage = list->toObject();
        for (const QJsonValue entries : byLanguage) {
            for (const QJsonValue entry : entries.toArray()) {
                const QStringList words = listedWords(entry.toString());
                if (!words.isEmpty())
                    index.insert(indexKey(words.first()), {list.key(), words});
            }
        }
    }
    return index;
}

QSet<QString> readSet(const QJsonValue &array)
{
    QSet<QString> set;
    for (const QJsonValue value : array.toArray())
        set.insert(value.toString());
    return set;
}

PhraseBook readBook()
{
    QFile file(u":/templates/phrases.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The phrase lists are missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject phrases = root["phrases"_L1].toObject();
    const QJsonObject references = root["references"_L1].toObject();
    return {readLists(phrases), readLists(references),          phrases.keys(),
            references.keys(),  readSet(root["shorteners"_L1]), readSet(root["path_topics"_L1])};
}

const PhraseBook &book()
{
    static const PhraseBook shipped = readBook();
    return shipped;
}

bool matchesAt(const QStringList &words, qsizetype at, const QStringList &listed)
{
    if (at + listed.size() > words.size())
        return false;
    for (qsizetype i = 0; i < listed.size(); ++i) {
        if (!matchesWord(listed[i], words[at + i]))
            return false;
    }
    return true;
}

void collect(const PhraseIndex &index, const QString &key, const QStringList &words, qsizetype at,
             const QSet<QString> &wanted, QMap<QString, QString> &hits)
{
    for (auto found = index.constFind(key); found != index.constEnd() && found.key() == key; ++found) {
        if (matchesAt(words, at, found->words) && wanted.contains(found->name)) {
            // The alphabetically first phrase: hash order must never show in a trace.
            const QString phrase = found->words.join(u' ');
            auto &hit = hits[found->name];
            hit = hit.isEmpty() ? phrase : qMin(hit, phrase);
        }
    }
}

QList<PhraseHit> findIn(const PhraseIndex &index, const QStringList &words, const QSet<QString> &wanted)
{
    QMap<QString, QString> hits;
    for (qsizetype at = 0; at < words.size(); ++at) {
        collect(index, words[at], words, at, wanted, hits);
        if (words[at].size() >= 2)
            collect(index, words[at].left(2) + u'*', words, at, wanted, hits);
        if (isNumber(words[at]))
            collect(index, u"#"_s, words, at, wanted, hits);
    }
    QList<PhraseHit> result;
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
        result.append({hit.key(), hit.value()});
    return result;
}

} // namespace

PhraseText::PhraseText(const QString &text)
    : words(wordsOf(text))
{
}

QStringList phraseClasses()
{
    return book().phraseNames;
}

QStringList referenceTopics()
{
    return book().referenceNames;
}

QList<PhraseHit> findPhrases(const PhraseText &text, const QSet<QString> &classes)
{
    return findIn(book().phrases, text.words, classes);
}

QList<PhraseHit> findReferences(const PhraseText &text, const QSet<QString> &topics)
{
    return findIn(book().references, text.words, topics);
}

QStringList tellingWords(const QString &name)
{
    QStringList words;
    for (const PhraseHit &hit : findReferences(name, {u"specialty"_s, u"program"_s, u"treatment"_s, u"condition"_s}))
        words.append(hit.phrase);
    return words;
}

const QSet<QString> &pathTopics()
{
    return book().pathTopics;
}

bool isPublicShortener(QString host)
{
    host = host.toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    return book().shorteners.contains(host);
}

} // namespace ring
