// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/canned.h"
#include "engine/compose/checks.h"
#include "engine/compose/choose.h"
#include "engine/compose/compose.h"
#include "engine/compose/fixed.h"
#include "engine/compose/gsm7.h"
#include "engine/compose/phrases.h"
#include "engine/compose/render.h"
#include "engine/compose/segments.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ring;

Q_DECLARE_METATYPE(ring::ComposeInput)
Q_DECLARE_METATYPE(ring::FixedText)

namespace {

const QStringList families{u"home_services"_s,      u"med_spa"_s,          u"dental_medical"_s,
                           u"legal_professional"_s, u"restaurant_hotel"_s, u"general"_s};

/// The lengths that one segment is measured with: 16 for the business, 12 for the location, 32 for the link.
TemplateFields referenceFields(bool link, bool name)
{
    TemplateFields fields{{u"business"_s, u"Acme Services Co"_s},
                          {u"location"_s, u"Denver North"_s},
                          {u"direct_number"_s, u"(720) 555-0142"_s}};
    if (link)
        fields[u"booking_link"_s] = u"https://acme.example/b/a1b2c3d4x"_s;
    if (name)
        fields[u"caller_name"_s] = u"Maria Lopez"_s;
    return fields;
}

/// As the shipped rules have them; they take a third of a segment.
QList<RequiredSentence> healthSentences()
{
    return {{u"emergency"_s, {{u"en"_s, u"Emergency? Call 911."_s}, {u"es"_s, u"Emergencia: llame al 911."_s}}},
            {u"no_details"_s,
             {{u"en"_s, u"Please don't text health details."_s}, {u"es"_s, u"No mande datos de salud por texto."_s}}}};
}

QList<RequiredSentence> legalSentences()
{
    return {{u"no_client"_s,
             {{u"en"_s, u"No attorney-client relationship is formed by this text."_s},
              {u"es"_s, u"Este texto no le hace cliente del bufete."_s}}}};
}

MergedRules strictRules(const QString &family)
{
    MergedRules rules;
    rules.locationName = true;
    rules.forbiddenPhrases = {u"promotion"_s, u"price"_s, u"urgency"_s, u"prize"_s,           u"pretend_human"_s,
                              u"shaft"_s,     u"debt"_s,  u"medical"_s, u"public_shortener"_s};
    if (family == "med_spa"_L1 || family == "dental_medical"_L1 || family == "legal_professional"_L1) {
        const QStringList topics = referenceTopics();
        rules.forbiddenReferences = QSet<QString>(topics.begin(), topics.end());
        rules.sentences = family == "legal_professional"_L1 ? legalSentences() : healthSentences();
    }
    return rules;
}

bool invitesAReply(const QString &text)
{
    static const QRegularExpression words(u"\\b(reply|tell us|ask us|send|responda|pregunte|diga|mande|escriba)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    // "Reply URGENT" and "Reply STOP" invite nothing else.
    return words.match(QString(text).remove("Reply URGENT"_L1).remove("Reply STOP"_L1).remove("Responda URGENTE"_L1))
        .hasMatch();
}

QString failures(const QList<ContentCheck> &checks)
{
    QStringList lines;
    for (const ContentCheck &check : checks) {
        if (!check.passed)
            lines.append(check.id + u": "_s + check.sentence);
    }
    return lines.join(u'\n');
}

} // namespace

class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    void everySituationHasItsText_data();
    void everySituationHasItsText();
    void everyTemplateIsSound();
    void tradesSoundDifferent();
    void onlyCustomersHearOfHistory();
    void longFieldsStillPass();
    void fixedTextsSayWhatTheyMay_data();
    void fixedTextsSayWhatTheyMay();
    void fixedTextsNeedAName();
    void cannedAnswersAreComplete();
    void phraseListsCatch_data();
    void phraseListsCatch();
    void phraseListsLetPass_data();
    void phraseListsLetPass();
    void everyClassHasWords();
    void optOutLines_data();
    void optOutLines();
};

void WordingTest::everySituationHasItsText_data()
{
    QTest::addColumn<ComposeInput>("input");
    for (const QString &family : families) {
        for (const auto callerClass : {CallerClass::Customer, CallerClass::Prospect, CallerClass::New}) {
            for (int bits = 0; bits < 16; ++bits) {
                for (const auto touch : {Touch::First, Touch::FollowUp1, Touch::FollowUp2}) {
                    ComposeInput input;
                    input.templates = shippedTemplates();
                    input.family = family;
                    input.callerClass = callerClass;
                    input.open = bits & 1;
                    input.touch = touch;
                    input.language = bits & 2 ? u"es"_s : u"en"_s;
                    input.fields = referenceFields(bits & 4, bits & 8);
                    input.rules = strictRules(family);
                    input.rules.kind = touch == Touch::First ? MessageKind::FirstReply : MessageKind::FollowUp;
                    const QStringList name{family,
                                           wordOf(callerClass),
                                           input.open ? u"open"_s : u"closed"_s,
                                           wordOf(touch),
                                           input.language,
                                           bits & 4 ? u"link"_s : u"plain"_s,
                                           bits & 8 ? u"named"_s : u"unnamed"_s};
                    QTest::newRow(qPrintable(name.join(u' '))) << input;
                }
            }
        }
    }
}

