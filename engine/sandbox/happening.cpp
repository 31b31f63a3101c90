// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/happening.h"

#include <QStringList>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
struct EndingName
{
    Ending ending;
    QLatin1StringView word;
};
constexpr EndingName endingNames[] = {
    {Ending::Answered, "answered"_L1},
    {Ending::NoAnswer, "no_answer"_L1},
    {Ending::Abandoned, "hang_up"_L1},
    {Ending::Busy, "busy"_L1},
    {Ending::Rejected, "rejected"_L1},
    {Ending::Voicemail, "voicemail"_L1},
    {Ending::MobileVoicemail, "mobile_voicemail"_L1},
};

StoryLeg leg(const QString &to, const char *status, Millis after, Millis lasts, int talk = 0)
{
    return {to, QByteArray(status), after, lasts, talk};
}

void layOutAnswered(PhoneCall &call, const QStringList &desks, Millis ring, Millis talk)
{
    const Millis each = ring / desks.size();
    for (int i = 0; i + 1 < desks.size(); ++i)
        call.legs << leg(desks.at(i), "no-answer", secondMs + i * each, each);
    const Millis after = secondMs + (desks.size() - 1) * each;
    call.legs << leg(desks.last(), "completed", after, each + talk, int(talk / secondMs));
    call.lasts = after + each + talk;
}
} // namespace

QString endingWord(Ending ending)
{
    for (const auto &name : endingNames) {
        if (name.ending == ending)
            return name.word;
    }
    return {};
}

std::optional<Ending> endingFromWord(const QString &word)
{
    for (const auto &name : endingNames) {
        if (name.word == word)
            return name.ending;
    }
    return std::nullopt;
}

Millis happensAt(const Happening &happening)
{
    return std::visit([](const auto &thing) { return thing.at; }, happening);
}

void layOutLegs(PhoneCall &call, const QStringList &desks, int ringSeconds, int talkSeconds)
{
    const Millis ring = ringSeconds * secondMs;
    call.legs.clear();
    call.status = "completed";
    call.lasts = ring + secondMs;
    call.talkSeconds = call.ending == Ending::Answered ? talkSeconds : 0;
    const QString desk = desks.isEmpty() ? QString() : desks.first();
    switch (call.ending) {
    case Ending::Answered:
        if (desks.isEmpty())
            call.lasts = ring + talkSeconds * secondMs;
        else
            layOutAnswered(call, desks, ring, talkSeconds * secondMs);
        break;
    case Ending::MobileVoicemail:
        // The mobile's own mailbox picks up: on the wire it looks answered, only shorter than any talk.
        call.legs << leg(desk, "completed", secondMs, ring + 4 * secondMs, 4);
        call.lasts = secondMs + ring + 4 * secondMs;
        break;
    case Ending::NoAnswer:
        if (desks.isEmpty())
            call.status = "no-answer";
        for (const QString &each : desks)
            call.legs << leg(each, "no-answer", secondMs, ring);
        break;
    case Ending::Abandoned:
        if (desks.isEmpty())
            call.status = "canceled";
        for (const QString &each : desks)
            call.legs << leg(each, "canceled", secondMs, ring);
        break;
    case Ending::Busy:
        call.lasts = 3 * secondMs;
        if (desks.isEmpty())
            call.status = "busy";
        for (const QString &each : desks)
            call.legs << leg(each, "busy", secondMs, secondMs);
        break;
    case Ending::Rejected:
        call.status = "busy";
        call.lasts = secondMs;
        break;
    case Ending::Voicemail:
        for (const QString &each : desks)
            call.legs << leg(each, "no-answer", secondMs, ring);
        call.lasts += (4 + (call.message ? call.message->seconds : 0)) * secondMs;
        break;
    }
}

} // namespace ring::sandbox
