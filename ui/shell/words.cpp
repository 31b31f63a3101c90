// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include "engine/decide/reasons.h"

namespace ring {

using namespace Qt::StringLiterals;

QString Words::plain(const QString &code)
{
    QString words = code;
    words.replace(u'_', u' ');
    return words;
}

QString Words::callerClass(const QString &code)
{
    if (code == u"customer")
        return tr("Customer");
    if (code == u"prospect")
        return tr("Prospect");
    if (code == u"new" || code.isEmpty())
        return tr("New caller");
    return plain(code);
}

QString Words::missReason(const QString &code)
{
    if (code == u"no_answer")
        return tr("Nobody answered");
    if (code == u"abandoned")
        return tr("The caller hung up");
    if (code == u"busy")
        return tr("The line was busy");
    if (code == u"voicemail")
        return tr("Left a voicemail");
    if (code == u"rejected")
        return tr("The call was rejected");
    return plain(code);
}

namespace {

struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(ring::Words)

public:
    static QString text(const QString &code)
    {
        if (code == reason::missedCall)
            return tr("missed call");
        if (code == reason::fallback)
            return tr("nobody called back in time");
        if (code == reason::followUp)
            return tr("no answer to the first text");
        if (code == reason::heldByHours)
            return tr("held until texts are allowed");
        if (code == reason::waitsForTranscript)
            return tr("waiting for the voicemail transcript");
        return {};
    }
    static QString call(const QString &code)
    {
        if (code == reason::emergency)
            return tr("emergency");
        if (code == reason::highValue)
            return tr("high value");
        if (code == reason::tooLate)
            return tr("too late for a text");
        if (code == reason::optedOut)
            return tr("opted out of texts");
        if (code == reason::inConversation)
            return tr("a colleague is talking with the caller");
        return {};
    }
    static QString number(const QString &code)
    {
        if (code == reason::landline)
            return tr("landline");
        if (code == reason::tollFree)
            return tr("toll-free number");
        if (code == reason::foreign)
            return tr("foreign number");
        if (code == reason::anonymous)
            return tr("number withheld");
        if (code == reason::invalidNumber)
            return tr("not a usable number");
        if (code == reason::robocall)
            return tr("suspected robocall");
        if (code == reason::wrongNumber)
            return tr("wrong number");
        return {};
    }
    static QString policy(const QString &code)
    {
        if (code == reason::paused)
            return tr("texts are paused at this location");
        if (code == reason::noLawfulText)
            return tr("no text fits the rules");
        if (code == reason::byRule)
            return tr("a rule forbids it");
        if (code == reason::capReached)
            return tr("the limit of texts is reached");
        if (code == reason::answered)
            return tr("the call was answered");
        if (code == reason::repeat)
            return tr("already texted within 24 hours");
        return {};
    }
};

} // namespace

bool Words::hasReason(const QString &code)
{
    return !Reasons::text(code).isEmpty() || !Reasons::call(code).isEmpty() || !Reasons::number(code).isEmpty() ||
           !Reasons::policy(code).isEmpty();
}

QString Words::reason(const QString &code)
{
    for (const auto look : {Reasons::text, Reasons::call, Reasons::number, Reasons::policy})
        if (const QString found = look(code); !found.isEmpty())
            return found;
    return plain(code);
}

QString Words::outcome(const QString &code)
{
    if (code == u"booked")
        return tr("Booked");
    if (code == u"called_back")
        return tr("Called back");
    if (code == u"no_response")
        return tr("No response");
    return plain(code);
}

QString Words::foundBy(const QString &code)
{
    if (code == u"outbound_call")
        return tr("found: we called");
    if (code == u"answered_call")
        return tr("found: rang again");
    if (code == u"booking")
        return tr("found: booking");
    if (code == u"timeout")
        return tr("found: time is up");
    if (code == u"staff")
        return tr("set by staff");
    return plain(code);
}

QString Words::messageState(const QString &code)
{
    if (code == u"queued")
        return tr("Waiting to send");
    if (code == u"sending")
        return tr("Sending");
    if (code == u"accepted" || code == u"sent")
        return tr("Sent");
    if (code == u"delivered")
        return tr("Delivered");
    if (code == u"undelivered")
        return tr("Not delivered");
    if (code == u"failed")
        return tr("Failed");
    if (code == u"unconfirmed")
        return tr("Unconfirmed");
    if (code == u"cancelled")
        return tr("Taken back");
    return plain(code);
}

Tone Words::messageTone(const QString &code)
{
    if (code == u"undelivered" || code == u"failed")
        return Tone::Red;
    if (code == u"unconfirmed")
        return Tone::Amber;
    return code == u"delivered" ? Tone::Green : Tone::Neutral;
}

