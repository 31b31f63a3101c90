// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/compose.h"
#include "engine/decide/decide.h"
#include "tests/engine/rules/asking.h"

namespace ring::test {
using namespace Qt::StringLiterals;

/// An open location that wants for nothing.
inline Place placeAt(const Where &where)
{
    Place place;
    place.id = 1;
    place.key = u"main"_s;
    place.business = u"Acme Works"_s;
    place.name = u"Westside"_s;
    place.neutralName = u"Westside Office"_s;
    place.trade = where.trade;
    place.state = where.state;
    place.zone = QTimeZone(where.zone);
    place.language = u"en"_s;
    place.directNumber = u"+17205550100"_s;
    place.bookingLink = u"https://go.example.com/b?r={recovery_id}"_s;
    place.signer = u"Kim"_s;
    return place;
}

/// A call to `where` that nobody answered and that ended twenty seconds before `now`.
inline Situation missedCall(const QString &from, const Where &where, Millis now)
{
    static const QList<Template> templates = shippedTemplates();
    Situation situation;
    situation.call.from = from;
    situation.call.to = u"+17205550100"_s;
    situation.call.state = CallState::Missed;
    situation.call.missReason = MissReason::NoAnswer;
    situation.call.startedAt = now - 40 * secondMs;
    situation.call.endedAt = now - 20 * secondMs;
    situation.number = from.isEmpty() ? NumberFacts() : factsOf(from);
    situation.place = placeAt(where);
    situation.place.nextOpening = now;
    situation.place.nextBusinessDay = now + dayMs;
    situation.templates = templates;
    situation.listedAt = now;
    situation.recoveryId = u"7k2m9qd4abcd"_s;
    situation.now = now;
    return situation;
}

inline void leaveVoicemail(Situation &situation, const QString &transcript)
{
    Voicemail voicemail;
    voicemail.state = Voicemail::Transcript::Done;
    voicemail.seconds = 12;
    voicemail.transcript = transcript;
    situation.voicemail = voicemail;
    situation.call.missReason = MissReason::Voicemail;
}

/// The same call, two hours after its first text.
inline void askFollowUp(Situation &situation)
{
    situation.touch = Touch::FollowUp1;
    situation.firstTextAt = situation.now - 2 * hourMs;
    situation.call.startedAt -= 2 * hourMs;
    situation.call.endedAt -= 2 * hourMs;
    situation.history.lastFirstText = situation.firstTextAt;
}

inline Decision decided(const Situation &situation)
{
    return decide(situation, RuleBook::shipped());
}

inline QByteArray traceAfterDeciding(const Situation &situation, const RuleBook &book = RuleBook::shipped())
{
    return traceBytes(situation, decide(situation, book));
}

} // namespace ring::test
