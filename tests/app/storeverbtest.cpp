// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/teststores.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// Where the data is kept, by words: the file of the folder, or a server that the folder remembers.
class StoreVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stores = std::make_unique<TestStores>();
        m_data = m_stores->folder() + u"/data"_s;
    }
    void saysWhichFile();
    void noPasswordInAnAddress();
    void aServerIsRememberedAndUsed();
    void aFolderWithDataIsNotLeftBehind();
    void movesAndUsesTheServerFromThenOn();

private:
    static bool needServer() { return TestStores::onPostgres(); }
    std::unique_ptr<TestStores> m_stores;
    QString m_data;
};

void StoreVerbTest::saysWhichFile()
{
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_data}).code, 0);
    const ProgramRun run = runEngine({u"store"_s, u"--data"_s, m_data});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.startsWith(u"SQLite in "_s + m_data), qPrintable(run.out));
}

void StoreVerbTest::noPasswordInAnAddress()
{
    const ProgramRun run =
        runEngine({u"run"_s, u"--data"_s, m_data, u"--store"_s, u"postgresql://dana:swordfish@127.0.0.1/desk"_s});
    QCOMPARE(run.code, 1);
    QVERIFY(run.err.contains(u"PGPASSWORD"_s));
    QVERIFY(!run.err.contains(u"swordfish"_s));
    QVERIFY(!QFile::exists(m_data + u"/store.url"_s));
}

void StoreVerbTest::aServerIsRememberedAndUsed()
{
    if (!needServer())
        QSKIP("This needs a PostgreSQL server; it runs again as app.storeverbtest@postgresql.");
    const QString url = m_stores->emptyAddress().url;
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_data, u"--store"_s, url}).code, 0);
    QVERIFY(!QFile::exists(m_data + u"/secondring.db"_s));
    const ProgramRun run = runEngine({u"store"_s, u"--data"_s, m_data});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.startsWith(u"PostgreSQL at "_s), qPrintable(run.out));
    QCOMPARE(runEngine({u"run"_s, u"--data"_s, m_data, u"--for"_s, u"0.2"_s}).code, 0);
    const ProgramRun backup = runEngine({u"backup"_s, u"now"_s, u"--data"_s, m_data});
    QCOMPARE(backup.code, 1);
    QVERIFY(backup.err.contains(u"pg_dump"_s));
}

void StoreVerbTest::aFolderWithDataIsNotLeftBehind()
{
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_data}).code, 0);
    const ProgramRun run = runEngine({u"store"_s, u"--data"_s, m_data, u"--store"_s, u"postgresql://127.0.0.1/desk"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"store migrate"_s), qPrintable(run.err));
    QVERIFY(!QFile::exists(m_data + u"/store.url"_s));
}

void StoreVerbTest::movesAndUsesTheServerFromThenOn()
{
    if (!needServer())
        QSKIP("This needs a PostgreSQL server; it runs again as app.storeverbtest@postgresql.");
    QCOMPARE(runEngine({u"init"_s, u"--sandbox"_s, u"--data"_s, m_data}).code, 0);
    const ProgramRun before = runEngine({u"store"_s, u"--data"_s, m_data});
    const QStringList words{u"store"_s, u"migrate"_s, u"--to"_s, m_stores->emptyAddress().url, u"--data"_s, m_data};
    const ProgramRun moved = runEngine(words);
    QVERIFY2(moved.code == 0, qPrintable(moved.err));
    QVERIFY2(moved.out.contains(u"every count agrees"_s), qPrintable(moved.out));
    const ProgramRun after = runEngine({u"store"_s, u"--data"_s, m_data});
    QVERIFY(after.out.startsWith(u"PostgreSQL at "_s));
    QCOMPARE(after.outLines().value(1), before.outLines().value(1));
    QVERIFY(QFile::exists(m_data + u"/secondring.db"_s));
    QCOMPARE(runEngine(words).code, 1);
    QCOMPARE(runEngine({u"store"_s, u"migrate"_s, u"--data"_s, m_data}).code, 2);
}

QTEST_GUILESS_MAIN(StoreVerbTest)
#include "storeverbtest.moc"
