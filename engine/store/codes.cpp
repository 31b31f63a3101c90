// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/codes.h"

#include <QStringList>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

// Each list is in the order of its enumeration.
const QStringList directions{u"inbound"_s, u"outbound"_s};
const QStringList legEnds{u"running"_s,   u"answered"_s, u"no_answer"_s, u"busy"_s,
                          u"abandoned"_s, u"rejected"_s, u"handled"_s,   u"elsewhere"_s};
const QStringList callStates{u"running"_s, u"answered"_s, u"missed"_s, u"outgoing"_s, u"unclear"_s};
const QStringList missReasons{u""_s, u"no_answer"_s, u"abandoned"_s, u"busy"_s, u"voicemail"_s, u"rejected"_s};
const QStringList transcripts{u"none"_s, u"pending"_s, u"done"_s, u"failed"_s};
const QStringList touches{u"first"_s, u"follow_up_1"_s, u"follow_up_2"_s};
const QStringList classes{u"customer"_s, u"prospect"_s, u"new"_s};
const QStringList kinds{u"first_reply"_s, u"thread_reply"_s,        u"follow_up"_s, u"service_notice"_s,
                        u"marketing"_s,   u"optout_confirmation"_s, u"help_reply"_s};
const QStringList deliveries{u"accepted"_s, u"sent"_s, u"delivered"_s, u"undelivered"_s, u"failed"_s, u"unknown"_s};
const QStringList reasons{u""_s,       u"opted_out"_s, u"invalid_number"_s, u"landline"_s, u"region"_s,
                          u"sender"_s, u"filtered"_s,  u"account"_s,        u"content"_s,  u"other"_s};

template<typename T>
T readIn(const QStringList &words, const QString &code, T otherwise)
{
    const auto at = words.indexOf(code);
    return at < 0 ? otherwise : T(at);
}

} // namespace

QString codeOf(Direction value)
{
    return directions[int(value)];
}
QString codeOf(LegEnd value)
{
    return legEnds[int(value)];
}
QString codeOf(CallState value)
{
    return callStates[int(value)];
}
QString codeOf(MissReason value)
{
    return missReasons[int(value)];
}
QString codeOf(Voicemail::Transcript value)
{
    return transcripts[int(value)];
}
QString codeOf(Touch value)
{
    return touches[int(value)];
}
QString codeOf(CallerClass value)
{
    return classes[int(value)];
}
QString codeOf(MessageKind value)
{
    return kinds[int(value)];
}
QString codeOf(DeliveryState value)
{
    return deliveries[int(value)];
}
QString codeOf(Error::Reason value)
{
    return reasons[int(value)];
}

Direction directionOf(const QString &code)
{
    return readIn(directions, code, Direction::Inbound);
}
LegEnd legEndOf(const QString &code)
{
    return readIn(legEnds, code, LegEnd::Running);
}
CallState callStateOf(const QString &code)
{
    return readIn(callStates, code, CallState::Unclear);
}
MissReason missReasonOf(const QString &code)
{
    return readIn(missReasons, code, MissReason::None);
}
Voicemail::Transcript transcriptOf(const QString &code)
{
    return readIn(transcripts, code, Voicemail::Transcript::None);
}
Touch touchOf(const QString &code)
{
    return readIn(touches, code, Touch::First);
}
CallerClass callerClassOf(const QString &code)
{
    return readIn(classes, code, CallerClass::New);
}

} // namespace ring
