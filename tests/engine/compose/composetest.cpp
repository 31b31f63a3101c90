// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/compose.h"

#include "engine/compose/checks.h"
#include "engine/compose/segments.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ring;

namespace {

Template wording(const QString &key, const QString &body)
{
    Template result;
    result.key = key;
    result.family = u"general"_s;
    result.language = u"en"_s;
    result.body = body;
    return result;
}

ComposeInput plumber()
{
    ComposeInput input;
    input.templates = shippedTemplates();
    input.family = u"home_services"_s;
    input.fields = {{u"business"_s, u"Acme Plumbing"_s},
                    {u"location"_s, u"Downtown"_s},
                    {u"direct_number"_s, u"(720) 555-0142"_s},
                    {u"booking_link"_s, u"https://acme.example/book/a1"_s}};
    return input;
}

ComposeInput with(const QString &body)
{
    ComposeInput input = plumber();
    input.templates = {wording(u"own"_s, body)};
    return input;
}

QStringList failed(const QList<ContentCheck> &checks)
{
    QStringList ids;
    for (const ContentCheck &check : checks) {
        if (!check.passed)
            ids.append(check.id);
    }
    return ids;
}

} // namespace

class ComposeTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAnOrdinaryText();
    void addsWhatTheRulesRequire();
    void putsSentencesBeforeTheWayOut();
    void writesNumbersAsPeopleDo();
    void offersTheCallbackLink();
    void shortensInOrder();
    void neverDropsIdentificationOrOptOut();
    void fallsBack_data();
    void fallsBack();
    void fallbackGoesEvenWhenLong();
    void failsWithASentence_data();
    void failsWithASentence();
    void namesTheSenderEarly();
    void fillsOnlyAllowedFields();
    void usesTheNeutralName();
    void hidesTheRelationWhereItIsConfidential();
    void mentionsAMessageOnlyIfThereIsOne();
    void writesInBothLanguages();
    void leavesOutBadLinks_data();
    void leavesOutBadLinks();
    void valuesAreNeverInterpreted();
    void survivesHostileValues_data();
    void survivesHostileValues();
    void isPure();
    void isQuick();
};

void ComposeTest::writesAnOrdinaryText()
{
    const auto text = compose(plumber());
    QVERIFY(text);
    QVERIFY(!text->usedFallback);
    QVERIFY(text->text.contains("Acme Plumbing"_L1));
    QVERIFY(text->text.contains("https://acme.example/book/a1"_L1));
    QVERIFY(hasOptOutLine(text->text, u"en"_s));
    QCOMPARE(text->segments, 1);
    QCOMPARE(text->encoding, u"GSM-7"_s);
    QCOMPARE(failed(text->checks), QStringList());
}

void ComposeTest::addsWhatTheRulesRequire()
{
    ComposeInput input = with(u"Sorry we missed you"_s);
    input.rules.locationName = true;
    input.rules.callbackNumber = true;
    const auto text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->text, u"Acme Plumbing Downtown: Sorry we missed you. Call (720) 555-0142. STOP to opt out."_s);
    QVERIFY(!text->usedFallback);
}

void ComposeTest::putsSentencesBeforeTheWayOut()
{
    ComposeInput input = with(u"{{business}}: sorry we missed you. {{opt_out}}"_s);
    input.rules.sentences = {{u"emergency"_s, {{u"en"_s, u"Emergency: call 911"_s}}}};
    const auto text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->text, u"Acme Plumbing: sorry we missed you. Emergency: call 911. STOP to opt out."_s);
}

void ComposeTest::writesNumbersAsPeopleDo()
{
    ComposeInput input = with(u"{{business}}: call {{direct_number}}. {{opt_out}}"_s);
    input.fields[u"direct_number"_s] = u"+17205550142"_s;
    input.rules.callbackNumber = true;
    QCOMPARE(compose(input)->text, u"Acme Plumbing: call (720) 555-0142. STOP to opt out."_s);
}

