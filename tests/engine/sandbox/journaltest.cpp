// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/populationstory.h"
#include "tests/engine/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

class JournalTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString path() const { return m_dir.filePath(u"journal.jsonl"_s); }

    /// Everything a client can see of the first page of each listing, and the log.
    QByteArray picture(SandboxFixture &box)
    {
        QByteArray all;
        for (const QString &what : {u"/Calls.json?PageSize=1000"_s, u"/Messages.json?PageSize=1000"_s,
                                    u"/Recordings.json?PageSize=1000"_s, u"/Transcriptions.json?PageSize=1000"_s})
            all += box.get(what).body;
        all += box.bookings().body;
        for (const SandboxEvent &event : box.server->events())
            all += event.line() + '\n';
        return all;
    }

    void open(SandboxFixture &box)
    {
        SandboxOptions options;
        options.journal = path();
        box.start(std::make_unique<PopulationStory>(options), options);
    }

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void aRestartedSandboxIsTheSame()
    {
        SandboxFixture first;
        open(first);
        const QUrl base = first.server->baseUrl();
        for (int hour = 0; hour < 30; ++hour) {
            first.clock.advance(hourMs);
            const QJsonArray calls = first.get(u"/Calls.json?PageSize=20"_s).json["calls"_L1].toArray();
            for (const QJsonValue call : calls) {
                if (call["direction"_L1] == u"inbound"_s && call["from"_L1].toString().startsWith(u"+1"))
                    first.send(call["to"_L1].toString(), call["from"_L1].toString(),
                               u"Sorry! https://book.copper.example/visit?r=L%1"_s.arg(hour));
            }
        }
        const QByteArray before = picture(first);
        const Millis now = first.clock.now();
        QVERIFY(first.server->exchange().books().bookings.size() > 3);
        first.server.reset();

        SandboxFixture second;
        second.clock.set(now);
        open(second);
        QCOMPARE(second.server->baseUrl(), base);
        QCOMPARE(picture(second).size(), before.size());
        QVERIFY(picture(second) == before);
        second.clock.advance(hourMs);
        QCOMPARE(second.get(u"/Calls.json"_s).status, 200);
    }

    void aTornLastLineIsDropped()
    {
        {
            SandboxFixture box;
            open(box);
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"at\":177");
        file.close();
        SandboxFixture again;
        open(again);
        QCOMPARE(again.get(u"/Balance.json"_s).status, 200);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another story") << QByteArray("{\"story\":\"people seed 9\",\"start\":1,\"port\":0}\n")
                                       << u"belongs to the story \"people seed 9\""_s;
        QTest::newRow("no journal") << QByteArray("hello\n") << u"cannot be read in line 1"_s;
        QTest::newRow("text before the story")
            << QByteArray("{\"at\":1,\"body\":\"x\"}\n") << u"cannot be read in line 1"_s;
    }

    void refusals()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const StoryClock clock(1);
        SandboxOptions options;
        options.clock = &clock;
        options.journal = path();
        SandboxServer server(options, std::make_unique<PopulationStory>(options));
        const auto port = server.listen();
        QVERIFY(!port);
        QVERIFY2(port.error().sentence.contains(sentence), qPrintable(port.error().sentence));
    }

    void aFolderIsNoJournal()
    {
        const StoryClock clock(1);
        SandboxOptions options;
        options.clock = &clock;
        options.journal = m_dir.path();
        SandboxServer server(options, std::make_unique<PopulationStory>(options));
        const auto port = server.listen();
        QVERIFY(!port);
        QVERIFY(port.error().sentence.contains(m_dir.path()));
    }

    void aTakenPortIsSaid()
    {
        SandboxFixture box;
        open(box);
        const StoryClock clock(1);
        SandboxOptions options;
        options.clock = &clock;
        options.port = quint16(box.server->baseUrl().port());
        SandboxServer server(options, std::make_unique<PopulationStory>(options));
        const auto port = server.listen();
        QVERIFY(!port);
        QVERIFY(port.error().sentence.contains(QString::number(options.port)));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journaltest.moc"
