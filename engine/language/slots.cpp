// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/slots.h"

#include "engine/language/timewords.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace ring {

namespace {

struct Offer
{
    int weekday = 0;
    int minute = -1;
};

using Words = std::initializer_list<std::string_view>;

bool isOne(const std::string &word, Words words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Offer offerOf(const QString &text)
{
    Offer offer;
    const std::vector<Token> tokens = tokenise(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (const int day = weekdayOf(tokens[i].word))
            offer.weekday = day;
        if (const auto clock = clockAt(tokens, i)) {
            offer.minute = clock->minute;
            break;
        }
    }
    return offer;
}

/// 1..9 for words and digits that count places in a list, -1 for the last place.
int placeOf(const std::string &word)
{
    static constexpr std::array<std::pair<std::string_view, int>, 41> table = {
        {{"1", 1},      {"one", 1},     {"uno", 1},      {"first", 1},   {"1st", 1},     {"primero", 1}, {"primera", 1},
         {"primer", 1}, {"una", 1},     {"earliest", 1}, {"soonest", 1}, {"former", 1},  {"2", 2},       {"two", 2},
         {"dos", 2},    {"second", 2},  {"2nd", 2},      {"segundo", 2}, {"segunda", 2}, {"middle", 2},  {"3", 3},
         {"three", 3},  {"tres", 3},    {"third", 3},    {"3rd", 3},     {"tercero", 3}, {"tercera", 3}, {"tercer", 3},
         {"last", -1},  {"latest", -1}, {"ultimo", -1},  {"ultima", -1}, {"4", 4},       {"four", 4},    {"5", 5},
         {"fourth", 4}, {"6", 6},       {"7", 7},        {"9", 9},       {"medio", 2},   {"pronto", 1}}};
    for (const auto &[name, place] : table)
        if (word == name)
            return place;
    return 0;
}

class Reader
{
public:
    Reader(const std::vector<Token> &tokens, const QStringList &offered);
    SlotReading read();

private:
    void readWord(std::size_t at);
    bool readTurn(std::size_t at);
    bool readClock(std::size_t at, int place);
    void readLetter(std::size_t at);
    std::set<int> offersOn(int weekday) const;
    std::set<int> offersAt(const ClockWords &clock) const;
    void readPlace(std::size_t at, int place);
    void readPart(const std::string &word);
    bool marksPlace(std::size_t at) const;
    void name(std::set<int> places, bool found);
    SlotReading concluded() const;
    int earliestOf(const std::set<int> &places) const;

    const std::vector<Token> &m_tokens;
    std::vector<Offer> m_offers;
    std::set<int> m_left; ///< by narrowing: days and hours of one wish must all fit
    std::set<int> m_named;
    std::set<int> m_ruledOut;
    bool m_excluding = false;
    bool m_otherTime = false;
    bool m_noSuchSlot = false;
    bool m_anyDoes = false;
};

Reader::Reader(const std::vector<Token> &tokens, const QStringList &offered)
    : m_tokens(tokens)
{
    for (const QString &text : offered)
        m_offers.push_back(offerOf(text));
}

void Reader::name(std::set<int> places, bool found)
{
    if (!found) {
        m_otherTime = m_otherTime || !m_excluding;
        return;
    }
    if (m_excluding) {
        m_ruledOut.merge(places);
        return;
    }
    if (!m_named.empty()) {
        std::set<int> both;
        std::set_intersection(places.begin(), places.end(), m_named.begin(), m_named.end(),
                              std::inserter(both, both.end()));
        if (!both.empty()) {
            m_named = both;
            return;
        }
    }
    m_named.merge(places);
}

/// A loose digit is a place only at the start, at the end, or after a word that says so: "my 2 dogs" picks nothing.
bool Reader::marksPlace(std::size_t at) const
{
    const std::string &word = m_tokens[at].word;
    const bool loose =
        placeOf(word) != 0 && (word.size() == 1 || isOne(word, {"one", "two", "three", "uno", "una", "dos", "tres"}));
    const bool pronoun = (word == "one" || word == "uno" || word == "una") && at > 0 && !m_named.empty();
    const bool described =
        word == "one" && at + 1 < m_tokens.size() && isOne(m_tokens[at + 1].word, {"on", "in", "with", "that", "at"});
    if (pronoun || described)
        return false;
    if (m_tokens.size() <= 2 || !loose)
        return true;
    if (at > 0 &&
        isOne(m_tokens[at - 1].word,
              {"#",  "neither", "nor",  "ni",   "number", "option", "opcion", "slot",  "numero", "the", "take",
               "la", "el",      "do",   "not",  "so",     "pick",   "choice", "and",   "or",     "y",   "o",
               "no", "but",     "then", "with", "for",    "choose", "de",     "meant", "sorry",  "yes", "okay"}))
        return word != "one" || at + 1 == m_tokens.size() || !(at > 0 && placeOf(m_tokens[at - 1].word) != 0);
    return at == 0 || (m_tokens[at].breakBefore && m_tokens.size() <= 6);
}

void Reader::readPlace(std::size_t at, int place)
{
    if (!marksPlace(at))
        return;
    const int count = int(m_offers.size());
    if (place == -1)
        place = count;
    if (place > count)
        m_noSuchSlot = m_noSuchSlot || !m_excluding;
    else
        name({place}, true);
}

void Reader::readPart(const std::string &word)
{
    const bool morning = isOne(word, {"morning", "am", "mornings"});
    std::set<int> fitting;
    for (std::size_t i = 0; i < m_offers.size(); ++i)
        if (m_offers[i].minute >= 0 && (m_offers[i].minute < 12 * 60) == morning)
            fitting.insert(int(i) + 1);
    const bool earliest = std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token &t) {
        return isOne(t.word, {"earliest", "early", "temprano"});
    });
    if (morning && earliest && fitting.size() > 1) {
        const auto first = std::min_element(fitting.begin(), fitting.end(), [this](int a, int b) {
            return m_offers[std::size_t(a) - 1].minute < m_offers[std::size_t(b) - 1].minute;
        });
        m_named = {*first};
        return;
    }
    if (!fitting.empty())
        name(fitting, true);
}

