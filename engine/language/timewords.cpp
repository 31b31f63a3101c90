// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timewords.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ring {

namespace {

template<std::size_t n>
int lookUp(const std::array<std::pair<std::string_view, int>, n> &table, std::string_view word)
{
    const auto found = std::find_if(table.begin(), table.end(), [word](const auto &row) { return row.first == word; });
    return found == table.end() ? -1 : found->second;
}

int hourWord(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, int>, 25> hours = {
        {{"one", 1},   {"two", 2},    {"three", 3}, {"four", 4},    {"five", 5},    {"six", 6},  {"seven", 7},
         {"eight", 8}, {"nine", 9},   {"ten", 10},  {"eleven", 11}, {"twelve", 12}, {"una", 1},  {"dos", 2},
         {"tres", 3},  {"cuatro", 4}, {"cinco", 5}, {"seis", 6},    {"siete", 7},   {"ocho", 8}, {"nueve", 9},
         {"diez", 10}, {"once", 11},  {"doce", 12}, {"uno", 1}}};
    return lookUp(hours, word);
}

/// The digits a word begins with and what follows them: "10:30pm" gives 10, 30, "pm".
struct Digits
{
    int hour = -1;
    int minute = 0;
    bool minuteSaid = false;
    std::string_view rest;
};

int numberOf(std::string_view digits)
{
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

Digits digitsOf(std::string_view word)
{
    std::size_t end = 0;
    while (end < word.size() && word[end] >= '0' && word[end] <= '9')
        ++end;
    Digits digits;
    if (end == 0 || end > 4)
        return digits;
    const int number = numberOf(word.substr(0, end));
    digits.rest = word.substr(end);
    if (end >= 3) {
        digits = {number / 100, number % 100, true, digits.rest};
    } else {
        digits.hour = number;
        if (digits.rest.size() >= 3 && digits.rest[0] == ':' && digits.rest[1] >= '0' && digits.rest[1] <= '5') {
            digits.minute = numberOf(digits.rest.substr(1, 2));
            digits.minuteSaid = true;
            digits.rest.remove_prefix(3);
        }
    }
    return digits;
}

enum class Half { Unsaid, Morning, Later };

Half halfIn(std::string_view word)
{
    if (word == "am" || word == "a" || word == "amish")
        return Half::Morning;
    return word == "pm" || word == "p" ? Half::Later : Half::Unsaid;
}

const std::string &wordAt(const std::vector<Token> &tokens, std::size_t at)
{
    static const std::string none;
    return at < tokens.size() ? tokens[at].word : none;
}

/// "am", "p m", "de la tarde", "in the morning", "oclock pm" after an hour.
Half halfAfter(const std::vector<Token> &tokens, std::size_t at, std::size_t &length)
{
    std::size_t next = at + length;
    if (wordAt(tokens, next) == "oclock")
        next = at + ++length;
    const std::string &word = wordAt(tokens, next);
    if (word == "am" || word == "pm") {
        ++length;
        return word == "am" ? Half::Morning : Half::Later;
    }
    if ((word == "a" || word == "p") && wordAt(tokens, next + 1) == "m") {
        length += 2;
        return word == "a" ? Half::Morning : Half::Later;
    }
    const bool joined = (word == "de" || word == "in" || word == "por" || word == "at") && next + 1 < tokens.size();
    if (!joined)
        return Half::Unsaid;
    const std::size_t article = wordAt(tokens, next + 1) == "la" || wordAt(tokens, next + 1) == "the" ? 2 : 1;
    const std::string &part = wordAt(tokens, next + article);
    if (part == "morning" || (part == "manana" && word == "de")) {
        length += article + 1;
        return Half::Morning;
    }
    if (part == "tarde" || part == "noche" || part == "afternoon" || part == "evening" || part == "night") {
        length += article + 1;
        return Half::Later;
    }
    return Half::Unsaid;
}

int minutesAfter(const std::vector<Token> &tokens, std::size_t at, std::size_t &length)
{
    if (wordAt(tokens, at + length) == "y" && wordAt(tokens, at + length + 1) == "media") {
        length += 2;
        return 30;
    }
    if (wordAt(tokens, at + length) == "y" && wordAt(tokens, at + length + 1) == "cuarto") {
        length += 2;
        return 15;
    }
    if (wordAt(tokens, at + length) == "menos" && wordAt(tokens, at + length + 1) == "cuarto") {
        length += 2;
        return -15;
    }
    if (wordAt(tokens, at + length) == "thirty") {
        ++length;
        return 30;
    }
    return 0;
}

/// "Half past four", "quarter to 3", "cuarto para las 3": minutes said before the hour.
std::optional<ClockWords> saidBackwards(const std::vector<Token> &tokens, std::size_t at)
{
    const std::string &part = tokens[at].word;
    const bool half = part == "half";
    if (!half && part != "quarter" && part != "cuarto")
        return std::nullopt;
    const std::string &join = wordAt(tokens, at + 1);
    const bool past = join == "past" || join == "after";
    const bool ahead = !half && (join == "to" || join == "til" || join == "till" || join == "of" || join == "para");
    if (!past && !ahead)
        return std::nullopt;
    const std::size_t hour = at + (wordAt(tokens, at + 2) == "las" || wordAt(tokens, at + 2) == "la" ? 3 : 2);
    auto clock = clockAt(tokens, hour);
    if (!clock || !clock->bare || clock->minute < 60)
        return std::nullopt;
    clock->minute += half ? 30 : past ? 15 : -15;
    clock->bare = false;
    clock->length += hour - at;
    return clock;
}

} // namespace

int weekdayOf(const std::string &word)
{
    static constexpr std::array<std::pair<std::string_view, int>, 22> days = {
        {{"monday", 1},  {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4},   {"friday", 5},    {"saturday", 6},
         {"sunday", 7},  {"mondays", 1}, {"tuesdays", 2},  {"wednesdays", 3}, {"thursdays", 4}, {"fridays", 5},
         {"lunes", 1},   {"martes", 2},  {"miercoles", 3}, {"jueves", 4},     {"viernes", 5},   {"sabado", 6},
         {"domingo", 7}, {"jue", 4},     {"vie", 5},       {"mie", 3}}};
    return std::max(0, lookUp(days, word));
}

std::optional<ClockWords> clockAt(const std::vector<Token> &tokens, std::size_t at)
{
    if (at >= tokens.size())
        return std::nullopt;
    if (auto backwards = saidBackwards(tokens, at))
        return backwards;
    const std::string &word = tokens[at].word;
    ClockWords clock;
    Half half = Half::Unsaid;
    int hour = hourWord(word);
    int minute = 0;
    if (hour >= 0) {
        clock.bare = true;
    } else {
        const Digits digits = digitsOf(word);
        half = halfIn(digits.rest);
        const bool readable = digits.rest.empty() || digits.rest == "ish" || half != Half::Unsaid || digits.rest == "h";
        if (digits.hour < 0 || !readable)
            return std::nullopt;
        hour = digits.hour;
        minute = digits.minute;
        clock.bare = !digits.minuteSaid;
    }
    if (hour > 23 || minute > 59)
        return std::nullopt;
    if (clock.bare)
        minute = minutesAfter(tokens, at, clock.length);
    if (half == Half::Unsaid)
        half = halfAfter(tokens, at, clock.length);
    clock.bare = clock.bare && minute == 0;
    if (half == Half::Later && hour < 12)
        hour += 12;
    if (half == Half::Morning && hour == 12)
        hour = 0;
    clock.halfSaid = half != Half::Unsaid || hour > 12 || hour == 0;
    clock.minute = std::max(0, hour * 60 + minute);
    return clock;
}

} // namespace ring
