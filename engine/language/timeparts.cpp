// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/timereader.h"

namespace ring {

bool TimeReader::readPart(std::size_t at)
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

void TimeReader::setSoft(int minute)
{
    if (m_hint.minuteOfDay && !m_soft)
        return;
    m_hint.minuteOfDay = minute;
    m_hint.halfOfDaySaid = true;
    m_soft = true;
}

} // namespace ring
