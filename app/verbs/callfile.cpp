// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/callfile.h"

#include "engine/contacts/phonenumber.h"
#include "engine/store/codes.h"

#include <QJsonDocument>
#include <QSet>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr double latestMillis = 4e12; // the year 2096: what is beyond was written in another unit

/// Reads the members of a call file and keeps the first sentence about what is wrong.
class CallReader
{
public:
    explicit CallReader(const QJsonObject &object)
        : m_object(object)
    {
    }

    Expected<CallFile> read()
    {
        CallFile call;
        caller(call);
        call.to = line();
        call.startedAt = moment(u"started_at"_s, {});
        call.endedAt = moment(u"ended_at"_s, call.startedAt);
        call.now = moment(u"now"_s, call.endedAt);
        if (call.endedAt < call.startedAt || call.now < call.startedAt)
            refuse(u"A call cannot end, or be decided about, before it started."_s);
        outcome(call);
        kind(call);
        call.callerName = text(u"caller_name"_s);
        if (const QString transcript = text(u"voicemail_transcript"_s);
            m_object.value("voicemail_transcript"_L1).isString())
            call.transcript = transcript;
        noteUnknown(call);
        if (!m_wrong.isEmpty())
            return fail(Error::Code::BadInput, m_wrong);
        return call;
    }

private:
    void refuse(const QString &sentence)
    {
        if (m_wrong.isEmpty())
            m_wrong = sentence;
    }

    QString text(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            refuse(u"\"%1\" has to be a text."_s.arg(name));
        return value.toString();
    }

    /// Nothing, or what carriers write for a withheld number, is a caller without one. Anything else that cannot be
    /// read as a number is shown to the decision as the too short number it is.
    void caller(CallFile &call)
    {
        const QString written = text(u"from"_s).trimmed();
        call.from = toE164(written).value_or(QString());
        if (call.from.isEmpty() && !isWithheldNumber(written))
            call.from = u"0"_s;
    }

    void noteUnknown(CallFile &call)
    {
        static const QSet<QString> known{u"from"_s,    u"to"_s,         u"started_at"_s, u"ended_at"_s,
                                         u"outcome"_s, u"now"_s,        u"kind"_s,       u"voicemail_transcript"_s,
                                         u"id"_s,      u"caller_name"_s};
        const QStringList members = m_object.keys();
        for (const QString &member : members)
            if (!known.contains(member))
                call.unknown << member.left(40);
    }

    QString line()
    {
        const auto line = toE164(text(u"to"_s));
        if (!line)
            refuse(u"\"to\" has to be the telephone number of one of your lines, like +17205550100."_s);
        return line.value_or(QString());
    }

    Millis moment(const QString &name, std::optional<Millis> otherwise)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isDouble() && value.toDouble() > 0 && value.toDouble() < latestMillis)
            return value.toInteger();
        if ((value.isUndefined() || value.isNull()) && otherwise)
            return *otherwise;
        const QDateTime read = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        // Without an offset it would mean this machine's own zone, and so another moment elsewhere.
        if (read.isValid() && read.timeSpec() != Qt::LocalTime)
            return read.toMSecsSinceEpoch();
        refuse(u"\"%1\" has to be a moment with its offset, like 2026-03-02T09:30:00-07:00, or UTC milliseconds."_s.arg(
            name));
        return 0;
    }

    void outcome(CallFile &call)
    {
        const QString word = text(u"outcome"_s);
        if (word == "answered"_L1) {
            call.state = CallState::Answered;
            call.missReason = MissReason::None;
            return;
        }
        call.missReason = missReasonOf(word);
        if (call.missReason == MissReason::None)
            refuse(u"\"outcome\" has to be no_answer, abandoned, busy, voicemail or answered."_s);
    }

    void kind(CallFile &call)
    {
        const QString word = text(u"kind"_s);
        if (word == "follow_up"_L1)
            call.touch = Touch::FollowUp1;
        else if (!word.isEmpty() && word != "first_reply"_L1)
            refuse(u"\"kind\" has to be first_reply or follow_up: only those are decided about by the engine."_s);
    }

    QJsonObject m_object;
    QString m_wrong;
};

} // namespace

Expected<CallFile> readCallFile(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::BadInput,
                    u"This is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset + 1));
    if (!document.isObject())
        return fail(Error::Code::BadInput, u"A call is written as one JSON object."_s);
    return CallReader(document.object()).read();
}

} // namespace ring
