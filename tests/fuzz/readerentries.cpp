// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readerentries.h"

#include "engine/compose/clean.h"
#include "engine/compose/gsm7.h"
#include "engine/compose/render.h"
#include "engine/compose/segments.h"
#include "engine/contacts/csvimport.h"
#include "engine/contacts/csvmapping.h"
#include "engine/contacts/phonenumber.h"
#include "engine/language/jsonlines.h"
#include "engine/language/reply.h"
#include "engine/language/voicemail.h"
#include "engine/net/datetext.h"
#include "engine/net/urls.h"
#include "engine/receive/httpreader.h"
#include "engine/rules/rules.h"
#include "engine/sandbox/scenario.h"
#include "engine/setup/setup.h"
#include "tests/fuzz/promises.h"

namespace ring::fuzz {

namespace {

/// What follows the first line break; the part before it is the other text.
std::pair<QString, QString> twoTexts(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    return {QString::fromUtf8(end < 0 ? QByteArray() : bytes.left(end)),
            QString::fromUtf8(end < 0 ? bytes : bytes.mid(end + 1))};
}

void promiseE164(const QString &number)
{
    bool digits = number.size() >= 8 && number.size() <= 16 && number.startsWith(u'+') && number.at(1) != u'0';
    for (const QChar c : QStringView(number).mid(1))
        digits = digits && c >= u'0' && c <= u'9';
    promise(digits, "a number that is not E.164");
}

} // namespace

void httpRequest(const QByteArray &bytes)
{
    const HttpLimits limits{512, 256};
    HttpReader whole(limits);
    whole.feed(bytes);
    HttpReader pieces(limits);
    const qsizetype portion = bytes.isEmpty() ? 1 : 1 + uchar(bytes.front()) % 17;
    for (qsizetype at = 0; at < bytes.size(); at += portion)
        pieces.feed(bytes.mid(at, portion));
    promise(whole.state() == pieces.state(), "portions change whether a request is taken");
    promise(whole.status() == pieces.status(), "portions change a refusal");
    promise(whole.request().body == pieces.request().body, "portions change a body");
    promise(whole.request().body.size() <= limits.body, "a body above its limit");
}

void csvContacts(const QByteArray &bytes)
{
    const auto table = parseCsv(bytes);
    if (!good(table))
        return;
    for (const CsvRow &row : table->rows)
        promise(row.line > 0, "a row on no line");
    CsvMapping mapping = guessMapping(table->header);
    if (!mapping.has(QStringLiteral("phone")))
        mapping.columns.insert(QStringLiteral("phone"), {0});
    const ImportResult result = readContacts(*table, mapping);
    for (const ContactRecord &contact : result.contacts) {
        promise(!contact.externalId.isEmpty() && !contact.numbers.isEmpty(), "a contact nobody could find again");
        for (const QString &number : contact.numbers)
            promiseE164(number);
        promise(contact.state.isEmpty() || contact.state.size() == 2, "a state of another length");
    }
    promise(result.contacts.size() <= table->rows.size(), "more contacts than rows");
}

void setupFile(const QByteArray &bytes)
{
    const auto setup = readSetup(bytes);
    if (!good(setup))
        return;
    for (const SetupLine &line : setup->lines)
        promiseE164(line.number);
    for (const SetupConnection &connection : setup->connections)
        promise(connection.credential.isEmpty() || connection.credential.contains(u':'), "a bare secret was taken");
}

void scenarioFile(const QByteArray &bytes)
{
    good(Scenario::parse(bytes));
}

void ruleFile(const QByteArray &bytes)
{
    good(RuleBook::fromJson({bytes}));
    good(RuleBook::fromJson({}, {bytes}));
}

void replyText(const QByteArray &bytes)
{
    const auto [slot, body] = twoTexts(bytes);
    for (const PriorText prior : {PriorText::TextBack, PriorText::SlotsOffered}) {
        const ReplyReading reading = readReply({body, prior, QStringLiteral("plumbing"), {slot, slot}});
        promise(reading.confidence >= 0 && reading.confidence <= 1, "a chance outside 0 to 1");
        promise(reading.slot >= 0 && reading.slot <= 3, "a slot nobody offered");
        promise(intentFromName(intentName(reading.intent)) == reading.intent, "an intent without a name");
    }
}

void voicemailText(const QByteArray &bytes)
{
    const VoicemailReading reading = readVoicemail({QString::fromUtf8(bytes), QStringLiteral("dental"), false, 0});
    promise(reading.confidence >= 0 && reading.confidence <= 1, "a chance outside 0 to 1");
    promise(voicemailLabelFromName(voicemailLabelName(reading.label)) == reading.label, "a label without a name");
}

void classifyLine(const QByteArray &bytes)
{
    good(classifyReplyLine(bytes));
    good(classifyVoicemailLine(bytes));
}

void templateText(const QByteArray &bytes)
{
    const auto [value, body] = twoTexts(bytes);
    TemplateFields fields;
    for (const QString &name : templateFieldNames())
        fields.insert(name, value);
    const bool usable = good(checkTemplate(QStringLiteral("fuzz"), body));
    const auto filled = fillTemplate(QStringLiteral("fuzz"), body, fields);
    promise(good(filled) == usable, "what is checked and what is filled differ");
    // A value is never read as a template: the same words without braces take the same way.
    if (usable && !value.contains(u'{') && !value.contains(u'}'))
        promise(!filled->contains(QStringLiteral("{{#")), "a section was left in the text");
    good(fillTemplate(QStringLiteral("fuzz"), body, {}));
    good(fillTemplate(QStringLiteral("fuzz"), QStringLiteral("Hi {{caller_name}}!"),
                      {{QStringLiteral("caller_name"), body}}));
}

void callerText(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const QString clean = cleanText(text, 160);
    promise(clean.size() <= 160, "a value longer than asked for");
    promise(firstControl(clean) < 0, "a character no text may carry");
    promise(!clean.contains(u'{') && !clean.contains(u'}'), "a brace in a value");
    promise(cleanText(clean, 160) == clean, "cleaning twice changes something");
    const QString name = cleanName(text);
    promise(name.size() <= 40 && firstControl(name) < 0, "a name no text may carry");
    givenName(text);
    readableNumber(text);
    const Segments segments = countSegments(text);
    promise(segments.count >= 0 && segments.units >= 0 && segments.units <= segments.capacity + 160, "odd segments");
    promise(text.isEmpty() == (segments.count == 0), "a text of no segments");
    const QString folded = foldToGsm7(text);
    promise(foldToGsm7(folded) == folded, "folding twice changes something");
}

void phoneNumber(const QByteArray &bytes)
{
    const QString written = QString::fromUtf8(bytes);
    const auto number = toE164(written);
    factsOf(written);
    shownNumber(written);
    if (!number)
        return;
    promiseE164(*number);
    promise(toE164(*number) == number, "a number whose E.164 form is another");
    promise(factsOf(*number).e164 == *number, "facts about another number");
    promise(!shownNumber(*number).isEmpty(), "a number that is not shown");
}

void dateText(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const Millis at : {fromIso(text), fromRfc2822(text)})
        promise(at == 0 || !isoUtc(at).isEmpty(), "a moment that cannot be written");
}

void webAddress(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const QUrl base(QStringLiteral("https://api.example.com/v1"));
    if (const auto next = nextPage(base, text, QStringLiteral("Front desk")); good(next))
        promise(next->host() == base.host() && next->scheme() == base.scheme() && next->port() == base.port(),
                "a page on another host");
    if (const auto url = checkedBaseUrl(QUrl(text), QStringLiteral("Front desk")); good(url))
        promise(url->scheme() == QStringLiteral("https") || isLoopback(*url), "an address in the clear");
}

} // namespace ring::fuzz
