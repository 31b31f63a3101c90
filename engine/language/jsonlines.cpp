// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/jsonlines.h"

#include "engine/language/reply.h"
#include "engine/language/voicemail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<QJsonObject> readObject(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::BadInput,
                    u"This line is not JSON: %1 at character %2. Each line must hold one object."_s.arg(
                        error.errorString(), QString::number(error.offset + 1)));
    if (!document.isObject())
        return fail(Error::Code::BadInput, u"This line is JSON but not an object. Each line must hold one object."_s);
    return document.object();
}

Expected<QString> text(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    if (!value.isString())
        return fail(Error::Code::BadInput,
                    u"This line has no text in its field \"%1\". Add it and try again."_s.arg(name));
    return value.toString();
}

/// Context may be left out; what is there has to be of its kind.
Expected<QJsonValue> optional(const QJsonObject &object, QLatin1String name, QJsonValue::Type type, const QString &kind)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull() || value.type() == type)
        return value;
    return fail(Error::Code::BadInput,
                u"The field \"%1\" of this line has to be %2. Correct it or leave it out."_s.arg(name, kind));
}

/// Ids go out exactly as they came in: text or number.
Expected<QJsonValue> idOf(const QJsonObject &object)
{
    const QJsonValue id = object.value("id"_L1);
    if (!id.isString() && !id.isDouble())
        return fail(Error::Code::BadInput, u"This line has no \"id\". Give every line an id of its own."_s);
    return id;
}

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Expected<ReplyInput> replyInput(const QJsonObject &object)
{
    const auto body = text(object, "body"_L1);
    if (!body)
        return tl::unexpected(body.error());
    const auto kind = text(object, "prior_text_kind"_L1);
    if (!kind)
        return tl::unexpected(kind.error());
    const auto prior = priorTextFromName(*kind);
    if (!prior)
        return fail(
            Error::Code::BadInput,
            u"\"%1\" is no prior_text_kind. Use text_back, follow_up, slots_offered or confirmation."_s.arg(*kind));
    const auto vertical = optional(object, "vertical"_L1, QJsonValue::String, u"a text"_s);
    RING_TRY(vertical);
    const auto offered = optional(object, "offered_slots"_L1, QJsonValue::Array, u"a list of texts"_s);
    RING_TRY(offered);
    ReplyInput input{*body, *prior, vertical->toString(), {}};
    for (const QJsonValue slot : offered->toArray()) {
        if (!slot.isString())
            return fail(
                Error::Code::BadInput,
                u"The field \"offered_slots\" of this line has to be a list of texts. Correct it or leave it out."_s);
        input.offeredSlots.append(slot.toString());
    }
    return input;
}

} // namespace

Expected<QByteArray> classifyVoicemailLine(const QByteArray &line)
{
    const auto object = readObject(line);
    if (!object)
        return tl::unexpected(object.error());
    const auto id = idOf(*object);
    if (!id)
        return tl::unexpected(id.error());
    const auto transcript = text(*object, "transcript"_L1);
    if (!transcript)
        return tl::unexpected(transcript.error());
    const auto vertical = optional(*object, "vertical"_L1, QJsonValue::String, u"a text"_s);
    RING_TRY(vertical);
    const auto afterHours = optional(*object, "after_hours"_L1, QJsonValue::Bool, u"true or false"_s);
    RING_TRY(afterHours);
    const auto repeats = optional(*object, "repeat_calls_last_15min"_L1, QJsonValue::Double, u"a number"_s);
    RING_TRY(repeats);
    const VoicemailReading reading =
        readVoicemail({*transcript, vertical->toString(), afterHours->toBool(), std::max(0, repeats->toInt())});
    return written({{u"id"_s, *id},
                    {u"label"_s, voicemailLabelName(reading.label)},
                    {u"because"_s, QJsonArray::fromStringList(reading.because)}});
}

Expected<QByteArray> classifyReplyLine(const QByteArray &line)
{
    const auto object = readObject(line);
    if (!object)
        return tl::unexpected(object.error());
    const auto id = idOf(*object);
    if (!id)
        return tl::unexpected(id.error());
    const auto input = replyInput(*object);
    if (!input)
        return tl::unexpected(input.error());
    const ReplyReading reading = readReply(*input);
    QJsonObject answer{{u"id"_s, *id},
                       {u"intent"_s, intentName(reading.intent)},
                       {u"opt_out"_s, reading.optOut},
                       {u"needs_human"_s, reading.needsHuman},
                       {u"because"_s, QJsonArray::fromStringList(reading.because)}};
    if (reading.slot > 0)
        answer.insert(u"slot"_s, reading.slot);
    return written(answer);
}

} // namespace ring
