// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/enginewords.h"

#include <QCoreApplication>

namespace ring {

// How a connection fails, and how it answers when asked. Word for word as the engine writes them;
// tests/ui/enginewordstest.cpp compares.

std::span<const char *const> EngineWords::netSentences()
{
    static const char *const sentences[] = {
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "It is not known whether the provider took this text; it was not sent again."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The provider did not get it; it is sent again."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the address %2 is unknown. Check the base URL and this computer's internet connection."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: nobody answers at %2. Check the base URL; if it is right, the service is down and is tried again."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the network did not let the request through to %2. Check proxy and firewall."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the connection to %2 ended before the answer was complete. It is tried again."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: the connection to %2 ended before the answer; it is not known whether the request was carried out."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: %2 answered in a way this program does not know (HTTP %3). Check the base URL."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: the sign-in was refused (HTTP 401). Check the account and the secret of this connection."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the account may not do this (HTTP 403). Check its permissions with the provider."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the provider asks for fewer requests. It goes on by itself after a pause."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the provider has trouble of its own (HTTP %2). It is tried again."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: %2 points to another address, which is not followed with credentials. Correct the base URL."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: %2 does not know what was asked for (HTTP 404). Check the base URL and the account."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: %2 answered with a web page instead of data. Check the base URL and any sign-in page of the network."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: the answer of %2 is damaged or incomplete. It is tried again; if this stays, tell the provider."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the request was given up."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The request was given up."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the provider allows the next request only in %2 seconds."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the answer of %2 is far larger than it should be and was refused."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the base URL is not a web address. Write it like https://api.example.com."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the base URL is not encrypted. Use https; plain http is allowed only to this computer."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: the provider's next page lies on another address, which is not followed with credentials."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: this program knows no %2 provider called \"%3\". It knows: %4."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: %2 does not answer like Cal.com. Check the base URL."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Cal.com answers and knows this API key."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the answer of %2 does not hold the list of bookings. Check the base URL."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: a Cal.com connection needs an API key. Enter it in the connection's settings."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: RingCentral no longer knows where the call log was read to."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the app or its user lacks the permission %2. Grant it in RingCentral."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the answer of %2 does not hold what was asked for. Check the base URL."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "RingCentral answers and lets this app read the call log."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: Sinch refused the request for a reason this program does not know."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the answer of %2 does not hold the list that was asked for. Check the base URL."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the answer of %2 names no text. It is looked up before anything is sent again."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the answer of %2 is no delivery report. Check the base URL."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: a Sinch connection needs the service plan id and its API token. "
                                               "Enter both in the connection's settings."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sinch answers and lets this plan list its texts."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: a Twilio connection needs the account SID and a secret. Enter both in the connection's settings."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: Twilio refused the request (code %2). See twilio.com/docs/api/errors/%3."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio's number directory gave no line type."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: the answer of %2 names no message. It is looked up before anything is sent again."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio reports error %1 for this text."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text did not arrive; Twilio gives no reason."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio answers and lets this account list its calls."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Twilio answers and lets this account list its texts."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The environment variable %1, which holds a credential, is not set. Set it and start again."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The credential file %1 cannot be read. Check that it is there and belongs to you."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The credential file %1 may be read by others. Close it with: chmod 600 %2"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The credential file %1 is empty."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the identity of %2 could not be verified, so nothing was sent. "
                                               "Check the base URL, this computer's date and any proxy in between."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: requests of \"%2\" cannot be received by this program."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: this service cannot prove whether it accepted a text."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: callbacks can only be believed with callback credentials of their own. Set a user and a long password "
            "on the Bandwidth application, and settings.webhook_credential to where USER:PASSWORD is kept."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Bandwidth answers and lets this user list messages."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: a Bandwidth connection needs the account id, settings.application_id, and USER:PASSWORD "
                          "of an API user as its credential."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: without callbacks a STOP could not be seen, so nothing is sent. Set callback credentials on the "
            "Bandwidth application, enter settings.webhook_credential, and run the receiver."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: Bandwidth refused the request. Check the application id and the line's number."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: RingCentral does not accept the JWT or the client credentials. "
                                               "Create a new JWT and enter it in the connection's settings."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: a RingCentral connection needs the client id, and as secret the client secret and the "
                          "JWT joined by a colon. Enter them in the connection's settings."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: Sinch has no region \"%2\". Use one of %3."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the number is not a valid destination."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: replies can only be believed with the auth token of the Plivo "
                                               "account. Enter it as the connection's credential."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: Plivo signs the address it calls. Enter it as settings.public_url, or give --public-url."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Plivo answers and accepts the auth token."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "%1: a Plivo connection needs the Auth ID and the Auth Token. Enter both in the connection's settings."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: Plivo refused the request. Its console's logs tell why."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "This telephone system tells its calls by itself; run the receiver to hear them."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: events can only be believed with a secret of at least 16 characters that the telephone "
                          "system knows too. Enter where it is kept as the connection's credential."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: replies can only be believed with the public key of the Telnyx account. Enter it as "
                          "settings.public_key; the portal shows it under Keys & Credentials."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Telnyx answers and accepts the key."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: a Telnyx connection needs an API key. Enter it in the connection's settings."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the queue of Telnyx is full. It is tried again."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1: Telnyx refused the request for a reason this program does not know."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1: the answer of %2 names no text."),
    };
    return sentences;
}

} // namespace ring
