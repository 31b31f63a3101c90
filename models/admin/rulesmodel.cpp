// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/rulesmodel.h"

using namespace Qt::StringLiterals;

namespace ring {

int RulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RulesModel::keyOf(const RuleRow &row) const
{
    return u"%1@%2"_s.arg(row.id).arg(row.version);
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const RuleRow &rule = row(index.row());
    switch (index.column()) {
    case Jurisdiction:
        return rule.jurisdiction;
    case Layer:
        return rule.layer;
    case Effect:
        return rule.effect;
    case Severity:
        return rule.severity;
    case Citation:
        return rule.citation;
    case From:
        return rule.effectiveFrom;
    case Confidence:
        return rule.confidence;
    default:
        return {};
    }
}

} // namespace ring
