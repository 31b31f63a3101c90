// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timehint.h"

#include "engine/language/timewords.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace ring {

namespace {

using Words = std::initializer_list<std::string_view>;

bool isOne(std::string_view word, Words words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

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

class Reader
{
public:
    explicit Reader(std::vector<Token> tokens)
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

const std::string &Reader::word(std::size_t at) const
{
    static const std::string none;
    return at < m_tokens.size() ? m_tokens[at].word : none;
}

void Reader::use(std::size_t at, std::size_t length)
{
    m_found = true;
    for (std::size_t i = at; i < at + length && i < m_used.size(); ++i)
        m_used[i] = true;
}

/// "in an hour", "in 20 minutes", "half an hour", "en media hora", "in a couple hours".
bool Reader::readSpan(std::size_t at)
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
bool Reader::addsHalf(std::size_t at) const
{
    if (!isOne(word(at), {"and", "y"}))
        return false;
    return isOne(word(at + 1), {"half", "media"}) || (word(at + 1) == "a" && word(at + 2) == "half");
}

/// "in 10", "in a few", "in a bit": minutes, though nobody said so.
bool Reader::readVagueSpan(std::size_t at)
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

/// "Not monday, tuesday", "can't now": the day named is the one it is not.
bool Reader::refused(std::size_t at) const
{
    const bool isDay =
        weekdayOf(word(at)) != 0 || isOne(word(at), {"now", "ahora", "ahorita", "today", "hoy", "tomorrow"});
    return isDay && at > 0 &&
           (isOne(word(at - 1), {"not", "cant", "except", "excepto", "menos", "isnt"}) ||
            (at > 1 && isOne(word(at - 1), {"on", "el"}) && isOne(word(at - 2), {"not", "cant", "except", "menos"})));
}

bool Reader::readDay(std::size_t at)
{
    const std::string &w = word(at);
    const bool next = at > 0 && isOne(word(at - 1), {"next", "proximo", "siguiente", "otro"});
    if (refused(at))
        return false;
    if (const int day = weekdayOf(w)) {
        if (m_hint.day == TimeHint::Day::Weekday)
            return false;
        m_hint.day = TimeHint::Day::Weekday;
        m_hint.weekday = day;
        m_hint.weekAfter = next;
        use(at);
        return true;
    }
    if (isOne(w, {"today", "hoy", "tonight", "now", "ahora", "ahorita", "asap"})) {
        m_hint.day = TimeHint::Day::Today;
        if (w == "tonight")
            m_hint.part = TimeHint::Part::Evening;
        if (isOne(w, {"now", "ahora", "ahorita", "asap"}) && !m_hint.minutesFromNow)
            m_hint.minutesFromNow = 0;
        use(at);
        return true;
    }
    if (m_hint.day == TimeHint::Day::Today && isOne(w, {"tomorrow", "manana"}) &&
        isOne(word(at - 1), {"or", "o", "and"})) {
        use(at);
        return true;
    }
    if (w == "tomorrow") {
        const bool after = at >= 2 && word(at - 1) == "after" && word(at - 2) == "day";
        m_hint.day = after ? TimeHint::Day::DayAfterTomorrow : TimeHint::Day::Tomorrow;
        if (after)
            m_hint.bound = TimeHint::Bound::At;
        use(at);
        return true;
    }
    if (w == "manana" && !(at > 0 && isOne(word(at - 1), {"la", "esta"}))) {
        m_hint.day = at > 0 && word(at - 1) == "pasado" ? TimeHint::Day::DayAfterTomorrow : TimeHint::Day::Tomorrow;
        use(at);
        return true;
    }
    const bool comes = word(at + 1) == "que" && isOne(word(at + 2), {"viene", "entra"});
    if (isOne(w, {"week", "semana"}) && (next || comes || (at > 0 && isOne(word(at - 1), {"proxima", "otra"})))) {
        m_hint.day = TimeHint::Day::NextWeek;
        use(at);
        return true;
    }
    if (isOne(w, {"weekend", "finde"}) && m_hint.day == TimeHint::Day::Unsaid) {
        m_hint.day = TimeHint::Day::Weekday;
        m_hint.weekday = 6;
        use(at);
        return true;
    }
    return false;
}

bool Reader::readPart(std::size_t at)
{
    const std::string &w = word(at);
    using Part = TimeHint::Part;
    if (isOne(w, {"morning", "am", "mornings"}) || (w == "manana" && at > 0 && isOne(word(at - 1), {"la", "esta"})) ||
        w == "temprano" || w == "tempranito" || w == "first") {
        if (w == "first" && word(at + 1) != "thing")
            return false;
        m_hint.part = Part::Morning;
        if (at > 0 && isOne(word(at - 1), {"late", "mid"}))
            setSoft(word(at - 1) == "late" ? 11 * 60 : 10 * 60);
    } else if (isOne(w,
                     {"noon", "mediodia", "midday", "lunch", "lunchtime", "noonish", "comida", "comer", "almuerzo"})) {
        if (m_hint.minuteOfDay && !m_soft)
            return false;
        const bool meal = !isOne(w, {"noon", "mediodia", "midday", "noonish"});
        m_hint.part = Part::Noon;
        setSoft(meal && m_hint.bound == TimeHint::Bound::After ? 13 * 60 : 12 * 60);
    } else if (isOne(w, {"afternoon", "afternoons", "tarde", "tardecita", "pm"}) &&
               !(w == "tarde" && at > 0 && word(at - 1) == "mas")) {
        m_hint.part = Part::Afternoon;
        if (at > 0 && word(at - 1) == "late")
            setSoft(16 * 60);
    } else if (isOne(w, {"evening", "evenings", "night", "noche", "nochecita", "dinner"})) {
        m_hint.part = Part::Evening;
    } else if (isOne(w, {"work", "trabajo", "shift", "school"}) && at > 0 &&
               isOne(word(at - 1), {"after", "del", "my", "your"})) {
        m_hint.bound = TimeHint::Bound::After;
        setSoft(w == "school" ? 15 * 60 : 17 * 60);
    } else if (w == "eod" || w == "cob" ||
               (w == "day" && at > 1 && isOne(word(at - 2), {"end", "of"}) && word(at - 1) != "any")) {
        setSoft(17 * 60);
    } else {
        return false;
    }
    use(at);
    return true;
}

void Reader::setSoft(int minute)
{
    if (m_hint.minuteOfDay && !m_soft)
        return;
    m_hint.minuteOfDay = minute;
    m_hint.halfOfDaySaid = true;
    m_soft = true;
}

/// A loose number is a time only beside a word that makes it one, or when it is all there is.
bool Reader::clockIsMarked(std::size_t at, const ClockWords &clock) const
{
    if (!clock.bare || clock.halfSaid)
        return clock.halfSaid || word(at).find(':') != std::string::npos || clock.length > 1 ||
               (at > 0 && isOne(word(at - 1), {"at", "after", "before", "by", "las", "around", "til", "until"}));
    if (at > 0 && isOne(word(at - 1), {"at",    "after", "before",   "by",    "around", "past",  "las",  "until",
                                       "till",  "til",   "between",  "entre", "from",   "about", "like", "@",
                                       "hasta", "la",    "tomorrow", "today", "till",   "hoy",   "to",   "and"}))
        return word(at - 1) == "to" || word(at - 1) == "and"  ? m_hint.minuteOfDay.has_value()
               : isOne(word(at - 1), {"la", "like", "about"}) ? m_tokens.size() <= 6
                                                              : true;
    if (at > 0 && weekdayOf(word(at - 1)) != 0)
        return true;
    return m_tokens.size() <= clock.length + 1 || word(at).ends_with("ish") || allAboutTime();
}

/// "3 or 4", "2-4 tomorrow", "5 if possible": the loose number can only be a time.
bool Reader::allAboutTime() const
{
    if (m_tokens.size() > 7)
        return false;
    for (std::size_t at = 0; at < m_tokens.size(); ++at)
        if (!m_used[at] && !isPolite(at) && !clockAt(m_tokens, at) && weekdayOf(word(at)) == 0 &&
            !isOne(word(at), {"tomorrow", "today", "tonight", "hoy", "manana", "morning", "afternoon", "evening", "if",
                              "possible", "tarde", "noche", "week", "como"}))
            return false;
    return true;
}

bool Reader::readClock(std::size_t at)
{
    const auto clock = clockAt(m_tokens, at);
    if (!clock || !clockIsMarked(at, *clock))
        return false;
    if (!m_hint.minuteOfDay || m_soft) {
        m_hint.minuteOfDay = clock->minute;
        m_hint.halfOfDaySaid = clock->halfSaid;
        m_soft = false;
    } else if (clock->halfSaid && !m_hint.halfOfDaySaid && clock->minute >= 12 * 60 && *m_hint.minuteOfDay < 12 * 60 &&
               *m_hint.minuteOfDay + 12 * 60 < clock->minute) {
        // "between 2 and 4pm": the half of the day said of the end holds for the start.
        m_hint.minuteOfDay = *m_hint.minuteOfDay + 12 * 60;
        m_hint.halfOfDaySaid = true;
    }
    use(at, clock->length);
    return true;
}

void Reader::readBound(std::size_t at)
{
    using Bound = TimeHint::Bound;
    const bool turned = at > 0 && isOne(word(at - 1), {"not", "no", "never", "dont", "nunca"});
    if (isOne(word(at), {"after", "despues", "past", "partir", "from", "later", "since"}))
        m_hint.bound = turned ? Bound::Before : Bound::After;
    else if (isOne(word(at), {"before", "antes", "by", "until", "till", "til", "hasta"}))
        m_hint.bound = turned ? Bound::After : Bound::Before;
}

std::optional<TimeHint> Reader::read()
{
    const std::size_t most = std::min<std::size_t>(m_tokens.size(), 400);
    for (std::size_t at = 0; at < most; ++at) {
        if (m_used[at])
            continue;
        readBound(at);
        if (readSpan(at) || readDay(at) || readClock(at) || readPart(at))
            continue;
    }
    if (!m_found)
        return std::nullopt;
    if (!m_hint.minuteOfDay && m_hint.part == TimeHint::Part::None)
        m_hint.bound = TimeHint::Bound::At;
    QStringList words;
    for (std::size_t at = 0; at < most; ++at)
        if (m_used[at])
            words.append(QString::fromStdString(m_tokens[at].word));
    m_hint.words = words.join(u' ');
    return m_hint;
}

bool Reader::nothingElse() const
{
    for (std::size_t at = 0; at < m_tokens.size(); ++at)
        if (!m_used[at] && !isPolite(at))
            return false;
    return true;
}

bool Reader::isPolite(std::size_t at) const
{
    return isOne(m_tokens[at].word,
                 {"at",      "after",     "before", "by",      "around",     "about",  "in",      "on",      "the",
                  "please",  "a",         "las",    "la",      "el",         "los",    "de",      "por",     "en",
                  "despues", "antes",     "partir", "is",      "good",       "works",  "best",    "ok",      "okay",
                  "any",     "anytime",   "time",   "until",   "till",       "til",    "between", "and",     "y",
                  "entre",   "or",        "o",      "this",    "next",       "thing",  "early",   "late",    "ish",
                  "favor",   "maybe",     "me",     "for",     "free",       "to",     "end",     "of",      "day",
                  "my",      "del",       "like",   "from",    "esta",       "pasado", "mas",     "from",    "proxima",
                  "proximo", "not",       "no",     "better",  "preferably", "hasta",  "than",    "later",   "sometime",
                  "through", "cualquier", "hora",   "dia",     "im",         "i",      "then",    "be",      "would",
                  "great",   "mejor",     "would",  "that",    "thats",      "half",   "an",      "gracias", "thanks",
                  "oclock",  "only",      "days",   "weekdays"});
}

} // namespace

std::optional<TimeHint> readTime(QStringView text)
{
    return Reader(tokenise(text)).read();
}

bool isBareTime(QStringView text)
{
    std::vector<Token> tokens = tokenise(text.left(200));
    if (tokens.size() > 12)
        return false;
    Reader reader(std::move(tokens));
    return reader.read().has_value() && reader.nothingElse();
}

} // namespace ring
