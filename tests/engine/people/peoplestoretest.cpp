// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/seating.h"
#include "tests/support/deskfolk.h"

using namespace ring;
using namespace Qt::StringLiterals;

/// Accounts as an admin changes them.
class PeopleStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsRead()
    {
        DeskFolk folk;
        const auto people = readPeople(folk.store());
        QVERIFY(people);
        QCOMPARE(people->size(), 3);
        QCOMPARE(people->at(0).name, u"Ada"_s);
        QVERIFY(people->at(0).everywhere && people->at(0).hasPassword);
        QCOMPARE(people->at(1).role, Role::Manager);
        QCOMPARE(people->at(2).locations, QStringList{u"north"_s});
        QCOMPARE(folk.value(u"SELECT COUNT(*) FROM people WHERE password LIKE '%words%'"_s).toInt(), 0);
    }

    void whatCannotBeSavedChangesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("everywhere");
        QTest::addColumn<QStringList>("locations");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("says");
        const QStringList none;
        const int desk = int(Role::FrontDesk);
        QTest::newRow("no name") << u"  "_s << desk << true << none << QString() << u"Name"_s;
        QTest::newRow("long name") << QString(41, u'n') << desk << true << none << QString() << u"Name"_s;
        QTest::newRow("capitals only") << u"NORA"_s << desk << true << none << QString() << u"Nora already"_s;
        QTest::newRow("the operator") << u"Operator at this machine"_s << desk << true << none << QString()
                                      << u"Name"_s;
        QTest::newRow("no location") << u"Zoe"_s << desk << false << none << QString() << u"at least one"_s;
        QTest::newRow("unknown location")
            << u"Zoe"_s << desk << false << QStringList{u"west"_s} << QString() << u"\"west\""_s;
        QTest::newRow("weak password") << u"Zoe"_s << desk << true << none << u"short"_s << u"at least 10"_s;
        QTest::newRow("the last admin") << u"Ada"_s << desk << true << none << QString() << u"At least one admin"_s;
    }

    void whatCannotBeSavedChangesNothing()
    {
        QFETCH(QString, name);
        QFETCH(int, role);
        QFETCH(bool, everywhere);
        QFETCH(QStringList, locations);
        QFETCH(QString, password);
        QFETCH(QString, says);
        DeskFolk folk;
        const auto before = readPeople(folk.store());
        const QStringList audit = folk.kinds();
        const auto saved =
            savePerson(folk.store(), {name, Role(role), everywhere, locations, false, 0}, password, folk.change());
        QVERIFY(!saved);
        QVERIFY2(saved.error().sentence.contains(says), qPrintable(saved.error().sentence));
        QCOMPARE(*readPeople(folk.store()), *before);
        QCOMPARE(folk.kinds(), audit);
    }

    void theFirstPasswordIsAnAdmins()
    {
        DeskFolk folk(false);
        QVERIFY(savePerson(folk.store(), {u"Zoe"_s}, {}, folk.change()));
        const auto refused = savePerson(folk.store(), {u"Zoe"_s}, DeskFolk::password(), folk.change());
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains(u"admin"));
        QCOMPARE(passwordsAreOn(folk.store()).value_or(true), false);
        QVERIFY(savePerson(folk.store(), {u"Ada"_s, Role::Admin}, DeskFolk::password(), folk.change()));
        QCOMPARE(passwordsAreOn(folk.store()).value_or(false), true);
    }

    void anAdminWorksEverywhere()
    {
        DeskFolk folk;
        QVERIFY(savePerson(folk.store(), {u"Bea"_s, Role::Admin, false, {u"north"_s}, false, 0}, {}, folk.change()));
        QVERIFY((*readPerson(folk.store(), u"bea"_s))->everywhere);
    }

    void whoIsRemovedCannotComeBackAndTheirCallersAreFree()
    {
        DeskFolk folk;
        QVERIFY(folk.exec(u"UPDATE leads SET owner = 'Nora'"_s));
        QVERIFY(removePerson(folk.store(), u"Nora"_s, folk.change()));
        QCOMPARE(folk.value(u"SELECT COUNT(*) FROM leads WHERE owner = 'Nora'"_s).toInt(), 0);
        QVERIFY(!readPerson(folk.store(), u"Nora"_s)->has_value());
        const auto again = removePerson(folk.store(), u"Nora"_s, folk.change());
        QVERIFY(!again && again.error().code == Error::Code::NotFound);
        // The same name anew is a new account: no locations, no password of before.
        QVERIFY(savePerson(folk.store(), {u"Nora"_s}, {}, folk.change()));
        QVERIFY(!(*readPerson(folk.store(), u"Nora"_s))->hasPassword);
    }

    void onlyTheOperatorTakesTheLastPasswordAway()
    {
        DeskFolk folk;
        PeopleChange change = folk.change();
        change.atThisMachine = false;
        for (const QString &name : {u"Nora"_s, u"Mara"_s})
            QVERIFY(dropPassword(folk.store(), name, change));
        QVERIFY(!dropPassword(folk.store(), u"Ada"_s, change));
        QVERIFY(!removePerson(folk.store(), u"Ada"_s, change));
        QCOMPARE(passwordsAreOn(folk.store()).value_or(false), true);
        QVERIFY(dropPassword(folk.store(), u"Ada"_s, folk.change()));
        QCOMPARE(passwordsAreOn(folk.store()).value_or(true), false);
        const auto nobody = dropPassword(folk.store(), u"Zoe"_s, folk.change());
        QVERIFY(!nobody && nobody.error().code == Error::Code::NotFound);
    }

    void minutesUntilTheLock()
    {
        DeskFolk folk;
        QCOMPARE(readSignInNeeds(folk.store())->lockMinutes, 10);
        QVERIFY(saveLockMinutes(folk.store(), 3, folk.change()));
        QCOMPARE(readSignInNeeds(folk.store())->lockMinutes, 3);
        QVERIFY(!saveLockMinutes(folk.store(), -1, folk.change()));
        QVERIFY(!saveLockMinutes(folk.store(), 241, folk.change()));
        QCOMPARE(readSignInNeeds(folk.store())->lockMinutes, 3);
    }
};

QTEST_GUILESS_MAIN(PeopleStoreTest)
#include "peoplestoretest.moc"
