// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/agelimits.h"
#include "engine/retention/mending.h"
#include "engine/retention/restorerequest.h"
#include "engine/setup/datafolder.h"
#include "engine/setup/moverequest.h"
#include "engine/store/backup.h"
#include "tests/support/deskfolk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const auto nia = u"+12065551111"_s;

template<typename T>
QString sentenceOf(const Expected<T> &answer)
{
    return answer ? QString() : answer.error().sentence;
}

} // namespace

/// The data as an admin looks after it at a desk: what there is, copies, ages, forgetting; each with its refusals.
class DataDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAdminsMay_data();
    void onlyAdminsMay();
    void saysWhereTheDataIs();
    void aBackupIsMadeAndListed();
    void aBackupThatCannotBeWrittenIsSaid();
    void saysWhatGoingBackLoses();
    void restoringAsksForARestart();
    void restoringRefuses_data();
    void restoringRefuses();
    void agesAreSavedAndChecked();
    void aCallerIsLookedUpThenErased();
    void erasingRefuses_data();
    void erasingRefuses();
    void aServerIsTried_data();
    void aServerIsTried();
    void theServerInUseIsKnown();
    void theDataMovesAtTheNextStart();
    void movingRefuses();

private:
    static Backups backupsOf(DeskFolk &folk) { return Backups(folk.address().file); }
};

void DataDeskTest::onlyAdminsMay_data()
{
    QTest::addColumn<QString>("person");
    QTest::newRow("front desk") << u"Nora"_s;
    QTest::newRow("manager") << u"Mara"_s;
}

void DataDeskTest::onlyAdminsMay()
{
    QFETCH(QString, person);
    DeskFolk folk;
    int restarts = 0;
    folk.restart = [&restarts] { ++restarts; };
    auto desk = folk.deskOf(person);
    DataDesk &data = desk->data();
    const QString refusal = refusalOf(Right::Data);
    QCOMPARE(sentenceOf(answered(data.state())), refusal);
    QCOMPARE(sentenceOf(answered(data.backUp())), refusal);
    QCOMPARE(sentenceOf(answered(data.doneSince(u"x"_s))), refusal);
    QCOMPARE(sentenceOf(answered(data.restore(u"x"_s))), refusal);
    QCOMPARE(sentenceOf(answered(data.saveLimits({30, 30, 30}))), refusal);
    QCOMPARE(sentenceOf(answered(data.knownOf(nia))), refusal);
    QCOMPARE(sentenceOf(answered(data.erase(nia))), refusal);
    QCOMPARE(sentenceOf(answered(data.checkServer(u"postgresql:///x"_s, {}))), refusal);
    QCOMPARE(sentenceOf(answered(data.moveTo(u"postgresql:///x"_s, {}))), refusal);
    QCOMPARE(sentenceOf(answered(data.joinServer(u"postgresql:///x"_s, {}))), refusal);
    QCOMPARE(sentenceOf(answered(data.useOwnStore())), refusal);
    QCOMPARE(folk.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(nia)).toInt(), 1);
    QCOMPARE(restarts, 0);
    desk->lock();
    QVERIFY(!answered(data.state()));
}

