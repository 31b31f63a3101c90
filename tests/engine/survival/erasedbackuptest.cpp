// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/audit.h"
#include "engine/reports/export.h"
#include "engine/reports/report.h"
#include "engine/retention/erasedlist.h"
#include "engine/retention/erasure.h"
#include "engine/retention/mending.h"
#include "engine/retention/restorerequest.h"
#include "engine/retention/suppression.h"
#include "tests/support/spine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const auto ann = u"+17205550142"_s; // texted, booked
const auto bob = u"+17205550143"_s; // voicemail, reminded
const auto cal = u"+17205550144"_s; // STOP

QString everything(Spine &spine)
{
    QStringList all;
    for (const QString &table : spine.rows(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s)) {
        QSqlQuery query(spine.store().handle());
        query.exec(u"SELECT * FROM "_s + table);
        while (query.next())
            for (int i = 0; query.value(i).isValid(); ++i) {
                const QByteArray bytes = query.value(i).toByteArray();
                const bool trace = table == "decisions"_L1 && query.value(i).typeId() == QMetaType::QByteArray;
                all << QString::fromUtf8(trace ? qUncompress(bytes) : bytes);
            }
    }
    return all.join(u'\n');
}

QByteArray reportOf(Spine &spine)
{
    ReportQuery query;
    query.from = spine.start() - dayMs;
    query.to = spine.start() + 20 * dayMs;
    const auto data = dashboard(spine.store(), query, spine.clock.now());
    return data ? QJsonDocument(reportJson(*data, {})).toJson() : data.error().detail.toUtf8();
}

/// A story, a backup in it, an erasure after that, and the way back.
class Past
{
public:
    explicit Past(Millis backupAfter)
        : spine(u"survival"_s)
        , backups(spine.address().file)
    {
        spine.runFor(backupAfter);
        made = backups.make(spine.clock.now()).value_or(BackupFile());
        report = reportOf(spine);
    }
    void erase(const QString &number)
    {
        const auto erased = eraseNumber(spine.store(), number, u"Dana"_s, spine.clock.now());
        QVERIFY2(erased.has_value(), erased ? "" : qPrintable(erased.error().sentence));
    }
    Expected<QString> goBack()
    {
        spine.killEngine();
        return goBackTo(spine.address(), made.name, spine.clock.now(), u"Dana"_s);
    }
    QString listPath() const { return QFileInfo(spine.address().file).absolutePath() + u"/erased.json"_s; }

    Spine spine;
    Backups backups;
    BackupFile made;
    QByteArray report;
};

} // namespace

/// What was erased stays erased, whichever older state of the store comes back.
class ErasedBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goingBackErasesAgain_data();
    void goingBackErasesAgain();
    void aStoreThatWasMendedErasesAgain();
    void aFilePutInPlaceByHandErasesAgain();
    void whoOptedOutSinceStaysOptedOut();
    void whatTheProvidersBringBackGoesAgain();
    void whoRangAfterTheErasureStays();
    void theListTellsNoNumbersAndIsClosed();
    void withoutTheListNothingIsErased();
    void aDamagedListIsNotPassedOver();
    void theListEndsWithTheBackups();
    void replacedStoresEndAfterAWeek();
    void theAuditSurvivesGoingBack();
    void aRequestIsFulfilledOnce();
    void aRequestThatCannotBeFulfilledIsTold_data();
    void aRequestThatCannotBeFulfilledIsTold();
};

void ErasedBackupTest::initTestCase()
{
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
}

void ErasedBackupTest::goingBackErasesAgain_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("words");
    QTest::newRow("booked") << ann << u"Ann Lee"_s;
    QTest::newRow("left a voicemail") << bob << u"I'd like a quote"_s;
}

void ErasedBackupTest::goingBackErasesAgain()
{
    QFETCH(QString, number);
    QFETCH(QString, words);
    Past past(30 * minuteMs);
    past.erase(number);
    QVERIFY(past.goBack().has_value());
    past.spine.restartEngine();
    const QString left = everything(past.spine);
    QVERIFY(!left.contains(number.right(10)));
    QVERIFY(!left.contains(words));
    QVERIFY(left.contains(cal)); // the backup did come back
    QCOMPARE(reportOf(past.spine), past.report);
    QCOMPARE(past.spine.rows(u"SELECT person, kind FROM audit WHERE kind = 'backup_restored'"_s),
             QStringList{u"Dana backup_restored"_s});
    // And once is enough.
    QCOMPARE(eraseAsListed(past.spine.store(), past.spine.clock.now()).value_or(-1), 0);
}

void ErasedBackupTest::aStoreThatWasMendedErasesAgain()
{
    Past past(30 * minuteMs);
    past.erase(ann);
    past.spine.killEngine();
    QFile broken(past.spine.address().file);
    QVERIFY(broken.open(QIODevice::ReadWrite));
    QVERIFY(broken.write(QByteArray(100, '\0')) == 100);
    broken.close();
    const auto said = makeWhole(past.spine.address(), past.spine.clock.now());
    QVERIFY(said && !said->isEmpty());
    past.spine.restartEngine();
    QVERIFY(!everything(past.spine).contains(ann.right(10)));
    QCOMPARE(reportOf(past.spine), past.report);
}

