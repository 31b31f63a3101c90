// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QString>
#include <QStringList>

namespace ring {

/// The engine's sentences in the interface language. The engine writes English (so do its logs); the window knows the
/// frames of what it says, finds out which one a sentence was made from, and says it anew around the same names and
/// numbers. What it does not know, such as a provider's own words, stays as it came.
///
/// The frames are data beside the engine's own: resources/language/sentences-<code>.json, English to the language, with
/// %1, %2, ... where the engine puts its values.
class EngineWords
{
public:
    static QString of(const QString &sentence);
    static QString of(const Error &error) { return of(error.sentence); }
    /// The frames that are known in a language, in English.
    static QStringList frames(const QString &language);
};

} // namespace ring
