// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/mending.h"
#include "tests/support/ending.h"
#include "tests/support/spine.h"

#include <QFile>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

EngineOptions slow()
{
    EngineOptions options;
    options.textsPerSecond = 0.01; // what is decided waits, so that a backup holds texts that go after it
    options.textBurst = 2;
    return options;
}

} // namespace

/// A store that goes back in time: whatever moment its backup is of and whatever went out since, nobody is texted twice
/// and nobody is forgotten.
class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingTwiceWhateverTheBackup_data();
    void nothingTwiceWhateverTheBackup();
    void aRunningEngineSaysThatItsFileBroke();
};

void RestoreTest::initTestCase()
{
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
}

void RestoreTest::nothingTwiceWhateverTheBackup_data()
{
    QTest::addColumn<int>("backupAt"); // seconds into the story
    QTest::addColumn<int>("brokenAt");
    QTest::addColumn<bool>("paced");
    for (const auto &[backup, broken] : {std::pair{1, 40},
                                         {25, 100},
                                         {36, 90},
                                         {60, 600},
                                         {80, 400},
                                         {100, 8000},
                                         {70, 300},
                                         {20, 380},
                                         {450, 2000},
                                         {3000, 8500}}) {
        QTest::addRow("%d, %d", backup, broken) << backup << broken << false;
        QTest::addRow("%d, %d, paced", backup, broken) << backup << broken << true;
    }
}

void RestoreTest::nothingTwiceWhateverTheBackup()
{
    QFETCH(int, backupAt);
    QFETCH(int, brokenAt);
    QFETCH(bool, paced);
    Spine spine(u"survival"_s, paced ? slow() : EngineOptions());
    spine.runFor(backupAt * secondMs);
    const Backups backups(spine.address().file);
    const auto backup = backups.make(spine.clock.now());
    QVERIFY(backup.has_value());
    spine.runTo(spine.start() + brokenAt * secondMs);
    spine.killEngine();
    QFile broken(spine.address().file);
    QVERIFY(broken.open(QIODevice::ReadWrite));
    QVERIFY(broken.write(QByteArray(100, '\0')) == 100);
    broken.close();
    QFile::remove(spine.address().file + u"-wal"_s);
    const auto said = makeWhole(spine.options().store, spine.clock.now());
    QVERIFY2(said.has_value() && !said->isEmpty(), said ? "not noticed" : qPrintable(said.error().detail));
    spine.restartEngine();
    spine.runTo(spine.start() + 4 * hourMs);

    const Ending end = endingOf(spine.store(), *spine.sandbox);
    for (auto text = end.texts.begin(); text != end.texts.end(); ++text)
        QVERIFY2(text.value() == 1, qPrintable(text.key()));
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM calls WHERE state = 'missed'"_s).toInt(), 7);
    // Everybody who was missed was texted, by the provider's log, or waits for a person.
    const auto waiting = spine.rows(u"SELECT number FROM leads WHERE waiting_since > 0 OR closed_at > 0"_s);
    const auto missed = spine.rows(u"SELECT DISTINCT number FROM calls WHERE state = 'missed'"_s);
    const auto texted = spine.textsByNumber();
    for (const QString &number : missed)
        QVERIFY2(texted.contains(number) || waiting.contains(number), qPrintable(number));
    QCOMPARE(spine.rows(u"SELECT number FROM messages WHERE state IN ('queued', 'sending', 'unconfirmed')"_s),
             QStringList());
}

void RestoreTest::aRunningEngineSaysThatItsFileBroke()
{
    Spine spine(u"survival"_s);
    spine.runFor(minuteMs);
    spine.killEngine();
    // All of the file's pages but the first two: the header and the schema still read.
    QFile broken(spine.address().file);
    QVERIFY(broken.open(QIODevice::ReadWrite));
    const qint64 from = 8192;
    broken.seek(from);
    broken.write(QByteArray(qsizetype(broken.size() - from), '\x5a'));
    broken.close();
    const auto opened = spine.tryRestart();
    bool told = !opened;
    QString sentence;
    if (opened) {
        QObject::connect(spine.engine.get(), &Engine::storeSaid, spine.engine.get(),
                         [&](const QString &said, bool damaged) {
                             told = damaged;
                             sentence = said;
                         });
        spine.stopWhen([&] { return told; });
        spine.runFor(minuteMs);
        QVERIFY2(sentence.contains(u"damaged"_s), qPrintable(sentence));
    }
    QVERIFY(told);
    spine.killEngine();
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "restoretest.moc"
