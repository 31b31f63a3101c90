// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/bandwidth/parser.h"

#include "engine/net/datetext.h"
#include "engine/providers/bandwidth/codes.h"
#include "engine/providers/pushedsms.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring::bandwidth {

using namespace Qt::StringLiterals;

namespace {

DeliveryState stateOf(const QString &word)
{
    static const QHash<QString, DeliveryState> states{
        {u"ACCEPTED"_s, DeliveryState::Accepted},
        {u"QUEUED"_s, DeliveryState::Accepted},
        {u"SENDING"_s, DeliveryState::Accepted},
        {u"SENT"_s, DeliveryState::Sent},
        {u"DELIVERED"_s, DeliveryState::Delivered},
        {u"UNDELIVERED"_s, DeliveryState::Undelivered},
        {u"FAILED"_s, DeliveryState::Failed},
        {u"message-sending"_s, DeliveryState::Accepted},
        {u"message-sent"_s, DeliveryState::Sent},
        {u"message-delivered"_s, DeliveryState::Delivered},
        {u"message-failed"_s, DeliveryState::Undelivered},
        {u"message-read"_s, DeliveryState::Delivered},
    };
    return states.value(word, DeliveryState::Unknown);
}

DeliveryReport reportOf(const QString &id, const QString &word, int code)
{
    const DeliveryState state = stateOf(word);
    if (state != DeliveryState::Undelivered && state != DeliveryState::Failed)
        return {id, state, Error::Reason::None, {}};
    if (code == noReceipt)
        return {id, DeliveryState::Sent, Error::Reason::None, {}};
    const CodeMeaning &meaning = meaningOf(code);
    return lostReport(id, state, meaning.reason, meaning.sentence);
}

InboundText inboundOf(const QJsonObject &event, const QJsonObject &message)
{
    QString line = message["owner"_L1].toString();
    if (line.isEmpty())
        line = event["to"_L1].toString();
    Millis at = fromIso(message["time"_L1].toString());
    if (!at)
        at = fromIso(event["time"_L1].toString());
    return {message["id"_L1].toString(), message["from"_L1].toString(), line, message["text"_L1].toString(), at};
}

Expected<QJsonArray> messagesOf(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<QJsonArray> {
        if (object["messages"_L1].isArray())
            return object["messages"_L1].toArray();
        return fail(Error::Code::BadAnswer,
                    u"%1: the answer of %2 is no list of messages. Check the base URL."_s.arg(asked.name, asked.host),
                    asked.what + u": no messages"_s);
    });
}

} // namespace

Expected<SentText> parseSent(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<SentText> {
        const QString id = object["id"_L1].toString();
        if (!id.isEmpty())
            return SentText{id, DeliveryState::Accepted, fromIso(object["time"_L1].toString())};
        return fail(Error::Code::Ambiguous, u"%1: the answer of %2 names no text."_s.arg(asked.name, asked.host),
                    asked.what + u": no id"_s);
    });
}

Expected<DeliveryReport> parseDelivery(const QByteArray &body, const AskedBy &asked)
{
    return messagesOf(body, asked).map([](const QJsonArray &rows) {
        const QJsonObject row = rows.at(0).toObject();
        return reportOf(row["messageId"_L1].toString(), row["messageStatus"_L1].toString(),
                        row["errorCode"_L1].toInt());
    });
}

Expected<void> parseList(const QByteArray &body, const AskedBy &asked)
{
    return messagesOf(body, asked).map([](const QJsonArray &) {});
}

Expected<HookNews> parseCallbacks(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isArray())
        return fail(Error::Code::BadInput, u"it is no list of callbacks"_s);
    HookNews news;
    const QJsonArray rows = document.array();
    for (const auto &value : rows) {
        const QJsonObject event = value.toObject();
        const QJsonObject message = event["message"_L1].toObject();
        const QString type = event["type"_L1].toString();
        const QString id = message["id"_L1].toString();
        if (type.isEmpty() || id.isEmpty())
            return fail(Error::Code::BadInput, u"one of its callbacks has no type, or a message without an id"_s);
        if (type == "message-received"_L1)
            news.texts.append(inboundOf(event, message));
        else if (stateOf(type) != DeliveryState::Unknown)
            news.deliveries.append(reportOf(id, type, event["errorCode"_L1].toInt()));
    }
    return news;
}

} // namespace ring::bandwidth
