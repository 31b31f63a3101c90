// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/enginewords.h"

#include <QCoreApplication>

namespace ring {

// What the services say of a text that did not arrive. Word for word as the engine writes them;
// tests/ui/enginewordstest.cpp compares.

std::span<const char *const> EngineWords::carrierSentences()
{
    static const char *const sentences[] = {
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "Twilio stopped a loop of automatic answers; it lets texts through again shortly."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The sign-in was refused. Check the account SID and the secret of this connection."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio does not know what was asked for. Check the account SID."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio asks for fewer requests at a time."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The number is not a valid telephone number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The sending number is not valid. Correct the line's number."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "Texting to this country is switched off in the Twilio account. Switch it on in the console."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The sending number cannot text. Choose another number for this location."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text is empty."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "No sending number was given. Set the line's number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "No recipient was given."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The sending number is not a texting number of this account. Choose another one."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The person has opted out by STOP. They are not texted again."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The sending number's queue at Twilio is full. It is tried again later."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This number cannot be reached from the sending number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The number cannot receive texts; it is probably a landline."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text is longer than 1600 characters."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The number is a landline and cannot receive texts."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The sending number does not belong to this Twilio account."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The sending number belongs to another Twilio account."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text waited too long in Twilio's queue and was dropped."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The Twilio account is suspended. Check its balance and notices."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The handset could not be reached: switched off or without reception."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The recipient or the carrier has blocked texts from us."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The number is unknown to the carrier or no longer in service."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The number is a landline, or its carrier takes no texts."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The carrier filtered the text as spam. Change its wording or register the sender."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The carrier gave no reason."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The sending number is not ready at the carrier yet."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "The sending number is not registered for business texting (A2P 10DLC). Register it with Twilio."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The carrier did not answer in time."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio's fraud protection blocks this destination for a while."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio refused it for a reason this program does not know."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "The carrier blocks the sending number; its 10DLC campaign may be inactive. Check it with Sinch."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The carrier blocks texts to this number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch filtered the text as spam. Change its wording."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "The sending number's quota is used up, or a toll-free number is not verified. Check it with Sinch."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The number is unknown to the carrier."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The number is not a valid destination."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "No route leads to this number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch had an internal error."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The carrier had a passing error."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "A field of the text had no value."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text waited too long in Sinch's queue and was dropped."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text was cancelled."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The carrier refused the text."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The service plan has no default sender. Set the line's number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text has too many parts. Shorten it."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Texting to this region is not provisioned. Ask Sinch for it."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The Sinch account is blocked, perhaps out of credit. Check its balance."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text could not be delivered as a picture message."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text did not arrive; Sinch gives no reason this program knows."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "the Sinch account is blocked. Check its balance and notices."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch does not text to this kind of number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch does not text to this number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch refused the text: a field is too long or out of its range."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch refused the text: a field has the wrong form."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch could not read the request."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch does not know the recipient group."),
    };
    return sentences;
}

} // namespace ring