void ComposeTest::offersTheCallbackLink()
{
    ComposeInput input = plumber();
    input.fields.remove(u"booking_link"_s);
    input.fields[u"callback_link"_s] = u"https://acme.example/call/a1"_s;
    for (const QString &language : {u"en"_s, u"es"_s}) {
        input.language = language;
        const auto text = compose(input);
        QVERIFY(text->text.contains("https://acme.example/call/a1"_L1));
        QCOMPARE(text->segments, 1);
    }
}

void ComposeTest::shortensInOrder()
{
    const QString body =
        u"{{#courtesy}}Thank you so much for calling us today! {{/courtesy}}{{business}}: sorry we missed you. "
        "{{#operator_text}}Family run since 1971. {{/operator_text}}"
        "{{#booking_link}}Book at {{booking_link}} {{/booking_link}}Reply here. {{opt_out}}"_s;
    ComposeInput input = with(body);
    input.maxSegments = 1;
    auto text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->shortened, QStringList{u"courtesy"_s});

    input.rules.sentences = {{u"note"_s, {{u"en"_s, QString(40, u'n') + u'.'}}}};
    text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->shortened, (QStringList{u"courtesy"_s, u"operator_text"_s}));
    QVERIFY(text->text.contains("acme.example"_L1));

    input.rules.sentences = {{u"note"_s, {{u"en"_s, QString(75, u'n') + u'.'}}}};
    text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->shortened, (QStringList{u"courtesy"_s, u"operator_text"_s, u"link"_s}));
    QVERIFY(!text->usedFallback);
    QVERIFY(text->text.contains("nnnn"_L1));
    QCOMPARE(text->segments, 1);
}

void ComposeTest::neverDropsIdentificationOrOptOut()
{
    for (int length = 10; length < 600; length += 40) {
        ComposeInput input = with(u"{{#courtesy}}{{business}}: {{opt_out}}{{/courtesy}} "_s + QString(length, u'z'));
        input.maxSegments = 1;
        const auto text = compose(input);
        QVERIFY(text);
        QVERIFY2(text->text.contains("Acme Plumbing"_L1), qPrintable(text->text));
        QVERIFY2(hasOptOutLine(text->text, u"en"_s), qPrintable(text->text));
    }
}

void ComposeTest::fallsBack_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("reason");
    QTest::newRow("broken syntax") << u"{{#business}}"_s << u"never closed"_s;
    QTest::newRow("unknown field") << u"{{price}}"_s << u"price"_s;
    QTest::newRow("sells") << u"{{business}}: 20% off today! {{opt_out}}"_s << u"not allowed"_s;
    QTest::newRow("sells in Spanish") << u"{{business}}: gran descuento {{opt_out}}"_s << u"descuento"_s;
    QTest::newRow("pretends") << u"{{business}}: I'm a real person {{opt_out}}"_s << u"pretend human"_s;
    QTest::newRow("fake excuse") << u"{{business}}: all our representatives are busy"_s << u"pretend human"_s;
    QTest::newRow("shortener") << u"{{business}}: bit.ly/3xY"_s << u"shortener"_s;
    QTest::newRow("too long") << u"{{business}} "_s + QString(900, u'y') << u"segments"_s;
    QTest::newRow("control") << u"{{business}} \u202e now"_s << QString();
    QTest::newRow("stray brace") << u"{business}: hello"_s << u"brace"_s;
}

void ComposeTest::fallsBack()
{
    QFETCH(QString, body);
    QFETCH(QString, reason);
    const auto text = compose(with(body));
    QVERIFY(text);
    if (reason.isEmpty()) {
        QVERIFY2(!text->usedFallback, "folding repairs it");
        return;
    }
    QVERIFY(text->usedFallback);
    QCOMPARE(text->templateKey, u"fallback.en"_s);
    QVERIFY(!anyBlocks(text->checks));
    const auto &note = text->checks.last();
    QCOMPARE(note.id, u"template:own"_s);
    QVERIFY2(note.sentence.contains(reason), qPrintable(note.sentence));
    QCOMPARE(text->segments, 1);
}