/// Words that rule out or take back what was named; true when the word has done its work.
bool Reader::readTurn(std::size_t at)
{
    const std::string &word = m_tokens[at].word;
    // "2. no wait, 3": what was said before is taken back.
    if (isOne(word, {"actually", "wait", "oops", "scratch", "digo", "perdon", "sorry", "meant"})) {
        m_named.clear();
        m_ruledOut.clear();
        m_excluding = false;
        return true;
    }
    // "2 no 3": a bare no between two picks, the second of which ends the text.
    if (word == "no" && !m_named.empty() && at + 2 == m_tokens.size() && !m_excluding) {
        m_named.clear();
        return true;
    }
    if (isOne(word, {"not", "no", "except", "but", "cant", "cannot", "never", "menos", "excepto", "wont", "without",
                     "remove", "neither", "nor", "dont", "ni", "skip", "drop", "forget"})) {
        m_excluding = true;
        return true;
    }
    const bool turnsBack = isOne(
        word, {"so", "do", "ill", "take", "then", "works", "pero", "prefer", "lets", "yes", "how", "can", "what"});
    if (turnsBack || (m_tokens[at].breakBefore && at > 0))
        m_excluding = m_excluding && isOne(word, {"do", "can"});
    if (isOne(word, {"any", "either", "whichever", "whatever", "cualquiera", "whenever"}))
        m_anyDoes = true;
    return false;
}

std::set<int> Reader::offersOn(int weekday) const
{
    std::set<int> fitting;
    for (std::size_t i = 0; i < m_offers.size(); ++i)
        if (m_offers[i].weekday == weekday)
            fitting.insert(int(i) + 1);
    return fitting;
}

