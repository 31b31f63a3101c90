// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/kind.h"
#include "tests/engine/rules/asking.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

/// Ten calls whose treatment was worked out by hand, as far as rules alone decide it.
class WorkedExamplesTest : public QObject
{
    Q_OBJECT

private:
    static MergedRules merge(const RuleQuestion &question) { return RuleBook::shipped().merge(question); }
    static QString local(std::optional<Millis> moment, const char *zone)
    {
        return moment ? QDateTime::fromMSecsSinceEpoch(*moment, QTimeZone(zone)).toString(u"ddd HH:mm"_s) : u"never"_s;
    }
    static constexpr const char *eastern = "America/New_York";

private Q_SLOTS:
    void floridaPlumber();
    void washingtonCallerOregonDentist();
    void texasSunday();
    void newJerseyCallerNewYorkRetailer();
    void connecticutCallerMassachusettsLawyer();
    void rhodeIslandMedSpa();
    void illinoisCounseling();
    void tollFreeCaller();
    void torontoCaller();
    void puertoRicoCallerFloridaClinic();
};

void WorkedExamplesTest::floridaPlumber()
{
    const Where plumber{u"FL"_s, eastern, u"plumbing"_s};
    const Millis evening = localMoment(eastern, 2026, 11, 18, 20, 40);
    const MergedRules first = merge(ask(MessageKind::FirstReply, u"+13055550142"_s, plumber, evening));
    QVERIFY(first.suppress.isEmpty());
    QCOMPARE(nextAllowed(first, evening), evening);
    QVERIFY(first.businessName && first.optOutLine);
    QVERIFY(first.forbiddenPhrases.contains(u"promotion"_s));
    const MergedRules later = merge(ask(MessageKind::FollowUp, u"+13055550142"_s, plumber, evening));
    QCOMPARE(local(nextAllowed(later, evening), eastern), u"Thu 08:00"_s);
    QCOMPARE(later.capCount, 3);
    QCOMPARE(later.capHours, 24);
    const MergedRules offer = merge(ask(MessageKind::Marketing, u"+13055550142"_s, plumber, evening));
    QCOMPARE(offer.consent, Consent::ExpressWritten);
    QCOMPARE(local(nextAllowed(offer, evening), eastern), u"Thu 08:00"_s);
    KindFacts facts;
    facts.sinceCall = minuteMs;
    facts.promotions = promotionalPhrases(u"Sorry we missed you. $25 off today! STOP to opt out."_s);
    QCOMPARE(computeKind(facts).kind, MessageKind::Marketing);
}

void WorkedExamplesTest::washingtonCallerOregonDentist()
{
    const char *pacific = "America/Los_Angeles";
    const Where dentist{u"OR"_s, pacific, u"dental"_s};
    const Millis evening = localMoment(pacific, 2026, 11, 18, 19, 15);
    const MergedRules first = merge(ask(MessageKind::FirstReply, u"+12065550142"_s, dentist, evening));
    QVERIFY(first.suppress.isEmpty());
    QCOMPARE(nextAllowed(first, evening), evening);
    for (const QString &topic :
         {u"treatment"_s, u"appointment"_s, u"patient_status"_s, u"voicemail_words"_s, u"transcript"_s})
        QVERIFY2(first.forbiddenReferences.contains(topic), qPrintable(topic));
    QVERIFY(hasSentence(first, u"emergency_911"_s) && hasSentence(first, u"no_health_details"_s));
    QVERIFY(fired(first, u"wa.health"_s) && fired(first, u"wa.recording"_s));
    const Millis night = localMoment(pacific, 2026, 11, 18, 20, 5);
    const MergedRules later = merge(ask(MessageKind::FollowUp, u"+12065550142"_s, dentist, night));
    QCOMPARE(local(nextAllowed(later, night), pacific), u"Thu 08:00"_s);
    QVERIFY(allowedAt(later, localMoment(pacific, 2026, 11, 19, 19, 59)));
    QVERIFY(!allowedAt(later, localMoment(pacific, 2026, 11, 19, 20, 0)));
    // Announcing the recording unlocks nothing in a health text.
    RuleQuestion announced = ask(MessageKind::FirstReply, u"+12065550142"_s, dentist, evening);
    announced.conditions.insert(u"recording_announced"_s);
    QVERIFY(merge(announced).forbiddenReferences.contains(u"voicemail_words"_s));
}

