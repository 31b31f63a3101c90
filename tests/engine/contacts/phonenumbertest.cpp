// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/phonenumber.h"

#include "engine/contacts/statesplan.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class PhoneNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten_data();
    void readsWhatIsWritten();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void showsForPeople_data();
    void showsForPeople();
    void tellsStatesAndKind_data();
    void tellsStatesAndKind();
    void everyAreaCodeOfAStateTellsIt_data();
    void everyAreaCodeOfAStateTellsIt();
    void zonesFollowTheAreaCode_data();
    void zonesFollowTheAreaCode();
    void shortNumbersAreEmergencies();
    void zipsTellStates_data();
    void zipsTellStates();
};

void PhoneNumberTest::readsWhatIsWritten_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *name, const QString &written, const QString &e164,
                        const QString &region = u"US"_s) { QTest::newRow(name) << written << region << e164; };
    row("e164", u"+17205550142"_s, u"+17205550142"_s);
    row("eleven digits", u"17205550142"_s, u"+17205550142"_s);
    row("ten digits", u"7205550142"_s, u"+17205550142"_s);
    row("as people write", u"(720) 555-0142"_s, u"+17205550142"_s);
    row("dots", u"720.555.0142"_s, u"+17205550142"_s);
    row("with extension", u"720-555-0142 x12"_s, u"+17205550142"_s);
    row("tel", u"tel:+1-720-555-0142;ext=9"_s, u"+17205550142"_s);
    row("sip", u"sip:+17205550142@pbx.example"_s, u"+17205550142"_s);
    row("blanks around", u"  +1 720 555 0142 "_s, u"+17205550142"_s);
    row("toll-free", u"1-833-555-0100"_s, u"+18335550100"_s);
    row("toronto", u"416-555-0199"_s, u"+14165550199"_s, u"CA"_s);
    row("puerto rico", u"787 555 0123"_s, u"+17875550123"_s, u"PR"_s);
    row("london", u"+44 20 7946 0958"_s, u"+442079460958"_s);
    row("london at home", u"020 7946 0958"_s, u"+442079460958"_s, u"GB"_s);
    row("mexico", u"+52 55 1234 5678"_s, u"+525512345678"_s);
    row("new area code", u"+17295550111"_s, u"+17295550111"_s);
}

void PhoneNumberTest::readsWhatIsWritten()
{
    QFETCH(QString, written);
    QFETCH(QString, region);
    QTEST(toE164(written, region).value_or(QString()), "e164");
}

void PhoneNumberTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("written");
    for (const QString &written : {u""_s,
                                   u"anonymous"_s,
                                   u"Restricted"_s,
                                   u"UNKNOWN"_s,
                                   u"+266696687"_s,
                                   u"266696687"_s,
                                   u"+7378742833"_s,
                                   u"+86282452253"_s,
                                   u"911"_s,
                                   u"5550142"_s,
                                   u"72055501"_s,
                                   u"+1720555014"_s,
                                   u"+172055501421"_s,
                                   u"+11205550142"_s,
                                   u"+17201550142"_s,
                                   u"+19115550142"_s,
                                   u"+17209110142"_s,
                                   u"+0123456789"_s,
                                   u"call me"_s,
                                   u"+999999999999"_s})
        QTest::newRow(qPrintable(written)) << written;
}

void PhoneNumberTest::refusesWhatIsNoNumber()
{
    QFETCH(QString, written);
    QVERIFY(!toE164(written).has_value());
}

void PhoneNumberTest::showsForPeople_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("shown");
    QTest::newRow("denver") << u"+17205550142"_s << u"(720) 555-0142"_s;
    QTest::newRow("san juan") << u"+17875550142"_s << u"(787) 555-0142"_s;
    QTest::newRow("toronto") << u"+14165550142"_s << u"+1 416-555-0142"_s;
    QTest::newRow("london") << u"+442079460958"_s << u"+44 20 7946 0958"_s;
    QTest::newRow("unreadable") << u"nonsense"_s << u"nonsense"_s;
}

void PhoneNumberTest::showsForPeople()
{
    QFETCH(QString, e164);
    QTEST(shownNumber(e164), "shown");
}

