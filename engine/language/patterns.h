// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled form of word classes and cue patterns, and the search for them. See lexicon.h for the written form.
#pragma once

#include "engine/language/lexicon.h"

#include <unordered_map>

namespace ring {

class PatternBook
{
public:
    /// A line of lexicon.txt. Malformed lines end the program: the data is part of it.
    void addWordLine(const std::string &line);
    /// A line of a cues file; `[group]` holds for the lines after it.
    void addCueLine(const std::string &line);

    std::string spelledOut(const std::string &word) const;
    Marked mark(const std::vector<Token> &tokens) const;
    const std::vector<Cue> &cues() const { return m_cues; }
    const std::vector<std::string> &classNames() const { return m_classNames; }
    bool isKnownWord(const std::string &word) const { return m_exact.contains(textHash(word)); }
    const std::vector<std::string> &mendable() const { return m_mendable; }
    int classIndex(std::string_view name) const;

private:
    /// An atom is one set of words an element can stand for; classes are the first atoms.
    using Atom = std::uint16_t;
    struct Element
    {
        enum class Kind { Words, Gap, Start, End };
        Kind kind = Kind::Words;
        bool optional = false;
        int gap = 0;
        std::vector<Atom> atoms; ///< ascending
    };
    struct Pattern
    {
        int cue = 0;
        std::vector<Element> elements;
    };
    using AtomIndex = std::unordered_map<std::uint64_t, std::vector<Atom>>;
    using Atoms = std::vector<std::vector<Atom>>;

    Atom classAtom(const std::string &name);
    Atom wordAtom(const std::string &word);
    void addWord(Atom atom, const std::string &word);
    void addPattern(int cue, const std::string &text);
    Element element(std::string text);
    std::vector<Atom> atomsOf(const std::string &word) const;
    int matchEnd(const Pattern &pattern, std::size_t element, const Atoms &atoms, std::size_t at) const;
    void search(const Atoms &atoms, std::size_t at, std::vector<CueMatch> &found) const;

    std::unordered_map<std::string, std::string> m_spellings;
    std::unordered_map<std::string, Atom> m_atomOfName;
    std::vector<std::string> m_atomNames;
    std::vector<std::string> m_classNames; ///< by atom; empty for atoms that are no class
    AtomIndex m_exact;
    AtomIndex m_prefix;
    std::vector<std::string> m_mendable;
    std::string m_group;
    std::vector<Cue> m_cues;
    std::vector<Pattern> m_patterns;
    std::unordered_map<Atom, std::vector<int>> m_patternsByFirst;
    std::vector<int> m_patternsAtStart;
};

} // namespace ring