void WorkedExamplesTest::texasSunday()
{
    const char *central = "America/Chicago";
    const Where hvac{u"TX"_s, central, u"hvac"_s};
    const Millis sunday = localMoment(central, 2026, 11, 22, 10);
    QCOMPARE(nextAllowed(merge(ask(MessageKind::FirstReply, u"+12145550142"_s, hvac, sunday)), sunday), sunday);
    const MergedRules offer = merge(ask(MessageKind::Marketing, u"+12145550142"_s, hvac, sunday));
    QCOMPARE(local(nextAllowed(offer, sunday), central), u"Sun 12:00"_s);
    QVERIFY(!allowedAt(offer, localMoment(central, 2026, 11, 22, 21)));
    QVERIFY(allowedAt(offer, localMoment(central, 2026, 11, 22, 20, 59)));
    QCOMPARE(offer.consent, Consent::ExpressWritten);
    QVERIFY(!fired(offer, u"tx.recording"_s));
}

void WorkedExamplesTest::newJerseyCallerNewYorkRetailer()
{
    const Where retailer{u"NY"_s, eastern, u"general"_s};
    const Millis afternoon = localMoment(eastern, 2026, 11, 18, 14);
    QVERIFY(merge(ask(MessageKind::FirstReply, u"+12015550142"_s, retailer, afternoon)).suppress.isEmpty());
    RuleQuestion offer = ask(MessageKind::Marketing, u"+12015550142"_s, retailer, afternoon);
    QVERIFY(merge(offer).suppress.contains(u"nj_mobile_sales"_s));
    QVERIFY(merge(offer).identifyWithin > 0);
    offer.conditions.insert(u"asked_for_follow_up"_s);
    QVERIFY(merge(offer).suppress.isEmpty());
    offer.conditions.insert(u"emergency:NY"_s);
    QCOMPARE(merge(offer).suppress, QStringList{u"emergency_ban"_s});
}

void WorkedExamplesTest::connecticutCallerMassachusettsLawyer()
{
    const Where firm{u"MA"_s, eastern, u"law_firm"_s};
    const Millis morning = localMoment(eastern, 2026, 11, 18, 8, 30);
    const MergedRules later = merge(ask(MessageKind::FollowUp, u"+12035550142"_s, firm, morning));
    QCOMPARE(local(nextAllowed(later, morning), eastern), u"Wed 09:00"_s);
    QVERIFY(!allowedAt(later, localMoment(eastern, 2026, 11, 18, 20)));
    QVERIFY(later.forbiddenReferences.contains(u"case_facts"_s));
    QVERIFY(later.businessName && hasSentence(later, u"no_attorney_client"_s));
    QVERIFY(fired(later, u"ct.recording"_s) && fired(later, u"ma.recording"_s));
}

void WorkedExamplesTest::rhodeIslandMedSpa()
{
    const Where spa{u"RI"_s, eastern, u"med_spa"_s};
    const Millis saturday = localMoment(eastern, 2026, 11, 21, 17, 30);
    const MergedRules offer = merge(ask(MessageKind::Marketing, u"+14015550142"_s, spa, saturday));
    QCOMPARE(local(nextAllowed(offer, saturday), eastern), u"Mon 09:00"_s);
    QCOMPARE(offer.consent, Consent::HealthAuthorization);
    QVERIFY(!promotionalPhrases(u"Botox $9/unit"_s).isEmpty());
    const MergedRules first = merge(ask(MessageKind::FirstReply, u"+14015550142"_s, spa, saturday));
    QCOMPARE(nextAllowed(first, saturday), saturday);
    QVERIFY(first.suppress.isEmpty());
}

void WorkedExamplesTest::illinoisCounseling()
{
    const Where center{u"IL"_s, "America/Chicago", u"counseling"_s};
    const Millis afternoon = localMoment("America/Chicago", 2026, 11, 18, 15);
    const MergedRules first = merge(ask(MessageKind::FirstReply, u"+13125550142"_s, center, afternoon));
    QVERIFY(first.neutralName);
    QVERIFY(!first.locationName);
    QVERIFY(hasSentence(first, u"crisis_988"_s) && hasSentence(first, u"emergency_911"_s));
    for (const QString &topic : {u"specialty"_s, u"intake"_s, u"program"_s, u"voicemail_words"_s, u"patient_status"_s})
        QVERIFY2(first.forbiddenReferences.contains(topic), qPrintable(topic));
    QVERIFY(first.allowedFields && !first.allowedFields->contains(u"caller_name"_s));
    QCOMPARE(nextAllowed(first, afternoon), afternoon);
}