void DataDeskTest::saysWhereTheDataIs()
{
    DeskFolk folk(false);
    auto desk = folk.deskOf(u"Ada"_s);
    const auto state = answered(desk->data().state());
    QVERIFY2(state.has_value(), qPrintable(sentenceOf(state)));
    QCOMPARE(state->server, TestStores::onPostgres());
    QVERIFY(state->bytes > 10'000);
    QVERIFY(state->backups.isEmpty());
    QCOMPARE(state->limits, AgeLimits());
    QVERIFY(!state->place.isEmpty() && !state->place.contains(u'@'));
    QVERIFY(!state->whyNoRestore.isEmpty()); // this desk's program cannot begin anew
}

void DataDeskTest::aBackupIsMadeAndListed()
{
    DeskFolk folk(false);
    auto desk = folk.deskOf(u"Ada"_s);
    const auto made = answered(desk->data().backUp());
    if (TestStores::onPostgres()) {
        QVERIFY(sentenceOf(made).contains(u"pg_dump"_s));
        return;
    }
    QVERIFY2(made.has_value(), qPrintable(sentenceOf(made)));
    const auto state = answered(desk->data().state());
    QCOMPARE(state->backups, QList<BackupRow>{*made});
    QVERIFY(state->wallClock - made->at < minuteMs);
    QVERIFY(folk.kinds().contains(u"Ada backup_made"_s));
}

void DataDeskTest::aBackupThatCannotBeWrittenIsSaid()
{
    DeskFolk folk(false);
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
    QFile inTheWay(QFileInfo(folk.address().file).absolutePath() + u"/backups"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    auto desk = folk.deskOf(u"Ada"_s);
    const auto made = answered(desk->data().backUp());
    QVERIFY2(sentenceOf(made).contains(u"cannot be made"_s), qPrintable(sentenceOf(made)));
    QVERIFY(!folk.kinds().contains(u"Ada backup_made"_s));
}

void DataDeskTest::saysWhatGoingBackLoses()
{
    DeskFolk folk(false);
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
    auto desk = folk.deskOf(u"Ada"_s);
    const auto made = backupsOf(folk).make(folk.clock.now() - 2 * hourMs);
    QVERIFY(answered(desk->setOutcome({folk.north}, u"booked"_s)));
    const auto since = answered(desk->data().doneSince(made->name));
    QVERIFY(since.has_value());
    QCOMPARE(*since, (DoneSince{made->at, 2, 2, 1}));
    const auto later = backupsOf(folk).make(folk.clock.now() + hourMs);
    QCOMPARE(*answered(desk->data().doneSince(later->name)), (DoneSince{later->at, 0, 0, 0}));
    QVERIFY(sentenceOf(answered(desk->data().doneSince(u"none.db"_s))).contains(u"no longer there"_s));
}

void DataDeskTest::restoringAsksForARestart()
{
    DeskFolk folk(false);
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
    int restarts = 0;
    folk.restart = [&restarts] { ++restarts; };
    auto desk = folk.deskOf(u"Ada"_s);
    const auto made = answered(desk->data().backUp());
    QVERIFY(answered(desk->data().state())->whyNoRestore.isEmpty());
    QVERIFY(answered(desk->data().restore(made->name)).has_value());
    QCOMPARE(restarts, 1);
    const auto asked = askedRestore(folk.address().file);
    QVERIFY(asked.has_value());
    QCOMPARE(asked->backup, made->name);
    QCOMPARE(asked->person, u"Ada"_s);
    QCOMPARE(folk.kinds().last(), u"Ada backup_restored"_s);
}

void DataDeskTest::restoringRefuses_data()
{
    QTest::addColumn<QString>("backup");
    QTest::addColumn<bool>("mayRestart");
    QTest::addColumn<QString>("says");
    QTest::newRow("not there") << u"secondring-20200101T000000Z.db"_s << true << u"no longer there"_s;
    QTest::newRow("a path") << u"../store.db"_s << true << u"no longer there"_s;
    QTest::newRow("damaged") << u"secondring-20210101T000000Z.db"_s << true << u"damaged itself"_s;
    QTest::newRow("an engine elsewhere") << u"secondring-20210101T000000Z.db"_s << false << u"backup restore"_s;
}

void DataDeskTest::restoringRefuses()
{
    QFETCH(QString, backup);
    QFETCH(bool, mayRestart);
    QFETCH(QString, says);
    DeskFolk folk(false);
    if (TestStores::onPostgres())
        QSKIP("about the SQLite file");
    int restarts = 0;
    if (mayRestart)
        folk.restart = [&restarts] { ++restarts; };
    QVERIFY(backupsOf(folk).make(folk.clock.now()).has_value());
    QFile damaged(backupsOf(folk).pathOf(u"secondring-20210101T000000Z.db"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(QByteArray(9000, 'x')) == 9000);
    damaged.close();
    auto desk = folk.deskOf(u"Ada"_s);
    const QString said = sentenceOf(answered(desk->data().restore(backup)));
    QVERIFY2(said.contains(says), qPrintable(said));
    QCOMPARE(restarts, 0);
    QVERIFY(!askedRestore(folk.address().file));
    QVERIFY(!folk.kinds().contains(u"Ada backup_restored"_s));
}

void DataDeskTest::agesAreSavedAndChecked()
{
    DeskFolk folk(false);
    auto desk = folk.deskOf(u"Ada"_s);
    QSignalSpy changed(desk.get(), &Desk::changed);
    QVERIFY(answered(desk->data().saveLimits({365, 0, 90})).has_value());
    QCOMPARE(answered(desk->data().state())->limits, (AgeLimits{365, 0, 90}));
    QCOMPARE(folk.kinds().last(), u"Ada ages_saved"_s);
    const QString said = sentenceOf(answered(desk->data().saveLimits({365, 3, 90})));
    QVERIFY2(said.contains(u"transcripts"_s), qPrintable(said));
    QCOMPARE(answered(desk->data().state())->limits, (AgeLimits{365, 0, 90}));
    QCOMPARE(folk.kinds().count(u"Ada ages_saved"_s), 1);
}

void DataDeskTest::aCallerIsLookedUpThenErased()
{
    DeskFolk folk(false);
    auto desk = folk.deskOf(u"Ada"_s);
    const auto known = answered(desk->data().knownOf(u"(206) 555-1111"_s));
    QVERIFY2(known.has_value(), qPrintable(sentenceOf(known)));
    QCOMPARE(*known, (Erased{1, 1, 1, 0, false}));
    QCOMPARE(folk.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(nia)).toInt(), 1);
    const auto erased = answered(desk->data().erase(u"(206) 555-1111"_s));
    QCOMPARE(*erased, *known);
    QCOMPARE(folk.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(nia)).toInt(), 0);
    QCOMPARE(folk.kinds().mid(folk.kinds().size() - 2),
             (QStringList{u"Ada number_looked_up"_s, u"Ada number_erased"_s}));
    QVERIFY(!folk.value(u"SELECT COUNT(*) FROM audit WHERE detail LIKE '%5551111%'"_s).toInt());
    QVERIFY(sentenceOf(answered(desk->data().knownOf(nia))).contains(u"Nothing is known"_s));
}

void DataDeskTest::erasingRefuses_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    QTest::newRow("no number") << u"Ann"_s << QString() << u"not a telephone number"_s;
    QTest::newRow("empty") << QString() << QString() << u"not a telephone number"_s;
    QTest::newRow("unknown") << u"+12125550199"_s << QString() << u"Nothing is known"_s;
    QTest::newRow("a text on its way") << nia << u"UPDATE messages SET state = 'sending' WHERE inbound = 1"_s
                                       << u"on its way"_s;
}

