// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decide/reasons.h"
#include "engine/rules/kind.h"
#include "tests/engine/decide/situations.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *eastern = "America/New_York";
constexpr const char *pacific = "America/Los_Angeles";

struct Example
{
    const char *name;
    const char *from;
    Where where;
    Millis now;
    Touch touch;
    const char *transcript; ///< nullptr: no voicemail
    // What has to come out.
    const char *action;
    const char *reason;
    MessageKind kind;
    const char *sendAt; ///< "" at once, else weekday and time in the zone of the location
    QStringList says;
    QStringList keepsQuietAbout;
};

QList<Example> examples()
{
    const auto first = MessageKind::FirstReply;
    const auto follow = MessageKind::FollowUp;
    const QStringList offers{u"$"_s, u"% off"_s, u"save"_s};
    const QStringList care{u"tooth"_s, u"clean"_s, u"appointment"_s, u"patient"_s, u"dental"_s, u"visit"_s};
    const QStringList matters{u"case"_s, u"lawsuit"_s, u"divorce"_s};
    const QStringList refuge{u"counsel"_s, u"intake"_s, u"program"_s, u"therapy"_s};
    const auto at = [](const char *zone, int year, int month, int day, int hour, int minute = 0) {
        return localMoment(zone, year, month, day, hour, minute);
    };
    return {
        {"1 FL plumber, 20:40",
         "+13055550142",
         {u"FL"_s, eastern, u"plumbing"_s},
         at(eastern, 2026, 11, 18, 20, 40),
         Touch::First,
         nullptr,
         "text",
         "missed_call",
         first,
         "",
         {u"Acme Works"_s, u"STOP"_s},
         offers},
        {"1 FL plumber, follow-up",
         "+13055550142",
         {u"FL"_s, eastern, u"plumbing"_s},
         at(eastern, 2026, 11, 18, 20, 40),
         Touch::FollowUp1,
         nullptr,
         "text",
         "held_by_hours",
         follow,
         "Thu 08:00",
         {u"Acme Works"_s, u"STOP"_s},
         offers},
        {"2 WA caller, OR dentist",
         "+12065550142",
         {u"OR"_s, pacific, u"dental"_s},
         at(pacific, 2026, 11, 18, 19, 15),
         Touch::First,
         "hi its dana i would like to book a cleaning for my tooth",
         "text",
         "missed_call",
         first,
         "",
         {u"911"_s, u"STOP"_s},
         care},
        {"2 WA caller, OR dentist, follow-up",
         "+12065550142",
         {u"OR"_s, pacific, u"dental"_s},
         at(pacific, 2026, 11, 18, 20, 5),
         Touch::FollowUp1,
         nullptr,
         "text",
         "held_by_hours",
         follow,
         "Thu 08:00",
         {u"STOP"_s},
         care},
        {"3 TX hvac on a Sunday",
         "+12145550142",
         {u"TX"_s, "America/Chicago", u"hvac"_s},
         at("America/Chicago", 2026, 11, 22, 10),
         Touch::First,
         nullptr,
         "text",
         "missed_call",
         first,
         "",
         {u"Acme Works"_s, u"STOP"_s},
         offers},
        {"4 NJ caller, NY retailer",
         "+12015550142",
         {u"NY"_s, eastern, u"general"_s},
         at(eastern, 2026, 11, 18, 14),
         Touch::First,
         nullptr,
         "text",
         "missed_call",
         first,
         "",
         {u"Acme Works"_s, u"STOP"_s},
         offers},
        {"5 CT caller, MA law firm, follow-up",
         "+12035550142",
         {u"MA"_s, eastern, u"law_firm"_s},
         at(eastern, 2026, 11, 18, 8, 30),
         Touch::FollowUp1,
         nullptr,
         "text",
         "held_by_hours",
         follow,
         "Wed 09:00",
         {u"Acme Works"_s, u"attorney-client"_s},
         matters},
        {"6 RI med spa, Saturday 17:30",
         "+14015550142",
         {u"RI"_s, eastern, u"med_spa"_s},
         at(eastern, 2026, 11, 21, 17, 30),
         Touch::First,
         nullptr,
         "text",
         "missed_call",
         first,
         "",
         {u"STOP"_s},
         offers + QStringList{u"botox"_s}},
        {"7 IL counseling",
         "+13125550142",
         {u"IL"_s, "America/Chicago", u"counseling"_s},
         at("America/Chicago", 2026, 11, 18, 15),
         Touch::First,
         "hello i need to talk about the intake for my program",
         "text",
         "missed_call",
         first,
         "",
         {u"Westside Office"_s, u"988"_s, u"911"_s},
         refuge + QStringList{u"Acme Works"_s}},
        {"8 toll-free caller, AZ auto shop",
         "+18335550142",
         {u"AZ"_s, "America/Phoenix", u"auto_repair"_s},
         at("America/Phoenix", 2026, 11, 18, 18),
         Touch::First,
         nullptr,
         "none",
         "toll_free",
         first,
         "",
         {},
         {}},
        {"9 Toronto caller, NY hotel",
         "+14165550142",
         {u"NY"_s, eastern, u"hotel"_s},
         at(eastern, 2026, 11, 18, 9),
         Touch::First,
         nullptr,
         "none",
         "foreign",
         first,
         "",
         {},
         {}},
        {"10 PR caller, FL clinic",
         "+17875550142",
         {u"FL"_s, eastern, u"medical"_s},
         at("America/Puerto_Rico", 2026, 11, 18, 19, 30),
         Touch::First,
         nullptr,
         "text",
         "missed_call",
         first,
         "",
         {u"911"_s, u"STOP"_s, u"Recibimos"_s},
         {u"appointment"_s, u"cita"_s}},
        {"10 PR caller, FL clinic, follow-up",
         "+17875550142",
         {u"FL"_s, eastern, u"medical"_s},
         at("America/Puerto_Rico", 2026, 11, 18, 20, 30),
         Touch::FollowUp1,
         nullptr,
         "text",
         "held_by_hours",
         follow,
         "Thu 09:00",
         {u"STOP"_s},
         {u"appointment"_s, u"cita"_s}},
    };
}

