// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/rules.h"

namespace ring {

/// Something the law asks for outside the program: words in a greeting, a signed agreement. An admin ticks it off.
struct SetupCheck
{
    QString id;          ///< baa, text_notice, recording_notice, ...
    QString sentence;    ///< what has to be in place
    QString consequence; ///< what happens while it is not
    QString where;       ///< greeting, web, ...; empty for agreements
    QStringList states;  ///< the states that ask for it; empty when it is asked everywhere
    QStringList citations;
    /// Whether "missing:<id>" among the conditions of a question suppresses texts.
    bool blocks = false;
};

/// Where one location is and what it does.
struct SetupPlace
{
    QString state;
    RuleVertical vertical = RuleVertical::General;
};

/// The checks that any of the locations needs, each once, in the order of the rules. Rules count from `at` on.
QList<SetupCheck> setupChecks(const RuleBook &book, const QList<SetupPlace> &locations, Millis at);

} // namespace ring
