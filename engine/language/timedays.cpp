// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timereader.h"

namespace ring {

/// "Not monday, tuesday", "can't now": the day named is the one it is not.
bool TimeReader::refused(std::size_t at) const
{
    const bool isDay =
        weekdayOf(word(at)) != 0 || isOne(word(at), {"now", "ahora", "ahorita", "today", "hoy", "tomorrow"});
    return isDay && at > 0 &&
           (isOne(word(at - 1), {"not", "cant", "except", "excepto", "menos", "isnt"}) ||
            (at > 1 && isOne(word(at - 1), {"on", "el"}) && isOne(word(at - 2), {"not", "cant", "except", "menos"})));
}

bool TimeReader::readDay(std::size_t at)
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

} // namespace ring
