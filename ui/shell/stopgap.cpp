// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/segments.h"
#include "engine/contacts/phonenumber.h"

namespace ring {

using namespace Qt::StringLiterals;

// Stand-ins until the engine's own are in the tree: weak, so that the real ones win at link time.
[[gnu::weak]] QString shownNumber(const QString &e164)
{
    if (e164.size() != 12 || !e164.startsWith(u"+1"))
        return e164;
    return u"(%1) %2-%3"_s.arg(e164.mid(2, 3), e164.mid(5, 3), e164.mid(8));
}

[[gnu::weak]] Segments countSegments(const QString &text)
{
    Segments result;
    for (int i = 0; i < text.size(); ++i)
        if (text[i].unicode() > 0x7e && result.culpritAt < 0) {
            result.culpritAt = i;
            result.culprit = text[i];
            result.replacement = text[i] == QChar(0x2019) ? u"'"_s : QString();
        }
    result.gsm7 = result.culpritAt < 0;
    result.units = int(text.size());
    const int single = result.gsm7 ? 160 : 70;
    const int part = result.gsm7 ? 153 : 67;
    result.count = text.isEmpty() ? 0 : text.size() <= single ? 1 : int((text.size() + part - 1) / part);
    result.capacity = result.count <= 1 ? single : part * result.count;
    return result;
}

} // namespace ring
