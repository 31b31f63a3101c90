// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QString>

#include <span>

namespace ring {

/// The engine's sentences in the interface language. The engine writes English (so do its logs); the window knows the
/// frames of what it says, finds out which one a sentence was made from, and says it anew around the same names and
/// numbers. What it does not know, such as a provider's own words, stays as it came.
class EngineWords
{
public:
    static QString of(const QString &sentence);
    static QString of(const Error &error) { return of(error.sentence); }

    /// The frames, in English, with %1, %2, ... where the engine puts its values.
    static std::span<const char *const> deskSentences();
    static std::span<const char *const> textSentences();
    static std::span<const char *const> netSentences();
    static std::span<const char *const> carrierSentences();
    static std::span<const char *const> peopleSentences();
};

} // namespace ring
