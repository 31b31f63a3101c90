// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/backupkeeper.h"
#include "engine/retention/mending.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis start = 1'772'470'800'000; // 2026-03-02 17:00 UTC

class Fixture
{
public:
    Fixture() { set(u"first"_s); }
    StoreAddress store() const { return {folder.filePath(u"secondring.db"_s), {}}; }
    Backups backups() const { return Backups(store().file); }
    void set(const QString &value)
    {
        auto database = Database::open(store());
        (*database)->run(u"settings.set"_s, {{u"name"_s, u"mark"_s}, {u"value"_s, value}});
    }
    QString mark() const { return read(u"mark"_s); }
    QString read(const QString &name) const
    {
        auto database = Database::open(store());
        return database ? (*database)->value(u"settings.get"_s, {{u"name"_s, name}})->toString()
                        : database.error().sentence;
    }
    QTemporaryDir folder;
};

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    file.open(QIODevice::ReadWrite);
    file.seek(at);
    file.write(bytes);
}

} // namespace

/// Copies of the store while it is in use, and the way back to one.
class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsAStoreOfItsOwn();
    void aBackupWhileOthersWriteIsOfOneMoment();
    void onlyTheOwnerMayReadThem();
    void pruning_data();
    void pruning();
    void restoringSetsThePresentAside();
    void restoringRefuses_data();
    void restoringRefuses();
    void theKeeperMakesOneAnHour();
    void theKeeperSaysOnceThatItCannot();
    void damage_data();
    void damage();
    void damageWithoutABackupIsSaidAndNothingIsTouched();
    void theNewestWholeBackupIsTaken();
    void aWholeStoreIsLeftAlone();
};

void BackupTest::aBackupIsAStoreOfItsOwn()
{
    Fixture one;
    const auto made = one.backups().make(start);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().sentence + made.error().detail));
    QCOMPARE(made->name, u"secondring-20260302T170000Z.db"_s);
    QCOMPARE(made->at, start);
    QCOMPARE(one.backups().list(), QList<BackupFile>{*made});
    QVERIFY(checkStore(one.backups().pathOf(made->name)).has_value());
}

void BackupTest::aBackupWhileOthersWriteIsOfOneMoment()
{
    Fixture one;
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::thread writer([&] {
        auto database = Database::open(one.store());
        while (!stop) {
            // Two rows of one transaction: a copy has both or neither.
            Transaction transaction(**database);
            const QString value = QString::number(written + 1);
            (*database)->run(u"settings.set"_s, {{u"name"_s, u"left"_s}, {u"value"_s, value}});
            (*database)->run(u"settings.set"_s, {{u"name"_s, u"right"_s}, {u"value"_s, value}});
            if (transaction.commit())
                ++written;
        }
    });
    for (int i = 1; i <= 5; ++i) {
        while (written < i * 20)
            std::this_thread::yield();
        const auto made = one.backups().make(start + i * hourMs);
        if (!made)
            stop = true, writer.join();
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
    }
    stop = true;
    writer.join();
    for (const BackupFile &backup : one.backups().list()) {
        auto copy = Database::open({one.backups().pathOf(backup.name), {}});
        const auto left = (*copy)->value(u"settings.get"_s, {{u"name"_s, u"left"_s}})->toString();
        QVERIFY(left.toInt() >= 20);
        QCOMPARE((*copy)->value(u"settings.get"_s, {{u"name"_s, u"right"_s}})->toString(), left);
    }
}

void BackupTest::onlyTheOwnerMayReadThem()
{
    Fixture one;
    const auto made = one.backups().make(start);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfo file(one.backups().pathOf(made->name));
    QVERIFY(!(file.permissions() & others));
    QVERIFY(!(QFileInfo(file.path()).permissions() & others));
    QCOMPARE(QDir(file.path()).entryList(QDir::Files), QStringList{made->name}); // and nothing half written
}

