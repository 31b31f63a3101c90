// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"
#include "engine/compose/compose.h"
#include "engine/contacts/phonenumber.h"
#include "engine/rules/rules.h"
#include "engine/setup/openinghours.h"

#include <QTimeZone>

namespace ring {

/// What the operator chose about live persons and texts (ruling 1). Read from the location's policy object.
struct Policy
{
    bool emergencyText = false;     ///< a holding text to emergencies, besides the live call
    bool highValueText = false;     ///< text high-value callers at once instead of the live callback
    qint64 highValueCents = 250000; ///< value from which a customer is high value
    int engagedDays = 14;           ///< a prospect who engaged within this many days is high value
    int prospectDays = 90;          ///< and within this many days is a prospect
    int followUps = 2;              ///< 0 to 2
    Millis window = 30 * minuteMs;  ///< a first text later than this after the call is not sent
    Millis transcriptWait = 45 * secondMs;
    Millis lineTypeWait = 3 * secondMs; ///< how long a number directory may take
    Millis claimWait = 10 * minuteMs;   ///< a high-value row nobody claims falls back to the text after this
    Millis urgentClock = 5 * minuteMs;
    bool textForeign = false;
    int maxSegments = 2;
    QSet<QString> conditions; ///< facts that rules ask for ("casl_template", "missing:baa"); see RuleQuestion

    static Policy fromJson(const QJsonObject &object);
};

/// The location a call reached, as far as deciding needs it.
struct Place
{
    qint64 id = 0;
    QString key;
    QString business;
    QString name;
    QString neutralName;
    QString trade;
    QString state;
    QTimeZone zone;
    QString language;
    QString directNumber;
    QString bookingLink; ///< may hold {recovery_id}
    QString callbackLink;
    QString signer;
    QString hoursText; ///< of the next opening, for people; may be empty
    bool paused = false;
    bool open = true;           ///< at the moment of deciding
    OpeningHours hours;         ///< for a text that has to wait: whether it is open then
    Millis nextOpening = 0;     ///< of the location; now when it is open
    Millis nextBusinessDay = 0; ///< opening of the next business day
    Policy policy;
};

/// What the business's own record says of the caller; `known` is false for a stranger.
struct ContactFacts
{
    bool known = false;
    qint64 id = 0;
    QString name;
    QString state;
    QString zip;
    qint64 valueCents = 0;
    QString lastVisit; ///< ISO date or empty
    Millis engagedAt = 0;
    QString language;
    QString openJob;
};

/// What went between this caller and this business before.
struct History
{
    Millis lastFirstText = 0; ///< latest first text to this number by this business, queued ones included; 0: none
    bool optedOut = false;
    bool personInConversation = false; ///< staff answered this caller in the last hours
    /// Every text to this number (staff's too; answers to STOP, HELP and the like aside) and every call to it in the
    /// last 31 days: what the caps of the rules count.
    QList<Millis> reached;
    int callsLast15Minutes = 0; ///< earlier calls of this number
    int linesLastHour = 0;      ///< different lines of ours it rang in the last hour
    QString saidState;          ///< a state the caller named in the thread, or empty
};

/// Everything one decision is made of. A pure value: decide() of it gives the same answer for ever.
struct Situation
{
    Call call;
    std::optional<Voicemail> voicemail;
    NumberFacts number; ///< of call.from; default when there is none
    ContactFacts contact;
    Place place;
    History history;
    QList<Template> templates;
    /// A directory was asked what the number is connected to and has not answered yet.
    bool lineTypeComing = false;
    Millis listedAt = 0;   ///< when the engine first saw the call ended
    bool lineTexts = true; ///< an SMS service sends from the line that was called
    QString recoveryId;    ///< what the booking link of a text will carry
    Touch touch = Touch::First;
    Millis now = 0;
    /// A high-value caller nobody claimed: the text goes after all, with a callback promise.
    bool fallback = false;
    /// The store was put back to a backup after this caller rang, now or within a day: texts of that time are not
    /// known.
    bool maybeTexted = false;
    /// The caller's own earlier first text's time, for the kind of a follow-up.
    Millis firstTextAt = 0;
};

} // namespace ring
