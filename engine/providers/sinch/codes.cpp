// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/sinch/codes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace ring::sinch {

using namespace Qt::StringLiterals;

namespace {

using Reason = Error::Reason;

constexpr std::array<CodeMeaning, 23> meanings{{
    {15, Reason::Filtered, "The carrier filtered the text as spam. Change its wording or register the sender."},
    {60, Reason::Sender,
     "The carrier blocks the sending number; its 10DLC campaign may be inactive. Check it with Sinch."},
    {61, Reason::Filtered, "The carrier blocks texts to this number."},
    {62, Reason::Filtered, "Sinch filtered the text as spam. Change its wording."},
    {64, Reason::Sender,
     "The sending number's quota is used up, or a toll-free number is not verified. Check it with Sinch."},
    {150, Reason::InvalidNumber, "The number is unknown to the carrier."},
    {153, Reason::Other, "The handset could not be reached: switched off or without reception."},
    {159, Reason::Other, "The handset could not be reached: switched off or without reception."},
    {257, Reason::OptedOut, "The person has opted out by STOP. They are not texted again."},
    {300, Reason::InvalidNumber, "The number is not a valid destination."},
    {310, Reason::Sender, "The sending number is not valid. Correct the line's number."},
    {402, Reason::Region, "No route leads to this number."},
    {403, Reason::Other, "Sinch had an internal error."},
    {404, Reason::Other, "The carrier had a passing error."},
    {405, Reason::Content, "A field of the text had no value."},
    {406, Reason::Other, "The text waited too long in Sinch's queue and was dropped."},
    {407, Reason::Other, "The text was cancelled."},
    {408, Reason::Filtered, "The carrier refused the text."},
    {410, Reason::Sender, "The service plan has no default sender. Set the line's number."},
    {411, Reason::Content, "The text has too many parts. Shorten it."},
    {412, Reason::Region, "Texting to this region is not provisioned. Ask Sinch for it."},
    {413, Reason::Account, "The Sinch account is blocked, perhaps out of credit. Check its balance."},
    {418, Reason::Other, "The text could not be delivered as a picture message."},
}};

constexpr CodeMeaning unknownCode{0, Reason::Other,
                                  "The text did not arrive; Sinch gives no reason this program knows."};

struct Refusal
{
    QLatin1String code;
    Reason reason;
    const char *sentence;
};

constexpr std::array<Refusal, 7> refusals{{
    {"blocked_account"_L1, Reason::Account, "the Sinch account is blocked. Check its balance and notices."},
    {"illegal_number_type"_L1, Reason::InvalidNumber, "Sinch does not text to this kind of number."},
    {"forbidden_number"_L1, Reason::InvalidNumber, "Sinch does not text to this number."},
    {"syntax_constraint_violation"_L1, Reason::Content,
     "Sinch refused the text: a field is too long or out of its range."},
    {"syntax_invalid_parameter_format"_L1, Reason::Other, "Sinch refused the text: a field has the wrong form."},
    {"syntax_invalid_json"_L1, Reason::Other, "Sinch could not read the request."},
    {"unknown_group"_L1, Reason::Other, "Sinch does not know the recipient group."},
}};

} // namespace

const CodeMeaning &meaningOf(int code)
{
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [code](const CodeMeaning &m) { return m.code == code; });
    return found == meanings.end() ? unknownCode : *found;
}

Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection)
{
    const QString code = QJsonDocument::fromJson(answer.body).object()["code"_L1].toString();
    const auto refusal =
        std::find_if(refusals.begin(), refusals.end(), [&](const Refusal &r) { return r.code == code; });
    if (refusal != refusals.end() && (answer.status == 400 || answer.status == 403)) {
        byStatus.code = Error::Code::Rejected;
        byStatus.reason = refusal->reason;
        byStatus.detail += u", "_s + refusal->code;
        byStatus.sentence = u"%1: %2"_s.arg(connection, QString::fromLatin1(refusal->sentence));
    } else if (answer.status == 400) {
        byStatus.code = Error::Code::Rejected;
        byStatus.reason = Reason::Other;
        byStatus.sentence = u"%1: Sinch refused the request for a reason this program does not know."_s.arg(connection);
    }
    return byStatus;
}

} // namespace ring::sinch