void WordingTest::everySituationHasItsText()
{
    QFETCH(ComposeInput, input);
    const auto text = compose(input);
    QVERIFY(text);
    QVERIFY2(!text->usedFallback, qPrintable(failures(text->checks)));
    QVERIFY2(failures(text->checks).isEmpty(), qPrintable(failures(text->checks) + u'\n' + text->text));
    QVERIFY2(text->templateKey.startsWith(input.family + u'.'), qPrintable(text->templateKey));
    QCOMPARE(text->language, input.language);
    QCOMPARE(text->encoding, u"GSM-7"_s);
    // A spa's link and the two health sentences do not fit one segment together.
    const int most = input.family == "med_spa"_L1 && input.fields.contains(u"booking_link"_s) ? 2 : 1;
    QVERIFY2(text->segments <= most, qPrintable(u"%1: %2"_s.arg(text->text.size()).arg(text->text)));
    QVERIFY2(invitesAReply(text->text), qPrintable(text->text));
    QVERIFY(text->text.contains("Acme Services Co"_L1) && text->text.contains("Denver North"_L1));
    const bool bare = input.family == "dental_medical"_L1 || input.family == "legal_professional"_L1;
    QVERIFY(bare || text->text.contains("https://"_L1) == input.fields.contains(u"booking_link"_s));
    static const QRegularExpression untidy(u"  | [.,;:!?](\\s|$)|\\{|\\}|[.:]\\s*[.:]|: (STOP|Or|O)\\b"_s);
    QVERIFY2(!untidy.match(text->text).hasMatch(), qPrintable(text->text));
}

void WordingTest::everyTemplateIsSound()
{
    QSet<QString> keys;
    for (const Template &entry : shippedTemplates()) {
        QVERIFY2(checkTemplate(entry.key, entry.body), qPrintable(entry.key));
        QVERIFY2(!keys.contains(entry.key), qPrintable(entry.key));
        keys.insert(entry.key);
        QVERIFY2(isGsm7(QString(entry.body).remove(u'{').remove(u'}')), qPrintable(entry.body));
        QVERIFY2(entry.body.endsWith("{{opt_out}}"_L1), qPrintable(entry.body));
    }
    QVERIFY(keys.size() >= 100);
}

/// No two families share a text for the same situation.
void WordingTest::tradesSoundDifferent()
{
    QHash<QString, QString> familyOfText;
    for (const Template &entry : shippedTemplates()) {
        const QString other = familyOfText.value(entry.body, entry.family);
        QVERIFY2(other == entry.family, qPrintable(entry.body));
        familyOfText.insert(entry.body, entry.family);
    }
}

void WordingTest::onlyCustomersHearOfHistory()
{
    for (const Template &entry : shippedTemplates()) {
        const bool tells = !findReferences(QString(entry.body).remove(QRegularExpression(u"\\{\\{[^}]*\\}\\}"_s)),
                                           {u"patient_status"_s})
                                .isEmpty();
        QVERIFY2(!tells || entry.callerClass == "customer"_L1, qPrintable(entry.key));
        const bool named = entry.body.contains("caller_name"_L1);
        QVERIFY2(!named || !entry.callerClass.isEmpty(), qPrintable(entry.key));
    }
}

void WordingTest::longFieldsStillPass()
{
    for (const Template &entry : shippedTemplates()) {
        ComposeInput input;
        input.templates = {entry};
        input.family = entry.family;
        input.language = entry.language;
        input.open = entry.open != "closed"_L1;
        input.callerClass = entry.callerClass == "customer"_L1   ? CallerClass::Customer
                            : entry.callerClass == "prospect"_L1 ? CallerClass::Prospect
                                                                 : CallerClass::New;
        input.touch = entry.touch == "first"_L1         ? Touch::First
                      : entry.touch == "follow_up_1"_L1 ? Touch::FollowUp1
                                                        : Touch::FollowUp2;
        input.fields = referenceFields(true, true);
        input.fields[u"business"_s] = u"The Extraordinarily Long-Named Company of Albuquerque"_s;
        input.fields[u"booking_link"_s] = u"https://scheduling.example/"_s + QString(90, u'a');
        input.fields[u"callback_promise"_s] = u"1"_s;
        input.rules = strictRules(entry.family);
        const auto text = compose(input);
        QVERIFY(text);
        QVERIFY2(!text->usedFallback && text->segments <= 2, qPrintable(text->text + failures(text->checks)));
    }
}

