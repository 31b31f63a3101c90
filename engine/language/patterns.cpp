// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/patterns.h"

#include <QtGlobal>

#include <algorithm>
#include <sstream>

namespace ring {

namespace {

std::vector<std::string> splitAt(const std::string &text, char separator)
{
    std::vector<std::string> parts;
    std::stringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

std::string trimmed(const std::string &text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Before the colon and after it.
std::pair<std::string, std::string> halves(const std::string &line)
{
    const auto colon = line.find(": ");
    if (colon == std::string::npos)
        qFatal("The language data has a line without a colon: %s", line.c_str());
    return {trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 2))};
}

void unite(std::vector<std::uint16_t> &into, const std::vector<std::uint16_t> &more)
{
    into.insert(into.end(), more.begin(), more.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

bool meet(const std::vector<std::uint16_t> &a, const std::vector<std::uint16_t> &b)
{
    return std::any_of(a.begin(), a.end(),
                       [&b](std::uint16_t one) { return std::binary_search(b.begin(), b.end(), one); });
}

} // namespace

PatternBook::Atom PatternBook::wordAtom(const std::string &word)
{
    if (const auto known = m_atomOfName.find(word); known != m_atomOfName.end())
        return known->second;
    const Atom atom = Atom(m_atomNames.size());
    m_atomNames.push_back(word);
    m_classNames.emplace_back();
    m_atomOfName.emplace(word, atom);
    if (word.front() != '{')
        addWord(atom, word);
    return atom;
}

PatternBook::Atom PatternBook::classAtom(const std::string &name)
{
    const Atom atom = wordAtom('{' + name + '}');
    m_classNames[atom] = name;
    return atom;
}

int PatternBook::classIndex(std::string_view name) const
{
    const auto known = m_atomOfName.find('{' + std::string(name) + '}');
    return known == m_atomOfName.end() ? -1 : int(known->second);
}

void PatternBook::addWord(Atom atom, const std::string &word)
{
    const bool prefix = word.size() > 1 && word.back() == '*';
    AtomIndex &index = prefix ? m_prefix : m_exact;
    unite(index[textHash(prefix ? word.substr(0, word.size() - 1) : word)], {atom});
}

void PatternBook::addWordLine(const std::string &line)
{
    const auto [name, words] = halves(line);
    for (const std::string &word : splitAt(words, ' ')) {
        if (word.empty())
            continue;
        if (name.front() == '=')
            m_spellings[word] = name.substr(1);
        else
            addWord(classAtom(name), spelledOut(word));
        if (name == "mended")
            m_mendable.push_back(word);
    }
}

void PatternBook::addCueLine(const std::string &line)
{
    if (line.front() == '[') {
        m_group = line.substr(1, line.size() - 2);
        return;
    }
    const auto [name, patterns] = halves(line);
    m_cues.push_back({name, m_group});
    for (const std::string &pattern : splitAt(patterns, '|'))
        addPattern(int(m_cues.size()) - 1, trimmed(pattern));
}

PatternBook::Element PatternBook::element(std::string text)
{
    Element made;
    if (text == "^" || text == "$") {
        made.kind = text == "^" ? Element::Kind::Start : Element::Kind::End;
        return made;
    }
    if (text.front() == '~') {
        made.kind = Element::Kind::Gap;
        made.gap = text.size() > 1 ? std::stoi(text.substr(1)) : 3;
        return made;
    }
    if (text.front() == '?' && text.size() > 1) {
        made.optional = true;
        text.erase(0, 1);
    }
    for (const std::string &word : splitAt(text, '/')) {
        const bool isClass = word.front() == '{';
        if (isClass && !m_atomOfName.contains(word))
            qFatal("The language data uses a class that is not written: %s", word.c_str());
        unite(made.atoms, {wordAtom(isClass ? word : spelledOut(word))});
    }
    return made;
}

void PatternBook::addPattern(int cue, const std::string &text)
{
    Pattern pattern{cue, {}};
    for (const std::string &part : splitAt(text, ' '))
        if (!part.empty())
            pattern.elements.push_back(element(part));
    if (pattern.elements.empty())
        qFatal("The language data has an empty pattern for %s", m_cues.back().name.c_str());
    const int index = int(m_patterns.size());
    const Element &first = pattern.elements.front();
    if (first.kind == Element::Kind::Start)
        m_patternsAtStart.push_back(index);
    else if (first.kind != Element::Kind::Words || first.optional)
        qFatal("A pattern must start with a word: %s", text.c_str());
    for (const Atom atom : first.atoms)
        m_patternsByFirst[atom].push_back(index);
    m_patterns.push_back(std::move(pattern));
}

std::string PatternBook::spelledOut(const std::string &word) const
{
    const auto known = m_spellings.find(word);
    return known == m_spellings.end() ? word : known->second;
}

std::vector<PatternBook::Atom> PatternBook::atomsOf(const std::string &word) const
{
    std::vector<Atom> atoms;
    std::uint64_t hash = textHash({});
    for (std::size_t length = 1; length <= word.size(); ++length) {
        hash = textHash(std::string_view(word).substr(length - 1, 1), hash);
        if (const auto known = m_prefix.find(hash); known != m_prefix.end())
            atoms.insert(atoms.end(), known->second.begin(), known->second.end());
    }
    if (const auto known = m_exact.find(hash); known != m_exact.end())
        atoms.insert(atoms.end(), known->second.begin(), known->second.end());
    unite(atoms, {});
    return atoms;
}

/// The token after the last one matched, or -1.
int PatternBook::matchEnd(const Pattern &pattern, std::size_t index, const Atoms &atoms, std::size_t at) const
{
    if (index == pattern.elements.size())
        return int(at);
    const Element &element = pattern.elements[index];
    switch (element.kind) {
    case Element::Kind::Start:
        return at == 0 ? matchEnd(pattern, index + 1, atoms, at) : -1;
    case Element::Kind::End:
        return at == atoms.size() ? matchEnd(pattern, index + 1, atoms, at) : -1;
    case Element::Kind::Gap:
        for (std::size_t skip = 0; skip <= std::size_t(element.gap) && at + skip <= atoms.size(); ++skip)
            if (const int end = matchEnd(pattern, index + 1, atoms, at + skip); end >= 0)
                return end;
        return -1;
    case Element::Kind::Words:
        break;
    }
    if (at < atoms.size() && meet(element.atoms, atoms[at]))
        if (const int end = matchEnd(pattern, index + 1, atoms, at + 1); end >= 0)
            return end;
    return element.optional ? matchEnd(pattern, index + 1, atoms, at) : -1;
}

void PatternBook::search(const Atoms &atoms, std::size_t at, std::vector<CueMatch> &found) const
{
    const auto tryAll = [&](const std::vector<int> &patterns) {
        for (const int pattern : patterns)
            if (const int end = matchEnd(m_patterns[std::size_t(pattern)], 0, atoms, at); end >= 0)
                found.push_back({m_patterns[std::size_t(pattern)].cue, int(at), end});
    };
    if (at == 0)
        tryAll(m_patternsAtStart);
    for (const Atom atom : atoms[at])
        if (const auto known = m_patternsByFirst.find(atom); known != m_patternsByFirst.end())
            tryAll(known->second);
}

Marked PatternBook::mark(const std::vector<Token> &tokens) const
{
    Atoms atoms;
    atoms.reserve(tokens.size());
    for (const Token &token : tokens)
        atoms.push_back(atomsOf(token.word));
    Marked marked;
    for (std::size_t at = 0; at < atoms.size(); ++at)
        search(atoms, at, marked.cues);
    for (std::vector<Atom> &of : atoms)
        std::erase_if(of, [this](Atom atom) { return m_classNames[atom].empty(); });
    marked.classes = std::move(atoms);
    return marked;
}

} // namespace ring