void DataDeskTest::erasingRefuses()
{
    QFETCH(QString, number);
    QFETCH(QString, sql);
    QFETCH(QString, says);
    DeskFolk folk(false);
    QVERIFY(sql.isEmpty() || folk.exec(sql));
    auto desk = folk.deskOf(u"Ada"_s);
    const QString said = sentenceOf(answered(desk->data().erase(number)));
    QVERIFY2(said.contains(says), qPrintable(said));
    QCOMPARE(folk.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(nia)).toInt(), 1);
    QVERIFY(!folk.kinds().contains(u"Ada number_erased"_s));
}

void DataDeskTest::aServerIsTried_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    QTest::newRow("no address") << u"our server"_s << u"postgresql://"_s;
    QTest::newRow("a password in it") << u"postgresql://dana:swordfish@127.0.0.1/desk"_s << u"PGPASSWORD"_s;
    QTest::newRow("no database") << u"postgresql://127.0.0.1:1"_s << u"names none"_s;
    QTest::newRow("nobody there") << u"postgresql://dana@127.0.0.1:1/desk"_s << u"cannot be reached"_s;
}

void DataDeskTest::aServerIsTried()
{
    QFETCH(QString, url);
    QFETCH(QString, says);
    DeskFolk folk(false);
    auto desk = folk.deskOf(u"Ada"_s);
    const QString said = sentenceOf(answered(desk->data().checkServer(url, {})));
    QVERIFY2(said.contains(says), qPrintable(said));
    QVERIFY(!said.contains(u"swordfish"_s));
    QVERIFY(!folk.kinds().contains(u"Ada server_checked"_s));
}

