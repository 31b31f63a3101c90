// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/dice.h"
#include "engine/sandbox/people.h"

namespace ring::sandbox {

/// What the invented callers say. From resources/setup/sandbox-words.json.
class WordBank
{
public:
    static const WordBank &shipped();

    QString voicemail(Dice &dice, const Person &person, const QString &trade) const;
    QString emergency(Dice &dice, const Person &person, const QString &trade) const;
    QString spam(Dice &dice) const { return dice.pick(m_spam); }
    /// `mood`: question, callback, details, thanks, urgent, stop, booked, wrong, answer.
    QString reply(Dice &dice, const Person &person, const QString &mood) const;

private:
    WordBank();
    QString fill(Dice &dice, QString text, const Person &person) const;

    QHash<QString, QStringList> m_lists; ///< "plumbing.en", "plumbing.emergency.es", "reply.stop.en", "day.es"
    QStringList m_spam;
};

} // namespace ring::sandbox
