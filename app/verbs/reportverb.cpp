// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/operator.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/reports/export.h"
#include "engine/reports/report.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const QStringList formats{u"text"_s, u"json"_s, u"csv"_s};

QString asMoment(const QString &written)
{
    return u"\"%1\" is neither a day like 2026-03-02 nor a moment like 2026-03-02T09:00:00-07:00."_s.arg(written);
}

/// Two days (both included, in each location's own calendar) or two moments (the second not included).
Expected<ReportQuery> readPeriod(const Arguments &arguments)
{
    const QString from = arguments.text(u"from"_s);
    const QString to = arguments.text(u"to"_s);
    if (from.isEmpty() || to.isEmpty())
        return fail(Error::Code::BadInput, u"A report needs --from and --to."_s);
    const QDate first = QDate::fromString(from, Qt::ISODate);
    const QDate last = QDate::fromString(to, Qt::ISODate);
    if (first.isValid() && last.isValid() && from.size() == 10 && to.size() == 10) {
        if (last < first)
            return fail(Error::Code::BadInput, u"--to lies before --from."_s);
        return reportDays(first, last);
    }
    ReportQuery query;
    for (const auto &[written, moment] : {std::pair{from, &query.from}, std::pair{to, &query.to}}) {
        const QDateTime read = QDateTime::fromString(written, Qt::ISODateWithMs);
        if (!read.isValid() || read.timeSpec() == Qt::LocalTime)
            return fail(Error::Code::BadInput, asMoment(written));
        *moment = read.toMSecsSinceEpoch();
    }
    if (query.to <= query.from)
        return fail(Error::Code::BadInput, u"--to lies before --from."_s);
    return query;
}

/// The location's name, or nothing when there is no such location.
Expected<QString> nameOf(Database &database, const QString &key)
{
    QString name;
    QStringList keys;
    RING_TRY(database.each(u"places.all"_s, {}, [&](const QSqlQuery &row) {
        keys << row.value(1).toString();
        if (keys.last() == key)
            name = row.value(3).toString();
    }));
    if (keys.contains(key))
        return name;
    constexpr int shown = 12;
    return fail(Error::Code::NotFound,
                u"There is no location \"%1\"; there is %2%3."_s.arg(
                    key, keys.mid(0, shown).join(u", "_s), keys.size() > shown ? u" and others"_s : QString()));
}

void print(const DashboardData &data, const QString &place, const QString &format)
{
    if (format == "json"_L1)
        return outBytes(QJsonDocument(reportJson(data, place)).toJson(QJsonDocument::Indented).trimmed());
    outBytes((format == "csv"_L1 ? reportCsv(data) : reportText(data, place)).trimmed());
}

VerbEnding report(const Arguments &arguments)
{
    const QStringList words{u"report"_s};
    auto query = readPeriod(arguments);
    if (!query)
        return wrongUsage(words, query.error().sentence);
    const QString format = arguments.text(u"format"_s, u"text"_s);
    if (!formats.contains(format))
        return wrongUsage(words, u"--format is one of %1, not \"%2\"."_s.arg(formats.join(u", "_s), format));
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    QString place;
    for (const QString &key : arguments.all(u"location"_s)) {
        const auto name = nameOf(*store->database, key);
        if (!name)
            return failed(name.error());
        query->locations << key;
        place = query->locations.size() == 1 ? *name : QString();
    }
    const auto data = dashboard(*store->database, *query, SystemClock().now());
    if (!data)
        return failed(data.error());
    if (auto noted = noteByOperator(*store->database, {u"exported"_s, u"file"_s, u"report"_s, format}); !noted)
        return failed(noted.error());
    print(*data, place, format);
    return VerbEnding::Done;
}

} // namespace

Verb reportVerb()
{
    return {{u"report"_s},
            {},
            {dataOption(),
             {u"sandbox"_s, {}, u"about the sandbox's folder, when --data is not given"_s},
             {u"from"_s, u"WHEN"_s, u"first day, or first moment"_s},
             {u"to"_s, u"WHEN"_s, u"last day (included), or the moment before which it ends"_s},
             {u"location"_s, u"KEY"_s, u"only this location; may be given again"_s, true},
             {u"format"_s, u"FORMAT"_s, u"text (when not given), json or csv"_s}},
            u"what was missed, texted, replied and booked in a period"_s,
            u"Days are those of each location's own calendar. Every number has one definition, the same as on the\n"
            "console's dashboard."_s,
            report};
}

} // namespace ring