void WordingTest::fixedTextsSayWhatTheyMay_data()
{
    QTest::addColumn<FixedText>("kind");
    QTest::addColumn<bool>("optOut");
    QTest::addColumn<bool>("contact");
    QTest::newRow("opt-out confirmation") << FixedText::OptOutConfirmation << false << false;
    QTest::newRow("help") << FixedText::HelpReply << true << true;
    QTest::newRow("start again") << FixedText::StartAgain << true << false;
    QTest::newRow("urgent") << FixedText::UrgentReceived << false << true;
    QTest::newRow("callback") << FixedText::CallbackReceived << false << false;
    QTest::newRow("fallback") << FixedText::Fallback << true << true;
    QTest::newRow("fallback follow-up") << FixedText::FallbackFollowUp << true << true;
}

void WordingTest::fixedTextsSayWhatTheyMay()
{
    QFETCH(FixedText, kind);
    QFETCH(bool, optOut);
    QFETCH(bool, contact);
    for (const QString &language : {u"en"_s, u"es"_s}) {
        TemplateFields fields = referenceFields(true, true);
        fields[u"callback_promise"_s] = u"1"_s;
        const auto text = fixedText(kind, fields, language);
        QVERIFY(text);
        QVERIFY2(text->startsWith("Acme Services Co"_L1), qPrintable(*text));
        QVERIFY2(countSegments(*text).count <= (kind == FixedText::HelpReply ? 2 : 1), qPrintable(*text));
        QVERIFY2(isGsm7(*text) && !text->contains(u'{') && !text->contains(" 1"_L1), qPrintable(*text));
        QVERIFY2(!optOut || hasOptOutLine(*text, language), qPrintable(*text));
        QCOMPARE(text->contains("555-0142"_L1), contact);
        const QStringList classes = phraseClasses();
        QVERIFY2(findPhrases(*text, QSet<QString>(classes.begin(), classes.end())).isEmpty(), qPrintable(*text));
        const QStringList topics = referenceTopics();
        QVERIFY2(findReferences(*text, QSet<QString>(topics.begin(), topics.end())).isEmpty(), qPrintable(*text));
    }
}

void WordingTest::fixedTextsNeedAName()
{
    const auto text = fixedText(FixedText::HelpReply, {{u"business"_s, u" \u202e "_s}}, u"en"_s);
    QVERIFY(!text);
    QVERIFY(text.error().sentence.contains("business name"_L1));
    QCOMPARE(*fixedText(FixedText::OptOutLine, {}, u"xx"_s), *fixedText(FixedText::OptOutLine, {}, u"en"_s));
}

void WordingTest::cannedAnswersAreComplete()
{
    QHash<QString, QSet<int>> slotsOf;
    for (const CannedAnswer &answer : shippedCanned()) {
        slotsOf[answer.family + answer.language].insert(answer.slot);
        QVERIFY2(!answer.title.isEmpty() && answer.title.size() <= 24, qPrintable(answer.title));
        const auto text = fillTemplate(u"canned"_s, answer.body, referenceFields(true, true));
        QVERIFY2(text, qPrintable(text ? QString() : text.error().sentence));
        QVERIFY2(isGsm7(*text) && countSegments(*text).count == 1, qPrintable(*text));
        ComposeInput input;
        input.fields = referenceFields(true, true);
        input.language = answer.language;
        input.rules = strictRules(answer.family);
        input.rules.kind = MessageKind::ThreadReply;
        input.rules.sentences.clear();
        input.rules.businessName = input.rules.locationName = input.rules.optOutLine = false;
        QVERIFY2(failures(checkText(*text, input)).isEmpty(),
                 qPrintable(failures(checkText(*text, input)) + u'\n' + *text));
    }
    QCOMPARE(slotsOf.size(), families.size() * 2);
    for (const auto &slotSet : slotsOf)
        QCOMPARE(slotSet.size(), 9);
}

