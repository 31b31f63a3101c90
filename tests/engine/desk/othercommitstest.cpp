// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/deskfolk.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QThread>

using namespace ring;
using namespace Qt::StringLiterals;

/// A console with an engine of its own hears of what other programs commit to the same file, and is not kept busy by
/// its own commits.
class OtherCommitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ownCommitsAreNotOthers();
    void aVerbBesideTheConsoleIsSeenWithinASecond();
    void aVerbIsSeenWhileTheEngineCommits();
    void aProgramThatDoesNotCountIsSeen();
    void aFailedCommitIsNotCounted();

private:
    /// Makes a folder of `folk`'s store and imports a customer into it with the real program.
    static void import(DeskFolk &folk);
};

void OtherCommitsTest::initTestCase()
{
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
    if (!QFile::exists(enginePath()))
        QSKIP("secondring-engine is not built");
}

void OtherCommitsTest::import(DeskFolk &folk)
{
    const QString folder = QFileInfo(folk.address().file).absolutePath();
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    // The verb knows the file by another name.
    static_cast<void>(QFile::link(folk.address().file, folder + u"/secondring.db"_s));
    QFile csv(folder + u"/customers.csv"_s);
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write("Name,Phone\nZoe Zander,(206) 555-9999\n") > 0);
    csv.close();
    const ProgramRun run = runEngine({u"import"_s, u"contacts"_s, csv.fileName(), u"--data"_s, folder});
    QVERIFY2(run.code == 0, qPrintable(run.err));
}

void OtherCommitsTest::ownCommitsAreNotOthers()
{
    DeskFolk folk(false);
    auto other = Database::open(folk.address());
    QVERIFY(!folk.store().othersCommitted());
    for (int i = 0; i < 20; ++i) {
        Transaction transaction(**other);
        (*other)->touch(TouchedLeads);
        QVERIFY((*other)->run(u"settings.set"_s, {{u"name"_s, u"x"_s}, {u"value"_s, QString::number(i)}}));
        QVERIFY(transaction.commit());
        QVERIFY(!folk.store().othersCommitted());
    }
    QVERIFY((*other)->run(u"settings.set"_s, {{u"name"_s, u"x"_s}, {u"value"_s, u"alone"_s}}));
    QVERIFY(!folk.store().othersCommitted());
}

void OtherCommitsTest::aVerbBesideTheConsoleIsSeenWithinASecond()
{
    DeskFolk folk(false);
    auto desk = folk.deskOf(u"Ada"_s);
    QVERIFY(answered(desk->locations()));
    int engineHeard = 0; // what this program's engine is told
    connect(&folk.changes, &Changes::changed, this, [&engineHeard](int touched) { engineHeard |= touched; });
    QSignalSpy changed(desk.get(), &Desk::changed);
    QVERIFY(QTest::qWaitFor([&] { return changed.isEmpty() || !changed.wait(200); }, 2000));
    changed.clear();
    engineHeard = 0;
    import(folk);
    QElapsedTimer passed;
    passed.start();
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }, 5000));
    qInfo("seen after %lld ms", passed.elapsed());
    QVERIFY(passed.elapsed() < 1000);
    QVERIFY(changed.first().first().value<Desk::Topics>() & Desk::Setup);
    QVERIFY(engineHeard & TouchedSetup);
}

void OtherCommitsTest::aVerbIsSeenWhileTheEngineCommits()
{
    DeskFolk folk(false);
    auto look = Database::open(folk.address());
    QSemaphore stop;
    std::atomic<int> commits = 0;
    std::unique_ptr<QThread> engine(QThread::create([&] {
        auto store = Database::open(folk.address());
        // SQLite's lock goes to whoever asks first: without a rest nobody else would ever get it.
        while (!stop.tryAcquire(1, 1)) {
            Transaction transaction(**store);
            (*store)->touch(TouchedLeads);
            (void)(*store)->run(u"settings.set"_s,
                                {{u"name"_s, u"x"_s}, {u"value"_s, QString::number(commits.load())}});
            if (transaction.commit())
                ++commits;
        }
    }));
    engine->start();
    int falsely = 0;
    for (int i = 0; i < 200; ++i)
        falsely += (*look)->othersCommitted() ? 1 : 0;
    import(folk);
    // A commit of this process that is just being made may hide it from a look.
    const bool seen = QTest::qWaitFor([&] { return (*look)->othersCommitted(); }, 5000);
    const bool busy = QTest::qWaitFor([&] { return commits > 10; }, 20000);
    stop.release();
    engine->wait();
    QCOMPARE(falsely, 0);
    QVERIFY(busy);
    QVERIFY(seen);
    QVERIFY(!(*look)->othersCommitted());
}

void OtherCommitsTest::aProgramThatDoesNotCountIsSeen()
{
    DeskFolk folk(false);
    auto look = Database::open(folk.address());
    folk.exec(u"UPDATE locations SET name = 'By hand'"_s); // past the program's own accounting
    QVERIFY((*look)->othersCommitted());
    QVERIFY(!(*look)->othersCommitted());
}

void OtherCommitsTest::aFailedCommitIsNotCounted()
{
    struct Refusing : StoreWatch
    {
        bool allow(const QString &statement) override { return statement != "COMMIT"_L1 || !refuse; }
        bool refuse = false;
    } watch;
    DeskFolk folk(false);
    auto store = Database::open(folk.address(), &watch);
    auto look = Database::open(folk.address());
    watch.refuse = true;
    {
        Transaction transaction(**store);
        (*store)->touch(TouchedLeads);
        QVERIFY((*store)->run(u"settings.set"_s, {{u"name"_s, u"x"_s}, {u"value"_s, u"1"_s}}));
        QVERIFY(!transaction.commit());
    }
    watch.refuse = false;
    QVERIFY(!(*look)->othersCommitted());
    import(folk);
    QVERIFY((*look)->othersCommitted()); // and is not counted against the next one
}

QTEST_GUILESS_MAIN(OtherCommitsTest)
#include "othercommitstest.moc"
