// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// The windowless program on a sandbox: what it tells, that two cannot share a folder, and that its other verbs agree
/// with what happened.
class SandboxRunTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<QJsonObject> m_events;
    QString m_err;

    QString data() const { return m_folder.filePath(u"data"_s); }
    int count(const QString &event) const
    {
        return int(std::count_if(m_events.cbegin(), m_events.cend(),
                                 [&](const QJsonObject &one) { return one.value("event"_L1) == event; }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        // A scripted story, played through as fast as the engine works it off.
        const QString scenario = QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/rush.json");
        if (!QFile::exists(scenario))
            QSKIP("tests/scenarios/rush.json is not there");
        const ProgramRun run = runEngine({u"run"_s, u"--sandbox"_s, u"--scenario"_s, scenario, u"--until-idle"_s,
                                          u"--events"_s, u"--data"_s, data()},
                                         {}, 200000);
        QVERIFY2(run.code == 0, qPrintable(run.err));
        for (const QString &line : run.outLines()) {
            const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
            QVERIFY2(document.isObject(), qPrintable(line));
            m_events << document.object();
        }
        m_err = run.err;
    }

    void tellsWhatHappened()
    {
        QVERIFY(count(u"missed"_s) > 0);
        QVERIFY(count(u"texted"_s) > 0);
        for (const QJsonObject &event : m_events) {
            QVERIFY(event.contains("event"_L1));
            QVERIFY(event.value("caller_ends"_L1).toString().size() <= 4);
        }
        QVERIFY2(m_err.isEmpty(), qPrintable(m_err));
    }

    void theReportCountsTheSame()
    {
        const ProgramRun run = runEngine({u"report"_s, u"--data"_s, data(), u"--from"_s, u"2020-01-01"_s, u"--to"_s,
                                          u"2040-01-01"_s, u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 0);
        const QJsonObject total = QJsonDocument::fromJson(run.out.toUtf8()).object().value("total"_L1).toObject();
        QCOMPARE(total.value("texted"_L1).toObject().value("value"_L1).toInt(), count(u"texted"_s));
        const int missed = count(u"missed"_s) + count(u"high_value"_s) + count(u"repeat"_s);
        QCOMPARE(total.value("missed"_L1).toObject().value("value"_L1).toInt(), missed);
    }

    void everyTextedLeadIsExplained()
    {
        int looked = 0;
        for (const QJsonObject &event : m_events) {
            if (event.value("event"_L1) != "texted"_L1 || ++looked > 5)
                continue;
            const QString lead = QString::number(event.value("lead"_L1).toInteger());
            const ProgramRun run = runEngine({u"explain"_s, lead, u"--data"_s, data()});
            QCOMPARE(run.code, 0);
            const QJsonArray decisions =
                QJsonDocument::fromJson(run.out.toUtf8()).object().value("decisions"_L1).toArray();
            QVERIFY(!decisions.isEmpty());
            QVERIFY(!decisions.first().toObject().value("guards"_L1).toArray().isEmpty());
        }
        QVERIFY(looked > 0);
    }

    void anUnknownLeadGetsASentence()
    {
        const ProgramRun run = runEngine({u"explain"_s, u"99999"_s, u"--data"_s, data()});
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains(u"99999"_s));
    }

    void oneEngineAtATime()
    {
        QProcess first;
        first.start(enginePath(), {u"run"_s, u"--sandbox"_s, u"--data"_s, data(), u"--for"_s, u"100"_s});
        QVERIFY(first.waitForStarted());
        QVERIFY(first.waitForReadyRead());
        // The folder is locked before anything else is opened; the second waits for nothing.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data() + u"/engine.lock"_s), 20000);
        const ProgramRun second = runEngine({u"run"_s, u"--sandbox"_s, u"--data"_s, data(), u"--for"_s, u"1"_s});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(u"already runs"_s), qPrintable(second.err));
        first.terminate();
        QVERIFY(first.waitForFinished());
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(SandboxRunTest)
#include "sandboxruntest.moc"
