// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// rules list and rules add: the documented example goes in, what is wrong stays out whole.
class RulesVerbTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileWith(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"house.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no test file");
        return file.fileName();
    }
    /// The JSON block of resources/rules/README.md.
    static QByteArray documented()
    {
        QFile file(QStringLiteral(RING_SOURCE_DIR "/resources/rules/README.md"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no README");
        const QByteArray text = file.readAll();
        const auto from = text.indexOf("```json\n") + 8;
        return text.mid(from, text.indexOf("```", from) - from);
    }
    ProgramRun rules(const QStringList &words)
    {
        return runEngine(QStringList{u"rules"_s} + words + QStringList{u"--data"_s, m_folder.filePath(u"data"_s)});
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_folder.filePath(u"data"_s)}).code, 0); }

    void theDocumentedExampleIsAddedOnce()
    {
        const QString file = fileWith(documented());
        const ProgramRun first = rules({u"add"_s, file});
        QVERIFY2(first.code == 0, qPrintable(first.err));
        QVERIFY2(first.out.startsWith(u"1 new rules, 0 were there already"_s), qPrintable(first.out));
        const ProgramRun second = rules({u"add"_s, file});
        QVERIFY2(second.out.startsWith(u"0 new rules, 1 were there already"_s), qPrintable(second.out));
        const ProgramRun listed = rules({u"list"_s, u"--state"_s, u"fl"_s, u"--house"_s});
        QCOMPARE(listed.outLines().size(), 1);
        QVERIFY2(listed.out.startsWith(u"house.fl.office-hours  version 1  FL  quiet_hours"_s), qPrintable(listed.out));
    }

    void theShippedRulesAreListedWithTheirCitations()
    {
        const ProgramRun listed = rules({u"list"_s});
        QCOMPARE(listed.code, 0);
        QVERIFY(listed.outLines().size() > 300);
        QVERIFY(listed.out.contains(u"us.hours  version 1  US  quiet_hours  47 CFR 64.1200(c)(1)"_s));
    }

    void whatIsWrongStaysOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("{\"rules\": [") << u"house.json"_s;
        QTest::newRow("no rule") << QByteArray("{}") << u"holds no rule"_s;
        QTest::newRow("no object") << QByteArray("[7]") << u"rule 1 is not an object"_s;
        QTest::newRow("speaks for the state")
            << documented().replace("\"operator\"", "\"state\"").replace("house.fl", "house.b") << u"layer"_s;
        QTest::newRow("no such effect") << documented().replace("quiet_hours", "sing").replace("house.fl", "house.c")
                                        << u"sing"_s;
        QTest::newRow("changed without a new version")
            << documented().replace("17:00", "16:00") << u"house.fl.office-hours"_s;
    }

    void whatIsWrongStaysOut()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto before = rules({u"list"_s}).out;
        const ProgramRun run = rules({u"add"_s, fileWith(text)});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QCOMPARE(rules({u"list"_s}).out, before);
    }
};

QTEST_GUILESS_MAIN(RulesVerbTest)
#include "rulesverbtest.moc"
