// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/slots.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class SlotsTest : public QObject
{
    Q_OBJECT

private slots:
    void picks_data();
    void picks();
    void tellsOtherTimesAndRejections();
    void readsOffersOfOtherShapes();
};

void SlotsTest::picks_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("slot");
    const auto rows = [](int slot, const QStringList &bodies) {
        for (const QString &body : bodies)
            QTest::addRow("%s", qPrintable(body)) << body << slot;
    };
    rows(1, {u"1"_s,
             u"#1"_s,
             u"one"_s,
             u"the first one"_s,
             u"tuesday"_s,
             u"Tues works"_s,
             u"el martes"_s,
             u"10am"_s,
             u"la primera"_s,
             u"option 1"_s,
             u"not 2 or 3"_s,
             u"soonest"_s,
             u"number one"_s,
             u"a las 10"_s,
             u"1️⃣"_s,
             u"Opción uno"_s,
             u"tue at 10 my name is Kim"_s,
             u"a"_s,
             u"lo más pronto"_s,
             u"sorry meant 1"_s});
    rows(2, {u"2"_s, u"the second one"_s, u"thursday works"_s, u"2:30"_s, u"el jueves"_s, u"afternoon one"_s, u"230"_s,
             u"la segunda"_s, u"neither 1 nor 3"_s, u"thurs. gate code 9912"_s, u"the middle one"_s, u"option b"_s,
             u"1. no wait, 2"_s, u"any but the first and third"_s, u"b"_s, u"B."_s, u"b please"_s,
             u"tuesday no wait thursday"_s});
    rows(3, {u"3"_s, u"friday"_s, u"el viernes"_s, u"8:15"_s, u"815"_s, u"last one"_s, u"la ultima"_s, u"fri morning"_s,
             u"8:15 under Bell"_s, u"the third"_s, u"earliest in the morning"_s, u"C works"_s, u"the one on friday"_s,
             u"2 no 3"_s, u"quarter past eight"_s});
    rows(0, {u""_s, u"yes"_s, u"ok"_s, u"7"_s, u"option d"_s, u"none of those"_s, u"monday?"_s, u"thursday at 5"_s,
             u"my 2 dogs bite people so keep the gate shut"_s, u"👍"_s});
}

void SlotsTest::picks()
{
    QFETCH(QString, body);
    QFETCH(int, slot);
    const QStringList offered{u"Tue 10:00 AM"_s, u"Thu 2:30 PM"_s, u"Fri 8:15 AM"_s};
    QCOMPARE(readSlot(tokenise(body), offered).slot, slot);
}

void SlotsTest::tellsOtherTimesAndRejections()
{
    const QStringList offered{u"Tue 10:00 AM"_s, u"Thu 2:30 PM"_s, u"Fri 8:15 AM"_s};
    QVERIFY(readSlot(tokenise(u"what about wednesday"), offered).otherTime);
    QVERIFY(readSlot(tokenise(u"5"), offered).noSuchSlot);
    QVERIFY(readSlot(tokenise(u"not 1 not 2 not 3"), offered).rejectsAll);
    QVERIFY(!readSlot(tokenise(u"2"), offered).otherTime);
}

void SlotsTest::readsOffersOfOtherShapes()
{
    QCOMPARE(readSlot(tokenise(u"wednesday"), {u"Mon 9:00 AM"_s, u"Wed 4:00 PM"_s}).slot, 2);
    QCOMPARE(readSlot(tokenise(u"3"), {u"Mon 9:00 AM"_s, u"Wed 4:00 PM"_s}).slot, 0);
    QCOMPARE(readSlot(tokenise(u"el lunes"), {u"lun 9:00"_s, u"Mon 9:00 AM"_s}).slot, 2);
    QCOMPARE(readSlot(tokenise(u"1"), {}).slot, 0);
}

QTEST_GUILESS_MAIN(SlotsTest)
#include "slotstest.moc"
