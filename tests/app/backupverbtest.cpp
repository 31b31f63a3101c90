// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/datafolder.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// backup now, list and restore on a real folder, and a run that finds its data file broken.
class BackupVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nowListAndRestore();
    void wrongUses_data();
    void wrongUses();
    void nothingIsRestoredUnderAnEngine();
    void aRunMendsABrokenStoreAndSaysSo();
    void aRunWithoutBackupsSaysWhatToDo();

private:
    QString folder() const { return m_folder->filePath(u"data"_s); }
    QString store() const { return folder() + u"/secondring.db"_s; }
    ProgramRun backup(const QStringList &words) const
    {
        return runEngine(QStringList{u"backup"_s} + words + QStringList{u"--data"_s, folder()});
    }
    QString made() const { return backup({u"now"_s}).out.section(u' ', 0, 0); }
    void breakStore() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void BackupVerbTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, folder()}).code, 0);
}

void BackupVerbTest::breakStore() const
{
    QFile file(store());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(QByteArray(100, '\0')), 100);
}

void BackupVerbTest::nowListAndRestore()
{
    QVERIFY(backup({u"list"_s}).out.contains(u"no backups yet"_s));
    const ProgramRun now = backup({u"now"_s});
    QCOMPARE(now.code, 0);
    static const QRegularExpression form(
        u"^secondring-\\d{8}T\\d{6}Z\\.db  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC  [\\d.]+ KiB\\n$"_s);
    QVERIFY2(form.match(now.out).hasMatch(), qPrintable(now.out));
    QCOMPARE(backup({u"list"_s}).out, now.out);
    const ProgramRun back = backup({u"restore"_s, now.out.section(u' ', 0, 0)});
    QVERIFY2(back.code == 0, qPrintable(back.err));
    QVERIFY2(back.out.contains(u"kept as secondring.db.before-restore-"_s), qPrintable(back.out));
    QCOMPARE(QDir(folder()).entryList({u"secondring.db.before-restore-*Z"_s}, QDir::Files).size(), 1);
}

void BackupVerbTest::wrongUses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name") << QStringList{u"restore"_s} << 2 << u"NAME is missing"_s;
    QTest::newRow("no such backup") << QStringList{u"restore"_s, u"monday"_s} << 1
                                    << u"There is no backup \"monday\""_s;
    QTest::newRow("elsewhere") << QStringList{u"restore"_s, u"../secondring.db"_s} << 1 << u"There is no backup"_s;
    QTest::newRow("one too many") << QStringList{u"now"_s, u"please"_s} << 2 << u"too many"_s;
    QTest::newRow("unfinished") << QStringList{} << 2 << u"\"backup\" goes on"_s;
}

void BackupVerbTest::wrongUses()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, says);
    const ProgramRun run = backup(words);
    QCOMPARE(run.code, code);
    QCOMPARE(run.errLines().size(), 1);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
}

void BackupVerbTest::nothingIsRestoredUnderAnEngine()
{
    const QString name = made();
    const auto lock = DataFolder::existing(folder())->lockForEngine();
    QVERIFY(lock.has_value());
    const ProgramRun run = backup({u"restore"_s, name});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"An engine already runs"_s), qPrintable(run.err));
    QCOMPARE(backup({u"now"_s}).code, 0); // copies are made under one
}

void BackupVerbTest::aRunMendsABrokenStoreAndSaysSo()
{
    made();
    breakStore();
    const QStringList words{u"run"_s, u"--data"_s, folder(), u"--until-idle"_s};
    const ProgramRun run = runEngine(words);
    QVERIFY2(run.err.contains(u"The data file was damaged. It is kept as secondring.db.damaged-"_s),
             qPrintable(run.err));
    QCOMPARE(run.code, 0);
    QVERIFY(!runEngine(words).err.contains(u"damaged"_s));
    QVERIFY(QFile::remove(store()));
    QVERIFY(runEngine(words).err.contains(u"it was missing"_s));
}

void BackupVerbTest::aRunWithoutBackupsSaysWhatToDo()
{
    breakStore();
    const ProgramRun run = runEngine({u"run"_s, u"--data"_s, folder(), u"--until-idle"_s});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.errLines().size(), 1);
    QVERIFY2(run.err.contains(u"there is no backup to go back to"_s), qPrintable(run.err));
}

QTEST_GUILESS_MAIN(BackupVerbTest)
#include "backupverbtest.moc"
