// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/plivo/codes.h"

#include <algorithm>
#include <array>

namespace ring::plivo {

using namespace Qt::StringLiterals;

namespace {

using Reason = Error::Reason;

constexpr std::array<CodeMeaning, 16> meanings{{
    {10, Reason::Content, "Plivo could not take the text as it is."},
    {20, Reason::Other, "The network of the carrier had an error."},
    {30, Reason::Filtered, "The text was blocked as spam. Change its wording."},
    {40, Reason::Sender, "The sending number is not valid. Correct the line's number."},
    {50, Reason::InvalidNumber, "The number is not a valid destination."},
    {60, Reason::Other, "The text went round in a loop and was stopped."},
    {70, Reason::InvalidNumber, "The number cannot be reached for good; it may be a landline."},
    {80, Reason::Other, "The handset could not be reached."},
    {90, Reason::Region, "No route leads to this number."},
    {100, Reason::Sender,
     "The carrier forbids the text; the sending number may not be registered. Check it with Plivo."},
    {110, Reason::Content, "The text is too long. Shorten it."},
    {200, Reason::OptedOut, "The person has opted out by STOP. They are not texted again."},
    {420, Reason::Other, "The text waited too long in the queue of Plivo and was dropped."},
    {450, Reason::Region, "Texts to this country are switched off. Allow it in the Plivo console."},
    {900, Reason::Account, "The Plivo account is out of credit. Add some in the Plivo console."},
    {1000, Reason::Other, "The text did not arrive; the carrier gives no reason."},
}};

constexpr CodeMeaning unknownCode{0, Reason::Other,
                                  "The text did not arrive; Plivo gives no reason this program knows."};

} // namespace

const CodeMeaning &meaningOf(int code)
{
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [code](const CodeMeaning &m) { return m.code == code; });
    return found == meanings.end() ? unknownCode : *found;
}

Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection)
{
    if (answer.status != 400)
        return byStatus;
    byStatus.code = Error::Code::Rejected;
    byStatus.reason = Reason::Other;
    byStatus.sentence = u"%1: Plivo refused the request. Its console's logs tell why."_s.arg(connection);
    return byStatus;
}

} // namespace ring::plivo
