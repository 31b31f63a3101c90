// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/setupcheck.h"

#include "engine/rules/vertical.h"
#include "tests/engine/rules/asking.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

class SetupCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatTheLocationsNeed_data();
    void asksWhatTheLocationsNeed();
    void everyCheckExplainsItself();
    void tradesHaveVerticalsAndFamilies_data();
    void tradesHaveVerticalsAndFamilies();
};

void SetupCheckTest::asksWhatTheLocationsNeed_data()
{
    QTest::addColumn<QStringList>("states");
    QTest::addColumn<QString>("trade");
    QTest::addColumn<QStringList>("ids");
    const QStringList always{u"a2p_registration"_s, u"casl"_s, u"text_notice"_s, u"transcript_notice"_s};
    QTest::newRow("texas plumber") << QStringList{u"TX"_s} << u"plumbing"_s << always;
    QTest::newRow("california plumber") << QStringList{u"CA"_s} << u"plumbing"_s
                                        << always + QStringList{u"recording_notice"_s};
    QTest::newRow("dentists") << QStringList{u"OR"_s, u"WA"_s} << u"dental"_s
                              << always + QStringList{u"baa"_s, u"recording_notice"_s};
    QTest::newRow("counseling") << QStringList{u"IA"_s} << u"counseling"_s
                                << always + QStringList{u"baa"_s, u"part2"_s};
    QTest::newRow("law firm") << QStringList{u"NY"_s} << u"law_firm"_s << always + QStringList{u"bar_advertising"_s};
}

void SetupCheckTest::asksWhatTheLocationsNeed()
{
    QFETCH(QStringList, states);
    QFETCH(QString, trade);
    QFETCH(QStringList, ids);
    QList<SetupPlace> places;
    for (const QString &state : states)
        places.append({state, verticalOf(trade)});
    QStringList found;
    for (const SetupCheck &check : setupChecks(RuleBook::shipped(), places, 1'790'000'000'000))
        found.append(check.id);
    found.sort();
    ids.sort();
    QCOMPARE(found, ids);
}

void SetupCheckTest::everyCheckExplainsItself()
{
    const QList<SetupPlace> places{
        {u"CA"_s, RuleVertical::Health}, {u"WA"_s, RuleVertical::BehavioralHealth}, {u"NY"_s, RuleVertical::Legal}};
    const QList<SetupCheck> checks = setupChecks(RuleBook::shipped(), places, 1'790'000'000'000);
    for (const SetupCheck &check : checks) {
        QVERIFY2(check.sentence.endsWith(u'.') && check.consequence.endsWith(u'.'), qPrintable(check.id));
        QVERIFY2(!check.citations.isEmpty(), qPrintable(check.id));
        QCOMPARE(check.blocks, (QStringList{u"baa"_s, u"part2"_s, u"a2p_registration"_s}.contains(check.id)));
        if (check.id == u"recording_notice"_s)
            QCOMPARE(check.states, (QStringList{u"CA"_s, u"WA"_s}));
    }
}

void SetupCheckTest::tradesHaveVerticalsAndFamilies_data()
{
    QTest::addColumn<QString>("trade");
    QTest::addColumn<RuleVertical>("vertical");
    QTest::addColumn<QString>("family");
    const auto row = [](const char *trade, RuleVertical vertical, const QString &family) {
        QTest::newRow(trade) << QString::fromLatin1(trade) << vertical << family;
    };
    row("dental", RuleVertical::Health, u"dental_medical"_s);
    row("medical", RuleVertical::Health, u"dental_medical"_s);
    row("veterinary", RuleVertical::General, u"general"_s);
    row("med_spa", RuleVertical::Health, u"med_spa"_s);
    row("plumbing", RuleVertical::General, u"home_services"_s);
    row("hvac", RuleVertical::General, u"home_services"_s);
    row("electrical", RuleVertical::General, u"home_services"_s);
    row("roofing", RuleVertical::General, u"home_services"_s);
    row("pest_control", RuleVertical::General, u"home_services"_s);
    row("auto_repair", RuleVertical::General, u"general"_s);
    row("law_firm", RuleVertical::Legal, u"legal_professional"_s);
    row("property_management", RuleVertical::General, u"general"_s);
    row("restaurant", RuleVertical::General, u"restaurant_hotel"_s);
    row("hotel", RuleVertical::General, u"restaurant_hotel"_s);
    row("child_care", RuleVertical::General, u"general"_s);
    row("home_care", RuleVertical::Health, u"dental_medical"_s);
    row("counseling", RuleVertical::BehavioralHealth, u"dental_medical"_s);
    row("addiction", RuleVertical::BehavioralHealth, u"dental_medical"_s);
    row("zeppelin_hire", RuleVertical::General, u"general"_s);
}

void SetupCheckTest::tradesHaveVerticalsAndFamilies()
{
    QFETCH(QString, trade);
    QTEST(verticalOf(trade), "vertical");
    QTEST(templateFamilyOf(trade), "family");
    QCOMPARE(knownTrades().contains(trade), trade != u"zeppelin_hire"_s);
}

QTEST_GUILESS_MAIN(SetupCheckTest)
#include "setupchecktest.moc"