Situation situationOf(const Example &example)
{
    Situation situation = missedCall(QString::fromLatin1(example.from), example.where, example.now);
    if (example.transcript)
        leaveVoicemail(situation, QString::fromLatin1(example.transcript));
    if (example.touch != Touch::First)
        askFollowUp(situation);
    return situation;
}

} // namespace

/// Ten calls whose treatment was worked out by hand, through the whole decision: kind, moment, words, silence.
class DecideExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void example_data();
    void example();
    void aTemplateThatPromotesIsNotSent_data();
    void aTemplateThatPromotesIsNotSent();
    void floridaCountsToThree();
    void torontoWithTheCanadianTemplate();
};

void DecideExamplesTest::example_data()
{
    QTest::addColumn<int>("index");
    const QList<Example> all = examples();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void DecideExamplesTest::example()
{
    QFETCH(int, index);
    const Example expected = examples().at(index);
    const Situation situation = situationOf(expected);
    const Decision decision = decided(situation);
    QCOMPARE(codeOf(decision.action), QString::fromLatin1(expected.action));
    QCOMPARE(decision.reason, QString::fromLatin1(expected.reason));
    QCOMPARE(decision.kind, expected.kind);
    if (decision.action != Action::Text) {
        QVERIFY(decision.text.text.isEmpty());
        return;
    }
    if (*expected.sendAt) {
        const auto local = QDateTime::fromMSecsSinceEpoch(decision.sendAt, QTimeZone(expected.where.zone));
        QCOMPARE(QLocale::c().toString(local, u"ddd HH:mm"_s), QString::fromLatin1(expected.sendAt));
    } else {
        QCOMPARE(decision.sendAt, situation.now);
    }
    for (const QString &words : expected.says)
        QVERIFY2(decision.text.text.contains(words), qPrintable(words + u" <- "_s + decision.text.text));
    for (const QString &words : expected.keepsQuietAbout)
        QVERIFY2(!decision.text.text.contains(words, Qt::CaseInsensitive),
                 qPrintable(words + u" <- "_s + decision.text.text));
    QVERIFY(promotionalPhrases(decision.text.text).isEmpty());
}

void DecideExamplesTest::aTemplateThatPromotesIsNotSent_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("trade");
    QTest::addColumn<QString>("offer");
    QTest::newRow("FL plumber") << u"FL"_s << u"plumbing"_s << u"$25 off today!"_s;
    QTest::newRow("TX hvac") << u"TX"_s << u"hvac"_s << u"Get 10% off a tune-up this week."_s;
    QTest::newRow("RI med spa") << u"RI"_s << u"med_spa"_s << u"Botox $9/unit."_s;
}

void DecideExamplesTest::aTemplateThatPromotesIsNotSent()
{
    QFETCH(QString, state);
    QFETCH(QString, trade);
    QFETCH(QString, offer);
    for (const bool followUp : {false, true}) {
        Situation situation =
            missedCall(u"+13055550142"_s, {state, eastern, trade}, localMoment(eastern, 2026, 11, 18, 14));
        if (followUp)
            askFollowUp(situation);
        situation.templates = {{u"own.offer"_s,
                                1,
                                {},
                                u"main"_s,
                                {},
                                {},
                                followUp ? u"follow_up_1"_s : u"first"_s,
                                u"en"_s,
                                u"{{business}}: sorry we missed you. %1 STOP to opt out"_s.arg(offer)}};
        const Decision decision = decided(situation);
        QVERIFY2(!decision.text.text.contains(offer), qPrintable(decision.text.text));
        QVERIFY(decision.action != Action::Text || decision.text.usedFallback);
    }
}

void DecideExamplesTest::floridaCountsToThree()
{
    Situation situation =
        missedCall(u"+13055550142"_s, {u"FL"_s, eastern, u"plumbing"_s}, localMoment(eastern, 2026, 11, 18, 14));
    askFollowUp(situation);
    situation.history.reached = {situation.now - 5 * hourMs, situation.now - 2 * hourMs};
    QCOMPARE(decided(situation).reason, QString(reason::followUp));
    situation.history.reached << situation.now - hourMs;
    QCOMPARE(decided(situation).reason, QString(reason::capReached));
}

/// An operator who texts abroad still needs the Canadian template, with its postal address, for a text to go.
void DecideExamplesTest::torontoWithTheCanadianTemplate()
{
    Situation situation =
        missedCall(u"+14165550142"_s, {u"NY"_s, eastern, u"hotel"_s}, localMoment(eastern, 2026, 11, 18, 9));
    situation.place.policy.textForeign = true;
    QCOMPARE(decided(situation).reason, QString(reason::byRule));
    situation.place.policy.conditions = {u"casl_template"_s};
    const Decision decision = decided(situation);
    QVERIFY(decision.rules.suppress.isEmpty());
    const bool hasAddress = std::any_of(decision.rules.sentences.cbegin(), decision.rules.sentences.cend(),
                                        [](const RequiredSentence &one) { return one.id == u"casl_address"; });
    QVERIFY(hasAddress);
    Situation quebec = situation;
    quebec.call.from = u"+15145550142"_s;
    quebec.number = factsOf(quebec.call.from);
    QVERIFY(decided(quebec).rules.languages.contains(u"fr"_s));
}

QTEST_GUILESS_MAIN(DecideExamplesTest)
#include "decideexamplestest.moc"