std::set<int> Reader::offersAt(const ClockWords &clock) const
{
    std::set<int> fitting;
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        const int minute = m_offers[i].minute;
        const bool sameHour = clock.bare && minute / 60 % 12 == clock.minute / 60 % 12 && clock.minute % 60 == 0;
        if (minute == clock.minute || (!clock.halfSaid && (minute + 720) % 1440 == clock.minute) || sameHour)
            fitting.insert(int(i) + 1);
    }
    return fitting;
}

/// "8:15", "10", "at 5". A small digit is a place in the list before it is an hour.
bool Reader::readClock(std::size_t at, int place)
{
    const std::string &word = m_tokens[at].word;
    const bool listed = place != 0 && place <= int(m_offers.size());
    const bool marked = at > 0 && isOne(m_tokens[at - 1].word, {"at", "las"});
    const bool digits = (word.front() >= '0' && word.front() <= '9') || isOne(word, {"quarter", "half", "cuarto"});
    if (!marked && (!digits || (word.size() == 1 && listed)))
        return false;
    const auto clock = clockAt(m_tokens, at);
    if (!clock)
        return false;
    const std::set<int> fitting = offersAt(*clock);
    if (fitting.empty() && place != 0 && !listed && !marked)
        return false;
    name(fitting, !fitting.empty());
    return true;
}

/// "option b", "b", "b please": a letter counts alone, before manners, or after one word that announces it.
void Reader::readLetter(std::size_t at)
{
    const std::string &word = m_tokens[at].word;
    const bool announced = m_tokens.size() == 2 && at == 1;
    const bool alone =
        at == 0 && (m_tokens.size() == 1 ||
                    (m_tokens.size() <= 3 && word != "a" &&
                     isOne(m_tokens[1].word, {"please", "works", "is", "thanks", "for", "sounds", "por"})));
    if ((!announced && !alone) || !isOne(word, {"a", "b", "c", "d", "e", "f", "g"}))
        return;
    const int letter = word.front() - 'a' + 1;
    if (letter <= int(m_offers.size()))
        name({letter}, true);
    else
        m_noSuchSlot = true;
}

void Reader::readWord(std::size_t at)
{
    if (readTurn(at))
        return;
    const std::string &word = m_tokens[at].word;
    if (const int day = weekdayOf(word)) {
        const std::set<int> fitting = offersOn(day);
        name(fitting, !fitting.empty());
        return;
    }
    if (isOne(word, {"morning", "mornings", "afternoon", "afternoons", "am", "pm", "tarde"}))
        readPart(word);
    const int place = placeOf(word);
    if (readClock(at, place))
        return;
    if (place != 0)
        readPlace(at, place);
    readLetter(at);
}

int Reader::earliestOf(const std::set<int> &places) const
{
    return places.empty() ? 0 : *places.begin();
}

SlotReading Reader::concluded() const
{
    SlotReading reading{0, false, m_otherTime, m_noSuchSlot};
    std::set<int> left = m_named;
    for (const int slot : m_ruledOut)
        left.erase(slot);
    if (left.empty() && !m_ruledOut.empty() && m_named.empty()) {
        for (int slot = 1; slot <= int(m_offers.size()); ++slot)
            if (!m_ruledOut.contains(slot))
                left.insert(slot);
        if (left.size() > 1 && !m_anyDoes)
            left.clear();
    }
    const bool none = m_ruledOut.size() == m_offers.size();
    reading.rejectsAll = none && left.empty();
    if (m_named.empty() && m_ruledOut.empty() && m_anyDoes && m_tokens.size() <= 5 && !m_otherTime)
        reading.slot = 1;
    else if (!m_otherTime)
        reading.slot = earliestOf(left);
    return reading;
}

SlotReading Reader::read()
{
    const std::size_t most = std::min<std::size_t>(m_tokens.size(), 60);
    for (std::size_t at = 0; at < most; ++at)
        readWord(at);
    return concluded();
}

} // namespace

SlotReading readSlot(const std::vector<Token> &tokens, const QStringList &offered)
{
    if (tokens.empty() || offered.isEmpty())
        return {};
    return Reader(tokens, offered).read();
}

} // namespace ring