void ErasedBackupTest::aFilePutInPlaceByHandErasesAgain()
{
    Past past(30 * minuteMs);
    past.erase(ann);
    past.spine.killEngine();
    const QString file = past.spine.address().file;
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(file + end);
    QVERIFY(QFile::copy(past.backups.pathOf(past.made.name), file));
    QCOMPARE(makeWhole(past.spine.address(), past.spine.clock.now()).value_or(u"?"_s), QString());
    past.spine.restartEngine();
    QVERIFY(!everything(past.spine).contains(ann.right(10)));
}

void ErasedBackupTest::whoOptedOutSinceStaysOptedOut()
{
    Past past(secondMs); // before anybody said STOP
    past.spine.runTo(past.spine.start() + 30 * minuteMs);
    past.erase(cal);
    QVERIFY(isOptedOut(past.spine.store(), cal).value_or(false));
    // Of the number itself the backup may know nothing; then there is nothing to be suppressed for.
    const auto known = past.spine.rows(u"SELECT print FROM suppressed"_s);
    QCOMPARE(known.size(), 1);
    Past later(20 * minuteMs);
    later.erase(cal);
    QVERIFY(later.goBack().has_value());
    later.spine.restartEngine();
    QVERIFY(isOptedOut(later.spine.store(), cal).value_or(false));
}

void ErasedBackupTest::whatTheProvidersBringBackGoesAgain()
{
    Past past(secondMs); // nobody has called yet: the lists bring everybody
    past.spine.runTo(past.spine.start() + 20 * minuteMs);
    past.erase(bob);
    QVERIFY(past.goBack().has_value());
    past.spine.restartEngine();
    QCOMPARE(past.spine.value(u"SELECT COUNT(*) FROM calls"_s).toInt(), 0);
    past.spine.pollFor(30 * minuteMs, minuteMs);
    QVERIFY(past.spine.value(u"SELECT COUNT(*) FROM calls"_s).toInt() > 3);
    const QString left = everything(past.spine);
    for (const QString &word : {bob.right(10), u"Bob Roy"_s, u"I'd like a quote"_s})
        QVERIFY2(!left.contains(word), qPrintable(word));
    QVERIFY(left.contains(ann)); // the others are all there
}

void ErasedBackupTest::whoRangAfterTheErasureStays()
{
    Past past(20 * minuteMs);
    past.erase(ann);
    QVERIFY(past.goBack().has_value());
    past.spine.restartEngine();
    QSqlQuery call(past.spine.store().handle());
    call.prepare(
        u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, state, "
        "miss_reason, started_at, ended_at, listed_at) SELECT connection_id, 'CA-again', 'inbound', :number, '0142', "
        "line, location_id, 'missed', 'no_answer', :at, :at, :at FROM calls WHERE direction = 'inbound' LIMIT 1"_s);
    call.bindValue(u":number"_s, ann);
    call.bindValue(u":at"_s, past.spine.clock.now() + 1);
    QVERIFY(call.exec());
    past.spine.pollFor(5 * minuteMs, minuteMs);
    QCOMPARE(past.spine.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(ann)).toInt(), 1);
}

void ErasedBackupTest::theListTellsNoNumbersAndIsClosed()
{
    Past past(20 * minuteMs);
    past.erase(ann);
    QFile list(past.listPath());
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray text = list.readAll();
    QVERIFY(!text.contains(ann.right(7).toUtf8()));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(past.listPath()).permissions() & others));
    // Two lists give one number two digests.
    Past other(20 * minuteMs);
    other.erase(ann);
    QVERIFY(ErasedList(past.spine.address().file).entries()->constFirst().print !=
            ErasedList(other.spine.address().file).entries()->constFirst().print);
}

void ErasedBackupTest::withoutTheListNothingIsErased()
{
    Past past(20 * minuteMs);
    QVERIFY(QDir().mkpath(past.listPath() + u"/in the way"_s));
    const auto erased = eraseNumber(past.spine.store(), ann, u"Dana"_s, past.spine.clock.now());
    QVERIFY(!erased);
    QVERIFY2(erased.error().sentence.contains(u"list of erased numbers"_s), qPrintable(erased.error().sentence));
    QVERIFY(everything(past.spine).contains(ann));
    QCOMPARE(past.spine.value(u"SELECT COUNT(*) FROM erasures"_s).toInt(), 0);
}

void ErasedBackupTest::aDamagedListIsNotPassedOver()
{
    Past past(20 * minuteMs);
    past.erase(ann);
    QFile list(past.listPath());
    QVERIFY(list.open(QIODevice::WriteOnly) && list.write("{}") == 2);
    list.close();
    const auto back = past.goBack();
    QVERIFY(!back);
    QVERIFY2(back.error().sentence.contains(u"is damaged"_s), qPrintable(back.error().sentence));
    past.spine.restartEngine(); // the store is the one it was
    QVERIFY(!everything(past.spine).contains(ann.right(10)));
}

