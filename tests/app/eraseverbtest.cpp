// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// erase NUMBER on a folder in which a story was played.
class EraseVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUses_data();
    void wrongUses();
    void erasesOnceAndSaysWhat();
    void howLongThingsAreKept();

private:
    ProgramRun erase(const QStringList &words) const
    {
        return runEngine(QStringList{u"erase"_s} + words + QStringList{u"--data"_s, m_folder.filePath(u"data"_s)});
    }
    QTemporaryDir m_folder;
};

void EraseVerbTest::initTestCase()
{
    const ProgramRun played = runEngine({u"run"_s, u"--sandbox"_s, u"--until-idle"_s, u"--scenario"_s,
                                         QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/stop.json"), u"--data"_s,
                                         m_folder.filePath(u"data"_s)});
    QVERIFY2(played.code == 0, qPrintable(played.err));
}

void EraseVerbTest::wrongUses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no number") << QStringList{u"--yes"_s} << 2 << u"NUMBER is missing"_s;
    QTest::newRow("not confirmed") << QStringList{u"+17205550142"_s} << 2 << u"say --yes"_s;
    QTest::newRow("no number at all") << QStringList{u"Ann"_s, u"--yes"_s} << 2 << u"not a telephone number"_s;
    QTest::newRow("unknown") << QStringList{u"+12125550199"_s, u"--yes"_s} << 1 << u"Nothing is known"_s;
}

void EraseVerbTest::wrongUses()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, says);
    const ProgramRun run = erase(words);
    QCOMPARE(run.code, code);
    QCOMPARE(run.errLines().size(), 1);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
}

void EraseVerbTest::erasesOnceAndSaysWhat()
{
    const QStringList report{u"report"_s, u"--from"_s,     u"2026-03-01"_s,
                             u"--to"_s,   u"2026-03-09"_s, u"--format"_s,
                             u"csv"_s,    u"--data"_s,     m_folder.filePath(u"data"_s)};
    const QString before = runEngine(report).out;
    const ProgramRun run = erase({u"(720) 555-0142"_s, u"--yes"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(u"Erased from "_s), qPrintable(run.out));
    QCOMPARE(runEngine(report).out, before);
    QCOMPARE(erase({u"+17205550142"_s, u"--yes"_s}).code, 1);
}

void EraseVerbTest::howLongThingsAreKept()
{
    const auto retention = [this](const QStringList &words) {
        return runEngine(QStringList{u"retention"_s} + words + QStringList{u"--data"_s, m_folder.filePath(u"data"_s)});
    };
    QCOMPARE(retention({}).outLines(),
             (QStringList{u"bodies:       for ever"_s, u"transcripts:  for ever"_s, u"traces:       for ever"_s}));
    QCOMPARE(retention({u"--bodies"_s, u"365"_s, u"--traces"_s, u"90"_s}).code, 0);
    QCOMPARE(retention({}).outLines(),
             (QStringList{u"bodies:       365 days"_s, u"transcripts:  for ever"_s, u"traces:       90 days"_s}));
    QVERIFY(retention({u"--bodies"_s, u"3"_s}).err.contains(u"7 to 3650"_s));
    QCOMPARE(retention({u"--bodies"_s, u"soon"_s}).code, 2);
    QVERIFY(retention({}).out.contains(u"365 days"_s));
}

QTEST_GUILESS_MAIN(EraseVerbTest)
#include "eraseverbtest.moc"
