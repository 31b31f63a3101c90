// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// What secondring-engine says to words it is given: help in full, and one sentence for whatever is wrong.
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryVerbAndEachHasItsOwn()
    {
        const ProgramRun overview = runEngine({u"--help"_s});
        QCOMPARE(overview.code, 0);
        QVERIFY(overview.err.isEmpty());
        int verbs = 0;
        for (const QString &line : overview.outLines()) {
            if (!line.startsWith("  "_L1))
                continue;
            ++verbs;
            const QString words = line.trimmed().section(u"  "_s, 0, 0);
            QStringList asked;
            for (const QString &word : words.split(u' '))
                if (word.at(0).isLower() && !word.contains(u'|'))
                    asked << word;
            const ProgramRun own = runEngine(asked + QStringList{u"--help"_s});
            QCOMPARE(own.code, 0);
            QVERIFY2(own.out.startsWith(u"Usage: secondring-engine "_s + asked.join(u' ')), qPrintable(own.out));
        }
        QVERIFY(verbs >= 2);
    }

    void versionIsOneLine()
    {
        const ProgramRun run = runEngine({u"--version"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.outLines().size(), 1);
    }

    void nothingAtAllShowsTheHelpAndFails()
    {
        const ProgramRun run = runEngine({});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains(u"Usage:"_s));
    }

    void wrongUsageGetsOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown verb") << QStringList{u"fly"_s} << u"no verb \"fly\""_s;
        QTest::newRow("half a verb") << QStringList{u"classify"_s} << u"classify voicemail"_s;
        QTest::newRow("unknown option") << QStringList{u"classify"_s, u"reply"_s, u"--fiel"_s, u"x"_s} << u"--fiel"_s;
        QTest::newRow("option without value")
            << QStringList{u"classify"_s, u"reply"_s, u"--file"_s} << u"--file needs a value"_s;
        QTest::newRow("empty value") << QStringList{u"classify"_s, u"reply"_s, u"--file="_s} << u"--file needs"_s;
        QTest::newRow("option twice") << QStringList{u"classify"_s, u"reply"_s, u"--file=a"_s, u"--file=b"_s}
                                      << u"twice"_s;
        QTest::newRow("one word too many") << QStringList{u"classify"_s, u"reply"_s, u"x"_s} << u"\"x\""_s;
    }

    void wrongUsageGetsOneSentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const ProgramRun run = runEngine(words);
        QCOMPARE(run.code, 2);
        QVERIFY(run.out.isEmpty());
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QVERIFY2(run.err.contains(u"--help"_s), qPrintable(run.err));
    }
};

QTEST_GUILESS_MAIN(UsageTest)
#include "usagetest.moc"
