// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/compose.h"

namespace ring {

/// Whether a check stands in the way of sending.
bool blocks(const ContentCheck &check);
bool anyBlocks(const QList<ContentCheck> &checks);

/// The name the text has to give: the business, or the neutral name where the rules want one. Cleaned and folded.
QString senderName(const ComposeInput &input);

/// A required sentence in `language` (English when it has no other), its slots filled from the fields. Empty when
/// unusable.
QString sentenceFor(const RequiredSentence &sentence, const QString &language, const TemplateFields &fields);

/// Whether `text` tells how to opt out, in words of `language`.
bool hasOptOutLine(const QString &text, const QString &language);

/// The part of the text in which the sender's name has to stand.
QString whereNameBelongs(const QString &text, const MergedRules &rules);

/// Whether `part` stands in `text`; case, accents and the length of blanks make no difference.
bool containsLoosely(const QString &text, const QString &part);

} // namespace ring
