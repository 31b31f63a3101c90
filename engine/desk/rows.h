// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace ring {

/// Values that cross the wall between engine and window. Plain data: codes and raw numbers, never words for people,
/// never colours. Codes are the stored ones, so that a new code shows as itself instead of vanishing.

/// One person on call who was told of an escalation, or passed over.
struct RungRow
{
    QString person;
    Millis at = 0;
    QString state;      ///< of the text: queued, sending, accepted, delivered, ...; empty when none was written
    QString passedOver; ///< why they were passed over or are not counted on: opted_out, no_sms_service, declined,
                        ///< undelivered, unconfirmed, a reason of the provider; or empty
    bool operator==(const RungRow &) const = default;
};

/// How an escalation climbs the people on call. Empty where nobody is on call.
struct LadderRow
{
    QList<RungRow> told; ///< in the order of time
    QString nextPerson;  ///< who is told at `nextAt`; empty when everybody was, or it is over
    Millis nextAt = 0;   ///< 0: it is over
    QString ending;      ///< acknowledged, closed, nobody_answered, nobody_reachable; empty while it climbs
    bool operator==(const LadderRow &) const = default;
};

/// One lead as the board, the inbox and the escalation queue list it.
struct LeadRow
{
    qint64 id = 0;
    QString caller;      ///< E.164, or empty for an anonymous caller
    QString callerName;  ///< from the record or caller ID; text from strangers, shown as plain text
    QString callerClass; ///< customer, prospect, new
    bool highValue = false;
    bool emergency = false;
    qint64 valueCents = 0;
    QString lastVisit; ///< ISO date or empty
    QString openJob;
    QString location; ///< location key
    QString locationName;
    QString group;
    Millis openedAt = 0;   ///< the first missed call
    Millis lastCallAt = 0; ///< the latest missed call
    int callCount = 1;
    QString missReason; ///< no_answer, abandoned, busy, voicemail, rejected
    bool voicemail = false;
    QString action; ///< text, callback, none, hold, pending
    QString reason; ///< why that action: a reason code of engine/decide/reasons.h
    QString state;  ///< waiting_decision, texted, conversation, callback, closed, silent
    bool needsUs = false;
    Millis waitingSince = 0; ///< since when somebody has to do something; 0 when nobody has
    QString owner;           ///< name of the person who claimed it, or empty
    QString writing;         ///< name of a colleague with a draft, or empty
    bool hasDraft = false;   ///< mine
    Millis snoozedUntil = 0;
    QString messageState; ///< of the latest automatic or staff text: queued, sending, accepted, delivered, undelivered,
                          ///< failed, unconfirmed, cancelled
    QString messageProblem; ///< why it did not arrive; one sentence or empty
    Millis textedAt = 0;    ///< when the first text was accepted
    Millis nextTouchAt = 0; ///< when the next follow-up is due; 0 when none is
    int touches = 0;        ///< automatic texts accepted so far
    QString lastBody;       ///< the last message of the thread, shortened to one line
    bool lastInbound = false;
    int unread = 0;
    QString intent;           ///< of the last reply, or empty
    Millis callbackDueAt = 0; ///< when the caller asked to be called; 0 when not
    QString outcome;          ///< booked, called_back, no_response, or empty
    QString outcomeFoundBy;   ///< staff, outbound_call, answered_call, booking, timeout
    QString outcomePerson;
    qint64 escalationId = 0; ///< the open escalation, or 0
    QString escalationKind;  ///< emergency, urgent_reply, high_value, unanswered_24h, not_texted, staff
    Millis escalationRaisedAt = 0;
    Millis escalationDueAt = 0;
    QString escalationAckBy;
    QString escalationAckHow; ///< text: by somebody on call who answered; empty: at the desk
    LadderRow ladder;         ///< of the open escalation
    int escalationRaises = 0;
    bool operator==(const LeadRow &) const = default;
};

enum class LeadView { NeedsUs, All, Inbox, Escalations, Snoozed, Closed };

/// Which leads a page wants. Order is always longest waiting first for NeedsUs, Inbox and Escalations, newest first
/// else.
struct LeadQuery
{
    LeadView view = LeadView::All;
    QStringList locations; ///< keys; empty: all
    QString group;         ///< empty: all
    QString search;        ///< name, number or last four digits, words of messages
    QString callerKind;    ///< "spam", "high_value", "emergency" or empty
    int limit = 2000;
    qint64 leadId = 0; ///< just this one
};

struct LeadPage
{
    QList<LeadRow> rows;
    int total = 0;   ///< rows that match, also beyond `limit`
    int needsUs = 0; ///< the badge: always counted over all my locations
    int unowned = 0;
    Millis oldestUnowned = 0;
    Millis asOf = 0;
};

struct MessageRow
{
    qint64 id = 0;
    bool inbound = false;
    QString
        touch; ///< first, follow_up_1, follow_up_2, staff, opt_out_confirmation, help_reply, urgent_ack; empty inbound
    QString body; ///< text from strangers when inbound: plain text only
    QString state;
    QString problem;
    QString author; ///< person who wrote it, or empty
    QString intent;
    Millis at = 0;
    Millis holdUntil = 0; ///< a staff text that can still be taken back
    int segments = 0;
};

struct CallRow
{
    qint64 id = 0;
    QString direction; ///< inbound, outbound
    QString state;     ///< running, answered, missed, outgoing, unclear
    QString missReason;
    Millis startedAt = 0;
    int talkSeconds = 0;
    QString transcript; ///< voicemail; text from strangers
    QString person;
};

/// One lead, opened: the conversation and the customer card beside it.
struct LeadDetail
{
    LeadRow row;
    QList<MessageRow> messages; ///< oldest first
    QList<CallRow> calls;       ///< oldest first
    QString draft;
    QString ourNumber;
    QString business;
    QString zone; ///< IANA zone of the location
    QString bookingLink;
    QString callbackLink;
    QString directNumber;
    QStringList onCall; ///< name and number of each, in the order they are asked
    QStringList canned; ///< rendered answers 1..9, in order; empty string where a slot is empty
    QStringList cannedTitles;
    bool optedOut = false;
    QString sendBlock; ///< code of why a staff text cannot be sent now (opted_out, not_owner, no_number, ...) or empty
};

struct ConnectionStatus
{
    qint64 id = 0;
    QString name;
    QString kind; ///< phone, sms, booking
    QString provider;
    Millis lastPollAt = 0; ///< last poll that ended well
    QString problem;       ///< the sentence of the last failure since then, or empty
};

/// The line at the foot of the window.
struct EngineStatus
{
    bool running = false;
    QList<ConnectionStatus> connections;
    int waitingTexts = 0;
    int timedTexts = 0; ///< first texts of the last 24 h whose speed counts; without one the next two say nothing
    Millis medianToText = 0;
    Millis p95ToText = 0;
    Millis now = 0;
    bool sandbox = false;
    double speed = 1.0;
    int historyPercent = 100; ///< below 100 while the sandbox fills its eight weeks
    Millis storeLostFor = -1; ///< the database server is away: how old all of this is; -1 while it is there
    QString storeNotice = {}; ///< trouble of the data file, or what was done about it and nobody has noted yet
};

/// Something a person should be told of the moment it happens.
struct Happening
{
    QString kind; ///< missed, reply, emergency, urgent_reply, high_value, escalation, booked
    qint64 leadId = 0;
    QString location;
    QString locationName;
    QString callerName;
    QString caller;
    Millis at = 0;
};

} // namespace ring
