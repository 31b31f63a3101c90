// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/telnyx/codes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace ring::telnyx {

using namespace Qt::StringLiterals;

namespace {

using Reason = Error::Reason;

constexpr std::array<CodeMeaning, 28> meanings{{
    {20012, Reason::Account, "The Telnyx account is not active. Check it in the Telnyx portal."},
    {20100, Reason::Account, "The Telnyx account is out of funds. Add some in the Telnyx portal."},
    {40001, Reason::Landline, "The number is a landline or cannot be texted."},
    {40002, Reason::Filtered, "The text was blocked as spam for now. Change its wording."},
    {40003, Reason::Sender, "The sending number is blocked as a source of spam for good. Use another."},
    {40004, Reason::Other, "The carrier of the number refused the text."},
    {40005, Reason::Other, "The text waited too long and was dropped."},
    {40006, Reason::Other, "The carrier of the number could not be reached."},
    {40008, Reason::Other, "The carrier of the number did not accept the text."},
    {40010, Reason::Sender, "The sending number is not registered for 10DLC. Register it with Telnyx."},
    {40012, Reason::InvalidNumber, "The number is not a valid destination."},
    {40014, Reason::Other, "The text waited too long in the queue of Telnyx and was dropped."},
    {40015, Reason::Filtered, "Telnyx blocked the text as spam. Change its wording."},
    {40017, Reason::Filtered, "The carrier blocked the text as spam. Change its wording."},
    {40019, Reason::Sender, "The 10DLC registration of the sending number is wrong. Check it with Telnyx."},
    {40300, Reason::OptedOut, "The person has opted out by STOP. They are not texted again."},
    {40305, Reason::Sender, "The sending number is on no messaging profile of Telnyx. Put it on one."},
    {40309, Reason::Region, "The messaging profile does not allow texts to this region."},
    {40310, Reason::InvalidNumber, "The number is not a valid destination."},
    {40312, Reason::Sender, "The messaging profile is switched off. Switch it on in the Telnyx portal."},
    {40314, Reason::Account, "Messaging is switched off for the Telnyx account."},
    {40315, Reason::Sender, "The sending number is held back for its delivery figures. Ask Telnyx."},
    {40320, Reason::Sender, "The sending number is being moved. Wait until that is done."},
    {40322, Reason::Filtered, "The content of the text is blocked."},
    {40329, Reason::Sender, "The toll-free number is not verified. Verify it with Telnyx."},
    {40330, Reason::Sender, "The toll-free number is not provisioned. Ask Telnyx."},
    {40331, Reason::Region, "The messaging profile allows no region yet. Choose them in the Telnyx portal."},
    {40333, Reason::Account, "The spend limit of the messaging profile is reached."},
}};

constexpr CodeMeaning unknownCode{0, Reason::Other,
                                  "The text did not arrive; Telnyx gives no reason this program knows."};

constexpr int queueFull = 40318;

} // namespace

const CodeMeaning &meaningOf(int code)
{
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [code](const CodeMeaning &m) { return m.code == code; });
    return found == meanings.end() ? unknownCode : *found;
}

Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection)
{
    const int code =
        QJsonDocument::fromJson(answer.body).object()["errors"_L1].toArray().at(0)["code"_L1].toString().toInt();
    const bool refusal = answer.status >= 400 && answer.status < 500 && answer.status != 429;
    if (!refusal)
        return byStatus;
    const CodeMeaning &meaning = meaningOf(code);
    if (code == queueFull) {
        byStatus.code = Error::Code::RateLimited;
        byStatus.sentence = u"%1: the queue of Telnyx is full. It is tried again."_s.arg(connection);
    } else if (meaning.code) {
        byStatus.code = Error::Code::Rejected;
        byStatus.reason = meaning.reason;
        byStatus.detail += u", code %1"_s.arg(code);
        byStatus.sentence = u"%1: %2"_s.arg(connection, QString::fromLatin1(meaning.sentence));
    } else if (answer.status == 400 || answer.status == 422) {
        byStatus.code = Error::Code::Rejected;
        byStatus.reason = Reason::Other;
        byStatus.sentence =
            u"%1: Telnyx refused the request for a reason this program does not know."_s.arg(connection);
    }
    return byStatus;
}

} // namespace ring::telnyx