void ErasedBackupTest::theListEndsWithTheBackups()
{
    Past past(20 * minuteMs);
    past.erase(ann);
    const Millis at = past.spine.clock.now();
    removeOldCopies(past.backups, at + 6 * dayMs);
    QVERIFY(QFile::exists(past.listPath()));
    removeOldCopies(past.backups, at + 8 * dayMs); // the newest backup stays, and still holds the caller
    QVERIFY(QFile::exists(past.listPath()));
    QVERIFY(past.backups.make(at + 8 * dayMs).has_value());
    removeOldCopies(past.backups, at + 8 * dayMs);
    QCOMPARE(past.backups.list().size(), 1);
    QVERIFY(!QFile::exists(past.listPath()));
}

void ErasedBackupTest::replacedStoresEndAfterAWeek()
{
    Past past(20 * minuteMs);
    QVERIFY(past.goBack().has_value());
    const Millis at = past.spine.clock.now();
    QFile::copy(past.spine.address().file, past.spine.address().file + u".damaged-20260101T000000Z"_s);
    QFile::copy(past.spine.address().file, past.spine.address().file + u".damaged-20260101T000000Z-2-wal"_s);
    QFile::copy(past.spine.address().file, past.spine.address().file + u".kept-20260101T000000Z"_s); // somebody's own
    const qsizetype before = past.backups.asides().size();
    QVERIFY(before >= 3);
    QVERIFY(past.backups.pruneAside(at + 6 * dayMs) >= 2);
    QCOMPARE(past.backups.asides().size(), before - 2);
    past.backups.pruneAside(at + 8 * dayMs);
    QCOMPARE(past.backups.asides().size(), 0);
    QVERIFY(QFile::exists(past.spine.address().file + u".kept-20260101T000000Z"_s));
    QVERIFY(QFile::exists(past.spine.address().file));
}

void ErasedBackupTest::aRequestIsFulfilledOnce()
{
    Past past(20 * minuteMs);
    past.spine.store().run(u"settings.set"_s, {{u"name"_s, u"mark"_s}, {u"value"_s, u"after"_s}});
    QVERIFY(askForRestore(past.spine.address().file, {past.made.name, u"Dana"_s}).has_value());
    past.spine.killEngine();
    const auto said = makeWhole(past.spine.address(), past.spine.clock.now());
    QVERIFY2(said && said->contains(past.made.name), said ? qPrintable(*said) : "failed");
    QVERIFY(!askedRestore(past.spine.address().file));
    QCOMPARE(makeWhole(past.spine.address(), past.spine.clock.now()).value_or(u"?"_s), QString());
    past.spine.restartEngine();
    QCOMPARE(past.spine.value(u"SELECT COUNT(*) FROM settings WHERE name = 'mark'"_s).toInt(), 0);
}

void ErasedBackupTest::theAuditSurvivesGoingBack()
{
    Past past(minuteMs);
    const Millis at = past.spine.clock.now();
    QVERIFY(noteAudit(past.spine.store(), u"Mallory"_s, {u"audit_read"_s, {}, {}, u"once"_s}, at));
    QVERIFY(past.goBack().has_value());
    past.spine.restartEngine();
    const QString lines = u"SELECT person || ' ' || kind || ' ' || at FROM audit ORDER BY id"_s;
    QCOMPARE(past.spine.rows(lines), (QStringList{u"Mallory audit_read %1"_s.arg(at),
                                                  u"Dana backup_restored %1"_s.arg(past.spine.clock.now())}));
    // And again, without telling anything twice.
    QVERIFY(past.goBack().has_value());
    past.spine.restartEngine();
    QCOMPARE(past.spine.rows(lines).size(), 3);
}

void ErasedBackupTest::aRequestThatCannotBeFulfilledIsTold_data()
{
    QTest::addColumn<QString>("backup");
    QTest::addColumn<QString>("says");
    QTest::newRow("not there") << u"secondring-19990101T000000Z.db"_s << u"There is no backup"_s;
    QTest::newRow("elsewhere") << u"../secondring.db"_s << u"There is no backup"_s;
    QTest::newRow("damaged") << u"secondring-20260101T000000Z.db"_s << u"damaged itself"_s;
}

void ErasedBackupTest::aRequestThatCannotBeFulfilledIsTold()
{
    QFETCH(QString, backup);
    QFETCH(QString, says);
    Past past(minuteMs);
    QFile damaged(past.backups.pathOf(u"secondring-20260101T000000Z.db"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(QByteArray(9000, 'x')) == 9000);
    damaged.close();
    QVERIFY(askForRestore(past.spine.address().file, {backup, u"Dana"_s}).has_value());
    past.spine.killEngine();
    const auto said = makeWhole(past.spine.address(), past.spine.clock.now());
    QVERIFY2(said && said->contains(says), said ? qPrintable(*said) : "failed");
    QVERIFY(!askedRestore(past.spine.address().file));
    past.spine.restartEngine();
    QCOMPARE(past.spine.rows(u"SELECT value FROM settings WHERE name = 'store_notice'"_s), QStringList{*said});
}

QTEST_GUILESS_MAIN(ErasedBackupTest)
#include "erasedbackuptest.moc"
