// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/signin.h"

#include "engine/people/guesses.h"
#include "tests/support/deskfolk.h"

using namespace ring;
using namespace Qt::StringLiterals;

/// Getting in, and being kept out.
class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsEnoughWhileNobodyHasAPassword()
    {
        DeskFolk folk(false);
        const auto ticket = tryIt(folk, u"  Dana   Whitfield "_s, {});
        QVERIFY(ticket);
        QCOMPARE(ticket->person, u"Dana Whitfield"_s);
        const auto seat = seatFor(folk.store(), *ticket, Right::People);
        QVERIFY(seat && seat->everywhere && !seat->passwords);
        QCOMPARE(folk.kinds(), QStringList{u"Dana Whitfield signed_in"_s});
        const auto nobody = tryIt(folk, u"  "_s, {});
        QVERIFY(!nobody && nobody.error().code == Error::Code::BadInput);
    }

    void theRightPasswordGivesTheSeatOfTheAccount()
    {
        DeskFolk folk;
        const auto ticket = tryIt(folk, u"nora"_s, DeskFolk::password());
        QVERIFY(ticket);
        QCOMPARE(ticket->person, u"Nora"_s);
        const auto seat = seatFor(folk.store(), *ticket);
        QVERIFY(seat);
        QCOMPARE(seat->role, Role::FrontDesk);
        QCOMPARE(seat->locations, QStringList{u"north"_s});
        QVERIFY(!seat->everywhere && seat->passwords);
    }

    void everyRefusalReadsTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::newRow("wrong password") << u"Nora"_s << u"four wrong words here"_s;
        QTest::newRow("no password typed") << u"Nora"_s << QString();
        QTest::newRow("nobody") << u"Zoe"_s << DeskFolk::password();
        QTest::newRow("an account without password") << u"Temp"_s << QString();
        QTest::newRow("an account that was removed") << u"Gone"_s << DeskFolk::password();
        QTest::newRow("a statement") << u"' OR 1=1 --"_s << u"' OR 1=1 --"_s;
    }

    void everyRefusalReadsTheSame()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        DeskFolk folk;
        QVERIFY(savePerson(folk.store(), {u"Temp"_s}, {}, folk.change()));
        QVERIFY(savePerson(folk.store(), {u"Gone"_s}, DeskFolk::password(), folk.change()));
        QVERIFY(removePerson(folk.store(), u"Gone"_s, folk.change()));
        const auto refused = tryIt(folk, name, password);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Denied);
        QCOMPARE(refused.error().sentence, u"Name and password do not fit. Check both and try again."_s);
        for (int i = 0; i < 4; ++i)
            guessWrong(folk, name);
        const auto waiting = tryIt(folk, name, password);
        QVERIFY(!waiting);
        QCOMPARE(waiting.error().sentence, u"Too many wrong passwords. Try again in 30 seconds."_s);
    }

    void aNameNobodyHasIsNotWrittenDown()
    {
        DeskFolk folk;
        QVERIFY(!tryIt(folk, u"my secret password"_s, u"Nora"_s));
        QCOMPARE(folk.kinds().last(), u" sign_in_failed"_s);
        QCOMPARE(
            folk.value(u"SELECT COUNT(*) FROM audit WHERE subject_id || detail || person LIKE '%secret%'"_s).toInt(),
            0);
    }

    void waitsGrowAndEvenTheRightPasswordHasToWait()
    {
        DeskFolk folk;
        for (int i = 0; i < 5; ++i)
            guessWrong(folk, u"Nora"_s);
        for (const Millis seconds : {30, 60, 120, 240, 480, 900, 900}) {
            QVERIFY(!tryIt(folk, u"NORA"_s, DeskFolk::password()));
            folk.clock.advance(seconds * secondMs - 1);
            QVERIFY(!tryIt(folk, u"Nora"_s, DeskFolk::password()));
            folk.clock.advance(1);
            guessWrong(folk, u"Nora"_s);
        }
        folk.clock.advance(15 * minuteMs);
        QVERIFY(tryIt(folk, u"Nora"_s, DeskFolk::password()));
        // Right once: five free ones again.
        for (int i = 0; i < 4; ++i)
            guessWrong(folk, u"Nora"_s);
        QVERIFY(tryIt(folk, u"Nora"_s, DeskFolk::password()));
    }

    void aRestartOrAnotherDeskDoesNotStartAnew()
    {
        DeskFolk folk;
        for (int i = 0; i < 5; ++i) {
            const auto one = folk.desk();
            QVERIFY(!answered(one->signIn(u"Nora"_s, u"wrong password"_s)));
        }
        const auto another = folk.desk();
        const auto refused = answered(another->signIn(u"Nora"_s, DeskFolk::password()));
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.startsWith(u"Too many"));
        QVERIFY(folk.kinds().contains(u"Nora locked_out"_s));
    }

    /// The guess is counted before the password is looked at.
    void aProgramKilledWhileItLookedHasUsedItsGuess()
    {
        DeskFolk folk;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(Guesses(folk.store(), u"Nora"_s, folk.clock.now()).take().value_or(-1), 0);
        QVERIFY(Guesses(folk.store(), u"Nora"_s, folk.clock.now()).take().value_or(0) > 0);
    }

    void othersAreNotKeptOutAndADayForgets()
    {
        DeskFolk folk;
        for (int i = 0; i < 6; ++i)
            guessWrong(folk, u"Nora"_s);
        QVERIFY(tryIt(folk, u"Mara"_s, DeskFolk::password()));
        folk.clock.advance(dayMs + 1);
        for (int i = 0; i < 4; ++i)
            guessWrong(folk, u"Nora"_s);
        QVERIFY(tryIt(folk, u"Nora"_s, DeskFolk::password()));
    }

    void aClockSetBackKeepsNobodyOut()
    {
        DeskFolk folk;
        for (int i = 0; i < 6; ++i)
            guessWrong(folk, u"Nora"_s);
        folk.clock.set(folk.clock.now() - 300 * dayMs);
        QVERIFY(tryIt(folk, u"Nora"_s, DeskFolk::password()));
    }

    void aNewPasswordEndsSessionsAndTheWait()
    {
        DeskFolk folk;
        const auto ticket = tryIt(folk, u"Nora"_s, DeskFolk::password());
        QVERIFY(ticket && seatFor(folk.store(), *ticket));
        for (int i = 0; i < 6; ++i)
            guessWrong(folk, u"Nora"_s);
        auto nora = readPerson(folk.store(), u"Nora"_s);
        QVERIFY(nora && *nora);
        QVERIFY(savePerson(folk.store(), **nora, u"another good password"_s, folk.change()));
        QVERIFY(!seatFor(folk.store(), *ticket));
        QVERIFY(tryIt(folk, u"Nora"_s, u"another good password"_s));
    }

    void ownPasswordNeedsTheOldOne()
    {
        DeskFolk folk;
        const auto wrong = changeOwnPassword(folk.store(), u"Nora"_s, u"wrong password"_s, u"another good password"_s,
                                             folk.clock.now());
        QVERIFY(!wrong && wrong.error().code == Error::Code::Denied);
        const auto weak =
            changeOwnPassword(folk.store(), u"Nora"_s, DeskFolk::password(), u"short"_s, folk.clock.now());
        QVERIFY(!weak && weak.error().code == Error::Code::BadInput);
        const auto ticket = changeOwnPassword(folk.store(), u"Nora"_s, DeskFolk::password(), u"another good password"_s,
                                              folk.clock.now());
        QVERIFY(ticket && seatFor(folk.store(), *ticket));
        QVERIFY(!tryIt(folk, u"Nora"_s, DeskFolk::password()));
    }

private:
    /// What a wrong password counts, without the time its hash takes.
    static void guessWrong(DeskFolk &folk, const QString &name)
    {
        QVERIFY(Guesses(folk.store(), name, folk.clock.now()).take());
    }

    static Expected<Ticket> tryIt(DeskFolk &folk, const QString &name, const QString &password)
    {
        return signIn(folk.store(), {name, password, false}, folk.clock.now());
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "signintest.moc"
