// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"

#include <QCoreApplication>

namespace ring {

/// The sentences of the set-up checks in the interface language. They come with the rule data in English; a sentence
/// that nobody translated yet shows as it came.
class SetupWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::SetupWords)

public:
    static QString standing(SetupStanding standing);
    static QString sentence(const QString &fromTheRules);
    /// Every sentence that has a translation; for the test that holds it against the rule data.
    static QStringList known();
};

} // namespace ring
