// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ring {

/// What a person on call is told about a caller. It never holds the caller's words or name; where the trade is
/// sensitive (health, law) it also does not say what kind of call it is.
struct OnCallMatter
{
    QString kind;        ///< of the escalation: emergency, urgent_reply
    QString trade;       ///< of the location
    QString place;       ///< name of the location
    QString neutralName; ///< what a sensitive location is called in a text; empty: `place`
    QString caller;      ///< E.164, or empty
    QString time;        ///< when it was raised, as the location's clocks say it
    bool again = false;  ///< told before, by another round of the ladder
};

enum class OnCallNote {
    Yours,  ///< answer to OK: it is theirs now
    Passed, ///< answer to NO: the next person is told
    Taken   ///< answer to OK when somebody else has it: `by`
};

/// The text that asks somebody on call, with how to take it. Wording: resources/templates/oncall.json. `language` is en
/// or es; GSM-7 only. Pure.
QString onCallAlert(const OnCallMatter &matter, const QString &language);

/// What they get back for their answer.
QString onCallNote(OnCallNote note, const OnCallMatter &matter, const QString &person, const QString &by,
                   const QString &language);

/// What an answer to such a text says.
enum class OnCallAnswer { Takes, Passes, Other };
OnCallAnswer readOnCallAnswer(const QString &body);

} // namespace ring