void WorkedExamplesTest::tollFreeCaller()
{
    const Where shop{u"AZ"_s, "America/Phoenix", u"auto_repair"_s};
    const Millis evening = localMoment("America/Phoenix", 2026, 11, 18, 18);
    RuleQuestion call = ask(MessageKind::FirstReply, u"+18335550142"_s, shop, evening);
    QCOMPARE(merge(call).suppress, QStringList{u"toll_free"_s});
    call.conditions.insert(u"toll_free_textable"_s);
    QVERIFY(merge(call).suppress.isEmpty());
    call.kind = MessageKind::FollowUp;
    const MergedRules second = merge(call);
    QCOMPARE(second.suppress, QStringList{u"toll_free"_s});
    QVERIFY(fired(second, u"us.unknown.hours"_s) && fired(second, u"az.identify"_s));
    QVERIFY(!fired(merge(ask(MessageKind::FollowUp, u"+14805550142"_s, shop, evening)), u"us.unknown.hours"_s));
}

void WorkedExamplesTest::torontoCaller()
{
    const Where hotel{u"NY"_s, eastern, u"hotel"_s};
    const Millis morning = localMoment(eastern, 2026, 11, 18, 9);
    RuleQuestion call = ask(MessageKind::FirstReply, u"+14165550142"_s, hotel, morning);
    QCOMPARE(merge(call).suppress, QStringList{u"foreign"_s});
    call.conditions.insert(u"casl_template"_s);
    const MergedRules permitted = merge(call);
    QVERIFY(permitted.suppress.isEmpty());
    QVERIFY(permitted.businessName && permitted.callbackNumber && permitted.optOutLine);
    QVERIFY(hasSentence(permitted, u"casl_address"_s));
    QVERIFY(permitted.languages.isEmpty());
    RuleQuestion montreal = ask(MessageKind::FirstReply, u"+15145550142"_s, hotel, morning);
    montreal.conditions.insert(u"casl_template"_s);
    QVERIFY(merge(montreal).languages.contains(u"fr"_s));
    RuleQuestion kingston = ask(MessageKind::FirstReply, u"+18765550142"_s, hotel, morning);
    kingston.conditions.insert(u"casl_template"_s);
    QCOMPARE(merge(kingston).suppress, QStringList{u"foreign"_s});
}

void WorkedExamplesTest::puertoRicoCallerFloridaClinic()
{
    const char *atlantic = "America/Puerto_Rico";
    const Where clinic{u"FL"_s, eastern, u"medical"_s};
    const Millis evening = localMoment(atlantic, 2026, 11, 18, 19, 30);
    const MergedRules first = merge(ask(MessageKind::FirstReply, u"+17875550142"_s, clinic, evening));
    QVERIFY(first.suppress.isEmpty());
    QCOMPARE(nextAllowed(first, evening), evening);
    QCOMPARE(first.languages, (QStringList{u"en"_s, u"es"_s}));
    QVERIFY(first.reviewedTranslation);
    QVERIFY(hasSentence(first, u"emergency_911"_s));
    const MergedRules later = merge(ask(MessageKind::FollowUp, u"+17875550142"_s, clinic, evening));
    // Florida's 8 p.m. as the caller's clock shows it, an hour ahead of Miami in winter.
    QVERIFY(allowedAt(later, localMoment(atlantic, 2026, 11, 18, 19, 59)));
    QVERIFY(!allowedAt(later, localMoment(atlantic, 2026, 11, 18, 20, 0)));
    // 9 a.m. on the island is 8 in Miami; both have to have begun.
    QCOMPARE(local(nextAllowed(later, localMoment(atlantic, 2026, 11, 18, 20)), atlantic), u"Thu 10:00"_s);
    for (const QString &word : {u"alto"_s, u"parar"_s, u"cancelar"_s})
        QVERIFY2(RuleBook::shipped().keywords(u"stop"_s, u"es"_s).contains(word), qPrintable(word));
}

QTEST_GUILESS_MAIN(WorkedExamplesTest)
#include "workedexamplestest.moc"
