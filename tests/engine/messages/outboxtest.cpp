// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/outbox.h"

#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// Takes every text and answers when the test says so.
class SlowService : public SmsBackend
{
public:
    struct Taken
    {
        OutgoingText text;
        QString stateThen; ///< of its row, as another connection to the store sees it
        std::shared_ptr<QPromise<Expected<SentText>>> promise;
    };

    explicit SlowService(std::function<QString(const QString &ref)> stateOf)
        : m_stateOf(std::move(stateOf))
    {
    }

    int abilities() const override { return CanReconcile; }
    QFuture<Expected<SentText>> send(const OutgoingText &text) override
    {
        auto promise = std::make_shared<QPromise<Expected<SentText>>>();
        promise->start();
        taken.append({text, m_stateOf(text.ref), promise});
        return promise->future();
    }
    void answerAll()
    {
        const QList<Taken> now = std::exchange(taken, {});
        for (const Taken &one : now) {
            one.promise->addResult(SentText{u"SM-"_s + one.text.ref, DeliveryState::Accepted, 0});
            one.promise->finish();
        }
    }
    QFuture<Expected<std::optional<SentText>>> find(const OutgoingText &, Millis) override { return {}; }
    QFuture<Expected<QString>> check() override { return {}; }
    QFuture<Expected<InboundBatch>> poll(const QByteArray &, Millis) override { return {}; }
    QFuture<Expected<DeliveryReport>> delivery(const QString &, const QString &) override { return {}; }

    QList<Taken> taken;

private:
    std::function<QString(const QString &)> m_stateOf;
};

class Commits : public StoreWatch
{
public:
    bool allow(const QString &statement) override
    {
        count += statement == "COMMIT"_L1;
        return statement != refuse || refusals-- <= 0;
    }
    int count = 0;
    QString refuse;
    int refusals = 0;
};

class World
{
public:
    World()
    {
        database = std::move(*Database::open({file(), {}}, &commits));
        other = std::move(*Database::open({file(), {}}));
        context.database = database.get();
        context.clock = &clock;
        context.random = &m_random;
        outbox = std::make_unique<Outbox>(context, [this](qint64 id) { return services.at(size_t(id) - 1).get(); });
        outbox->setPace(1, 10);
        commits.count = 0;
    }

    /// Backends end first, as in the engine: what they still owe must find the outbox.
    ~World() { services.clear(); }

    /// A connection; it is called by its number from 1 on.
    void addService()
    {
        services.push_back(std::make_unique<SlowService>([this](const QString &ref) {
            return valueOf(*other, u"SELECT state FROM messages WHERE ref = '%1'"_s.arg(ref)).toString();
        }));
        sql(u"INSERT INTO connections (name, kind, provider) VALUES ('%1', 'sms', 'x')"_s.arg(services.size()));
    }

    /// Texts of staff, due now, spread over `lines` lines of a connection.
    void queue(int connection, int many, int lines)
    {
        for (int i = 0; i < many; ++i, ++m_last)
            sql(u"INSERT INTO messages (ref, connection_id, inbound, number, line, body, touch, state, author, "
                "created_at, send_at) VALUES ('%1', %2, 0, '+1720%3', 'c%2l%4', 'hello', 'staff', 'queued', 'Kim', 1, "
                "1)"_s.arg(m_last)
                    .arg(connection)
                    .arg(m_last, 7, 10, QChar(u'0'))
                    .arg(i % lines));
    }

    int count(const QString &state)
    {
        return valueOf(*database, u"SELECT COUNT(*) FROM messages WHERE state = '%1'"_s.arg(state)).toInt();
    }

    /// Lets what was answered be committed.
    static void turn()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::sendPostedEvents();
    }

    void sql(const QString &statement)
    {
        QSqlQuery query(database->handle());
        if (!query.exec(statement))
            qFatal("%s", qPrintable(statement));
    }

    SlowService &service(int connection) { return *services.at(size_t(connection) - 1); }

    Commits commits;
    StoryClock clock{1'000'000};
    std::unique_ptr<Database> database;
    std::unique_ptr<Database> other;
    StageContext context;
    std::vector<std::unique_ptr<SlowService>> services;
    std::unique_ptr<Outbox> outbox;

