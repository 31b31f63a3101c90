// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/vertical.h"

#include <algorithm>
#include <iterator>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

struct Trade
{
    QLatin1StringView name;
    RuleVertical vertical;
    QLatin1StringView family;
};

constexpr auto general = RuleVertical::General;
constexpr auto health = RuleVertical::Health;
constexpr auto behavioral = RuleVertical::BehavioralHealth;
constexpr auto legal = RuleVertical::Legal;

/// Sorted by name.
constexpr Trade trades[] = {
    {"accounting"_L1, general, "legal_professional"_L1},
    {"addiction"_L1, behavioral, "dental_medical"_L1},
    {"auto_repair"_L1, general, "general"_L1},
    {"behavioral_health"_L1, behavioral, "dental_medical"_L1},
    {"child_care"_L1, general, "general"_L1},
    {"consulting"_L1, general, "legal_professional"_L1},
    {"counseling"_L1, behavioral, "dental_medical"_L1},
    {"dental"_L1, health, "dental_medical"_L1},
    {"dental_medical"_L1, health, "dental_medical"_L1},
    {"electrical"_L1, general, "home_services"_L1},
    {"general"_L1, general, "general"_L1},
    {"hiv_care"_L1, behavioral, "dental_medical"_L1},
    {"home_care"_L1, health, "dental_medical"_L1},
    {"home_services"_L1, general, "home_services"_L1},
    {"hotel"_L1, general, "restaurant_hotel"_L1},
    {"hvac"_L1, general, "home_services"_L1},
    {"law_firm"_L1, legal, "legal_professional"_L1},
    {"legal_professional"_L1, legal, "legal_professional"_L1},
    {"med_spa"_L1, health, "med_spa"_L1},
    {"medical"_L1, health, "dental_medical"_L1},
    {"optician"_L1, health, "dental_medical"_L1},
    {"pest_control"_L1, general, "home_services"_L1},
    {"plumbing"_L1, general, "home_services"_L1},
    {"property_management"_L1, general, "general"_L1},
    {"reproductive_health"_L1, behavioral, "dental_medical"_L1},
    {"restaurant"_L1, general, "restaurant_hotel"_L1},
    {"restaurant_hotel"_L1, general, "restaurant_hotel"_L1},
    {"roofing"_L1, general, "home_services"_L1},
    {"veterinary"_L1, general, "general"_L1},
    {"wellness"_L1, health, "med_spa"_L1},
};

const Trade &tradeNamed(const QString &name)
{
    static constexpr Trade unknown{"general"_L1, general, "general"_L1};
    const auto it = std::find_if(std::begin(trades), std::end(trades), [&](const Trade &t) { return t.name == name; });
    return it == std::end(trades) ? unknown : *it;
}

} // namespace

QStringList knownTrades()
{
    QStringList names;
    for (const Trade &trade : trades)
        names.append(trade.name);
    return names;
}

RuleVertical verticalOf(const QString &trade)
{
    return tradeNamed(trade).vertical;
}

QString templateFamilyOf(const QString &trade)
{
    return tradeNamed(trade).family;
}

} // namespace ring
