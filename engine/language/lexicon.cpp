// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/lexicon.h"

#include "engine/language/patterns.h"

#include <QFile>

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

std::vector<std::string> linesOf(const QString &path)
{
    QFile file(path);
    std::vector<std::string> lines;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The language data %s is missing from this program.", qPrintable(path));
    while (!file.atEnd()) {
        std::string line = file.readLine().trimmed().toStdString();
        if (!line.empty() && line.front() != '#')
            lines.push_back(std::move(line));
    }
    return lines;
}

PatternBook loadBook()
{
    PatternBook book;
    for (const std::string &line : linesOf(u":/language/lexicon.txt"_s))
        book.addWordLine(line);
    for (const QString &name : {u"danger"_s, u"voicemail"_s, u"reply"_s, u"optout"_s})
        for (const std::string &line : linesOf(u":/language/cues-%1.txt"_s.arg(name)))
            book.addCueLine(line);
    return book;
}

const PatternBook &book()
{
    static const PatternBook loaded = loadBook();
    return loaded;
}

} // namespace

std::string spelledOut(const std::string &word)
{
    return book().spelledOut(word);
}

Marked mark(const std::vector<Token> &tokens)
{
    return book().mark(tokens);
}

bool isKnownWord(const std::string &word)
{
    return book().isKnownWord(word);
}

const std::vector<std::string> &mendableWords()
{
    return book().mendable();
}

const Cue &cueAt(int index)
{
    return book().cues()[std::size_t(index)];
}

const std::string &wordClassName(int index)
{
    return book().classNames()[std::size_t(index)];
}

int wordClass(std::string_view name)
{
    return book().classIndex(name);
}

bool hasClass(const Marked &marked, std::size_t token, int wordClass)
{
    const auto &classes = marked.classes[token];
    return std::find(classes.begin(), classes.end(), wordClass) != classes.end();
}

} // namespace ring
