// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/localdesk.h"
#include "engine/desk/seatqueries.h"
#include "engine/reports/report.h"

namespace ring {

using namespace Qt::StringLiterals;

QFuture<Expected<DashboardData>> LocalDesk::dashboard(const ReportQuery &query)
{
    return ask(Right::Figures, [query](StageContext &context, const Seat &seat) {
        return ring::dashboard(*context.database, visibleQuery(seat, query), context.now());
    });
}

QFuture<Expected<LeadPage>> LocalDesk::rowsBehind(const ReportQuery &query, const QString &metric)
{
    return ask(Right::Figures, [=](StageContext &context, const Seat &seat) -> Expected<LeadPage> {
        auto page = ring::rowsBehind(*context.database, visibleQuery(seat, query), metric, context.now());
        RING_TRY(page);
        static_cast<void>(noteAudit(*context.database, seat.person,
                                    {u"rows_listed"_s, u"metric"_s, metric, u"rows=%1"_s.arg(page->rows.size())},
                                    context.now()));
        return page;
    });
}

QFuture<Expected<void>> LocalDesk::noteExport(const QString &what, int rows)
{
    return ask(Right::Export, [=](StageContext &context, const Seat &seat) {
        return noteAudit(*context.database, seat.person, {u"exported"_s, u"file"_s, what, u"rows=%1"_s.arg(rows)},
                         context.now());
    });
}

} // namespace ring
