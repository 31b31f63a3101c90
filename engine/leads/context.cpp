// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/context.h"

#include "engine/compose/compose.h"

namespace ring {

using namespace Qt::StringLiterals;

QString StageContext::newId() const
{
    static constexpr char letters[] = "23456789abcdefghjkmnpqrstuvwxyz2";
    QString id;
    quint64 bits = random->generate64();
    for (int i = 0; i < 12; ++i, bits >>= 5)
        id += QLatin1Char(letters[bits & 31]);
    return id;
}

Expected<void> loadTemplates(StageContext &context)
{
    context.templates = shippedTemplates();
    return context.database->each(u"admin.published_templates"_s, {}, [&](const QSqlQuery &row) {
        Template published;
        published.key = row.value(0).toString();
        published.version = row.value(1).toInt();
        published.family = row.value(2).toString();
        published.location = row.value(3).toString();
        published.callerClass = row.value(4).toString();
        published.open = row.value(5).toString();
        published.touch = row.value(6).toString();
        published.language = row.value(7).toString();
        published.body = row.value(8).toString();
        context.templates.removeIf([&](const Template &old) { return old.key == published.key; });
        context.templates << published;
    });
}

Expected<void> noteHappening(StageContext &context, const QString &kind, qint64 leadId, const QString &detail)
{
    return only(context.database->run(
        u"life.happened"_s,
        {{u"at"_s, context.now()}, {u"kind"_s, kind}, {u"lead"_s, rowOrNone(leadId)}, {u"detail"_s, detail}}));
}

} // namespace ring
