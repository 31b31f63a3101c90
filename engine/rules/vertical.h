// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/vocabulary.h"

#include <optional>

namespace ring {

// What a location's trade means to the rules and to the templates. Trades are the ones of voicemail reading (dental,
// medical, veterinary, med_spa, plumbing, hvac, electrical, roofing, pest_control, auto_repair, law_firm,
// property_management, restaurant, hotel, child_care, home_care), a few that law treats on its own (counseling,
// addiction, reproductive_health, hiv_care, consulting, accounting, optician, wellness, home_services,
// legal_professional, restaurant_hotel, dental_medical) and general.

/// Every known trade in alphabetical order.
QStringList knownTrades();

/// The known trade a person means by "Dentist", "law firm" or "mental-health"; none for a word nobody knows here. What
/// a setup file calls a trade decides which law binds it, so it is never guessed.
std::optional<QString> tradeFrom(const QString &written);

/// The vertical whose rules bind the trade; General for an unknown one. Med spas, opticians, wellness and home care
/// count as health although HIPAA may not reach them: state health-data law and the FTC do.
RuleVertical verticalOf(const QString &trade);

/// The family of templates: home_services, med_spa, dental_medical, legal_professional, restaurant_hotel or general.
QString templateFamilyOf(const QString &trade);

} // namespace ring
