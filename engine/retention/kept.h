// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ring {

/// For how many days what callers wrote and said is kept; 0: for ever, which is how a store begins. What counts in
/// reports is never touched.
struct AgeLimits
{
    int bodyDays = 0;       ///< bodies of texts, drafts, what was written down for undoing
    int transcriptDays = 0; ///< words of voicemails that were read
    int traceDays = 0;      ///< personal parts of decisions' traces
    bool operator==(const AgeLimits &) const = default;
};

/// What there was of a number.
struct Erased
{
    int leads = 0;
    int calls = 0;
    int messages = 0;
    int contacts = 0;
    bool stillSuppressed = false; ///< it had opted out, and will not be texted should it ring again
    bool operator==(const Erased &) const = default;
};

} // namespace ring
