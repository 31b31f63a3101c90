// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/houserule.h"

namespace ring {

/// What a house rule does, in one or two sentences for whoever writes it. Empty while something is missing.
QString houseRuleSentence(const HouseRule &rule);

/// Which texts a house rule is about: first, follow_up, both, all.
QStringList textScopes();
QString textScopeWord(const QString &scope);
QStringList kindsOfScope(const QString &scope);
QString scopeOfKinds(const QStringList &kinds);

QString verticalWord(const QString &code);
QString houseEffectWord(const QString &effect);
QString weekdayWord(const QString &code);
QString phraseClassWord(const QString &code);
QString ruleStandingWord(const QString &standing);
QString placeWord(const QString &jurisdiction);
/// mon .. sun
QStringList weekdayCodes();
/// Classes of words that a house may want kept out of its automatic texts.
QStringList phraseClassCodes();

} // namespace ring
