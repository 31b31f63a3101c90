// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/operator.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"

#include <QDateTime>
#include <QJsonDocument>

#include <limits>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A day (its first moment, or with `end` the first of the next, in UTC) or a moment with an offset.
Expected<Millis> momentOf(const QString &written, bool end)
{
    const QDate day = QDate::fromString(written, Qt::ISODate);
    if (day.isValid() && written.size() == 10)
        return day.addDays(end ? 1 : 0).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return fail(
            Error::Code::BadInput,
            u"\"%1\" is neither a day like 2026-03-02 nor a moment like 2026-03-02T09:00:00-07:00."_s.arg(written));
    return moment.toMSecsSinceEpoch();
}

Expected<AuditQuery> queryOf(const Arguments &arguments)
{
    AuditQuery query;
    query.limit = std::numeric_limits<int>::max();
    if (arguments.has(u"from"_s)) {
        auto from = momentOf(arguments.text(u"from"_s), false);
        RING_TRY(from);
        query.from = *from;
    }
    if (arguments.has(u"to"_s)) {
        auto to = momentOf(arguments.text(u"to"_s), true);
        RING_TRY(to);
        query.to = *to;
    }
    query.person = arguments.text(u"person"_s);
    query.deed = arguments.text(u"deed"_s);
    if (!query.deed.isEmpty() && !auditDeeds().contains(query.deed))
        return fail(Error::Code::BadInput, u"--deed is one of %1."_s.arg(auditDeeds().join(u", "_s)));
    return query;
}

VerbEnding audit(const Arguments &arguments)
{
    const QStringList words{u"audit"_s};
    const QString format = arguments.text(u"format"_s, u"text"_s);
    if (format != "text"_L1 && format != "json"_L1)
        return wrongUsage(words, u"--format is text or json, not \"%1\"."_s.arg(format));
    const auto query = queryOf(arguments);
    if (!query)
        return wrongUsage(words, query.error().sentence);
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const auto page = readAudit(*store->database, *query);
    if (!page)
        return failed(page.error());
    if (auto noted = noteByOperator(*store->database, {u"audit_read"_s, {}, {}, u"rows=%1"_s.arg(page->total)}); !noted)
        return failed(noted.error());
    for (auto row = page->rows.crbegin(); row != page->rows.crend(); ++row)
        format == "json"_L1 ? outBytes(QJsonDocument(auditJson(*row)).toJson(QJsonDocument::Compact))
                            : out(plainLine(auditText(*row)));
    return VerbEnding::Done;
}

} // namespace

Verb auditVerb()
{
    return {{u"audit"_s},
            {},
            {dataOption(),
             {u"sandbox"_s, {}, u"about the sandbox's folder, when --data is not given"_s},
             {u"from"_s, u"WHEN"_s, u"first day in UTC, or first moment"_s},
             {u"to"_s, u"WHEN"_s, u"last day (included), or the moment before which it ends"_s},
             {u"person"_s, u"NAME"_s, u"only what this person did"_s},
             {u"deed"_s, u"DEED"_s, u"only one kind: %1"_s.arg(auditDeeds().join(u", "_s))},
             {u"format"_s, u"FORMAT"_s, u"text (when not given) or json, one object a line"_s}},
            u"who viewed, sent, changed, exported, acknowledged and signed in, oldest first"_s,
            u"Rows are only ever added; the store refuses to change or delete one. They hold ids, never a caller's\n"
            "number or words. Reading the audit is itself a row of it."_s,
            audit};
}

} // namespace ring
