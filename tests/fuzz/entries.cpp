// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/entries.h"

#include "tests/fuzz/providerentries.h"
#include "tests/fuzz/readerentries.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace ring::fuzz {

const QList<Entry> &entries()
{
    static const QByteArray recorded = "tests/engine/providers/data/";
    static const QByteArray received = "tests/engine/receive/data/";
    static const QList<Entry> all{
        {"twilio-phone", twilioPhone, 4000, {recorded + "twilio-*.json"}},
        {"twilio-sms", twilioSms, 6000, {recorded + "twilio-*.json"}},
        {"ringcentral-phone", ringcentralPhone, 3000, {recorded + "ringcentral-*.json"}},
        {"sinch-sms", sinchSms, 8000, {recorded + "sinch-*.json"}},
        {"calcom-bookings", calcomBookings, 8000, {recorded + "calcom-*.json"}},
        {"telnyx-sms", telnyxSms, 8000, {received + "telnyx-*.json"}},
        {"plivo-sms", plivoSms, 8000, {received + "plivo-*.form", received + "plivo-*.json"}},
        {"bandwidth-sms", bandwidthSms, 8000, {received + "bandwidth-*.json"}},
        {"pbx-event", pbxEvent, 8000, {received + "pbx-*.json", "resources/setup/pbx-event.example.json"}},
        {"http-request", httpRequest, 20000, {}},
        {"csv-contacts", csvContacts, 4000, {}},
        {"setup-file", setupFile, 2000, {"resources/setup/example.json"}},
        {"scenario-file", scenarioFile, 1500, {"tests/scenarios/*ing.json", "tests/scenarios/[a-k]*.json"}},
        {"rule-file", ruleFile, 500, {"resources/rules/carrier.json", "resources/rules/operator.json"}},
        {"reply-text", replyText, 800, {}},
        {"voicemail-text", voicemailText, 2000, {}},
        {"classify-line", classifyLine, 2500, {}},
        {"template-text", templateText, 6000, {}},
        {"caller-text", callerText, 6000, {}},
        {"phone-number", phoneNumber, 6000, {}},
        {"date-text", dateText, 10000, {}},
        {"web-address", webAddress, 10000, {}},
    };
    return all;
}

const Entry *entryNamed(const QByteArray &name)
{
    const auto found =
        std::find_if(entries().begin(), entries().end(), [&](const Entry &entry) { return entry.name == name; });
    return found == entries().end() ? nullptr : &*found;
}

void promise(bool kept, const char *sentence)
{
    if (kept)
        return;
    std::fprintf(stderr, "a broken promise: %s\n", sentence);
    std::abort();
}

} // namespace ring::fuzz
