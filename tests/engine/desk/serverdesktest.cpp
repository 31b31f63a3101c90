// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/ownstore.h"
#include "engine/setup/datafolder.h"
#include "tests/support/deskfolk.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
QString sentenceOf(const Expected<T> &answer)
{
    return answer ? QString() : answer.error().sentence;
}

QVariant ask(const StoreAddress &address, const QString &sql)
{
    const auto store = Database::open(address);
    QSqlQuery query((*store)->handle());
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

void tell(const StoreAddress &address, const QString &sql)
{
    const auto store = Database::open(address);
    QSqlQuery query((*store)->handle());
    if (!query.exec(sql))
        qFatal("%s", qPrintable(sql));
}

/// A desk with a file of its own, whose phone system is also the server's, and what it leaves behind.
struct Machine
{
    Machine()
        : folder(*DataFolder::make(own.folder()))
    {
        const StoreAddress file = folder.ownFile();
        tell(file, u"INSERT INTO connections (id, name, kind, provider, account) VALUES "
                   "(1, 'Phones', 'phone', 'twilio', 'AC1'), (2, 'Own texts', 'sms', 'sinch', 'plan')"_s);
        tell(file, u"INSERT INTO locations (key, business, name, state, zone) "
                   "VALUES ('own', 'Acme', 'Own place', 'CO', 'America/Denver')"_s);
        tell(file,
             u"INSERT INTO messages (ref, connection_id, location_id, inbound, number, line, body, state, "
             "created_at, send_at) VALUES ('m1', 2, 1, 0, '+13035550199', '+13035550100', 'words', 'queued', 1, 1)"_s);
        server = stores.address();
        tell(server, u"INSERT INTO connections (id, name, kind, provider, account) "
                     "VALUES (1, 'Front desk', 'phone', 'twilio', 'AC1')"_s);
    }
    std::unique_ptr<LocalDesk> desk()
    {
        LocalDeskOptions options;
        options.store = folder.store();
        options.clock = &clock;
        options.restart = [this] { ++restarts; };
        options.keepSecret = keepSecret;
        auto made = std::make_unique<LocalDesk>(options);
        if (!answered(made->signIn(u"Dana"_s)))
            qFatal("Dana could not sign in.");
        return made;
    }

    TestStores own;
    TestStores stores;
    DataFolder folder;
    StoreAddress server;
    SecretKeeper keepSecret;
    SystemClock clock;
    int restarts = 0;
};

const auto deeds = u"SELECT COUNT(*) FROM audit WHERE person = 'Dana' AND kind = '%1'"_s;

} // namespace

/// A further desk works with what is on a server, and comes back to its own file.
class ServerDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestStores::onPostgres())
            QSKIP("This needs a PostgreSQL server; it runs again as engine.desk.serverdesktest@postgresql.");
    }
    void aFurtherDeskJoins();
    void thePasswordGoesToTheKeychain();
    void joiningRefuses_data();
    void joiningRefuses();
    void comingBackTextsNobodyTwice();
    void comingBackWhenTheServerIsGone();
    void comingBackToNothing();
    void comingBackRefuses();
};

