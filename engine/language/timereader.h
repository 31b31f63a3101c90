// SPDX-License-Identifier: GPL-3.0-or-later
// Walks once along the words of a text and gathers the time they name: spans from now (timespans.cpp), days
// (timedays.cpp), parts of a day (timeparts.cpp) and clock times (timeclocks.cpp). For timehint.cpp alone; one reader
// reads one text.
#pragma once

#include "engine/language/timehint.h"
#include "engine/language/timewords.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace ring {

inline bool isOne(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class TimeReader
{
public:
    explicit TimeReader(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
        , m_used(m_tokens.size())
    {
    }

    std::optional<TimeHint> read();
    /// Whether nothing but time and politeness was said; after read().
    bool nothingElse() const;

private:
    const std::string &word(std::size_t at) const;
    void use(std::size_t at, std::size_t length = 1);
    bool readSpan(std::size_t at);
    bool readVagueSpan(std::size_t at);
    bool addsHalf(std::size_t at) const;
    bool refused(std::size_t at) const;
    bool isPolite(std::size_t at) const;
    bool allAboutTime() const;
    bool readDay(std::size_t at);
    bool readPart(std::size_t at);
    bool readClock(std::size_t at);
    void readBound(std::size_t at);
    void setSoft(int minute);
    bool clockIsMarked(std::size_t at, const ClockWords &clock) const;

    std::vector<Token> m_tokens;
    std::vector<bool> m_used;
    TimeHint m_hint;
    bool m_found = false;
    bool m_soft = false; ///< the minute comes from "lunch" or "after work", and a clock time outweighs it
};

} // namespace ring
