// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/template.h"
#include "engine/core/error.h"

namespace ring {

/// Texts whose wording is not chosen per family, because the law or the carriers say what may stand in them.
/// Fields each needs: business always; direct_number helps. Wording: resources/templates/fixed.json.
enum class FixedText {
    OptOutConfirmation, ///< one, within 5 minutes of a stop; name and that it is done, nothing that sells (47
                        ///< CFR 64.1200(a)(12))
    HelpReply,          ///< answer to HELP or INFO: name, contact, how to stop (CTIA principles, 5.2)
    StartAgain,         ///< answer to START after a stop
    UrgentReceived,     ///< answer to URGENT: a person answers within 5 minutes
    CallbackReceived,   ///< answer to a wish to be called; callback_promise may say when
    Fallback,           ///< the first text when no template may be used
    FallbackFollowUp,   ///< the same for a follow-up
    FurtherLanguage,    ///< what stands behind a text in one language where the rules want another as well
    OptOutLine,         ///< the opt-out line by itself
    Promise,            ///< when a promised call comes: "within the hour"
};

/// The wording in `language` (English when there is none), filled. Fails when the business has no name, with a sentence
/// saying where to give it one. Pure.
Expected<QString> fixedText(FixedText kind, const TemplateFields &fields, const QString &language);

/// The words of a callback promise: `asked` as it is, or "within the hour" where it is only a mark ("1"); empty stays
/// empty.
QString promiseIn(const QString &language, const QString &asked);

} // namespace ring