void ComposeTest::fallbackGoesEvenWhenLong()
{
    ComposeInput input = with(u"{{#x}}"_s);
    input.maxSegments = 1;
    input.rules.sentences = {{u"law"_s, {{u"en"_s, QString(400, u'n') + u'.'}}}};
    const auto text = compose(input);
    QVERIFY(text);
    QVERIFY(text->usedFallback);
    QVERIFY(text->segments > 1);
    QVERIFY(failed(text->checks).contains(u"segments"_s));
}

void ComposeTest::failsWithASentence_data()
{
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("suppress");
    QTest::addColumn<bool>("neutral");
    QTest::addColumn<QString>("named");
    QTest::newRow("no business name") << u"business"_s << QString() << false << u"business name"_s;
    QTest::newRow("no neutral name") << QString() << QString() << true << u"business name"_s;
    QTest::newRow("no location") << u"location"_s << QString() << false << u"location"_s;
    QTest::newRow("no number") << u"direct_number"_s << QString() << false << u"number"_s;
    QTest::newRow("forbidden") << QString() << u"opted_out"_s << false << u"opted_out"_s;
}

void ComposeTest::failsWithASentence()
{
    QFETCH(QString, removed);
    QFETCH(QString, suppress);
    QFETCH(bool, neutral);
    QFETCH(QString, named);
    ComposeInput input = plumber();
    input.rules.locationName = true;
    input.rules.callbackNumber = true;
    input.rules.neutralName = neutral;
    input.fields.remove(removed);
    if (!suppress.isEmpty())
        input.rules.suppress = {suppress};
    const auto text = compose(input);
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::BadInput);
    QVERIFY2(text.error().sentence.contains(named), qPrintable(text.error().sentence));
}

void ComposeTest::namesTheSenderEarly()
{
    ComposeInput input =
        with(u"Sorry we missed your call just now, we were with other people. This is {{business}}. {{opt_out}}"_s);
    input.rules.identifyWithin = 60;
    const auto text = compose(input);
    QVERIFY(text);
    QVERIFY2(text->text.left(60).contains("Acme Plumbing"_L1), qPrintable(text->text));
    QCOMPARE(failed(checkText(u"Sorry we missed your call just now, we were on site. Acme Plumbing. STOP to opt out."_s,
                              input)),
             QStringList{u"business_name"_s});
}

void ComposeTest::fillsOnlyAllowedFields()
{
    ComposeInput input =
        with(u"{{business}}{{#location}} {{location}}{{/location}}{{#signer}} ({{signer}}){{/signer}}: sorry. "
             "{{#booking_link}}Book {{booking_link}} {{/booking_link}}Call {{direct_number}}. {{opt_out}}"_s);
    input.fields[u"signer"_s] = u"Tim"_s;
    input.rules.allowedFields = QSet<QString>{u"business"_s, u"direct_number"_s};
    QCOMPARE(compose(input)->text, u"Acme Plumbing: sorry. Call (720) 555-0142. STOP to opt out."_s);
    input.rules.locationName = true;
    QVERIFY(compose(input)->text.startsWith("Acme Plumbing Downtown: sorry."_L1));
}

void ComposeTest::usesTheNeutralName()
{
    ComposeInput input = plumber();
    input.family = u"dental_medical"_s;
    input.fields[u"business"_s] = u"Lakeview Counseling Center"_s;
    input.fields[u"booking_link"_s] = u"https://lakeviewcounseling.example/start"_s;
    input.neutralName = u"Lakeview Office"_s;
    input.rules.neutralName = true;
    const auto text = compose(input);
    QVERIFY(text);
    QVERIFY(text->text.contains("Lakeview Office"_L1));
    QVERIFY(!text->text.contains("ounseling"_L1));
    QVERIFY(failed(text->checks).contains(u"left_out:booking_link"_s));
}

