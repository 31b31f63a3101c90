// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "tests/fuzz/entries.h"

namespace ring::fuzz {

/// A sentence for a person is there. It may quote what was read; whoever prints it makes it harmless.
inline void promiseSentence(const Error &error)
{
    promise(!error.sentence.isEmpty(), "an error without a sentence");
}

template<typename T>
bool good(const Expected<T> &result)
{
    if (!result)
        promiseSentence(result.error());
    return result.has_value();
}

} // namespace ring::fuzz
