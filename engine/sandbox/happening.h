// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace ring::sandbox {

/// How a call truly ended: what the caller and the staff lived through, whatever the phone system makes of it.
enum class Ending { Answered, NoAnswer, Abandoned, Busy, Rejected, Voicemail, MobileVoicemail };

QString endingWord(Ending ending);
std::optional<Ending> endingFromWord(const QString &word);

/// A leg the phone system dials to a desk or a mobile.
struct StoryLeg
{
    QString to;
    QByteArray status; ///< Twilio's final word: completed, no-answer, busy, canceled, failed
    Millis after = 0;  ///< starts this long after the call
    Millis lasts = 0;
    int talkSeconds = 0; ///< reported as duration when completed
};

/// What a caller says after the tone.
struct LeftMessage
{
    int seconds = 0;
    QString transcript;
    Millis transcriptAfter = 8 * secondMs; ///< counted from the end of the call
    bool transcribed = true;               ///< false: the transcription fails
};

/// One call as it will go, from its first ring on.
struct PhoneCall
{
    Millis at = 0;
    bool inbound = true; ///< false: the front desk calls out
    QString from;
    QString to;
    QString callerName;
    Ending ending = Ending::NoAnswer;
    QString kind;      ///< who calls, in the sandbox's own words: customer, new, robocall, landline, ...
    QString expect;    ///< what a scenario says is right to do; only passed on to the log
    QByteArray status; ///< of the first leg
    Millis lasts = 0;
    int talkSeconds = 0;
    QList<StoryLeg> legs;
    std::optional<LeftMessage> message;
};

/// A text from a caller to a line.
struct CallerText
{
    Millis at = 0;
    QString from;
    QString to;
    QString body;
};

/// A booking made through the link in a text.
struct StoryBooking
{
    Millis at = 0;
    QString recoveryId;
    QString phone;
    QString name;
    QString zone;
    QString title;
    Millis startsAt = 0;
    int minutes = 60;
    bool cancelled = false;
};

using Happening = std::variant<PhoneCall, CallerText, StoryBooking>;

Millis happensAt(const Happening &happening);

/// Lays out the legs that give `call.ending` on the wire: the front desk rings for `ringSeconds`, one person after the
/// other in `desks`. Fills status, lasts, legs and talkSeconds.
void layOutLegs(PhoneCall &call, const QStringList &desks, int ringSeconds, int talkSeconds);

} // namespace ring::sandbox
