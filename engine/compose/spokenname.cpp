// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/spokenname.h"

#include "engine/compose/phrases.h"
#include "engine/rules/vertical.h"

using namespace Qt::StringLiterals;

namespace ring {

QString spokenName(const PlaceNames &names)
{
    if (verticalOf(names.trade) != RuleVertical::BehavioralHealth)
        return names.business;
    for (const QString &name : {names.neutralName, names.location})
        if (!name.isEmpty() && tellingWords(name).isEmpty())
            return name;
    return u"Our office"_s;
}

} // namespace ring
