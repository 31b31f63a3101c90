// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/providerchoice.h"

#include "engine/providers/registry.h"

namespace ring {

QMap<QString, QString> providersOf(const QString &kind)
{
    QMap<QString, QString> titles;
    for (const QString &code : knownProviders(kind))
        titles.insert(code, providerTitle(code));
    return titles;
}

} // namespace ring