void ComposeTest::hidesTheRelationWhereItIsConfidential()
{
    ComposeInput input =
        with(u"{{business}}: sorry{{#caller_name}}, {{caller_name}}{{/caller_name}}.{{#last_visit}} Last seen "
             "{{last_visit}}.{{/last_visit}} {{opt_out}}"_s);
    input.fields[u"caller_name"_s] = u"Ana"_s;
    input.fields[u"last_visit"_s] = u"May 3"_s;
    auto text = compose(input);
    QVERIFY(text->text.contains("Ana"_L1) && text->text.contains("May 3"_L1));
    input.rules.forbiddenReferences = {u"patient_status"_s};
    text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->text, u"Acme Plumbing: sorry. STOP to opt out."_s);

    Template forCustomers = wording(u"customers"_s, u"{{business}}: hello friend. {{opt_out}}"_s);
    forCustomers.callerClass = u"customer"_s;
    input.templates.append(forCustomers);
    input.callerClass = CallerClass::Customer;
    QCOMPARE(compose(input)->templateKey, u"own"_s);
    input.rules.forbiddenReferences.clear();
    QCOMPARE(compose(input)->templateKey, u"customers"_s);
}

void ComposeTest::mentionsAMessageOnlyIfThereIsOne()
{
    ComposeInput input = with(u"{{business}}: {{#voicemail}}we have your message. {{/voicemail}}Sorry. {{opt_out}}"_s);
    QVERIFY(!compose(input)->text.contains("message"_L1));
    input.voicemailLeft = true;
    QVERIFY(compose(input)->text.contains("your message"_L1));
    input.rules.forbiddenReferences = {u"recording"_s};
    QVERIFY(!compose(input)->text.contains("message"_L1));

    ComposeInput claiming = with(u"{{business}}: we got your voicemail. {{opt_out}}"_s);
    QVERIFY(compose(claiming)->usedFallback);
    claiming.voicemailLeft = true;
    QVERIFY(!compose(claiming)->usedFallback);
}

void ComposeTest::writesInBothLanguages()
{
    ComposeInput input = plumber();
    input.language = u"es"_s;
    input.rules.languages = {u"es"_s, u"en"_s};
    const auto text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->language, u"es"_s);
    QVERIFY(hasOptOutLine(text->text, u"es"_s));
    QVERIFY(hasOptOutLine(text->text, u"en"_s));
    QVERIFY(text->segments <= 2);

    input.rules.languages = {u"fr"_s};
    QVERIFY2(!compose(input), "there is no reviewed French");
}

void ComposeTest::leavesOutBadLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<QString>("note");
    QTest::newRow("page") << u"https://acme.example/book"_s << true << QString();
    QTest::newRow("no scheme") << u"acme.com/book"_s << true << QString();
    QTest::newRow("home page") << u"https://acme.com/"_s << true << u"homepage_link"_s;
    QTest::newRow("home page with id") << u"https://acme.com?r=1"_s << true << u"homepage_link"_s;
    QTest::newRow("shortener") << u"https://bit.ly/abc"_s << false << u"left_out:booking_link"_s;
    QTest::newRow("speaking path") << u"https://acme.com/botox"_s << false << u"left_out:booking_link"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false << u"left_out:booking_link"_s;
    QTest::newRow("with a password") << u"https://a:b@acme.com/x"_s << false << u"left_out:booking_link"_s;
    QTest::newRow("two words") << u"https://acme.com/a b"_s << false << u"left_out:booking_link"_s;
    QTest::newRow("huge") << u"https://acme.com/"_s + QString(5000, u'a') << false << u"left_out:booking_link"_s;
}