QString Words::escalation(const QString &kind)
{
    if (kind == u"emergency")
        return tr("Emergency");
    if (kind == u"urgent_reply")
        return tr("Urgent reply");
    if (kind == u"high_value")
        return tr("High value");
    if (kind == u"unanswered_24h")
        return tr("24 h without booking");
    if (kind == u"not_texted")
        return tr("Not texted");
    if (kind == u"staff")
        return tr("Raised by staff");
    return plain(kind);
}

QString Words::escalationCause(const LeadRow &row)
{
    if (row.escalationKind == u"emergency")
        return tr("The voicemail or text sounds like an emergency. Call now.");
    if (row.escalationKind == u"urgent_reply")
        return tr("The caller wrote URGENT and was promised an answer within 5 minutes.");
    if (row.escalationKind == u"high_value")
        return tr("A high-value customer was missed and waits for a call, not a text.");
    if (row.escalationKind == u"unanswered_24h")
        return tr("A day has passed without a booking or a call back.");
    if (row.escalationKind == u"not_texted")
        return tr("No text could be sent (%1). Somebody has to call.").arg(reason(row.reason));
    if (row.escalationKind == u"staff")
        return tr("A colleague asked for help with this caller.");
    return plain(row.escalationKind);
}

QString Words::touch(const QString &code)
{
    if (code == u"first")
        return tr("First text");
    if (code == u"follow_up_1")
        return tr("Follow-up 1");
    if (code == u"follow_up_2")
        return tr("Follow-up 2");
    if (code == u"staff")
        return tr("Staff");
    if (code == u"opt_out_confirmation")
        return tr("Opt-out confirmed");
    if (code == u"help_reply")
        return tr("Help text");
    if (code == u"urgent_ack")
        return tr("Urgent: promised a call");
    return plain(code);
}

QString Words::intent(const QString &code)
{
    if (code == u"question")
        return tr("Question");
    if (code == u"callback" || code == u"callback_request" || code == u"callback_time")
        return tr("Wants a call");
    if (code == u"booking" || code == u"booked" || code == u"book")
        return tr("Wants to book");
    if (code == u"stop" || code == u"opt_out")
        return tr("Opted out");
    if (code == u"urgent" || code == u"emergency")
        return tr("Urgent");
    if (code == u"thanks")
        return tr("Thanks");
    if (code == u"wrong_number")
        return tr("Wrong number");
    if (code == u"price")
        return tr("Asks the price");
    return plain(code);
}

QString Words::sendBlock(const QString &code, const LeadRow &row)
{
    if (code == u"opted_out")
        return tr("The caller opted out of texts. A call is still allowed.");
    if (code == u"not_owner")
        return row.owner.isEmpty() ? tr("Claim this caller first (C).")
                                   : tr("%1 has this caller. Press C twice to take over.").arg(row.owner);
    if (code == u"no_number")
        return tr("The number was withheld, so there is nowhere to send a text.");
    if (code == u"landline")
        return tr("A landline cannot receive texts. Call instead (T).");
    if (code == u"no_connection" || code == u"no_sender")
        return tr("No texting connection is set up for this location. See Admin.");
    if (code == u"quiet_hours")
        return tr("Texts are not allowed at this hour where the caller lives.");
    if (code == u"paused" || code == u"location_paused")
        return tr("Texts are paused at this location.");
    return tr("A text cannot be sent now (%1).").arg(plain(code));
}

QString Words::connectionKind(const QString &code)
{
    if (code == u"phone")
        return tr("Phone system");
    if (code == u"sms")
        return tr("Texting");
    if (code == u"booking")
        return tr("Booking calendar");
    return plain(code);
}

QString Words::guard(const QString &id)
{
    if (id == u"missed")
        return tr("The call was missed");
    if (id == u"caller_id")
        return tr("The caller's number is known");
    if (id == u"valid_number")
        return tr("It is an ordinary number");
    if (id == u"not_toll_free")
        return tr("It is not a toll-free number");
    if (id == u"domestic")
        return tr("It is a domestic number");
    if (id == u"not_landline")
        return tr("It can receive texts");
    if (id == u"not_robocall")
        return tr("It does not look like a robocall");
    if (id == u"not_wrong_number")
        return tr("It was not a wrong number");
    if (id == u"location_active")
        return tr("Texts are not paused at the location");
    if (id == u"not_opted_out")
        return tr("The caller has not opted out");
    if (id == u"no_text_in_24h")
        return tr("No other text within 24 hours");
    if (id == u"nobody_talks_with_them")
        return tr("No colleague is in a conversation");
    if (id == u"in_time")
        return tr("The call was recent enough");
    if (id.startsWith(u"text:"))
        return tr("Wording: %1").arg(plain(id.mid(5)));
    return plain(id);
}

QString Words::evidence(const QString &source)
{
    if (source == u"contact" || source == u"record")
        return tr("Customer record");
    if (source == u"area_code" || source == u"number")
        return tr("Area code");
    if (source == u"location")
        return tr("Location");
    return plain(source);
}

} // namespace ring