void DataDeskTest::theServerInUseIsKnown()
{
    if (!TestStores::onPostgres())
        QSKIP("This needs a PostgreSQL server; it runs again as engine.desk.datadesktest@postgresql.");
    DeskFolk folk(false);
    auto desk = folk.deskOf(u"Ada"_s);
    const auto said = answered(desk->data().checkServer(folk.address().url, {}));
    QVERIFY2(said && said->sentence.contains(u"already"_s) && !said->empty, qPrintable(sentenceOf(said)));
    QVERIFY(said->joinable && said->sentence.contains(u"locations: 2"_s));
    TestStores other;
    const auto empty = answered(desk->data().checkServer(other.emptyAddress().url, {}));
    QVERIFY2(empty && empty->empty && !empty->joinable, qPrintable(sentenceOf(empty)));
    QCOMPARE(folk.kinds().count(u"Ada server_checked"_s), 2);
}

void DataDeskTest::theDataMovesAtTheNextStart()
{
    if (!TestStores::onPostgres())
        QSKIP("This needs a PostgreSQL server; it runs again as engine.desk.datadesktest@postgresql.");
    TestStores stores;
    const StoreAddress file{stores.folder() + u"/secondring.db"_s, {}};
    const QString url = stores.emptyAddress().url;
    StoryClock clock{1'773'160'860'000};
    int restarts = 0;
    {
        LocalDeskOptions options;
        options.store = file;
        options.clock = &clock;
        options.restart = [&restarts] { ++restarts; };
        LocalDesk desk(options);
        QVERIFY(answered(desk.signIn(u"Dana"_s)).has_value());
        QVERIFY(answered(desk.data().saveLimits({90, 0, 0})).has_value());
        const auto asked = answered(desk.data().moveTo(url, u"not asked for here"_s));
        QVERIFY2(asked.has_value(), qPrintable(sentenceOf(asked)));
        QCOMPARE(restarts, 1);
    }
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(stores.folder() + u"/store.password"_s).permissions() & others));
    const auto said = makeWhole(file, clock.now());
    QVERIFY2(said && said->contains(u"from now on"_s), qPrintable(said ? *said : said.error().sentence));
    QVERIFY(!said->contains(u"not asked for"_s));
    const auto folder = DataFolder::existing(stores.folder());
    QVERIFY(folder.has_value());
    QCOMPARE(folder->store().url, url);
    auto moved = Database::open(folder->store());
    QVERIFY(moved.has_value());
    QCOMPARE(readAgeLimits(**moved)->bodyDays, 90);
    QCOMPARE((*moved)->value(u"people.last_audit"_s)->toInt() >= 2, true);
    QCOMPARE(makeWhole(file, clock.now()).value_or(u"?"_s), QString()); // once
}

void DataDeskTest::movingRefuses()
{
    DeskFolk folk(false);
    int restarts = 0;
    folk.restart = [&restarts] { ++restarts; };
    auto desk = folk.deskOf(u"Ada"_s);
    const QString nobody = u"postgresql://dana@127.0.0.1:1/desk"_s;
    const QString said = sentenceOf(answered(desk->data().moveTo(nobody, u"swordfish"_s)));
    QVERIFY2(said.contains(TestStores::onPostgres() ? u"on a server already"_s : u"cannot be reached"_s),
             qPrintable(said));
    QCOMPARE(restarts, 0);
    if (TestStores::onPostgres())
        return;
    const QDir folder = QFileInfo(folk.address().file).absoluteDir();
    QCOMPARE(folder.entryList({u"store.*"_s, u"move.*"_s}, QDir::Files).filter(u"password"_s), QStringList());
    QVERIFY(!folder.exists(u"move.request"_s));
    QVERIFY(QFile::link(folk.address().file, folder.filePath(u"secondring.db"_s)));
    // A wish that cannot be fulfilled at the start is told, and the file goes on.
    QVERIFY(askToMove(folk.address().file, nobody).has_value());
    QVERIFY(makeWhole(folk.address(), folk.clock.now()).has_value());
    QVERIFY(!folder.exists(u"move.request"_s) && !folder.exists(u"store.url"_s));
    QVERIFY(folk.value(u"SELECT value FROM settings WHERE name = 'store_notice'"_s)
                .toString()
                .contains(u"cannot be reached"_s));
}

QTEST_GUILESS_MAIN(DataDeskTest)
#include "datadesktest.moc"
