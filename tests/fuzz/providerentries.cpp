// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/providerentries.h"

#include "engine/providers/bandwidth/codes.h"
#include "engine/providers/bandwidth/parser.h"
#include "engine/providers/calcom/parser.h"
#include "engine/providers/custompbx/event.h"
#include "engine/providers/plivo/codes.h"
#include "engine/providers/plivo/hook.h"
#include "engine/providers/plivo/parser.h"
#include "engine/providers/ringcentral/errors.h"
#include "engine/providers/ringcentral/parser.h"
#include "engine/providers/sinch/codes.h"
#include "engine/providers/sinch/parser.h"
#include "engine/providers/telnyx/codes.h"
#include "engine/providers/telnyx/parser.h"
#include "engine/providers/twilio/callparser.h"
#include "engine/providers/twilio/errors.h"
#include "engine/providers/twilio/messageparser.h"
#include "tests/fuzz/promises.h"

namespace ring::fuzz {

namespace {

AskedBy askedBy(bool write)
{
    return {QStringLiteral("Front desk"), QStringLiteral("list"), QStringLiteral("api.example.com"), write};
}

HttpAnswer answerOf(const QByteArray &bytes)
{
    HttpAnswer answer;
    answer.status = bytes.isEmpty() ? 400 : 400 + uchar(bytes.back()) % 30;
    answer.body = bytes;
    return answer;
}

const Error byStatus{Error::Code::BadAnswer, QStringLiteral("Front desk: an odd answer."), {}, {}, {}};

void promiseTexts(const QList<InboundText> &texts)
{
    for (const InboundText &text : texts)
        promise(!text.providerId.isEmpty(), "a reply without the id that makes it one row");
}

void promiseLegs(const QList<CallLeg> &legs)
{
    for (const CallLeg &leg : legs) {
        promise(!leg.legId.isEmpty() && !leg.callKey.isEmpty(), "a leg that belongs to no call");
        promise(leg.talkSeconds >= 0, "a talk of negative length");
    }
}

void promiseNews(const Expected<HookNews> &news)
{
    if (!good(news))
        return;
    promiseTexts(news->texts);
    promiseLegs(news->calls.legs);
    for (const DeliveryReport &report : news->deliveries)
        promise(!report.providerId.isEmpty(), "a state of no text");
}

} // namespace

void twilioPhone(const QByteArray &bytes)
{
    if (const auto page = twilio::parseCalls(bytes, askedBy(false)); good(page))
        for (const auto &leg : page->legs)
            promise(!leg.legId.isEmpty(), "a leg without an id");
    good(twilio::parseRecordings(bytes, askedBy(false)));
    good(twilio::parseTranscriptions(bytes, askedBy(false)));
}

void twilioSms(const QByteArray &bytes)
{
    good(twilio::parseMessages(bytes, askedBy(false)));
    good(twilio::parseMessage(bytes, askedBy(true)).map(twilio::reportOf));
    promiseSentence(twilio::explain(answerOf(bytes), byStatus, QStringLiteral("Front desk")));
}

void ringcentralPhone(const QByteArray &bytes)
{
    good(ringcentral::parseToken(bytes, askedBy(true)));
    good(ringcentral::parseSync(bytes, askedBy(false), {}));
    good(ringcentral::parseVoicemails(bytes, askedBy(false)));
    good(ringcentral::parseRecordList(bytes, askedBy(false)));
    promiseSentence(ringcentral::explain(answerOf(bytes), byStatus, QStringLiteral("Front desk")));
}

void sinchSms(const QByteArray &bytes)
{
    good(sinch::parseBatch(bytes, askedBy(true)));
    good(sinch::parseBatches(bytes, askedBy(false)));
    if (const auto page = sinch::parseInbounds(bytes, askedBy(false)); good(page))
        promiseTexts(page->texts);
    good(sinch::parseReport(bytes, askedBy(false)));
    promiseSentence(sinch::explain(answerOf(bytes), byStatus, QStringLiteral("Front desk")));
}

void calcomBookings(const QByteArray &bytes)
{
    good(calcom::parseBookings(bytes, askedBy(false)));
}

void telnyxSms(const QByteArray &bytes)
{
    good(telnyx::parseSent(bytes, askedBy(true)));
    good(telnyx::parseDelivery(bytes, askedBy(false)));
    good(telnyx::parseBalance(bytes, askedBy(false)));
    promiseNews(telnyx::parseEvent(bytes));
    promiseSentence(telnyx::explain(answerOf(bytes), byStatus, QStringLiteral("Front desk")));
}

void plivoSms(const QByteArray &bytes)
{
    good(plivo::parseSent(bytes, askedBy(true)));
    good(plivo::parseDelivery(bytes, askedBy(false)));
    good(plivo::parseAccount(bytes, askedBy(false)));
    promiseNews(plivo::parseCallback(bytes));
    plivo::signedTextV3(QUrl(QStringLiteral("https://example.com/a?b=c")), bytes);
    promiseSentence(plivo::explain(answerOf(bytes), byStatus, QStringLiteral("Front desk")));
}

void bandwidthSms(const QByteArray &bytes)
{
    good(bandwidth::parseSent(bytes, askedBy(true)));
    good(bandwidth::parseDelivery(bytes, askedBy(false)));
    good(bandwidth::parseList(bytes, askedBy(false)));
    promiseNews(bandwidth::parseCallbacks(bytes));
    promiseSentence(bandwidth::explain(answerOf(bytes), byStatus, QStringLiteral("Front desk")));
}

void pbxEvent(const QByteArray &bytes)
{
    const auto news = custompbx::parseEvent(bytes);
    promiseNews(news);
    if (news)
        promise(news->calls.legs.size() == 1 && news->calls.voicemails.size() <= 1, "an event of more than one call");
}

} // namespace ring::fuzz
