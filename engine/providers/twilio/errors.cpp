// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/errors.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {

using Reason = Error::Reason;

constexpr std::array<CodeMeaning, 32> meanings{{
    {14107, Reason::Other, true, "Twilio stopped a loop of automatic answers; it lets texts through again shortly."},
    {20003, Reason::None, false, "The sign-in was refused. Check the account SID and the secret of this connection."},
    {20404, Reason::None, false, "Twilio does not know what was asked for. Check the account SID."},
    {20429, Reason::None, true, "Twilio asks for fewer requests at a time."},
    {21211, Reason::InvalidNumber, false, "The number is not a valid telephone number."},
    {21212, Reason::Sender, false, "The sending number is not valid. Correct the line's number."},
    {21408, Reason::Region, false,
     "Texting to this country is switched off in the Twilio account. Switch it on in the console."},
    {21601, Reason::Sender, false, "The sending number cannot text. Choose another number for this location."},
    {21602, Reason::Content, false, "The text is empty."},
    {21603, Reason::Sender, false, "No sending number was given. Set the line's number."},
    {21604, Reason::InvalidNumber, false, "No recipient was given."},
    {21606, Reason::Sender, false, "The sending number is not a texting number of this account. Choose another one."},
    {21610, Reason::OptedOut, false, "The person has opted out by STOP. They are not texted again."},
    {21611, Reason::Other, true, "The sending number's queue at Twilio is full. It is tried again later."},
    {21612, Reason::Region, false, "This number cannot be reached from the sending number."},
    {21614, Reason::Landline, false, "The number cannot receive texts; it is probably a landline."},
    {21617, Reason::Content, false, "The text is longer than 1600 characters."},
    {21635, Reason::Landline, false, "The number is a landline and cannot receive texts."},
    {21659, Reason::Sender, false, "The sending number does not belong to this Twilio account."},
    {21660, Reason::Sender, false, "The sending number belongs to another Twilio account."},
    {30001, Reason::Other, true, "The text waited too long in Twilio's queue and was dropped."},
    {30002, Reason::Account, false, "The Twilio account is suspended. Check its balance and notices."},
    {30003, Reason::Other, true, "The handset could not be reached: switched off or without reception."},
    {30004, Reason::Filtered, false, "The recipient or the carrier has blocked texts from us."},
    {30005, Reason::InvalidNumber, false, "The number is unknown to the carrier or no longer in service."},
    {30006, Reason::Landline, false, "The number is a landline, or its carrier takes no texts."},
    {30007, Reason::Filtered, false,
     "The carrier filtered the text as spam. Change its wording or register the sender."},
    {30008, Reason::Other, true, "The carrier gave no reason."},
    {30024, Reason::Sender, true, "The sending number is not ready at the carrier yet."},
    {30034, Reason::Sender, false,
     "The sending number is not registered for business texting (A2P 10DLC). Register it with Twilio."},
    {30410, Reason::Other, true, "The carrier did not answer in time."},
    {30450, Reason::Filtered, true, "Twilio's fraud protection blocks this destination for a while."},
}};

constexpr CodeMeaning unknownCode{0, Reason::Other, false,
                                  "Twilio refused it for a reason this program does not know."};

} // namespace

const CodeMeaning &meaningOf(int code)
{
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [code](const CodeMeaning &m) { return m.code == code; });
    return found == meanings.end() ? unknownCode : *found;
}

Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection)
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const int code = body["code"_L1].toInt();
    if (code <= 0)
        return byStatus;
    byStatus.detail += u", code %1"_s.arg(code);
    const CodeMeaning &meaning = meaningOf(code);
    if (meaning.code != 0 && (answer.status < 500))
        byStatus.sentence = u"%1: %2"_s.arg(connection, QString::fromLatin1(meaning.sentence));
    if (answer.status != 400)
        return byStatus;
    byStatus.code = meaning.passing ? Error::Code::RateLimited : Error::Code::Rejected;
    byStatus.reason = meaning.reason;
    if (meaning.passing)
        byStatus.retryAfter = std::chrono::minutes(1);
    if (meaning.code == 0)
        byStatus.sentence =
            u"%1: Twilio refused the request (code %2). See twilio.com/docs/api/errors/%2."_s.arg(connection).arg(code);
    return byStatus;
}

} // namespace ring::twilio
