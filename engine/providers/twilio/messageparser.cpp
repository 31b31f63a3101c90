// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/messageparser.h"

#include "engine/net/datetext.h"
#include "engine/providers/twilio/errors.h"
#include "engine/providers/twilio/page.h"

#include <QHash>

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {

DeliveryState stateOf(const QString &status)
{
    static const QHash<QString, DeliveryState> states{
        {u"accepted"_s, DeliveryState::Accepted},
        {u"scheduled"_s, DeliveryState::Accepted},
        {u"queued"_s, DeliveryState::Accepted},
        {u"sending"_s, DeliveryState::Accepted},
        {u"sent"_s, DeliveryState::Sent},
        {u"delivered"_s, DeliveryState::Delivered},
        {u"read"_s, DeliveryState::Delivered},
        {u"partially_delivered"_s, DeliveryState::Delivered},
        {u"undelivered"_s, DeliveryState::Undelivered},
        {u"failed"_s, DeliveryState::Failed},
        {u"canceled"_s, DeliveryState::Failed},
    };
    return states.value(status, DeliveryState::Unknown);
}

Message messageOf(const QJsonObject &row)
{
    Message message;
    message.sid = row["sid"_L1].toString();
    message.from = row["from"_L1].toString();
    message.to = row["to"_L1].toString();
    message.body = row["body"_L1].toString();
    message.inbound = row["direction"_L1].toString() == "inbound"_L1;
    message.state = stateOf(row["status"_L1].toString());
    message.errorCode = wholeNumber(row["error_code"_L1]);
    message.createdAt = fromRfc2822(row["date_created"_L1].toString());
    return message;
}

bool readable(const QJsonObject &row, const Message &message)
{
    const auto text = [&](QLatin1StringView key) { return row[key].isString(); };
    return !message.sid.isEmpty() && message.createdAt > 0 && text("direction"_L1) && text("body"_L1) && text("to"_L1);
}

} // namespace

Expected<MessagePage> parseMessages(const QByteArray &body, const AskedBy &asked)
{
    return pageOf(body, "messages"_L1, asked).map([](const Page &page) {
        MessagePage messages{{}, page.next, page.damaged};
        for (const QJsonObject &row : page.rows) {
            const Message message = messageOf(row);
            if (readable(row, message))
                messages.messages.append(message);
            else
                ++messages.damaged;
        }
        return messages;
    });
}

Expected<Message> parseMessage(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<Message> {
        Message message = messageOf(object);
        if (!message.sid.isEmpty())
            return message;
        return fail(asked.write ? Error::Code::Ambiguous : Error::Code::BadAnswer,
                    u"%1: the answer of %2 names no message. It is looked up before anything is sent again."_s.arg(
                        asked.name, asked.host),
                    asked.what + u": no sid"_s);
    });
}

DeliveryReport reportOf(const Message &message)
{
    DeliveryReport report{message.sid, message.state, Error::Reason::None, {}};
    const bool lost = message.state == DeliveryState::Undelivered || message.state == DeliveryState::Failed;
    if (!lost)
        return report;
    const CodeMeaning &meaning = meaningOf(message.errorCode);
    report.reason = meaning.reason == Error::Reason::None ? Error::Reason::Other : meaning.reason;
    if (meaning.code != 0)
        report.explanation = QString::fromLatin1(meaning.sentence);
    else if (message.errorCode > 0)
        report.explanation = u"Twilio reports error %1 for this text."_s.arg(message.errorCode);
    else
        report.explanation = u"The text did not arrive; Twilio gives no reason."_s;
    return report;
}

} // namespace ring::twilio
