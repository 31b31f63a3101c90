// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace ring::reason {

// The one reason a decision gives. Stored, exported and worded by ui/shell; never renamed once shipped.
inline constexpr QLatin1String missedCall("missed_call");        ///< text: the ordinary case
inline constexpr QLatin1String fallback("unclaimed_high_value"); ///< text: nobody claimed it, or closed
inline constexpr QLatin1String followUp("follow_up");            ///< text: the next touch
inline constexpr QLatin1String heldByHours("held_by_hours");     ///< text, later: a window opens then
inline constexpr QLatin1String emergency("emergency");           ///< callback
inline constexpr QLatin1String highValue("high_value");          ///< callback
inline constexpr QLatin1String tooLate("too_late");              ///< callback: an outage outlived the window
inline constexpr QLatin1String optedOut("opted_out");            ///< nothing; a person may call
inline constexpr QLatin1String landline("landline");
inline constexpr QLatin1String tollFree("toll_free");
inline constexpr QLatin1String paused("location_paused");
inline constexpr QLatin1String noSms("no_sms_service");
inline constexpr QLatin1String foreign("foreign");
inline constexpr QLatin1String noLawfulText("no_lawful_text");
inline constexpr QLatin1String byRule("rule");
inline constexpr QLatin1String capReached("cap_reached");
inline constexpr QLatin1String answered("answered"); ///< nothing, and nobody needs to do anything
inline constexpr QLatin1String anonymous("anonymous");
inline constexpr QLatin1String invalidNumber("invalid_number");
inline constexpr QLatin1String robocall("suspected_robocall");
inline constexpr QLatin1String wrongNumber("wrong_number");
inline constexpr QLatin1String repeat("repeat_24h");
inline constexpr QLatin1String inConversation("person_in_conversation");
inline constexpr QLatin1String waitsForLineType("waits_for_line_type");
inline constexpr QLatin1String waitsForTranscript("waits_for_transcript");

} // namespace ring::reason
