// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class ClassifyVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachLineInOrder()
    {
        const ProgramRun run =
            runEngine({u"classify"_s, u"reply"_s}, R"({"id":"a","prior_text_kind":"text_back","body":"STOP"})"
                                                   "\n\n"
                                                   R"({"id":"b","prior_text_kind":"text_back","body":"thanks"})");
        QCOMPARE(run.code, 0);
        const QStringList lines = run.outLines();
        QCOMPARE(lines.size(), 2);
        const QJsonObject stop = QJsonDocument::fromJson(lines.at(0).toUtf8()).object();
        QCOMPARE(stop.value("id"_L1).toString(), u"a"_s);
        QCOMPARE(stop.value("opt_out"_L1).toBool(), true);
        const QJsonObject thanks = QJsonDocument::fromJson(lines.at(1).toUtf8()).object();
        QCOMPARE(thanks.value("id"_L1).toString(), u"b"_s);
        QCOMPARE(thanks.value("opt_out"_L1).toBool(), false);
    }

    void namesTheLineThatIsWrong()
    {
        const ProgramRun run =
            runEngine({u"classify"_s, u"voicemail"_s}, R"({"id":1,"transcript":"hello","vertical":"dental"})"
                                                       "\n{\"id\":2\n[3]\n{\"id\":4}\n"
                                                       "{\"id\":5,\"transcript\":\"smoke from the outlet\"}\n");
        QCOMPARE(run.code, 1);
        QCOMPARE(run.outLines().size(), 2);
        QVERIFY(run.outLines().at(1).contains(u"emergency"_s));
        for (const QString &line : {u"line 2:"_s, u"line 3:"_s, u"line 4:"_s})
            QCOMPARE(run.err.count(line), 1);
        QVERIFY2(run.errLines().last().contains(u"3"_s), qPrintable(run.err));
    }

    void tellsOfAFileItCannotRead()
    {
        const ProgramRun run = runEngine({u"classify"_s, u"reply"_s, u"--file"_s, u"nowhere/x.jsonl"_s});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY(run.err.contains(u"nowhere/x.jsonl"_s));
    }
};

QTEST_GUILESS_MAIN(ClassifyVerbTest)
#include "classifyverbtest.moc"
