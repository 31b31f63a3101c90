// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/password.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class PasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHashIsArgon2idWithASaltOfItsOwn()
    {
        const QString password = u"four plain words here"_s;
        const auto first = hashPassword(password);
        const auto second = hashPassword(password);
        QVERIFY(first && second);
        QVERIFY2(first->startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"), qPrintable(*first));
        QVERIFY(*first != *second);
        QVERIFY(!first->contains(u"plain"));
        QVERIFY(passwordFits(*first, password));
        QVERIFY(passwordFits(*second, password));
    }

    void whatDoesNotFit_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("other words") << u"four other words here"_s;
        QTest::newRow("capitals") << u"Four plain words here"_s;
        QTest::newRow("shorter") << u"four plain words her"_s;
        QTest::newRow("a blank behind") << u"four plain words here "_s;
        QTest::newRow("a zero behind") << u"four plain words here"_s + QChar(0);
        QTest::newRow("nothing") << QString();
    }

    void whatDoesNotFit()
    {
        QFETCH(QString, typed);
        static const QString hash = *hashPassword(u"four plain words here"_s);
        QVERIFY(!passwordFits(hash, typed));
    }

    void noHashFitsNothing_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::newRow("none") << QString();
        QTest::newRow("the password itself") << u"four plain words here"_s;
        QTest::newRow("cut off") << u"$argon2id$v=19$m=65536,t=2,p=1$abc"_s;
        QTest::newRow("longer than any") << u"$argon2id$"_s + QString(500, u'x');
    }

    void noHashFitsNothing()
    {
        QFETCH(QString, hash);
        QVERIFY(!passwordFits(hash, u"four plain words here"_s));
        QVERIFY(!passwordFits(hash, QString()));
    }

    void anAccentIsTheSameHoweverItWasTyped()
    {
        const auto hash = hashPassword(u"caf\u00E9 con leche"_s);
        QVERIFY(hash);
        QVERIFY(passwordFits(*hash, u"cafe\u0301 con leche"_s));
    }

    void newPasswordsAreLookedAt_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("says");
        QTest::newRow("good") << u"ten chars!"_s << QString();
        QTest::newRow("short") << u"nine char"_s << u"at least 10"_s;
        QTest::newRow("empty") << QString() << u"at least 10"_s;
        QTest::newRow("long") << QString(201, u'x') << u"at most 200"_s;
        QTest::newRow("the name") << u"Dana Whitfield "_s << u"is the name"_s;
    }

    void newPasswordsAreLookedAt()
    {
        QFETCH(QString, password);
        QFETCH(QString, says);
        const auto checked = checkNewPassword(password, u"dana whitfield"_s);
        QCOMPARE(checked.has_value(), says.isEmpty());
        if (!checked)
            QVERIFY2(checked.error().sentence.contains(says), qPrintable(checked.error().sentence));
    }
};

QTEST_GUILESS_MAIN(PasswordTest)
#include "passwordtest.moc"