void BackupTest::pruning_data()
{
    QTest::addColumn<QList<int>>("hoursAgo");
    QTest::addColumn<int>("left");
    QTest::newRow("all young") << QList<int>{1, 2, 167} << 3;
    QTest::newRow("some old") << QList<int>{1, 100, 169, 400} << 2;
    QTest::newRow("the newest stays however old") << QList<int>{500, 600} << 1;
    QTest::newRow("none") << QList<int>{} << 0;
}

void BackupTest::pruning()
{
    QFETCH(QList<int>, hoursAgo);
    QFETCH(int, left);
    Fixture one;
    for (const int hours : hoursAgo)
        QVERIFY(one.backups().make(start - hours * hourMs).has_value());
    QCOMPARE(one.backups().prune(start), int(hoursAgo.size()) - left);
    QCOMPARE(one.backups().list().size(), left);
}

void BackupTest::restoringSetsThePresentAside()
{
    Fixture one;
    const auto made = one.backups().make(start);
    one.set(u"second"_s);
    const auto aside = goBackTo(one.store(), made->name, start + hourMs);
    QVERIFY2(aside.has_value(), aside ? "" : qPrintable(aside.error().sentence));
    QCOMPARE(one.mark(), u"first"_s);
    QCOMPARE(one.read(u"restored_at"_s), QString::number(start + hourMs));
    QCOMPARE(one.read(u"restored_from"_s), QString::number(start));
    auto old = Database::open({*aside, {}});
    QCOMPARE((*old)->value(u"settings.get"_s, {{u"name"_s, u"mark"_s}})->toString(), u"second"_s);
}

void BackupTest::restoringRefuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("unknown") << u"secondring-20200101T000000Z.db"_s;
    QTest::newRow("a path") << u"../secondring.db"_s;
    QTest::newRow("damaged") << u"secondring-20260302T170000Z.db"_s;
}

void BackupTest::restoringRefuses()
{
    QFETCH(QString, name);
    Fixture one;
    const auto made = one.backups().make(start);
    overwrite(one.backups().pathOf(made->name), 4096, QByteArray(8192, 'x'));
    const auto back = goBackTo(one.store(), name, start + hourMs);
    QVERIFY(!back.has_value());
    QVERIFY(back.error().sentence.contains(u"backup"_s));
    QCOMPARE(one.mark(), u"first"_s);
    QCOMPARE(one.read(u"restored_at"_s), QString());
}

void BackupTest::theKeeperMakesOneAnHour()
{
    Fixture one;
    StoryClock clock(start);
    const auto lookAgain = [&] {
        BackupKeeper keeper(one.store().file, &clock);
        QSignalSpy made(&keeper, &BackupKeeper::made);
        keeper.start();
        keeper.disconnect();
    }; // its end waits for the copy
    lookAgain();
    QCOMPARE(one.backups().list().size(), 1);
    clock.advance(59 * minuteMs);
    lookAgain();
    QCOMPARE(one.backups().list().size(), 1);
    clock.advance(minuteMs);
    lookAgain();
    QCOMPARE(one.backups().list().size(), 2);
    clock.advance(-10 * hourMs); // a clock set back
    lookAgain();
    QCOMPARE(one.backups().list().size(), 3);
    clock.advance(8 * dayMs);
    lookAgain();
    QCOMPARE(one.backups().list().size(), 1);
}

void BackupTest::theKeeperSaysOnceThatItCannot()
{
    Fixture one;
    QFile obstacle(QFileInfo(one.store().file).path() + u"/backups"_s);
    QVERIFY(obstacle.open(QIODevice::WriteOnly)); // a file where the folder should be
    StoryClock clock(start);
    BackupKeeper keeper(one.store().file, &clock);
    QSignalSpy failed(&keeper, &BackupKeeper::failed);
    keeper.start();
    QVERIFY(failed.wait());
    keeper.start();
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.constFirst().constFirst().toString().contains(u"backups"_s));
}

