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

/// Accounts and the audit without a window.
class PeopleVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QJsonObject setup = example();
        setup.remove(u"contacts_csv"_s);
        QFile written(m_folder->filePath(u"setup.json"_s));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(QJsonDocument(setup).toJson());
        written.close();
        const ProgramRun made = run({u"init"_s, u"--from"_s, written.fileName()});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QFile file(m_folder->filePath(u"password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("four plain words here\r\nsecond line\n");
    }

    void anAdminIsMadeListedChangedAndRemoved()
    {
        ProgramRun made = run({u"people"_s, u"add"_s, u"Ada"_s, u"--role"_s, u"admin"_s, u"--password-from"_s,
                               m_folder->filePath(u"password"_s)});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(made.out.contains(u"Ada  admin  all locations  password"));
        qputenv("RING_TEST_PASSWORD", "another good password");
        made = run({u"people"_s, u"add"_s, u"Nora"_s, u"--location"_s, location(), u"--password-from"_s,
                    u"env:RING_TEST_PASSWORD"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QCOMPARE(run({u"people"_s, u"role"_s, u"nora"_s, u"manager"_s}).code, 0);
        QCOMPARE(run({u"people"_s, u"locations"_s, u"Nora"_s, u"--all"_s}).code, 0);
        const QStringList lines = run({u"people"_s, u"list"_s, u"--format"_s, u"json"_s}).outLines();
        QCOMPARE(lines.size(), 2);
        const QJsonObject nora = QJsonDocument::fromJson(lines.at(1).toUtf8()).object();
        QCOMPARE(nora.value(u"role"_s).toString(), u"manager"_s);
        QCOMPARE(nora.value(u"everywhere"_s).toBool(), true);
        QCOMPARE(nora.value(u"password"_s).toBool(), true);
        QCOMPARE(run({u"people"_s, u"remove"_s, u"Nora"_s}).code, 0);
        QCOMPARE(run({u"people"_s, u"list"_s}).outLines().size(), 1);
        QCOMPARE(run({u"people"_s, u"password"_s, u"Ada"_s, u"--none"_s}).code, 0);
        QVERIFY(run({u"people"_s, u"list"_s}).out.contains(u"no password"));
    }

    void whatIsWrongGetsOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const QStringList add{u"people"_s, u"add"_s};
        QTest::newRow("no name") << add << 2 << u"NAME is missing"_s;
        QTest::newRow("no such role") << add + QStringList{u"Ada"_s, u"--role"_s, u"boss"_s} << 2 << u"front_desk"_s;
        QTest::newRow("no such location")
            << add + QStringList{u"Ada"_s, u"--location"_s, u"moon"_s} << 1 << u"\"moon\""_s;
        QTest::newRow("no such file") << add + QStringList{u"Ada"_s, u"--password-from"_s, u"/nowhere/x"_s} << 1
                                      << u"/nowhere/x"_s;
        QTest::newRow("empty environment")
            << add + QStringList{u"Ada"_s, u"--password-from"_s, u"env:RING_NOT_THERE"_s} << 1 << u"RING_NOT_THERE"_s;
        QTest::newRow("a password as a word")
            << add + QStringList{u"Ada"_s, u"--password"_s, u"four plain words"_s} << 2 << u"--password"_s;
        QTest::newRow("no such account") << QStringList{u"people"_s, u"role"_s, u"Zoe"_s, u"admin"_s} << 1
                                         << u"no account \"Zoe\""_s;
        QTest::newRow("no password given")
            << QStringList{u"people"_s, u"password"_s, u"Zoe"_s} << 2 << u"--password-from"_s;
        QTest::newRow("all and some") << QStringList{u"people"_s, u"locations"_s, u"Zoe"_s} << 2 << u"--all"_s;
        QTest::newRow("no such deed") << QStringList{u"audit"_s, u"--deed"_s, u"sang"_s} << 2 << u"viewed"_s;
        QTest::newRow("no such moment") << QStringList{u"audit"_s, u"--from"_s, u"monday"_s} << 2 << u"\"monday\""_s;
        QTest::newRow("no such format") << QStringList{u"audit"_s, u"--format"_s, u"csv"_s} << 2 << u"text or json"_s;
    }

    void whatIsWrongGetsOneSentence()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, says);
        const ProgramRun done = run(words);
        QCOMPARE(done.code, code);
        QCOMPARE(done.errLines().size(), 1);
        QVERIFY2(done.err.contains(says), qPrintable(done.err));
        QVERIFY(done.out.isEmpty());
    }

    void theFirstPasswordIsAnAdminsAndStaysOne()
    {
        const QString from = m_folder->filePath(u"password"_s);
        ProgramRun done = run({u"people"_s, u"add"_s, u"Nora"_s, u"--password-from"_s, from});
        QCOMPARE(done.code, 1);
        QVERIFY(done.err.contains(u"admin"));
        QVERIFY(run({u"people"_s, u"list"_s}).out.isEmpty());
        QCOMPARE(run({u"people"_s, u"add"_s, u"Ada"_s, u"--role"_s, u"admin"_s, u"--password-from"_s, from}).code, 0);
        QCOMPARE(run({u"people"_s, u"role"_s, u"Ada"_s, u"front_desk"_s}).code, 1);
        done = run({u"people"_s, u"add"_s, u"ADA"_s});
        QCOMPARE(done.code, 1);
        QVERIFY(done.err.contains(u"already"));
    }

    void verbsActAsTheOperator()
    {
        QCOMPARE(run({u"people"_s, u"add"_s, u"Ada"_s}).code, 0);
        QCOMPARE(run({u"report"_s, u"--from"_s, u"2026-03-02"_s, u"--to"_s, u"2026-03-08"_s}).code, 0);
        QCOMPARE(run({u"audit"_s}).code, 0);
        const ProgramRun audit =
            run({u"audit"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2100-01-01"_s, u"--format"_s, u"json"_s});
        QStringList kinds;
        for (const QString &line : audit.outLines()) {
            const QJsonObject row = QJsonDocument::fromJson(line.toUtf8()).object();
            QCOMPARE(row.value(u"person"_s).toString(), u"operator at this machine"_s);
            kinds << row.value(u"kind"_s).toString();
        }
        QCOMPARE(kinds, QStringList({u"setup_applied"_s, u"person_saved"_s, u"exported"_s, u"audit_read"_s}));
        QVERIFY(run({u"audit"_s, u"--deed"_s, u"exported"_s}).out.contains(u"operator at this machine | exported"));
        QVERIFY(run({u"audit"_s, u"--to"_s, u"2020-01-01"_s}).out.isEmpty());
    }

private:
    ProgramRun run(const QStringList &words)
    {
        return runEngine(words + QStringList{u"--data"_s, m_folder->filePath(u"data"_s)});
    }

    static QJsonObject example()
    {
        QFile file(QStringLiteral(RING_SOURCE_DIR "/resources/setup/example.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    static QString location()
    {
        return example().value(u"locations"_s).toArray().at(0).toObject().value(u"key"_s).toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PeopleVerbTest)
#include "peopleverbtest.moc"
