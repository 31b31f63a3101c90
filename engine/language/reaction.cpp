// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/reaction.h"

#include <QRegularExpression>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

enum class Feeling { Up, Down, Neither };

std::optional<Feeling> feelingOf(const QString &verb)
{
    static const QStringList up = {u"liked"_s,    u"loved"_s,      u"le gustó"_s,
                                   u"le gusto"_s, u"le encantó"_s, u"le encanto"_s};
    static const QStringList down = {u"disliked"_s, u"no le gustó"_s, u"no le gusto"_s};
    static const QStringList other = {u"laughed at"_s, u"emphasized"_s, u"questioned"_s,
                                      u"se rio de"_s,  u"enfatizó"_s,   u"se rió de"_s};
    if (up.contains(verb))
        return Feeling::Up;
    if (down.contains(verb))
        return Feeling::Down;
    return other.contains(verb) ? std::optional(Feeling::Neither) : std::nullopt;
}

/// The verb before the quoted text, or "liked" and "disliked" for a thumb alone.
std::optional<Feeling> feelingIn(const QString &body)
{
    static const QRegularExpression quoted(u"^([\\p{L} ]{4,14}?)\\s+(an image|a photo|una imagen|[\"“«'‘].*)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression thumbs(u"^[\\x{1F44D}\\x{2764}\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}\\s]+$"_s);
    static const QRegularExpression thumbsDown(u"^[\\x{1F44E}\\x{1F3FB}-\\x{1F3FF}\\s]+$"_s);
    const QString text = body.trimmed().left(600);
    if (const auto match = quoted.match(text); match.hasMatch())
        return feelingOf(match.captured(1).toLower());
    if (thumbs.match(text).hasMatch())
        return Feeling::Up;
    return thumbsDown.match(text).hasMatch() ? std::optional(Feeling::Down) : std::nullopt;
}

Intent meaning(Feeling feeling, PriorText prior)
{
    if (feeling == Feeling::Neither)
        return Intent::Unclear;
    if (feeling == Feeling::Down)
        return prior == PriorText::TextBack ? Intent::Unclear : Intent::Declines;
    switch (prior) {
    case PriorText::Confirmation:
        return Intent::Confirms;
    case PriorText::TextBack:
        return Intent::ThanksOrAck;
    case PriorText::FollowUp:
        return Intent::WantsBooking;
    case PriorText::SlotsOffered:
        break;
    }
    return Intent::Unclear;
}

} // namespace

std::optional<ReplyReading> readReaction(const ReplyInput &input)
{
    const auto feeling = feelingIn(input.body);
    if (!feeling)
        return std::nullopt;
    ReplyReading reading;
    reading.intent = meaning(*feeling, input.prior);
    reading.needsHuman = reading.intent == Intent::Declines && input.prior == PriorText::Confirmation;
    reading.confidence = 0.9;
    reading.because = {u"a reaction to our text"_s};
    return reading;
}

QStringList slotsOf(const ReplyInput &input)
{
    if (!input.offeredSlots.isEmpty())
        return input.offeredSlots;
    return {u"Tue 10:00 AM"_s, u"Thu 2:30 PM"_s, u"Fri 8:15 AM"_s};
}

} // namespace ring
