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

/// Other words for a trade, and the trade.
constexpr std::pair<QLatin1StringView, QLatin1StringView> otherWords[] = {
    {"accountant"_L1, "accounting"_L1},
    {"attorney"_L1, "law_firm"_L1},
    {"auto"_L1, "auto_repair"_L1},
    {"body_shop"_L1, "auto_repair"_L1},
    {"chiropractor"_L1, "medical"_L1},
    {"clinic"_L1, "medical"_L1},
    {"contractor"_L1, "home_services"_L1},
    {"daycare"_L1, "child_care"_L1},
    {"dentist"_L1, "dental"_L1},
    {"dermatology"_L1, "medical"_L1},
    {"doctor"_L1, "medical"_L1},
    {"electrician"_L1, "electrical"_L1},
    {"fertility"_L1, "reproductive_health"_L1},
    {"garage"_L1, "auto_repair"_L1},
    {"heating"_L1, "hvac"_L1},
    {"hospital"_L1, "medical"_L1},
    {"law"_L1, "law_firm"_L1},
    {"lawyer"_L1, "law_firm"_L1},
    {"legal"_L1, "law_firm"_L1},
    {"medspa"_L1, "med_spa"_L1},
    {"mental_health"_L1, "behavioral_health"_L1},
    {"optometry"_L1, "optician"_L1},
    {"orthodontics"_L1, "dental"_L1},
    {"pharmacy"_L1, "medical"_L1},
    {"physical_therapy"_L1, "medical"_L1},
    {"plumber"_L1, "plumbing"_L1},
    {"psychiatry"_L1, "behavioral_health"_L1},
    {"psychology"_L1, "behavioral_health"_L1},
    {"psychotherapy"_L1, "behavioral_health"_L1},
    {"rehab"_L1, "addiction"_L1},
    {"roofer"_L1, "roofing"_L1},
    {"spa"_L1, "med_spa"_L1},
    {"substance_use"_L1, "addiction"_L1},
    {"therapist"_L1, "behavioral_health"_L1},
    {"therapy"_L1, "behavioral_health"_L1},
    {"vet"_L1, "veterinary"_L1},
    {"veterinarian"_L1, "veterinary"_L1},
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

std::optional<QString> tradeFrom(const QString &written)
{
    const QString word = written.simplified().toLower().replace(u' ', u'_').replace(u'-', u'_');
    if (std::any_of(std::begin(trades), std::end(trades), [&](const Trade &t) { return t.name == word; }))
        return word;
    const auto *other = std::find_if(std::begin(otherWords), std::end(otherWords),
                                     [&](const auto &pair) { return pair.first == word; });
    return other == std::end(otherWords) ? std::nullopt : std::optional<QString>(other->second);
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
