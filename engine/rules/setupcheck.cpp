// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/setupcheck.h"

#include <QDateTime>

#include <algorithm>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

bool isCheck(const Rule &rule)
{
    return rule.effect == "require_call_side_notice"_L1 || rule.effect == "require_agreement"_L1;
}

bool isInForce(const Rule &rule, const QString &day)
{
    return (rule.effectiveFrom.isEmpty() || rule.effectiveFrom <= day) &&
           (rule.effectiveTo.isEmpty() || day < rule.effectiveTo);
}

/// Callers come from anywhere, Canada included, so what abroad asks for concerns every location.
bool concerns(const Rule &rule, const SetupPlace &place)
{
    const bool everywhere = rule.jurisdiction == "US"_L1 || rule.jurisdiction.startsWith("foreign"_L1);
    return (everywhere || rule.jurisdiction == place.state) &&
           (rule.verticals.isEmpty() || rule.verticals.contains(place.vertical));
}

bool suppressesWithout(const RuleBook &book, const QString &id)
{
    const QString condition = "missing:"_L1 + id;
    return std::any_of(book.rules().begin(), book.rules().end(), [&](const Rule &rule) {
        return rule.effect == "suppress"_L1 && rule.params[u"when"_s].toString() == condition;
    });
}

SetupCheck &checkNamed(QList<SetupCheck> &checks, const RuleBook &book, const Rule &rule)
{
    const QString id = rule.params[u"id"_s].toString();
    const auto known = std::find_if(checks.begin(), checks.end(), [&](const SetupCheck &c) { return c.id == id; });
    if (known != checks.end())
        return *known;
    checks.append({id,
                   rule.params[u"sentence"_s].toString(),
                   rule.params[u"consequence"_s].toString(),
                   rule.params[u"where"_s].toString(),
                   {},
                   {},
                   suppressesWithout(book, id)});
    return checks.last();
}

} // namespace

QList<SetupCheck> setupChecks(const RuleBook &book, const QList<SetupPlace> &locations, Millis at)
{
    const QString day = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date().toString(Qt::ISODate);
    QList<SetupCheck> checks;
    for (const Rule &rule : book.rules()) {
        const bool needed =
            isCheck(rule) && isInForce(rule, day) &&
            std::any_of(locations.begin(), locations.end(), [&](const SetupPlace &p) { return concerns(rule, p); });
        if (!needed)
            continue;
        SetupCheck &check = checkNamed(checks, book, rule);
        if (rule.jurisdiction != "US"_L1 && !rule.jurisdiction.startsWith("foreign"_L1))
            check.states.append(rule.jurisdiction);
        check.citations.append(rule.citation);
    }
    return checks;
}

} // namespace ring
