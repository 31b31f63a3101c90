// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/groupcommit.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

class Commits : public StoreWatch
{
public:
    bool allow(const QString &statement) override
    {
        count += statement == "COMMIT"_L1;
        refused += statement == refuse;
        return statement != refuse;
    }
    int count = 0;
    int refused = 0;
    QString refuse;
};

struct World
{
    QTemporaryDir folder;
    Commits commits;
    std::unique_ptr<Database> database;
    StageContext context;
    std::unique_ptr<GroupCommit> group;
    QStringList told; ///< in the order of telling: the name, and "!" when it was not committed
    QObject turn;

    World()
        : database(std::move(*Database::open({folder.filePath(u"store.db"_s), {}}, &commits)))
    {
        context.database = database.get();
        group = std::make_unique<GroupCommit>(context);
        commits.count = 0;
    }

    void add(const QString &name, bool fails = false)
    {
        group->add(
            [this, name, fails]() -> Expected<void> {
                RING_TRY(database->run(
                    u"messages.opt_out"_s,
                    {{u"number"_s, name}, {u"at"_s, 1}, {u"source"_s, u"test"_s}, {u"message"_s, noRow()}}));
                return fails ? Expected<void>(fail(Error::Code::Storage, u"no"_s)) : Expected<void>();
            },
            [this, name](const Expected<void> &result) { told << name + (result ? QString() : u"!"_s); });
    }

    /// Lets the event loop come round until everything added was told of, or dropped.
    void go(qsizetype telling)
    {
        for (int i = 0; i < 100 && told.size() < telling; ++i)
            QCoreApplication::sendPostedEvents();
    }

    QStringList stored()
    {
        QStringList numbers;
        QSqlQuery query(database->handle());
        query.exec(u"SELECT number FROM opt_outs ORDER BY number"_s);
        while (query.next())
            numbers << query.value(0).toString();
        return numbers;
    }
};

} // namespace

class GroupCommitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesInOneTurnIsOneCommit()
    {
        World world;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            world.add(name);
        QCOMPARE(world.stored(), QStringList());
        world.go(3);
        QCOMPARE(world.told, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(world.stored(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(world.commits.count, 1);
        world.add(u"d"_s);
        world.go(4);
        QCOMPARE(world.commits.count, 2);
    }

    void oneThatFailsKeepsNobodyBack()
    {
        World world;
        world.add(u"a"_s);
        world.add(u"b"_s, true);
        world.add(u"c"_s);
        world.go(3);
        QCOMPARE(world.told, (QStringList{u"a"_s, u"b!"_s, u"c"_s}));
        QCOMPARE(world.stored(), (QStringList{u"a"_s, u"c"_s}));
    }

    void aStoreThatRefusesIsToldToEach_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char *statement : {"BEGIN IMMEDIATE", "COMMIT", "messages.opt_out"})
            QTest::newRow(statement) << QString::fromLatin1(statement);
    }

    void aStoreThatRefusesIsToldToEach()
    {
        QFETCH(QString, statement);
        World world;
        world.commits.refuse = statement;
        world.add(u"a"_s);
        world.add(u"b"_s);
        world.go(2);
        QCOMPARE(world.told, (QStringList{u"a!"_s, u"b!"_s}));
        QVERIFY(world.commits.refused >= 3); // together, then each alone
        world.commits.refuse.clear();
        QCOMPARE(world.stored(), QStringList());
        world.add(u"c"_s);
        world.go(3);
        QCOMPARE(world.stored(), QStringList{u"c"_s});
    }

    void aFloodIsCutIntoGroups()
    {
        World world;
        QStringList names;
        for (int i = 0; i < 100; ++i) {
            names << u"n%1"_s.arg(i, 3, 10, QChar(u'0'));
            world.add(names.last());
        }
        world.go(names.size());
        QCOMPARE(world.told, names);
        QCOMPARE(world.stored(), names);
        QCOMPARE(world.commits.count, 4);
    }

    void whatIsToldMayAddMore()
    {
        World world;
        world.group->add([] { return Expected<void>(); }, [&](const Expected<void> &) { world.add(u"later"_s); });
        world.go(1);
        QCOMPARE(world.told, QStringList{u"later"_s});
    }

    void whatIsNotCommittedIsDroppedAtTheEnd()
    {
        World world;
        world.add(u"a"_s);
        world.group.reset();
        world.go(1);
        QCOMPARE(world.told, QStringList());
        QCOMPARE(world.stored(), QStringList());
    }
};

QTEST_GUILESS_MAIN(GroupCommitTest)
#include "groupcommittest.moc"
