// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// explain --call: what would be done about a call written down by hand.
class ExplainCallTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    ProgramRun explain(const QByteArray &call)
    {
        return runEngine({u"explain"_s, u"--call"_s, u"-"_s, u"--data"_s, m_folder.filePath(u"data"_s)}, call);
    }
    static QJsonObject call()
    {
        return {{u"from"_s, u"+17205550142"_s},
                {u"to"_s, u"+17205550100"_s},
                {u"started_at"_s, u"2026-03-02T10:00:00-07:00"_s},
                {u"ended_at"_s, u"2026-03-02T10:00:20-07:00"_s},
                {u"outcome"_s, u"no_answer"_s}};
    }
    static QByteArray with(const QJsonObject &changes)
    {
        QJsonObject object = call();
        for (auto member = changes.begin(); member != changes.end(); ++member)
            object.insert(member.key(), member.value());
        return QJsonDocument(object).toJson();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"setup.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"locations": [{"key": "north", "business": "Acme Plumbing", "name": "Denver North",
            "trade": "plumbing", "state": "CO", "zone": "America/Denver", "direct_number": "+17205550100",
            "hours": {"mon": ["08:00-17:00"], "tue": ["08:00-17:00"]}}],
          "connections": [{"name": "calls", "kind": "phone", "provider": "twilio", "account": "AC1", "credential": "env:X"},
                          {"name": "texts", "kind": "sms", "provider": "twilio", "account": "AC1", "credential": "env:X"}],
          "lines": [{"number": "+17205550100", "location": "north", "phone": "calls", "sms": "texts"}]})");
        file.close();
        const ProgramRun run =
            runEngine({u"init"_s, u"--data"_s, m_folder.filePath(u"data"_s), u"--from"_s, file.fileName()});
        QVERIFY2(run.code == 0, qPrintable(run.err));
    }

    void decides_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a missed call") << QJsonObject{} << u"text"_s << u"missed_call"_s;
        QTest::newRow("answered") << QJsonObject{{u"outcome"_s, u"answered"_s}} << u"none"_s << u"answered"_s;
        QTest::newRow("no number") << QJsonObject{{u"from"_s, u"anonymous"_s}} << u"none"_s << u"anonymous"_s;
        QTest::newRow("toll-free") << QJsonObject{{u"from"_s, u"+18005550199"_s}} << u"none"_s << u"toll_free"_s;
        QTest::newRow("an emergency")
            << QJsonObject{{u"outcome"_s, u"voicemail"_s},
                           {u"voicemail_transcript"_s,
                            u"there is water pouring through the ceiling and we can not shut it off please call now"_s}}
            << u"callback"_s << u"emergency"_s;
        QTest::newRow("too late") << QJsonObject{{u"now"_s, u"2026-03-02T14:00:00-07:00"_s}} << u"callback"_s
                                  << u"too_late"_s;
    }

    void decides()
    {
        QFETCH(QJsonObject, changes);
        const ProgramRun run = explain(with(changes));
        QVERIFY2(run.code == 0, qPrintable(run.err));
        const QJsonObject answer = QJsonDocument::fromJson(run.out.toUtf8()).object();
        QTEST(answer.value("action"_L1).toString(), "action");
        QTEST(answer.value("reason"_L1).toString(), "reason");
        QVERIFY(!answer.value("guards"_L1).toArray().isEmpty());
        const bool text = answer.value("action"_L1) == "text"_L1;
        QCOMPARE(answer.value("text"_L1).isString(), text);
        QCOMPARE(answer.value("send_at"_L1).isString(), text);
        QCOMPARE(answer.value("segments"_L1).toInt() > 0, text);
        if (text)
            QVERIFY(answer.value("states"_L1).toArray().contains(u"CO"_s));
    }

    void holdsWhatHasToWait()
    {
        const ProgramRun run = explain(with({{u"started_at"_s, u"2026-03-02T22:00:00-07:00"_s},
                                             {u"ended_at"_s, u"2026-03-02T22:00:20-07:00"_s},
                                             {u"now"_s, u"2026-03-02T22:10:00-07:00"_s}}));
        QVERIFY2(run.code == 0, qPrintable(run.err));
        const QJsonObject answer = QJsonDocument::fromJson(run.out.toUtf8()).object();
        QCOMPARE(answer.value("action"_L1).toString(), u"hold"_s);
        QCOMPARE(answer.value("kind"_L1).toString(), u"follow_up"_s);
        QCOMPARE(answer.value("send_at"_L1).toString(), u"2026-03-03T15:00:00.000Z"_s);
        QVERIFY(!answer.value("text"_L1).toString().isEmpty());
    }

    void answersEveryMember()
    {
        const ProgramRun run = explain(with({}));
        const QJsonObject answer = QJsonDocument::fromJson(run.out.toUtf8()).object();
        for (const QString &name :
             {u"action"_s, u"reason"_s, u"kind"_s, u"text"_s, u"encoding"_s, u"send_at"_s, u"rules_version"_s})
            QVERIFY2(answer.value(name).isString(), qPrintable(name));
        QVERIFY(answer.value("segments"_L1).isDouble());
        for (const QString &name : {u"states"_s, u"rules"_s, u"guards"_s})
            QVERIFY2(!answer.value(name).toArray().isEmpty(), qPrintable(name));
        QCOMPARE(answer.value("place_assumed"_L1), QJsonValue(false));
    }

    void assumesAPlace_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("state");
        QTest::newRow("a line nobody set up") << u"+13055550188"_s << u"FL"_s;
        QTest::newRow("a line of nowhere") << u"+18335550188"_s << u"NY"_s;
    }

    /// With a store that has no such line, and without any store: the same answer.
    void assumesAPlace()
    {
        QFETCH(QString, line);
        const ProgramRun run = explain(with({{u"to"_s, line}}));
        QVERIFY2(run.code == 0, qPrintable(run.err));
        const QJsonObject answer = QJsonDocument::fromJson(run.out.toUtf8()).object();
        QCOMPARE(answer.value("place_assumed"_L1), QJsonValue(true));
        QCOMPARE(answer.value("action"_L1).toString(), u"text"_s);
        QTEST(answer.value("location"_L1).toObject().value("state"_L1).toString(), "state");
        const auto home = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"empty"_s).toUtf8());
        const ProgramRun alone = runEngine({u"explain"_s, u"--call"_s, u"-"_s}, with({{u"to"_s, line}}));
        qputenv("XDG_DATA_HOME", home);
        QCOMPARE(alone.out, run.out);
    }

    void theSameCallGivesTheSameBytes() { QCOMPARE(explain(with({})).out, explain(with({})).out); }

    void refusesWhatIsNoCall_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("half a document") << QByteArray("{\"from\": ") << u"not JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"one JSON object"_s;
        QTest::newRow("no line") << with({{u"to"_s, QJsonValue()}}) << u"\"to\""_s;
        QTest::newRow("a moment of nowhere") << with({{u"started_at"_s, u"2026-03-02T10:00:00"_s}}) << u"offset"_s;
        QTest::newRow("ends before it starts")
            << with({{u"ended_at"_s, u"2026-03-02T09:00:00-07:00"_s}}) << u"before it started"_s;
        QTest::newRow("no outcome") << with({{u"outcome"_s, u"gone"_s}}) << u"\"outcome\""_s;
        QTest::newRow("no kind") << with({{u"kind"_s, u"marketing"_s}}) << u"\"kind\""_s;
        QTest::newRow("a number for a text") << with({{u"from"_s, 7}}) << u"\"from\""_s;
    }

    void refusesWhatIsNoCall()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const ProgramRun run = explain(text);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
    }
};

QTEST_GUILESS_MAIN(ExplainCallTest)
#include "explaincalltest.moc"
