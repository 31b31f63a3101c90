// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// init and import contacts: what they make of good files, and of every bad one.
class SetupVerbTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString data(const QString &name) { return m_folder.filePath(name); }
    QString fileWith(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no test file");
        return file.fileName();
    }
    static QByteArray setup()
    {
        return "{\"locations\": [{\"key\": \"north\", \"business\": \"Acme Plumbing\", \"name\": \"Denver North\", "
               "\"trade\": \"plumbing\","
               "\"state\": \"CO\", \"zone\": \"America/Denver\", \"hours\": {\"mon\": [\"08:00-17:00\"]}}],"
               "\"connections\": [{\"name\": \"calls\", \"kind\": \"phone\", \"provider\": \"twilio\", \"account\": "
               "\"AC1\","
               "\"credential\": \"env:RING_NO_SUCH_SECRET\", \"base_url\": \"http://127.0.0.1:9\"}],"
               "\"lines\": [{\"number\": \"+17205550100\", \"location\": \"north\", \"phone\": \"calls\"}]}";
    }

private Q_SLOTS:
    void initWithNothingMakesAnEmptyFolder()
    {
        const ProgramRun run = runEngine({u"init"_s, u"--data"_s, data(u"empty"_s)});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains(u"0 locations"_s));
        QVERIFY(QFileInfo::exists(data(u"empty/secondring.db"_s)));
    }

    void initReadsASetupAndCanBeRepeated()
    {
        const QString file = fileWith(u"setup.json"_s, setup());
        for (int i = 0; i < 2; ++i) {
            const ProgramRun run = runEngine({u"init"_s, u"--data"_s, data(u"set"_s), u"--from"_s, file});
            QVERIFY2(run.code == 0, qPrintable(run.err));
            QVERIFY2(run.out.contains(u"1 locations, 1 lines, 1 connections"_s), qPrintable(run.out));
        }
    }

    void aBrokenSetupMakesNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("not JSON") << QByteArray("{\"locations\": [") << u"broken.json"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"broken.json"_s;
        QTest::newRow("no zone on earth")
            << setup().replace("America/Denver", "America/Nowhere") << u"locations[0].zone"_s;
        QTest::newRow("a line of nowhere")
            << setup().replace("\"location\": \"north\"", "\"location\": \"south\"") << u"lines[0]"_s;
        QTest::newRow("the secret itself")
            << setup().replace("env:RING_NO_SUCH_SECRET", "hunter2") << u"connections[0].credential"_s;
        QTest::newRow("no contacts file")
            << setup().replace("{\"locations\"", "{\"contacts_csv\": \"gone.csv\", \"locations\"") << u"gone.csv"_s;
    }

    void aBrokenSetupMakesNothing()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const QString file = fileWith(u"broken.json"_s, text);
        const ProgramRun run = runEngine({u"init"_s, u"--data"_s, data(u"broken"_s), u"--from"_s, file});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QVERIFY(!run.err.contains(u"hunter2"_s));
        QVERIFY(!QFileInfo::exists(data(u"broken"_s)));
    }

    void unusableFoldersGetASentence()
    {
        const QString file = fileWith(u"plainfile"_s, "x");
        const ProgramRun made = runEngine({u"init"_s, u"--data"_s, file});
        QCOMPARE(made.code, 1);
        QVERIFY(made.err.contains(u"not a folder"_s));
        for (const QString &verb : {u"run"_s, u"report"_s, u"explain"_s}) {
            QStringList words{verb, u"--data"_s, data(u"nowhere"_s)};
            if (verb == "report"_L1)
                words << u"--from"_s << u"2026-01-01"_s << u"--to"_s << u"2026-01-02"_s;
            if (verb == "explain"_L1)
                words << u"1"_s;
            const ProgramRun run = runEngine(words);
            QCOMPARE(run.code, 1);
            QVERIFY2(run.err.contains(u"init --data"_s), qPrintable(run.err));
        }
    }

    void importNamesTheRowsItLeavesOut()
    {
        const QString folder = data(u"import"_s);
        QCOMPARE(runEngine({u"init"_s, u"--data"_s, folder}).code, 0);
        const QString file = fileWith(u"people.csv"_s, "Name,Mobile Phone,State\n"
                                                       "Ana,720-555-0111,CO\n"
                                                       "Bo,not a number,CO\n"
                                                       "\"Cy,720-555-0112,CO\n");
        ProgramRun run = runEngine({u"import"_s, u"contacts"_s, file, u"--data"_s, folder});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains(u"1 new, 0 replaced, 2 rows left out"_s), qPrintable(run.out));
        QVERIFY2(run.err.contains(u"Line 3"_s) && run.err.contains(u"Line 4"_s), qPrintable(run.err));
        run = runEngine({u"import"_s, u"contacts"_s, file, u"--data"_s, folder});
        QVERIFY2(run.out.contains(u"0 new, 1 replaced"_s), qPrintable(run.out));
    }

    void importRefusesWhatItCannotUse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringList() << 1 << u"bad.csv"_s;
        QTest::newRow("no numbers") << QByteArray("Name\nAna\n") << QStringList() << 1 << u"bad.csv"_s;
        QTest::newRow("not UTF-8") << QByteArray("Name,Phone\nJos\xe9,7205550111\n") << QStringList() << 1 << u"2"_s;
        QTest::newRow("unknown field") << QByteArray("Name,Phone\n") << QStringList{u"--map"_s, u"shoe=Name"_s} << 1
                                       << u"shoe"_s;
        QTest::newRow("unknown column") << QByteArray("Name,Phone\n") << QStringList{u"--map"_s, u"name=Nombre"_s} << 1
                                        << u"Nombre"_s;
        QTest::newRow("no mapping") << QByteArray("Name,Phone\n") << QStringList{u"--map"_s, u"name"_s} << 2
                                    << u"field=column"_s;
    }

    void importRefusesWhatItCannotUse()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, more);
        const QString folder = data(u"refuse"_s);
        QCOMPARE(runEngine({u"init"_s, u"--data"_s, folder}).code, 0);
        const QString file = fileWith(u"bad.csv"_s, text);
        const ProgramRun run = runEngine(QStringList{u"import"_s, u"contacts"_s, file, u"--data"_s, folder} + more);
        QTEST(run.code, "code");
        QFETCH(QString, says);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QCOMPARE(run.errLines().size(), 1);
    }

    void connectionsTellWhatIsWrong()
    {
        const QString folder = data(u"connections"_s);
        const QString file = fileWith(u"setup.json"_s, setup());
        QCOMPARE(runEngine({u"init"_s, u"--data"_s, folder, u"--from"_s, file}).code, 0);
        const ProgramRun secret = runEngine({u"connections"_s, u"check"_s, u"calls"_s, u"--data"_s, folder});
        QCOMPARE(secret.code, 1);
        QVERIFY2(secret.err.contains(u"RING_NO_SUCH_SECRET"_s), qPrintable(secret.err));
        const ProgramRun name = runEngine({u"connections"_s, u"check"_s, u"nobody"_s, u"--data"_s, folder});
        QCOMPARE(name.code, 1);
        QVERIFY2(name.err.contains(u"there is calls"_s), qPrintable(name.err));
        qputenv("RING_NO_SUCH_SECRET", "hunter2");
        const ProgramRun closed = runEngine({u"connections"_s, u"check"_s, u"calls"_s, u"--data"_s, folder});
        const ProgramRun poll = runEngine({u"connections"_s, u"poll"_s, u"calls"_s, u"--data"_s, folder});
        const ProgramRun idle = runEngine({u"run"_s, u"--until-idle"_s, u"--data"_s, folder});
        qunsetenv("RING_NO_SUCH_SECRET");
        for (const ProgramRun *run : {&closed, &poll, &idle}) {
            QCOMPARE(run->code, 1);
            QVERIFY2(run->err.contains(u"calls"_s), qPrintable(run->err));
            QVERIFY(!run->err.contains(u"hunter2"_s));
        }
    }
};

QTEST_GUILESS_MAIN(SetupVerbTest)
#include "setupverbtest.moc"