private:
    static QVariant valueOf(Database &store, const QString &statement)
    {
        QSqlQuery query(store.handle());
        return query.exec(statement) && query.next() ? query.value(0) : QVariant();
    }
    QString file() const { return m_folder.filePath(u"store.db"_s); }

    QTemporaryDir m_folder;
    QRandomGenerator m_random{3};
    int m_last = 1;
};

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupIsCommittedBeforeItLeaves()
    {
        World world;
        world.addService();
        world.queue(1, 20, 20);
        world.commits.count = 0;
        QVERIFY(world.outbox->run().value_or(false));
        QCOMPARE(world.service(1).taken.size(), 20);
        for (const auto &taken : std::as_const(world.service(1).taken))
            QCOMPARE(taken.stateThen, u"sending"_s);
        QCOMPARE(world.commits.count, 1);
    }

    void answersThatComeTogetherAreCommittedTogether()
    {
        World world;
        world.addService();
        world.queue(1, 20, 20);
        QVERIFY(world.outbox->run().value_or(false));
        world.commits.count = 0;
        world.service(1).answerAll();
        QCOMPARE(world.outbox->open(), 20); // known, but not noted yet
        World::turn();
        QCOMPARE(world.outbox->open(), 0);
        QCOMPARE(world.count(u"accepted"_s), 20);
        QCOMPARE(world.commits.count, 1);
        QVERIFY(!world.outbox->run().value_or(true));
    }

    void aSlowServiceHasItsShareAndNoMore()
    {
        World world;
        world.addService();
        world.addService();
        world.queue(1, 300, 100);
        world.queue(2, 10, 10); // younger than all of the first
        for (int i = 0; i < 5; ++i)
            QVERIFY(world.outbox->run().has_value());
        QCOMPARE(world.service(1).taken.size(), 32);
        QCOMPARE(world.service(2).taken.size(), 10);
        QCOMPARE(world.count(u"sending"_s), 42); // the others wait where anybody may still stop them
        world.service(1).answerAll();
        World::turn();
        QVERIFY(world.outbox->run().value_or(false));
        QCOMPARE(world.service(1).taken.size(), 32);
    }

    void aLineThatPacingHoldsHidesNobody()
    {
        World world;
        world.addService();
        world.queue(1, 200, 1);
        world.queue(1, 5, 5);
        // One of the five is of the same line; the others have lines of their own.
        QVERIFY(world.outbox->run().value_or(false));
        QSet<QString> lines;
        for (const auto &taken : std::as_const(world.service(1).taken))
            lines << taken.text.from;
        QCOMPARE(lines.size(), 5);
        QCOMPARE(world.service(1).taken.size(), 10 + 4);
        QCOMPARE(world.outbox->pacedUntil(), world.clock.now() + secondMs);
    }

    void whenNotesFailTogetherEachIsNotedAlone()
    {
        World world;
        world.addService();
        world.queue(1, 3, 3);
        QVERIFY(world.outbox->run().value_or(false));
        world.service(1).answerAll();
        world.commits.refuse = u"messages.accepted"_s;
        world.commits.refusals = 2; // the whole group, and then the first of it
        World::turn();
        QCOMPARE(world.count(u"accepted"_s), 2);
        QCOMPARE(world.count(u"sending"_s), 1);
        QVERIFY(world.outbox->nextLook() > 0); // the one whose note was refused is looked up, not sent again
    }

    void oneThatCannotBeClaimedKeepsNobodyBack()
    {
        World world;
        world.addService();
        world.queue(1, 3, 3);
        world.commits.refuse = u"messages.sending"_s;
        world.commits.refusals = 1;
        QVERIFY(world.outbox->run().value_or(false));
        QCOMPARE(world.service(1).taken.size(), 3);
        QCOMPARE(world.count(u"sending"_s), 3);
    }

    void aKilledOutboxLooksUpWhatItDidNotNote()
    {
        World world;
        world.addService();
        world.queue(1, 3, 3);
        QVERIFY(world.outbox->run().value_or(false));
        world.service(1).answerAll();
        world.outbox = std::make_unique<Outbox>(world.context, [&](qint64) { return &world.service(1); });
        World::turn();
        QCOMPARE(world.count(u"sending"_s), 3);
        QVERIFY(world.outbox->recover(5 * secondMs).has_value());
        QCOMPARE(world.outbox->nextLook(), world.clock.now() + 5 * secondMs);
        QVERIFY(!world.outbox->run().value_or(true));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outboxtest.moc"
