// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

QStringList transcriptsIn(const QJsonValue &value)
{
    QStringList found;
    for (const QJsonValue &one : value.toArray())
        found += transcriptsIn(one);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        found += member.key() == "transcript"_L1 ? QStringList{member->toString()} : transcriptsIn(*member);
    return found;
}

} // namespace

/// What the real program tells to a terminal, a pipe and the list of processes: nothing private.
class SecretWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noVerbTakesASecretOnTheCommandLine()
    {
        // Whoever may list processes reads their command lines.
        static const QRegularExpression option(u"^  --([a-z-]+)( [A-Z:]+)?"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression secretive(u"secret|password|passphrase|token|credential|key"_s);
        int looked = 0;
        for (const QString &line : runEngine({u"--help"_s}).outLines()) {
            if (!line.startsWith("  "_L1))
                continue;
            QStringList words;
            for (const QString &word : line.trimmed().section(u"  "_s, 0, 0).split(u' '))
                if (word.at(0).isLower() && !word.contains(u'|'))
                    words << word;
            const ProgramRun help = runEngine(words + QStringList{u"--help"_s});
            for (auto found = option.globalMatch(help.out); found.hasNext(); ++looked) {
                const auto one = found.next();
                if (secretive.match(one.captured(1)).hasMatch())
                    QVERIFY2((QStringList{u"FILE"_s, u"WHERE"_s}).contains(one.captured(2).trimmed()),
                             qPrintable(words.join(u' ') + one.captured(0)));
            }
        }
        QVERIFY(looked > 20);
    }

    void eventsAndLogsNameNobody()
    {
        QTemporaryDir folder;
        const QString scenario = QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/urgent.json");
        const ProgramRun run = runEngine({u"run"_s, u"--sandbox"_s, u"--scenario"_s, scenario, u"--until-idle"_s,
                                          u"--events"_s, u"--data"_s, folder.filePath(u"data"_s)},
                                         {}, 200000);
        QVERIFY2(run.code == 0, qPrintable(run.err));
        static const QRegularExpression number(u"[0-9]{7,}"_s);
        int lines = 0;
        for (const QString &line : run.outLines()) {
            QJsonObject event = QJsonDocument::fromJson(line.toUtf8()).object();
            QVERIFY2(event.contains("event"_L1), qPrintable(line));
            QVERIFY(event.value("caller_ends"_L1).toString().size() <= 4);
            event.remove(u"at"_s);
            const QString rest = QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact));
            QVERIFY2(!number.match(rest).hasMatch(), qPrintable(line));
            ++lines;
        }
        QVERIFY(lines > 3);
        QVERIFY2(!number.match(run.err).hasMatch(), qPrintable(run.err));
        // What callers wrote and said stands in the scenario; none of it may come out here.
        QFile file(scenario);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList said = transcriptsIn(QJsonDocument::fromJson(file.readAll()).object());
        QVERIFY(!said.isEmpty());
        for (const QString &words : said)
            for (const QString &stream : {run.out, run.err})
                QVERIFY(!stream.contains(words.left(25)));
    }

    void aSentenceThatQuotesAFileDoesNotSteerTheTerminal()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"setup.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"locations\": [], \"a\\u001b[2J\\u202eb\": 1}");
        file.close();
        const ProgramRun run =
            runEngine({u"init"_s, u"--data"_s, folder.filePath(u"data"_s), u"--from"_s, file.fileName()});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(u"a?[2J?b"_s), qPrintable(run.err));
        QVERIFY(!run.err.contains(QChar(0x1b)) && !run.err.contains(QChar(0x202e)));
    }

    void aSecretInTheSetupIsRefusedWithoutRepeatingIt()
    {
        QTemporaryDir folder;
        QFile shipped(QStringLiteral(RING_SOURCE_DIR "/resources/setup/example.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray setup = shipped.readAll();
        setup.replace("env:TWILIO_AUTH_TOKEN", "9f8e7d6c5b4a39281706f5e4d3c2b1a0");
        QFile file(folder.filePath(u"setup.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(setup);
        file.close();
        const ProgramRun run =
            runEngine({u"init"_s, u"--data"_s, folder.filePath(u"data"_s), u"--from"_s, file.fileName()});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(u"env:NAME"_s), qPrintable(run.err));
        QVERIFY(!(run.out + run.err).contains(u"9f8e7d6c"_s));
    }
};

QTEST_GUILESS_MAIN(SecretWordsTest)
#include "secretwordstest.moc"
