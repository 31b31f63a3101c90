// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ring {

/// How a text travels: GSM-7 holds 160 septets alone and 153 a part, UCS-2 70 and 67 (3GPP TS 23.038, 23.040).
struct Segments
{
    bool gsm7 = true;
    int units = 0;      ///< septets, or UTF-16 units
    int count = 0;      ///< parts charged; 0 for an empty text
    int capacity = 160; ///< units that fit into `count` parts
    /// Position and text of the first character that forces UCS-2; -1 and empty when none does.
    int culpritAt = -1;
    QString culprit;
    /// What `culprit` could be replaced with in GSM-7; empty when nothing fits.
    QString replacement;
};

Segments countSegments(const QString &text);

/// Folds smart quotes, dashes, ellipses, exotic blanks and letters GSM-7 lacks to what it has, where meaning is kept.
QString foldToGsm7(const QString &text);

/// A caller-supplied name made safe to put in a text: control, bidi and zero-width characters out, braces out, blanks
/// folded, at most 40 characters; empty when nothing of a name is left ("WIRELESS CALLER" and the like are no names).
QString cleanName(const QString &written);

} // namespace ring
