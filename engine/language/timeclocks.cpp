// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timereader.h"

namespace ring {

/// A loose number is a time only beside a word that makes it one, or when it is all there is.
bool TimeReader::clockIsMarked(std::size_t at, const ClockWords &clock) const
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
bool TimeReader::allAboutTime() const
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

bool TimeReader::readClock(std::size_t at)
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

} // namespace ring
