// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ring {

/// A value made safe to stand in a text: controls, bidi and zero-width characters and braces out, line breaks and runs
/// of blanks to one blank, at most `longest` UTF-16 units, never half a character.
QString cleanText(const QString &written, qsizetype longest);

/// How to greet a person: the given name of "Maria Lopez" and of "Lopez, Maria"; the whole of anything less plain.
QString givenName(const QString &name);

/// A number as people write it: E.164 becomes "(720) 555-0142", anything else stays.
QString readableNumber(const QString &number);

/// Position of the first character no text may carry: a control other than a line break, a bidi or zero-width
/// character (a joiner inside an emoji is fine), half a surrogate pair; -1 when there is none.
qsizetype firstControl(const QString &text);

} // namespace ring
