// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/plivo/parser.h"

#include "engine/providers/plivo/codes.h"
#include "engine/providers/plivo/form.h"
#include "engine/providers/pushedsms.h"

#include <QJsonArray>

namespace ring::plivo {

using namespace Qt::StringLiterals;

namespace {

DeliveryState stateOf(const QString &state)
{
    static const QHash<QString, DeliveryState> states{
        {u"queued"_s, DeliveryState::Accepted},         {u"sent"_s, DeliveryState::Sent},
        {u"delivered"_s, DeliveryState::Delivered},     {u"read"_s, DeliveryState::Delivered},
        {u"undelivered"_s, DeliveryState::Undelivered}, {u"failed"_s, DeliveryState::Failed},
        {u"rejected"_s, DeliveryState::Failed},
    };
    return states.value(state, DeliveryState::Unknown);
}

DeliveryReport reportOf(const QString &id, const QString &state, const QString &code)
{
    const DeliveryState meant = stateOf(state);
    if (meant != DeliveryState::Undelivered && meant != DeliveryState::Failed)
        return {id, meant, Error::Reason::None, {}};
    const CodeMeaning &meaning = meaningOf(code.toInt());
    return lostReport(id, meant, meaning.reason, meaning.sentence);
}

} // namespace

Expected<SentText> parseSent(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<SentText> {
        const QString id = object["message_uuid"_L1].toArray().at(0).toString();
        if (!id.isEmpty())
            return SentText{id, DeliveryState::Accepted, 0};
        if (!object["invalid_number"_L1].toArray().isEmpty())
            return tl::unexpected(
                Error{Error::Code::Rejected, u"%1: the number is not a valid destination."_s.arg(asked.name),
                      asked.what + u": invalid number"_s, Error::Reason::InvalidNumber, std::nullopt});
        return fail(Error::Code::Ambiguous, u"%1: the answer of %2 names no text."_s.arg(asked.name, asked.host),
                    asked.what + u": no message_uuid"_s);
    });
}

Expected<DeliveryReport> parseDelivery(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<DeliveryReport> {
        if (object["message_state"_L1].isString())
            return reportOf(object["message_uuid"_L1].toString(), object["message_state"_L1].toString(),
                            object["error_code"_L1].toVariant().toString());
        return fail(Error::Code::BadAnswer,
                    u"%1: the answer of %2 is no message. Check the base URL."_s.arg(asked.name, asked.host),
                    asked.what + u": no message_state"_s);
    });
}

Expected<void> parseAccount(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<void> {
        if (object.contains("api_id"_L1))
            return {};
        return fail(Error::Code::BadAnswer,
                    u"%1: the answer of %2 is no account. Check the base URL."_s.arg(asked.name, asked.host),
                    asked.what);
    });
}

Expected<HookNews> parseCallback(const QByteArray &body)
{
    const Form form = parseForm(body);
    const auto value = [&form](const char *name) { return QString::fromUtf8(valueOf(form, name)); };
    const QString id = value("MessageUUID");
    if (id.isEmpty())
        return fail(Error::Code::BadInput, u"it is no form with a MessageUUID"_s);
    HookNews news;
    if (const QString state = value("Status"); !state.isEmpty())
        news.deliveries.append(reportOf(id, state, value("ErrorCode")));
    else if (const QString from = value("From"); !from.isEmpty())
        news.texts.append({id, plusBefore(from), plusBefore(value("To")), value("Text"), 0});
    return news;
}

} // namespace ring::plivo
