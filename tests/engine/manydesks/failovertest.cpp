// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginecrew.h"
#include "tests/support/relay.h"
#include "tests/support/waitfor.h"

#include <QSqlQuery>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// Three real engines on one PostgreSQL server, one of which ends without a word. tests/soak/failoversoak does it
/// twenty times with more connections.
class FailoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_postgres.start())
            QSKIP("PostgreSQL is not installed here (apt-get install postgresql).");
    }
    void survivorsTakeOverWithinTenSeconds();
    void aPulledCable();
    void cutConnectionsAndARestartedServerLoseNothing();

private:
    static void judge(EngineCrew &crew)
    {
        // A text whose request may have left is looked up for a minute before it goes again.
        QVERIFY(crew.allSent(120'000));
        const EngineCrew::Tally tally = crew.tally();
        QCOMPARE(tally.lost, 0);
        QCOMPARE(tally.twice, 0);
        QCOMPARE(tally.callsLost, 0);
    }
    OwnPostgres m_postgres;
};

void FailoverTest::survivorsTakeOverWithinTenSeconds()
{
    EngineCrew crew(m_postgres, 10);
    for (int i = 0; i < 3; ++i)
        crew.startEngine();
    QVERIFY(waitFor([&] { return crew.sharedOut(3); }, 120'000));
    crew.queueTwins(30);
    crew.queueTexts(80, 10);

    int session = crew.session(0);
    auto share = crew.shares().value(session);
    crew.kill(0);
    const qint64 killed = crew.takenOver(share, session, 20'000);
    QVERIFY2(killed >= 0 && killed < 10'000, qPrintable(QString::number(killed)));
    qInfo("killed: taken over after %lld ms", killed);
    crew.startEngine();
    QVERIFY(waitFor([&] { return crew.sharedOut(3); }, 120'000));

    // A process that stands still keeps its session; whoever notices ends it.
    session = crew.session(0);
    share = crew.shares().value(session);
    crew.freeze(0);
    const qint64 frozen = crew.takenOver(share, session, 20'000);
    crew.thaw(0);
    QVERIFY2(frozen >= 0 && frozen < 10'000, qPrintable(QString::number(frozen)));
    qInfo("standing still: taken over after %lld ms", frozen);
    // It finds out, comes back as a new session and gets its share again: a connection with a text that is still being
    // looked up stays where it is for that minute.
    QVERIFY(waitFor([&] { return crew.sharedOut(3); }, 120'000));
    judge(crew);
}

/// An engine that cannot reach the server any more, and is not told so: its connection stays open and is silent. It
/// holds what it held in its own eyes, and must not send by it.
void FailoverTest::aPulledCable()
{
    EngineCrew crew(m_postgres, 4);
    Relay cable(m_postgres.port());
    QString beyond = crew.address().url;
    beyond.replace(QString::number(m_postgres.port()), QString::number(cable.port()));
    crew.startEngine(beyond);
    crew.startEngine();
    QVERIFY(waitFor([&] { return crew.sharedOut(2); }, 120'000));
    crew.queueTwins(8);
    crew.queueTexts(50, 10);
    const int session = crew.session(0);
    const auto share = crew.shares().value(session);
    QVERIFY(!share.isEmpty());
    cable.cut();
    const qint64 pulled = crew.takenOver(share, session, 20'000);
    QVERIFY2(pulled >= 0 && pulled < 10'000, qPrintable(QString::number(pulled)));
    qInfo("cable pulled: taken over after %lld ms", pulled);
    // What it still believes to hold goes by the other one, while it is away and when it is back.
    QVERIFY(waitFor([&] { return crew.shares().size() == 1; }, 5'000));
    cable.mend();
    QVERIFY(waitFor([&] { return crew.sharedOut(2); }, 120'000));
    judge(crew);
}

void FailoverTest::cutConnectionsAndARestartedServerLoseNothing()
{
    EngineCrew crew(m_postgres, 4);
    for (int i = 0; i < 2; ++i)
        crew.startEngine();
    QVERIFY(waitFor([&] { return crew.sharedOut(2); }, 120'000));
    crew.queueTexts(40, 10);
    QSqlQuery cut(crew.store().handle());
    QVERIFY(cut.exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                     "AND pid <> pg_backend_pid()"_s));
    QVERIFY(waitFor([&] { return crew.sharedOut(2); }, 120'000));
    m_postgres.kill();
    m_postgres.again();
    QVERIFY(!crew.value(u"SELECT 1"_s).isValid());
    (void)crew.store().value(u"settings.get"_s, {{u"name"_s, u"x"_s}});
    QVERIFY(crew.store().reopen());
    QVERIFY(waitFor([&] { return crew.sharedOut(2); }, 120'000));
    judge(crew);
}

QTEST_GUILESS_MAIN(FailoverTest)
#include "failovertest.moc"
