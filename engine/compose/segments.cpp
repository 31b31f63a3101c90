// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/segments.h"

#include "engine/compose/gsm7.h"

#include <functional>

namespace ring {

namespace {

struct Budget
{
    int alone;
    int part;
};
constexpr Budget gsm7Budget{160, 153};
constexpr Budget ucs2Budget{70, 67};

/// Units the character at `at` takes and how many UTF-16 units it is made of; a part never splits it.
struct Step
{
    int units;
    int length;
};

Step ucs2Step(const QString &text, qsizetype at)
{
    const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return pair ? Step{2, 2} : Step{1, 1};
}

Step gsm7Step(const QString &text, qsizetype at)
{
    return {gsm7Septets(text.at(at).unicode()), 1};
}

void fillParts(Segments &result, const QString &text, Budget budget, const std::function<Step(qsizetype)> &stepAt)
{
    int parts = 1;
    int inPart = 0;
    for (qsizetype at = 0; at < text.size();) {
        const Step step = stepAt(at);
        result.units += step.units;
        if (inPart + step.units > budget.part) {
            ++parts;
            inPart = 0;
        }
        inPart += step.units;
        at += step.length;
    }
    result.count = text.isEmpty() ? 0 : result.units <= budget.alone ? 1 : parts;
    result.capacity = result.count <= 1 ? budget.alone : result.count * budget.part;
}

qsizetype firstOutsideGsm7(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (gsm7Septets(text.at(at).unicode()) == 0)
            return at;
    }
    return -1;
}

void nameCulprit(Segments &result, const QString &text, qsizetype at)
{
    result.gsm7 = false;
    result.culpritAt = int(at);
    result.culprit = text.mid(at, ucs2Step(text, at).length);
    const QString folded = foldToGsm7(result.culprit);
    if (folded != result.culprit && isGsm7(folded))
        result.replacement = folded;
}

} // namespace

Segments countSegments(const QString &text)
{
    Segments result;
    const qsizetype culprit = firstOutsideGsm7(text);
    if (culprit < 0) {
        fillParts(result, text, gsm7Budget, [&text](qsizetype at) { return gsm7Step(text, at); });
        return result;
    }
    nameCulprit(result, text, culprit);
    fillParts(result, text, ucs2Budget, [&text](qsizetype at) { return ucs2Step(text, at); });
    return result;
}

} // namespace ring
