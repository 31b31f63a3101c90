// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/effects.h"

#include <QHash>

#include <vector>

namespace ring {

/// A rule read and ready: masks for a quick no, its dates as day numbers, its effect as a function.
struct PreparedRule
{
    qsizetype position = 0; ///< in RuleIndex::rules
    unsigned kinds = ~0u;   ///< bit per MessageKind
    unsigned verticals = ~0u;
    qint64 from = 0; ///< Julian days, [from, to)
    qint64 to = 0;
    QString when;
    QString unless;
    bool bearsOnTexts = true;   ///< false: retention, set-up checks and the like, which no merge looks at
    bool applies = true;        ///< false: only recorded, as a warning
    bool weakStateRule = false; ///< low-confidence state rule: only a warning for a first reply
    Effect effect;
    RuleUse use;
    RuleUse weakUse; ///< the same as a mere warning
    /// Days on which a newer version of the same rule is in force instead.
    QList<std::pair<qint64, qint64>> superseded;
};

struct RuleIndex
{
    QList<Rule> rules;
    QString dataVersion;
    QHash<QString, std::vector<PreparedRule>> byJurisdiction;
};

/// Prepares one record; wrong fields are reported through `params`, which reads the record's "params".
PreparedRule prepare(const Rule &rule, qsizetype position, Params &params);
/// Marks older versions of a rule as superseded for as long as a newer one is in force.
void linkVersions(RuleIndex &index);

} // namespace ring