void BackupTest::damage_data()
{
    QTest::addColumn<int>("cutTo");   // -1: not cut off
    QTest::addColumn<int>("writeAt"); // -1: not overwritten
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bytes in the middle") << -1 << 20'000 << QByteArray(9000, '\x5a');
    QTest::newRow("the header") << -1 << 0 << QByteArray(100, '\0');
    QTest::newRow("cut off in the middle") << 30'000 << -1 << QByteArray();
    QTest::newRow("nothing left") << 0 << -1 << QByteArray();
    QTest::newRow("not a database") << 0 << 0 << QByteArray("Dear diary, today nobody rang.\n").repeated(400);
    QTest::newRow("gone") << -2 << -1 << QByteArray();
}

void BackupTest::damage()
{
    QFETCH(int, cutTo);
    QFETCH(int, writeAt);
    QFETCH(QByteArray, bytes);
    Fixture one;
    QVERIFY(one.backups().make(start).has_value());
    one.set(u"second"_s);
    const QString file = one.store().file;
    if (cutTo == -2)
        QVERIFY(QFile::remove(file));
    if (cutTo >= 0)
        QVERIFY(QFile::resize(file, cutTo));
    if (writeAt >= 0)
        overwrite(file, writeAt, bytes);
    const QByteArray broken = [&] {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }();

    const auto said = makeWhole(one.store(), start + hourMs);
    QVERIFY2(said.has_value(), said ? "" : qPrintable(said.error().sentence + said.error().detail));
    QVERIFY2(said->contains(u"damaged"_s) && said->contains(u"20260302T170000Z"_s), qPrintable(*said));
    QCOMPARE(one.mark(), u"first"_s);
    QCOMPARE(one.read(u"store_notice"_s), *said);
    const auto kept = QDir(one.folder.path()).entryList({u"secondring.db.damaged-20260302T180000Z"_s}, QDir::Files);
    QCOMPARE(kept.size(), cutTo == -2 ? 0 : 1);
    if (!kept.isEmpty()) {
        QFile aside(one.folder.filePath(kept.constFirst()));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), broken);
    }
    QCOMPARE(makeWhole(one.store(), start + 2 * hourMs).value_or(u"?"_s), QString()); // and once is enough
}

void BackupTest::damageWithoutABackupIsSaidAndNothingIsTouched()
{
    Fixture one;
    overwrite(one.store().file, 0, QByteArray(100, '\0'));
    const auto said = makeWhole(one.store(), start);
    QVERIFY(!said.has_value());
    QVERIFY2(said.error().sentence.contains(u"no backup"_s), qPrintable(said.error().sentence));
    QVERIFY(QFileInfo::exists(one.store().file));
}

void BackupTest::theNewestWholeBackupIsTaken()
{
    Fixture one;
    QVERIFY(one.backups().make(start).has_value());
    one.set(u"second"_s);
    const auto newer = one.backups().make(start + hourMs);
    overwrite(one.backups().pathOf(newer->name), 0, QByteArray(100, '\0'));
    overwrite(one.store().file, 0, QByteArray(100, '\0'));
    QVERIFY(makeWhole(one.store(), start + 2 * hourMs).has_value());
    QCOMPARE(one.mark(), u"first"_s);
}

void BackupTest::aWholeStoreIsLeftAlone()
{
    Fixture one;
    QCOMPARE(makeWhole(one.store(), start).value_or(u"?"_s), QString());
    QVERIFY(one.backups().make(start).has_value());
    one.set(u"second"_s);
    QCOMPARE(makeWhole(one.store(), start).value_or(u"?"_s), QString());
    QCOMPARE(one.mark(), u"second"_s);
    QTemporaryDir nothing;
    QCOMPARE(makeWhole({nothing.filePath(u"secondring.db"_s), {}}, start).value_or(u"?"_s), QString());
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backuptest.moc"
