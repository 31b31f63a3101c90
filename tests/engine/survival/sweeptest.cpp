// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mortal.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis whole = 3 * hourMs;

int points()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("RING_KILL_POINTS", &given);
    return given ? wanted : 14;
}

} // namespace

/// The whole path in a process of its own that is killed with SIGKILL: at store accesses, at network events, again and
/// again, and at any moment of real time. What is left in the file is all the next one has. Every point is in
/// tests/soak; here some, spread over the way.
class SweepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtAStoreAccess_data() { spread(m_undisturbed.accesses); }
    void killedAtAStoreAccess() { killedAt(KillPoint::Of::Store, m_undisturbed.accesses); }
    void killedAtANetworkEvent_data() { spread(m_undisturbed.netEvents); }
    void killedAtANetworkEvent() { killedAt(KillPoint::Of::Network, m_undisturbed.netEvents); }
    void killedAgainAndAgain_data();
    void killedAgainAndAgain();
    void killedAtAnyMoment();

private:
    void spread(int total);
    void killedAt(KillPoint::Of of, int total);
    void liveOn(Mortal &mortal);

    Ending m_right;
    qsizetype m_journalled = 0;
    Mortal::Life m_undisturbed;
};

void SweepTest::initTestCase()
{
    Mortal mortal(u"survival"_s, whole);
    m_undisturbed = mortal.live();
    QVERIFY2(m_undisturbed.done, qPrintable(m_undisturbed.said));
    m_right = mortal.ending();
    QVERIFY(m_right.textCount() >= 8);
    m_journalled = mortal.journalled();
    QCOMPARE(m_journalled, m_right.textCount());
    qInfo() << m_undisturbed.accesses << "store accesses," << m_undisturbed.netEvents << "network events,"
            << m_right.textCount() << "texts";
}

void SweepTest::spread(int total)
{
    QTest::addColumn<int>("at");
    const int wanted = std::min(points(), total);
    for (int i = 0; i < wanted; ++i) {
        const int at = 1 + int((2 * qint64(i) + 1) * (total - 1) / (2 * wanted));
        QTest::addRow("%d", at) << at;
    }
}

void SweepTest::liveOn(Mortal &mortal)
{
    const Mortal::Life life = mortal.live();
    QVERIFY2(life.done, qPrintable(life.said));
    QCOMPARE(mortal.ending().differenceTo(m_right), QString());
    QCOMPARE(mortal.journalled(), m_journalled);
}

void SweepTest::killedAt(KillPoint::Of of, int total)
{
    QFETCH(int, at);
    Mortal mortal(u"survival"_s, whole);
    const Mortal::Life life = mortal.live({of, at});
    // How many answers share a commit depends on the machine's mood, so the last points may lie beyond a life's end.
    QVERIFY2(life.killed || (life.done && at > total * 3 / 4), qPrintable(life.said));
    liveOn(mortal);
}

void SweepTest::killedAgainAndAgain_data()
{
    QTest::addColumn<int>("every");
    for (const int every : {150, 700})
        QTest::addRow("%d", every) << every;
}

/// A recovery that is itself killed, and the recovery after it.
void SweepTest::killedAgainAndAgain()
{
    QFETCH(int, every);
    Mortal mortal(u"survival"_s, whole);
    QRandomGenerator dice{quint32(every)};
    int kills = 0;
    for (constexpr int most = 12; kills < most; ++kills)
        if (!mortal.live({KillPoint::Of::Either, every / 2 + int(dice.bounded(every))}).killed)
            break;
    QVERIFY(kills > 2);
    liveOn(mortal);
}

void SweepTest::killedAtAnyMoment()
{
    QRandomGenerator dice{20};
    Mortal mortal(u"survival"_s, whole);
    for (int i = 0; i < 10; ++i)
        mortal.live({}, 40 + int(dice.bounded(300)));
    liveOn(mortal);
}

int main(int argc, char **argv)
{
    if (isMortalChild(argc, argv))
        return mortalMain(argc, argv);
    QCoreApplication application(argc, argv);
    SweepTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sweeptest.moc"