void WordingTest::phraseListsCatch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &text, const QString &name) { QTest::newRow(qPrintable(text)) << text << name; };
    row(u"Get $25 off today"_s, u"promotion"_s);
    row(u"20% OFF"_s, u"promotion"_s);
    row(u"FREE   Estimate!"_s, u"promotion"_s);
    row(u"dis\u200bcount"_s, u"promotion"_s);
    row(u"ｄｉｓｃｏｕｎｔ"_s, u"promotion"_s);
    row(u"Promoción de otoño"_s, u"promotion"_s);
    row(u"leave us a review"_s, u"promotion"_s);
    row(u"Botox $9/unit"_s, u"price"_s);
    row(u"cuesta 40 dólares"_s, u"price"_s);
    row(u"Hurry, ends today"_s, u"urgency"_s);
    row(u"¡Última oportunidad!"_s, u"urgency"_s);
    row(u"You've won"_s, u"prize"_s);
    row(u"ha ganado un premio"_s, u"prize"_s);
    row(u"I’m with a customer"_s, u"pretend_human"_s);
    row(u"all of our lines are busy"_s, u"pretend_human"_s);
    row(u"CBD gummies"_s, u"shaft"_s);
    row(u"your account is past due"_s, u"debt"_s);
    row(u"tiene un saldo pendiente"_s, u"debt"_s);
    row(u"your root canals"_s, u"medical"_s);
    row(u"su tratamiento"_s, u"medical"_s);
    row(u"Just a courtesy call"_s, u"euphemism"_s);
    row(u"Sorry to see you go!"_s, u"persuasion"_s);
}

void WordingTest::phraseListsCatch()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto hits = findPhrases(text, {name});
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().name, name);
    QVERIFY(!hits.first().phrase.isEmpty());
}

void WordingTest::phraseListsLetPass_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text :
         {u"Sorry we missed your call. Reply here."_s, u"Urgent? Reply URGENT."_s, u"We open at 8 and close at 5."_s,
          u"El técnico sale a las 5 y vino ayer."_s, u"Can you send the address and a photo?"_s,
          u"We promise to call at 3."_s, u"Thanks for your patience."_s, u"Somos 4 personas, mesa afuera."_s,
          u"Please cancel that, I will call."_s, u"Off to the next job, back at 4."_s, u"Call 911 in an emergency."_s})
        QTest::newRow(qPrintable(text)) << text;
}

void WordingTest::phraseListsLetPass()
{
    QFETCH(QString, text);
    const QStringList classes = phraseClasses();
    const auto hits = findPhrases(text, QSet<QString>(classes.begin(), classes.end()));
    QVERIFY2(hits.isEmpty(), hits.isEmpty() ? "" : qPrintable(hits.first().name + u' ' + hits.first().phrase));
}

void WordingTest::everyClassHasWords()
{
    for (const auto &name : {u"promotion"_s, u"price"_s, u"urgency"_s, u"prize"_s, u"pretend_human"_s, u"shaft"_s,
                             u"debt"_s, u"medical"_s, u"public_shortener"_s, u"persuasion"_s, u"euphemism"_s})
        QVERIFY2(phraseClasses().contains(name), qPrintable(name));
    for (const auto &name :
         {u"treatment"_s, u"condition"_s, u"visit_type"_s, u"specialty"_s, u"result"_s, u"medication"_s, u"insurance"_s,
          u"balance"_s, u"patient_status"_s, u"appointment"_s, u"recording"_s, u"transcript"_s, u"voicemail_words"_s,
          u"case_facts"_s, u"program"_s, u"intake"_s})
        QVERIFY2(referenceTopics().contains(name), qPrintable(name));
}

void WordingTest::optOutLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString &text, const QString &language, bool found) {
        QTest::newRow(qPrintable(language + u' ' + text)) << text << language << found;
    };
    row(u"Reply STOP to opt out."_s, u"en"_s, true);
    row(u"Text \"STOP\" to end"_s, u"en"_s, true);
    row(u"STOP to unsubscribe"_s, u"en"_s, true);
    row(u"STOP=end"_s, u"en"_s, true);
    row(u"We'll stop by at 5"_s, u"en"_s, false);
    row(u"Please stop to see us"_s, u"en"_s, false);
    row(u"STOP"_s, u"en"_s, false);
    row(u"STOP para salir"_s, u"en"_s, false);
    row(u"STOP para salir."_s, u"es"_s, true);
    row(u"Responda ALTO"_s, u"es"_s, true);
    row(u"Envíe STOP para cancelar"_s, u"es"_s, true);
    row(u"STOP o ALTO para no recibir textos."_s, u"es"_s, true);
    row(u"Reply STOP to opt out"_s, u"es"_s, false);
    row(u"Sin parar para nada"_s, u"es"_s, false);
}

void WordingTest::optOutLines()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QTEST(hasOptOutLine(text, language), "found");
}

QTEST_GUILESS_MAIN(WordingTest)
#include "wordingtest.moc"