void PhoneNumberTest::tellsStatesAndKind_data()
{
    using Kind = NumberFacts::Kind;
    QTest::addColumn<QString>("e164");
    QTest::addColumn<NumberFacts::Kind>("kind");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("seattle") << u"+12065550142"_s << Kind::MobileOrLandline << u"US"_s << QStringList{u"WA"_s};
    QTest::newRow("dc") << u"+12025550142"_s << Kind::MobileOrLandline << u"US"_s << QStringList{u"DC"_s};
    QTest::newRow("pr") << u"+19395550142"_s << Kind::MobileOrLandline << u"PR"_s << QStringList{u"PR"_s};
    QTest::newRow("guam") << u"+16715550142"_s << Kind::MobileOrLandline << u"GU"_s << QStringList{u"GU"_s};
    QTest::newRow("usvi") << u"+13405550142"_s << Kind::MobileOrLandline << u"VI"_s << QStringList{u"VI"_s};
    QTest::newRow("samoa") << u"+16845550142"_s << Kind::MobileOrLandline << u"AS"_s << QStringList{u"AS"_s};
    QTest::newRow("saipan") << u"+16705550142"_s << Kind::MobileOrLandline << u"MP"_s << QStringList{u"MP"_s};
    QTest::newRow("toronto") << u"+14165550142"_s << Kind::MobileOrLandline << u"CA"_s << QStringList();
    QTest::newRow("jamaica") << u"+18765550142"_s << Kind::MobileOrLandline << u"JM"_s << QStringList();
    QTest::newRow("toll-free") << u"+18335550142"_s << Kind::TollFree << u"US"_s << QStringList();
    QTest::newRow("premium") << u"+19005550142"_s << Kind::Premium << u"US"_s << QStringList();
    QTest::newRow("personal") << u"+15005550006"_s << Kind::Voip << u"US"_s << QStringList();
    QTest::newRow("unassigned") << u"+12325550142"_s << Kind::MobileOrLandline << u"US"_s << QStringList();
    QTest::newRow("british mobile") << u"+447400123456"_s << Kind::Mobile << u"GB"_s << QStringList();
    QTest::newRow("british landline") << u"+442079460958"_s << Kind::Landline << u"GB"_s << QStringList();
}

void PhoneNumberTest::tellsStatesAndKind()
{
    QFETCH(QString, e164);
    const NumberFacts facts = factsOf(e164);
    QTEST(facts.kind, "kind");
    QTEST(facts.region, "region");
    QTEST(facts.states, "states");
    QVERIFY(!facts.emergency);
    QVERIFY(!facts.evidence.isEmpty());
}

void PhoneNumberTest::everyAreaCodeOfAStateTellsIt_data()
{
    QTest::addColumn<QString>("state");
    const StatesPlan &plan = StatesPlan::shipped();
    for (const QString &state : plan.states() + plan.territories())
        QTest::newRow(qPrintable(state)) << state;
    QCOMPARE(plan.states().size(), 51);
}

void PhoneNumberTest::everyAreaCodeOfAStateTellsIt()
{
    QFETCH(QString, state);
    const MapPlace *place = StatesPlan::shipped().place(state);
    QVERIFY(place && !place->areaCodes.isEmpty() && !place->zones.isEmpty());
    for (const QTimeZone &zone : place->zones)
        QVERIFY2(zone.isValid(), zone.id().constData());
    for (const int code : place->areaCodes) {
        const NumberFacts facts = factsOf("+1"_L1 + QString::number(code) + "5550142"_L1);
        QCOMPARE(facts.states, QStringList{state});
        QVERIFY(!facts.zones.isEmpty());
        for (const QTimeZone &zone : facts.zones)
            QVERIFY2(place->zones.contains(zone), zone.id().constData());
    }
}

void PhoneNumberTest::zonesFollowTheAreaCode_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QStringList>("zones");
    QTest::newRow("miami") << u"+13055550142"_s << QStringList{u"America/New_York"_s};
    QTest::newRow("pensacola") << u"+18505550142"_s << QStringList{u"America/Chicago"_s, u"America/New_York"_s};
    QTest::newRow("el paso") << u"+19155550142"_s << QStringList{u"America/Denver"_s};
    QTest::newRow("idaho") << u"+12085550142"_s << QStringList{u"America/Boise"_s, u"America/Los_Angeles"_s};
    QTest::newRow("toll-free") << u"+18005550142"_s << QStringList();
}

void PhoneNumberTest::zonesFollowTheAreaCode()
{
    QFETCH(QString, e164);
    QStringList zones;
    for (const QTimeZone &zone : factsOf(e164).zones)
        zones.append(QString::fromLatin1(zone.id()));
    QTEST(zones, "zones");
}

void PhoneNumberTest::shortNumbersAreEmergencies()
{
    QVERIFY(factsOf(u"911"_s).emergency);
    QVERIFY(factsOf(u"+911"_s).emergency);
    QVERIFY(factsOf(u"72345"_s).emergency);
    QVERIFY(!factsOf(u"+12065550142"_s).emergency);
}

void PhoneNumberTest::zipsTellStates_data()
{
    QTest::addColumn<QString>("zip");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("seattle") << u"98101"_s << QStringList{u"WA"_s};
    QTest::newRow("zip+4") << u"80202-1234"_s << QStringList{u"CO"_s};
    QTest::newRow("boston") << u"02108"_s << QStringList{u"MA"_s};
    QTest::newRow("fishers island side") << u"06390"_s << QStringList{u"CT"_s, u"NY"_s};
    QTest::newRow("san juan") << u"00901"_s << QStringList{u"PR"_s};
    QTest::newRow("military") << u"09012"_s << QStringList();
    QTest::newRow("letters") << u"9810A"_s << QStringList();
    QTest::newRow("short") << u"9810"_s << QStringList();
}

void PhoneNumberTest::zipsTellStates()
{
    QFETCH(QString, zip);
    QTEST(StatesPlan::shipped().statesOfZip(zip), "states");
}

QTEST_GUILESS_MAIN(PhoneNumberTest)
#include "phonenumbertest.moc"
