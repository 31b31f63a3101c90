// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/storetrouble.h"

#include "tests/support/ending.h"
#include "tests/support/spine.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// The ways in which a disk refuses, each for real: SQLite itself answers.
enum class Refusal {
    FullFile, ///< no further page fits into the file
    FullDisk, ///< no further byte fits into any file of this process
    ReadOnly, ///< nothing may be written
};

class Disk
{
public:
    explicit Disk(Spine &spine)
        : m_spine(spine)
    {
    }
    ~Disk() { mend(); }
    void refuse(Refusal how)
    {
        m_how = how;
        if (how == Refusal::FullFile)
            run(u"PRAGMA max_page_count = 1"_s); // SQLite makes it as many as there are
        else if (how == Refusal::ReadOnly)
            run(u"PRAGMA query_only = ON"_s);
        else
            limit(rlim_t(QFileInfo(m_spine.address().file + u"-wal"_s).size()));
    }
    void mend()
    {
        if (!m_how)
            return;
        if (*m_how == Refusal::FullFile)
            run(u"PRAGMA max_page_count = 1073741823"_s);
        else if (*m_how == Refusal::ReadOnly)
            run(u"PRAGMA query_only = OFF"_s);
        else
            limit(RLIM_INFINITY);
        m_how.reset();
    }

private:
    void run(const QString &sql) { QSqlQuery(m_spine.store().handle()).exec(sql); }
    static void limit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        rlimit now{};
        ::getrlimit(RLIMIT_FSIZE, &now);
        now.rlim_cur = std::min(bytes, now.rlim_max);
        ::setrlimit(RLIMIT_FSIZE, &now);
    }

    Spine &m_spine;
    std::optional<Refusal> m_how;
};

} // namespace

/// A disk that is full or may not be written while the engine works: it says so once, sends nothing it could not note,
/// and goes on by itself when there is space again, with every text exactly once.
class StoreTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDiskRefusesForAWhile_data();
    void aDiskRefusesForAWhile();
    void codesAreToldApart_data();
    void codesAreToldApart();
};

void StoreTroubleTest::initTestCase()
{
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
}

void StoreTroubleTest::aDiskRefusesForAWhile_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("says");
    for (const int from : {35, 65}) {
        QTest::addRow("full file, %d s", from) << int(Refusal::FullFile) << from << u"full"_s;
        QTest::addRow("full disk, %d s", from) << int(Refusal::FullDisk) << from << u"full"_s;
        QTest::addRow("read only, %d s", from) << int(Refusal::ReadOnly) << from << u"may not be written"_s;
    }
}

void StoreTroubleTest::aDiskRefusesForAWhile()
{
    QFETCH(int, how);
    QFETCH(int, from);
    QFETCH(QString, says);
    Spine whole(u"survival"_s);
    whole.runFor(4 * hourMs);
    const Ending right = endingOf(whole.store(), *whole.sandbox);

    Spine spine(u"survival"_s);
    spine.runFor(from * secondMs);
    const auto textsBefore = spine.textsByNumber().size();
    QSignalSpy told(spine.engine.get(), &Engine::storeSaid);
    Disk disk(spine);
    disk.refuse(Refusal(how));
    // The story's time stands while the engine cannot work; its rounds are what is waited for.
    int rounds = 0;
    spine.stopWhen([&] { return !told.isEmpty() && ++rounds > 50; });
    spine.runTo(spine.start() + from * secondMs + 10 * minuteMs);
    if (told.isEmpty())
        QSKIP("nothing had to be written meanwhile");
    QVERIFY2(told.constFirst().constFirst().toString().contains(says),
             qPrintable(told.constFirst().constFirst().toString()));
    QVERIFY(spine.textsByNumber().size() <= textsBefore + 1); // at most one that was already on its way
    disk.mend();
    spine.stopWhen({});
    spine.runTo(spine.start() + 4 * hourMs);
    QCOMPARE(told.constLast().constFirst().toString(), QString());
    QCOMPARE(endingOf(spine.store(), *spine.sandbox).differenceTo(right), QString());
}

void StoreTroubleTest::codesAreToldApart_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("trouble");
    QTest::newRow("full") << u"calls.upsert: 13 database or disk is full"_s << int(StoreTrouble::Full);
    QTest::newRow("a write that failed") << u"COMMIT: 778 disk I/O error"_s << int(StoreTrouble::Full);
    QTest::newRow("read only") << u"BEGIN IMMEDIATE: 8 attempt to write a readonly database"_s
                               << int(StoreTrouble::ReadOnly);
    QTest::newRow("moved away") << u"x: 1032 attempt to write a readonly database"_s << int(StoreTrouble::ReadOnly);
    QTest::newRow("corrupt") << u"leads.by_id: 11 database disk image is malformed"_s << int(StoreTrouble::Damaged);
    QTest::newRow("not a database") << u"x: 26 file is not a database"_s << int(StoreTrouble::Damaged);
    QTest::newRow("busy") << u"x: 5 database is locked"_s << int(StoreTrouble::Other);
    QTest::newRow("nothing known") << QString() << int(StoreTrouble::Other);
}

void StoreTroubleTest::codesAreToldApart()
{
    QFETCH(QString, detail);
    QFETCH(int, trouble);
    Error error;
    error.code = Error::Code::Storage;
    error.detail = detail;
    QCOMPARE(int(storeTroubleOf(error)), trouble);
    QVERIFY(!sentenceFor(StoreTrouble(trouble)).isEmpty());
    error.code = Error::Code::Denied;
    QCOMPARE(int(storeTroubleOf(error)), int(StoreTrouble::None));
}

QTEST_GUILESS_MAIN(StoreTroubleTest)
#include "storetroubletest.moc"
