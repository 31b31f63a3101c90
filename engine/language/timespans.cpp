// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timereader.h"

#include <array>
#include <utility>

namespace ring {

namespace {

int amountOf(const std::string &word)
{
    if (isOne(word, {"a", "an", "one", "un", "una", "1"}))
        return 1;
    if (isOne(word, {"couple", "two", "dos", "par"}))
        return 2;
    if (isOne(word, {"few", "three", "tres"}))
        return 3;
    static constexpr std::array<std::pair<std::string_view, int>, 14> numbers = {{{"four", 4},
                                                                                  {"five", 5},
                                                                                  {"ten", 10},
                                                                                  {"fifteen", 15},
                                                                                  {"twenty", 20},
                                                                                  {"thirty", 30},
                                                                                  {"forty", 40},
                                                                                  {"cuatro", 4},
                                                                                  {"cinco", 5},
                                                                                  {"diez", 10},
                                                                                  {"quince", 15},
                                                                                  {"veinte", 20},
                                                                                  {"treinta", 30},
                                                                                  {"cuarenta", 40}}};
    for (const auto &[name, number] : numbers)
        if (word == name)
            return number;
    const bool digits =
        word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && !word.empty() ? std::stoi(word) : 0;
}

} // namespace

/// "in an hour", "in 20 minutes", "half an hour", "en media hora", "in a couple hours".
bool TimeReader::readSpan(std::size_t at)
{
    const bool led = isOne(word(at), {"in", "en", "within", "dentro", "give", "like"});
    if (!led && word(at) != "half" && !(at == 0 && m_tokens.size() <= 6 && amountOf(word(at)) > 0))
        return false;
    if (led && readVagueSpan(at))
        return true;
    std::size_t i = led ? at + 1 : at;
    while (isOne(word(i), {"de", "about", "like", "como", "unos", "unas", "me", "maybe"}))
        ++i;
    int amount = 0;
    bool half = false;
    for (; i < at + 6 && i < m_tokens.size(); ++i) {
        if (isOne(word(i), {"half", "media", "medio"}))
            half = true;
        else if (amountOf(word(i)) > 0)
            amount = half ? amount : std::max(amount, amountOf(word(i)));
        else if (!isOne(word(i), {"of", "de", "or", "so"}))
            break;
    }
    const bool hours = isOne(word(i), {"hour", "hours", "hr", "hrs", "hora", "horas", "h"});
    const bool minutes = isOne(word(i), {"minutes", "minute", "minutos", "minuto", "minuts", "ratito", "rato"});
    if ((!hours && !minutes) || (amount == 0 && !half && !(hours && addsHalf(i + 1))))
        return false;
    const bool andAHalf = hours && !half && addsHalf(i + 1);
    m_hint.minutesFromNow = half ? 30 : hours ? std::max(1, amount) * 60 + (andAHalf ? 30 : 0) : amount;
    use(at, i + 1 - at);
    return true;
}

/// "an hour and a half", "hora y media".
bool TimeReader::addsHalf(std::size_t at) const
{
    if (!isOne(word(at), {"and", "y"}))
        return false;
    return isOne(word(at + 1), {"half", "media"}) || (word(at + 1) == "a" && word(at + 2) == "half");
}

/// "in 10", "in a few", "in a bit": minutes, though nobody said so.
bool TimeReader::readVagueSpan(std::size_t at)
{
    const std::size_t last = isOne(word(at + 1), {"a", "like", "about", "un", "unos"}) ? at + 2 : at + 1;
    const int amount = amountOf(word(last));
    const bool atEnd = last + 1 == m_tokens.size() || m_tokens[std::min(last + 1, m_tokens.size() - 1)].breakBefore;
    if (isOne(word(last), {"bit", "few", "min", "sec", "second", "minute", "moment", "ratito", "rato", "momento"}) &&
        atEnd)
        m_hint.minutesFromNow = 15;
    else if (amount >= 5 && amount <= 45 && amount % 5 == 0 && atEnd && word(at) != "like" && word(at) != "give")
        m_hint.minutesFromNow = amount;
    else
        return false;
    use(at, last + 1 - at);
    return true;
}

} // namespace ring
