// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/cannedreader.h"

#include "engine/compose/canned.h"
#include "engine/compose/render.h"
#include "engine/rules/vertical.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerKeys = 9;

const CannedRow *bestFor(const QList<CannedRow> &rows, int slot, const QString &family, const QString &language)
{
    const CannedRow *best = nullptr;
    int bestRank = -1;
    for (const CannedRow &row : rows) {
        const bool fits =
            row.slot == slot && (row.family == family || row.family == "general"_L1 || row.family.isEmpty());
        if (!fits || (row.language != language && row.language != "en"_L1))
            continue;
        const int rank = (row.language == language ? 2 : 0) + (row.family == family ? 1 : 0);
        if (rank > bestRank) {
            best = &row;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace

Expected<QList<CannedRow>> readCanned(Database &database)
{
    QList<CannedRow> rows;
    RING_TRY(database.each(u"admin.canned"_s, {}, [&](const QSqlQuery &row) {
        rows << CannedRow{row.value(0).toInt(), row.value(3).toString(), row.value(4).toString(),
                          row.value(2).toString(), row.value(1).toString()};
    }));
    const auto own = rows;
    for (const CannedAnswer &shipped : shippedCanned()) {
        const bool replaced = std::any_of(own.cbegin(), own.cend(), [&](const CannedRow &row) {
            return row.slot == shipped.slot && row.family == shipped.family && row.language == shipped.language;
        });
        if (!replaced)
            rows << CannedRow{shipped.slot, shipped.title, shipped.body, shipped.language, shipped.family};
    }
    return rows;
}

Expected<void> renderCanned(Database &database, const QString &trade, const QString &language,
                            const TemplateFields &fields, LeadDetail &detail)
{
    auto rows = readCanned(database);
    RING_TRY(rows);
    const QString family = templateFamilyOf(trade);
    for (int slot = 1; slot <= answerKeys; ++slot) {
        const CannedRow *row = bestFor(*rows, slot, family, language);
        const auto text = row ? fillTemplate(u"canned"_s, row->body, fields) : Expected<QString>(QString());
        detail.canned << text.value_or(QString());
        detail.cannedTitles << (row ? row->title : QString());
    }
    return {};
}

} // namespace ring
