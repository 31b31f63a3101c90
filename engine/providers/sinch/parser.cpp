// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/sinch/parser.h"

#include "engine/net/datetext.h"
#include "engine/providers/sinch/codes.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace ring::sinch {

using namespace Qt::StringLiterals;

namespace {

Expected<QJsonArray> listOf(const QJsonObject &object, QLatin1String name, const AskedBy &asked)
{
    if (object[name].isArray())
        return object[name].toArray();
    return fail(Error::Code::BadAnswer,
                u"%1: the answer of %2 does not hold the list that was asked for. Check the base URL."_s.arg(
                    asked.name, asked.host),
                asked.what + u": no list "_s + name);
}

Batch batchOf(const QJsonObject &row)
{
    const bool canceled = row["canceled"_L1].toBool();
    return {row["client_reference"_L1].toString(),
            {row["id"_L1].toString(), canceled ? DeliveryState::Failed : DeliveryState::Accepted,
             fromIso(row["created_at"_L1].toString())}};
}

InboundText inboundOf(const QJsonObject &row)
{
    return {row["id"_L1].toString(), withPlus(row["from"_L1].toString()), withPlus(row["to"_L1].toString()),
            row["body"_L1].toString(), fromIso(row["received_at"_L1].toString())};
}

DeliveryState stateOf(const QString &status)
{
    static const QHash<QString, DeliveryState> states{
        {u"Queued"_s, DeliveryState::Accepted},      {u"Dispatched"_s, DeliveryState::Sent},
        {u"Delivered"_s, DeliveryState::Delivered},  {u"Failed"_s, DeliveryState::Undelivered},
        {u"Rejected"_s, DeliveryState::Undelivered}, {u"Deleted"_s, DeliveryState::Undelivered},
        {u"Expired"_s, DeliveryState::Undelivered},  {u"Aborted"_s, DeliveryState::Failed},
        {u"Cancelled"_s, DeliveryState::Failed},     {u"Unknown"_s, DeliveryState::Sent},
    };
    return states.value(status, DeliveryState::Unknown);
}

} // namespace

QString withPlus(const QString &written)
{
    const bool digits = std::all_of(written.begin(), written.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && written.size() >= 8 && written.size() <= 15 ? u'+' + written : written;
}

Expected<Batch> parseBatch(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<Batch> {
        Batch batch = batchOf(object);
        if (!batch.text.providerId.isEmpty())
            return batch;
        return fail(asked.write ? Error::Code::Ambiguous : Error::Code::BadAnswer,
                    u"%1: the answer of %2 names no text. It is looked up before anything is sent again."_s.arg(
                        asked.name, asked.host),
                    asked.what + u": no id"_s);
    });
}

Expected<QList<Batch>> parseBatches(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked)
        .and_then([&](const QJsonObject &object) { return listOf(object, "batches"_L1, asked); })
        .map([](const QJsonArray &rows) {
            QList<Batch> batches;
            for (const QJsonValue row : rows) {
                if (!row["id"_L1].toString().isEmpty())
                    batches.append(batchOf(row.toObject()));
            }
            return batches;
        });
}

Expected<InboundPage> parseInbounds(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) {
        return listOf(object, "inbounds"_L1, asked).map([&](const QJsonArray &rows) {
            InboundPage page;
            for (const QJsonValue row : rows) {
                if (!row["id"_L1].toString().isEmpty())
                    page.texts.append(inboundOf(row.toObject()));
            }
            const double listed = (object["page"_L1].toDouble() + 1) * object["page_size"_L1].toDouble();
            page.more = !rows.isEmpty() && listed < object["count"_L1].toDouble();
            return page;
        });
    });
}

Expected<DeliveryReport> parseReport(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<DeliveryReport> {
        if (!object["status"_L1].isString())
            return fail(
                Error::Code::BadAnswer,
                u"%1: the answer of %2 is no delivery report. Check the base URL."_s.arg(asked.name, asked.host),
                asked.what);
        DeliveryReport report;
        report.providerId = object["batch_id"_L1].toString();
        report.state = stateOf(object["status"_L1].toString());
        if (report.state != DeliveryState::Undelivered && report.state != DeliveryState::Failed)
            return report;
        const CodeMeaning &meaning = meaningOf(object["code"_L1].toInt());
        report.reason = meaning.reason;
        report.explanation = QString::fromLatin1(meaning.sentence);
        return report;
    });
}

} // namespace ring::sinch