void ComposeTest::leavesOutBadLinks()
{
    QFETCH(QString, link);
    QFETCH(QString, note);
    ComposeInput input = with(u"{{business}}: {{#booking_link}}Book: {{booking_link}} {{/booking_link}}{{opt_out}}"_s);
    input.fields[u"booking_link"_s] = link;
    input.rules.forbiddenReferences = {u"treatment"_s};
    const auto text = compose(input);
    QVERIFY(text);
    QVERIFY(!text->usedFallback);
    QTEST(text->text.contains("Book:"_L1), "kept");
    QCOMPARE(failed(text->checks), note.isEmpty() ? QStringList() : QStringList{note});
}

void ComposeTest::valuesAreNeverInterpreted()
{
    ComposeInput input = with(u"{{business}}: hi {{caller_name}}. {{opt_out}}"_s);
    input.fields[u"caller_name"_s] = u"{{direct_number}} {{{signer}}} {{#x}}"_s;
    auto text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->text, u"Acme Plumbing: hi. STOP to opt out."_s); // nobody is called that
    input = with(u"{{business}}: {{hours}}. {{opt_out}}"_s);
    input.fields[u"hours"_s] = u"{{direct_number}} {{{signer}}} {{#x}}"_s;
    text = compose(input);
    QVERIFY(text);
    QCOMPARE(text->text, u"Acme Plumbing: direct_number signer #x. STOP to opt out."_s);
}

void ComposeTest::survivesHostileValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("long") << QString(10'000, u'W');
    QTest::newRow("long words") << u"word "_s.repeated(2'000);
    QTest::newRow("braces") << u"{{{{{{"_s.repeated(500);
    QTest::newRow("bidi") << QString(3'000, QChar(0x202e));
    QTest::newRow("emoji") << u"😀"_s.repeated(3'000);
    QTest::newRow("lone surrogates") << QString(300, QChar(0xd800));
    QTest::newRow("nul") << QString(300, QChar(0));
    QTest::newRow("line breaks") << u"a\r\nb\n"_s.repeated(200);
    QTest::newRow("chinese") << u"你好世界"_s.repeated(100);
    QTest::newRow("combining") << u"e"_s + QString(5'000, QChar(0x0301));
}

void ComposeTest::survivesHostileValues()
{
    QFETCH(QString, value);
    for (const QString &field :
         {u"caller_name"_s, u"location"_s, u"booking_link"_s, u"signer"_s, u"hours"_s, u"business"_s}) {
        ComposeInput input = plumber();
        input.fields[field] = value;
        const auto text = compose(input);
        if (!text) {
            QCOMPARE(field, u"business"_s);
            continue;
        }
        QVERIFY2(!anyBlocks(text->checks), qPrintable(failed(text->checks).join(u' ')));
        QVERIFY(!text->text.contains(u'{'));
        QVERIFY2(hasOptOutLine(text->text, u"en"_s), qPrintable(text->text));
    }
}

void ComposeTest::isPure()
{
    ComposeInput input = plumber();
    input.rules.forbiddenPhrases = {u"price"_s, u"urgency"_s, u"shaft"_s, u"debt"_s};
    const auto first = compose(input);
    std::reverse(input.templates.begin(), input.templates.end());
    const auto second = compose(input);
    QCOMPARE(first->text, second->text);
    QCOMPARE(first->templateKey, second->templateKey);
    QCOMPARE(first->checks.size(), second->checks.size());
}

void ComposeTest::isQuick()
{
    ComposeInput input = plumber();
    input.rules.forbiddenPhrases = {u"price"_s, u"urgency"_s, u"shaft"_s, u"debt"_s, u"medical"_s};
    input.rules.forbiddenReferences = {u"treatment"_s, u"condition"_s, u"appointment"_s};
    QBENCHMARK
    {
        QVERIFY(compose(input));
    }
}

QTEST_GUILESS_MAIN(ComposeTest)
#include "composetest.moc"
