// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/bandwidth/codes.h"

#include <algorithm>
#include <array>

namespace ring::bandwidth {

using namespace Qt::StringLiterals;

namespace {

using Reason = Error::Reason;

constexpr std::array<CodeMeaning, 26> meanings{{
    {4303, Reason::InvalidNumber, "The number is not a valid destination."},
    {4360, Reason::Other, "The text waited too long and was dropped."},
    {4403, Reason::Sender, "The sending number may not be used. Check it with Bandwidth."},
    {4404, Reason::InvalidNumber, "The number cannot be texted."},
    {4406, Reason::InvalidNumber, "The number is not in service."},
    {4407, Reason::Sender, "The sending number is not on the Bandwidth account."},
    {4432, Reason::Region, "Texts to this country are switched off."},
    {4451, Reason::Account, "The Bandwidth user may not send. Check its roles."},
    {4452, Reason::Sender, "The application id is not one of the Bandwidth account. Correct it."},
    {4470, Reason::Filtered, "Bandwidth blocked the text as spam. Change its wording."},
    {4481, Reason::Sender, "The sending number is on a block list of Bandwidth."},
    {4482, Reason::Filtered, "The number is on a block list of Bandwidth."},
    {4701, Reason::Landline, "The number has no SMS service; it may be a landline."},
    {4702, Reason::Other, "The handset could not be reached."},
    {4720, Reason::InvalidNumber, "The number is not a valid destination; it may be a landline."},
    {4721, Reason::InvalidNumber, "The number was given up by its owner."},
    {4750, Reason::Filtered, "The carrier refused the text."},
    {4753, Reason::Other, "The handset refused the text."},
    {4770, Reason::Filtered, "The carrier blocked the text as spam. Change its wording."},
    {4771, Reason::Filtered, "The carrier blocks shortened links. Use a domain of your own."},
    {4772, Reason::Filtered, "The carrier blocks texts between these numbers; the person may have opted out."},
    {4773, Reason::Sender, "The 10DLC campaign is not active. Check it with Bandwidth."},
    {4774, Reason::Sender, "The sending number is not registered for 10DLC. Register it with Bandwidth."},
    {4775, Reason::OptedOut, "The person has opted out by STOP. They are not texted again."},
    {4785, Reason::Sender, "A volume limit of the sending number is reached."},
    {4795, Reason::Sender, "The toll-free number is not verified. Verify it with Bandwidth."},
}};

constexpr CodeMeaning unknownCode{0, Reason::Other,
                                  "The text did not arrive; Bandwidth gives no reason this program knows."};

} // namespace

const CodeMeaning &meaningOf(int code)
{
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [code](const CodeMeaning &m) { return m.code == code; });
    return found == meanings.end() ? unknownCode : *found;
}

Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection)
{
    if (answer.status != 400 && answer.status != 415)
        return byStatus;
    byStatus.code = Error::Code::Rejected;
    byStatus.reason = Reason::Other;
    byStatus.sentence =
        u"%1: Bandwidth refused the request. Check the application id and the line's number."_s.arg(connection);
    return byStatus;
}

} // namespace ring::bandwidth
