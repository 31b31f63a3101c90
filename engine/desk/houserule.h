// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace ring {

/// A rule of the operator as a form shows it. What is not here (layer, basis, severity) follows from the effect.
struct HouseRule
{
    QString id;                                  ///< empty: a new one
    QString effect;                              ///< one of houseEffects()
    QString jurisdiction = QStringLiteral("US"); ///< of a rule that exists: unchanged
    QStringList kinds;                           ///< empty: every kind of text
    QStringList verticals;                       ///< empty: every trade
    QJsonObject params;                          ///< fields of the effect, see engine/rules/effects.h
    QString from;                                ///< ISO day; empty: at once
    QString to;                                  ///< ISO day, the first on which it no longer holds; empty: open
    QString note;
    bool operator==(const HouseRule &) const = default;
};

/// The effects that make sense as a rule of a house: quiet_hours, exclude_days, max_messages_per_window,
/// require_sentence, forbid_phrase_class.
QStringList houseEffects();

} // namespace ring