void ServerDeskTest::aFurtherDeskJoins()
{
    Machine machine;
    {
        auto desk = machine.desk();
        const auto found = answered(desk->data().checkServer(machine.server.url, {}));
        QVERIFY2(found && found->joinable, qPrintable(sentenceOf(found)));
        const auto joined = answered(desk->data().joinServer(u' ' + machine.server.url, {}));
        QVERIFY2(joined.has_value(), qPrintable(sentenceOf(joined)));
    }
    QCOMPARE(machine.restarts, 1);
    QCOMPARE(machine.folder.store().url, machine.server.url);
    QCOMPARE(ask(machine.server, deeds.arg(u"store_joined"_s)).toInt(), 1);
    QCOMPARE(ask(machine.folder.ownFile(), deeds.arg(u"store_joined"_s)).toInt(), 1);
    QCOMPARE(ask(machine.folder.ownFile(), u"SELECT COUNT(*) FROM connections WHERE enabled = 1"_s).toInt(), 2);
    QVERIFY(!QFile::exists(machine.folder.path() + u"/store.password"_s));
    // The next start.
    auto desk = machine.desk();
    const auto links = answered(desk->connections());
    QVERIFY(links && links->size() == 1 && links->first().name == "Front desk"_L1);
    const auto state = answered(desk->data().state());
    QVERIFY(state && state->server && state->ownBytes > 10'000 && state->ownLeftAt > 0);
    QCOMPARE(sentenceOf(answered(desk->data().joinServer(machine.server.url, {}))),
             u"The data is on a server already."_s);
    QCOMPARE(machine.restarts, 1);
}

void ServerDeskTest::thePasswordGoesToTheKeychain()
{
    Machine machine;
    QStringList kept;
    machine.keepSecret = [&kept](const QString &name, const QString &secret) {
        kept << secret;
        return QtFuture::makeReadyFuture(Expected<QString>(u"keychain:"_s + name));
    };
    auto desk = machine.desk();
    QVERIFY(answered(desk->data().joinServer(machine.server.url, u"not asked for here"_s)).has_value());
    QCOMPARE(kept, QStringList{u"not asked for here"_s});
    QVERIFY(QFile::exists(machine.folder.path() + u"/store.credential"_s));
    QVERIFY(!QFile::exists(machine.folder.path() + u"/store.password"_s));
}

void ServerDeskTest::joiningRefuses_data()
{
    QTest::addColumn<QString>("where"); // empty: a database made by `sql`
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("mayRestart");
    QTest::addColumn<QString>("says");
    QTest::newRow("nobody there") << u"postgresql://dana@127.0.0.1:1/desk"_s << QString() << true
                                  << u"cannot be reached"_s;
    QTest::newRow("an empty database") << QString() << QString() << true << u"is empty"_s;
    QTest::newRow("another program's") << QString() << u"CREATE TABLE invoices (id INTEGER)"_s << true
                                       << u"another program"_s;
    QTest::newRow("a program that cannot begin anew") << QString() << QString() << false << u"backup restore"_s;
}

void ServerDeskTest::joiningRefuses()
{
    QFETCH(QString, where);
    QFETCH(QString, sql);
    QFETCH(bool, mayRestart);
    QFETCH(QString, says);
    Machine machine;
    const QString url = where.isEmpty() ? machine.stores.emptyAddress(u"other"_s).url : where;
    if (!sql.isEmpty())
        runOnServer(url, sql);
    LocalDeskOptions options;
    options.store = machine.folder.store();
    options.clock = &machine.clock;
    if (mayRestart)
        options.restart = [&machine] { ++machine.restarts; };
    LocalDesk desk(options);
    QVERIFY(answered(desk.signIn(u"Dana"_s)).has_value());
    const QString said = sentenceOf(answered(desk.data().joinServer(url, u"swordfish"_s)));
    QVERIFY2(said.contains(says), qPrintable(said));
    QCOMPARE(machine.restarts, 0);
    for (const QString &file : {u"/store.url"_s, u"/store.password"_s, u"/store.credential"_s})
        QVERIFY2(!QFile::exists(machine.folder.path() + file), qPrintable(file));
    QCOMPARE(ask(machine.folder.ownFile(), deeds.arg(u"store_joined"_s)).toInt(), 0);
}

void ServerDeskTest::comingBackTextsNobodyTwice()
{
    Machine machine;
    QVERIFY(machine.folder.rememberStore(machine.server.url).has_value());
    auto desk = machine.desk();
    const auto back = answered(desk->data().useOwnStore());
    QVERIFY2(back.has_value(), qPrintable(sentenceOf(back)));
    QCOMPARE(machine.restarts, 1);
    const StoreAddress own = machine.folder.store();
    QVERIFY(own.url.isEmpty());
    // What the server works with too is off; the text that waited is looked up before it may go.
    QCOMPARE(ask(own, u"SELECT name FROM connections WHERE enabled = 1"_s).toString(), u"Own texts"_s);
    QCOMPARE(ask(own, u"SELECT state FROM messages"_s).toString(), u"sending"_s);
    QVERIFY(ask(own, u"SELECT value FROM settings WHERE name = 'restored_at'"_s).toLongLong() > 0);
    QVERIFY(ask(own, u"SELECT value FROM settings WHERE name = 'store_notice'"_s).toString().contains(u"(1)"_s));
    QCOMPARE(ask(own, deeds.arg(u"store_left"_s)).toInt(), 1);
    QCOMPARE(ask(machine.server, deeds.arg(u"store_left"_s)).toInt(), 1);
    QCOMPARE(ask(machine.server, u"SELECT COUNT(*) FROM connections WHERE enabled = 1"_s).toInt(), 1);
}

void ServerDeskTest::comingBackWhenTheServerIsGone()
{
    Machine machine;
    QVERIFY(machine.folder.rememberStore(u"postgresql://dana@127.0.0.1:1/desk"_s).has_value());
    const auto said = goBackToOwnStore(machine.folder, nullptr, u"Dana"_s, machine.clock.now());
    QVERIFY2(said && said->contains(u"(2)"_s), qPrintable(sentenceOf(said)));
    QCOMPARE(ask(machine.folder.store(), u"SELECT COUNT(*) FROM connections WHERE enabled = 1"_s).toInt(), 0);
}

void ServerDeskTest::comingBackToNothing()
{
    Machine machine;
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(machine.folder.ownFile().file + end);
    QVERIFY(machine.folder.rememberStore(machine.server.url).has_value());
    auto desk = machine.desk();
    QCOMPARE(answered(desk->data().state())->ownBytes, qint64(-1));
    QVERIFY(answered(desk->data().useOwnStore()).has_value());
    QVERIFY(machine.folder.store().url.isEmpty());
    QVERIFY(!QFile::exists(machine.folder.ownFile().file)); // the next start makes it
}

void ServerDeskTest::comingBackRefuses()
{
    Machine machine;
    {
        auto desk = machine.desk();
        QVERIFY(sentenceOf(answered(desk->data().useOwnStore())).contains(u"on this machine already"_s));
    }
    QCOMPARE(machine.restarts, 0);
    QVERIFY(machine.folder.rememberStore(machine.server.url).has_value());
    QFile damaged(machine.folder.ownFile().file);
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write(QByteArray(9000, 'x'));
    damaged.close();
    auto desk = machine.desk();
    QVERIFY(!answered(desk->data().useOwnStore()).has_value());
    QCOMPARE(machine.restarts, 0);
    QCOMPARE(machine.folder.store().url, machine.server.url);
}

QTEST_GUILESS_MAIN(ServerDeskTest)
#include "serverdesktest.moc"
