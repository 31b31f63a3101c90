// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/telnyx/parser.h"

#include "engine/net/datetext.h"
#include "engine/providers/pushedsms.h"
#include "engine/providers/telnyx/codes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring::telnyx {

using namespace Qt::StringLiterals;

namespace {

DeliveryState stateOf(const QString &status)
{
    static const QHash<QString, DeliveryState> states{
        {u"queued"_s, DeliveryState::Accepted},
        {u"sending"_s, DeliveryState::Accepted},
        {u"sent"_s, DeliveryState::Sent},
        {u"delivery_unconfirmed"_s, DeliveryState::Sent},
        {u"delivered"_s, DeliveryState::Delivered},
        {u"delivery_failed"_s, DeliveryState::Undelivered},
        {u"sending_failed"_s, DeliveryState::Failed},
        {u"expired"_s, DeliveryState::Failed},
    };
    return states.value(status, DeliveryState::Unknown);
}

DeliveryReport reportOf(const QJsonObject &message)
{
    const QString id = message["id"_L1].toString();
    const DeliveryState state = stateOf(message["to"_L1].toArray().at(0)["status"_L1].toString());
    if (state != DeliveryState::Undelivered && state != DeliveryState::Failed)
        return {id, state, Error::Reason::None, {}};
    const CodeMeaning &meaning = meaningOf(message["errors"_L1].toArray().at(0)["code"_L1].toString().toInt());
    return lostReport(id, state, meaning.reason, meaning.sentence);
}

InboundText inboundOf(const QJsonObject &event, const QJsonObject &message)
{
    Millis at = fromIso(message["received_at"_L1].toString());
    if (!at)
        at = fromIso(event["occurred_at"_L1].toString());
    return {message["id"_L1].toString(), message["from"_L1]["phone_number"_L1].toString(),
            message["to"_L1].toArray().at(0)["phone_number"_L1].toString(), message["text"_L1].toString(), at};
}

Expected<QJsonObject> dataOf(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<QJsonObject> {
        if (object["data"_L1].isObject())
            return object["data"_L1].toObject();
        return fail(
            asked.write ? Error::Code::Ambiguous : Error::Code::BadAnswer,
            u"%1: the answer of %2 is not what Telnyx documents. Check the base URL."_s.arg(asked.name, asked.host),
            asked.what + u": no data"_s);
    });
}

} // namespace

Expected<SentText> parseSent(const QByteArray &body, const AskedBy &asked)
{
    return dataOf(body, asked).and_then([&](const QJsonObject &message) -> Expected<SentText> {
        const DeliveryReport report = reportOf(message);
        if (!report.providerId.isEmpty())
            return SentText{report.providerId,
                            report.state == DeliveryState::Unknown ? DeliveryState::Accepted : report.state,
                            fromIso(message["received_at"_L1].toString())};
        return fail(Error::Code::Ambiguous, u"%1: the answer of %2 names no text."_s.arg(asked.name, asked.host),
                    asked.what + u": no id"_s);
    });
}

Expected<DeliveryReport> parseDelivery(const QByteArray &body, const AskedBy &asked)
{
    return dataOf(body, asked).and_then([&](const QJsonObject &message) -> Expected<DeliveryReport> {
        if (message["to"_L1].isArray())
            return reportOf(message);
        return fail(Error::Code::BadAnswer,
                    u"%1: the answer of %2 is no text message. Check the base URL."_s.arg(asked.name, asked.host),
                    asked.what + u": no to"_s);
    });
}

Expected<void> parseBalance(const QByteArray &body, const AskedBy &asked)
{
    return dataOf(body, asked).and_then([&](const QJsonObject &data) -> Expected<void> {
        if (data.contains("balance"_L1))
            return {};
        return fail(Error::Code::BadAnswer,
                    u"%1: the answer of %2 is no balance. Check the base URL."_s.arg(asked.name, asked.host),
                    asked.what);
    });
}

Expected<HookNews> parseEvent(const QByteArray &body)
{
    const QJsonObject event = QJsonDocument::fromJson(body).object()["data"_L1].toObject();
    const QJsonObject message = event["payload"_L1].toObject();
    const QString type = event["event_type"_L1].toString();
    if (type.isEmpty())
        return fail(Error::Code::BadInput, u"it is no event as Telnyx documents them"_s);
    HookNews news;
    const bool ofMessage = type.startsWith("message."_L1);
    if (ofMessage && message["id"_L1].toString().isEmpty())
        return fail(Error::Code::BadInput, u"it is an event of a text without an id"_s);
    if (type == "message.received"_L1)
        news.texts.append(inboundOf(event, message));
    else if (type == "message.sent"_L1 || type == "message.finalized"_L1)
        news.deliveries.append(reportOf(message));
    return news;
}

} // namespace ring::telnyx
