// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulestore.h"

#include "engine/desk/desksetupchecks.h"
#include "engine/leads/situationreader.h"
#include "engine/rules/rulejson.h"
#include "engine/setup/apply.h"
#include "tests/engine/rules/asking.h"
#include "tests/engine/rules/records.h"
#include "tests/support/teststores.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

/// The rules in the store: added, never changed; and what an admin says of the set-up checks.
class RuleStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewStoreHoldsTheShippedRules();
    void openingAgainAddsNothing();
    void readingWritesNothing();
    void aNewVersionIsANewRecord();
    void aDroppedRecordStaysInForce();
    void anEditedRecordIsRefused();
    void houseRulesTightenAndStay();
    void badHouseRulesAreRefused_data();
    void badHouseRulesAreRefused();
    void storedRulesMergeToTheSameBytes();
    void checksHaveThreeStandings();
    void aTickNeedsAPersonAndACheck();

private:
    static RuleBook bookOf(const QList<QJsonObject> &records)
    {
        const auto book = RuleBook::fromJson({document(records)});
        return book ? *book : RuleBook();
    }
    int rows()
    {
        int count = 0;
        (void)m_store->each(u"rules.all"_s, {}, [&](const QSqlQuery &) { ++count; });
        return count;
    }
    static QJsonObject stateRule(int version, const QString &from)
    {
        return record({{u"id"_s, u"fl.x"_s},
                       {u"version"_s, version},
                       {u"layer"_s, u"state"_s},
                       {u"jurisdiction"_s, u"FL"_s},
                       {u"effective_from"_s, from}});
    }

    std::unique_ptr<TestStores> m_stores;
    std::unique_ptr<Database> m_store;
};

void RuleStoreTest::init()
{
    m_store.reset();
    m_stores = std::make_unique<TestStores>();
    auto opened = Database::open(m_stores->emptyAddress());
    QVERIFY(opened);
    m_store = std::move(*opened);
}

void RuleStoreTest::aNewStoreHoldsTheShippedRules()
{
    const auto kept = keepRules(*m_store, 1000);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().sentence));
    QVERIFY(kept->complaints.isEmpty());
    QCOMPARE(kept->book.dataVersion(), RuleBook::shipped().dataVersion());
    QCOMPARE(rows(), int(RuleBook::shipped().rules().size()));
}

void RuleStoreTest::openingAgainAddsNothing()
{
    QVERIFY(keepRules(*m_store, 1000));
    const int before = rows();
    auto other = Database::open(m_stores->emptyAddress());
    QVERIFY(other);
    const qint64 version = m_store->dataVersion();
    QVERIFY(keepRules(**other, 2000));
    QCOMPARE(rows(), before);
    QCOMPARE(m_store->dataVersion(), version);
}

void RuleStoreTest::readingWritesNothing()
{
    const auto read = readRules(*m_store);
    QVERIFY(read);
    QCOMPARE(read->book.rules().size(), RuleBook::shipped().rules().size());
    QCOMPARE(rows(), 0);
}

void RuleStoreTest::aNewVersionIsANewRecord()
{
    const RuleBook first = bookOf({stateRule(1, u"2026-01-01"_s)});
    QVERIFY(keepRules(*m_store, 1000, first));
    const RuleBook second = bookOf({stateRule(2, u"2027-01-01"_s)});
    const auto kept = keepRules(*m_store, 2000, second);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().sentence));
    QVERIFY(kept->complaints.isEmpty());
    QCOMPARE(rows(), 2);
    QCOMPARE(kept->book.rules().size(), 2);
    const Where here{u"FL"_s, "America/New_York"};
    const auto versionOn = [&](int year) {
        const MergedRules merged = kept->book.merge(
            ask(MessageKind::FollowUp, u"+13055550142"_s, here, localMoment("America/New_York", year, 6, 1, 12)));
        return merged.fired.size() == 1 ? merged.fired.first().version : 0;
    };
    QCOMPARE(versionOn(2026), 1);
    QCOMPARE(versionOn(2027), 2);
}

void RuleStoreTest::aDroppedRecordStaysInForce()
{
    QVERIFY(keepRules(*m_store, 1000, bookOf({stateRule(1, {}), record({{u"id"_s, u"y"_s}})})));
    const auto kept = keepRules(*m_store, 2000, bookOf({record({{u"id"_s, u"y"_s}})}));
    QVERIFY(kept);
    QCOMPARE(kept->book.rules().size(), 2);
}

void RuleStoreTest::anEditedRecordIsRefused()
{
    QVERIFY(keepRules(*m_store, 1000, bookOf({stateRule(1, u"2026-01-01"_s)})));
    const auto kept = keepRules(*m_store, 2000, bookOf({stateRule(1, u"2026-07-01"_s)}));
    QVERIFY(kept);
    QCOMPARE(kept->complaints.size(), 1);
    QVERIFY2(kept->complaints.first().contains(u"fl.x"_s) && kept->complaints.first().contains(u"version 1"_s),
             qPrintable(kept->complaints.first()));
    QCOMPARE(kept->book.rules().first().effectiveFrom, u"2026-01-01"_s);
}

void RuleStoreTest::houseRulesTightenAndStay()
{
    QVERIFY(keepRules(*m_store, 1000));
    const auto added = addHouseRules(*m_store, {record()}, 2000);
    QVERIFY2(added, qPrintable(added ? QString() : added.error().sentence));
    QVERIFY(addHouseRules(*m_store, {record()}, 3000));
    const auto kept = keepRules(*m_store, 4000);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().sentence));
    QCOMPARE(kept->book.rules().size(), RuleBook::shipped().rules().size() + 1);
    const Where here{u"FL"_s, "America/New_York"};
    const Millis evening = localMoment("America/New_York", 2026, 11, 18, 18);
    const RuleQuestion question = ask(MessageKind::FollowUp, u"+13055550142"_s, here, evening);
    QVERIFY(fired(kept->book.merge(question), u"x.hours"_s));
    QVERIFY(allowedAt(RuleBook::shipped().merge(question), evening));
    QVERIFY(!allowedAt(kept->book.merge(question), evening));
}

void RuleStoreTest::badHouseRulesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("says");
    QTest::newRow("speaks for the law") << QJsonObject{{u"layer"_s, u"state"_s}} << u"layer"_s;
    QTest::newRow("unknown effect") << QJsonObject{{u"effect"_s, u"dance"_s}} << u"dance"_s;
    QTest::newRow("no id") << QJsonObject{{u"id"_s, u""_s}} << u"\"id\""_s;
    QTest::newRow("takes a shipped id") << QJsonObject{{u"id"_s, u"us.hours"_s}} << u"us.hours"_s;
}

void RuleStoreTest::badHouseRulesAreRefused()
{
    QFETCH(QJsonObject, changes);
    QFETCH(QString, says);
    QVERIFY(keepRules(*m_store, 1000));
    const int before = rows();
    const auto added = addHouseRules(*m_store, {record(changes)}, 2000);
    QVERIFY(!added);
    QVERIFY2(added.error().sentence.contains(says), qPrintable(added.error().sentence));
    QCOMPARE(rows(), before);
}

void RuleStoreTest::storedRulesMergeToTheSameBytes()
{
    QVERIFY(keepRules(*m_store, 1000));
    // A house rule for nobody's kind makes the store's book be read from its records.
    QVERIFY(addHouseRules(*m_store, {record({{u"kinds"_s, QJsonArray{u"optout_confirmation"_s}}})}, 2000));
    const auto kept = keepRules(*m_store, 3000);
    QVERIFY(kept);
    for (const char *state : {"FL", "WA", "CT"})
        for (const MessageKind kind : {MessageKind::FirstReply, MessageKind::FollowUp, MessageKind::Marketing}) {
            const RuleQuestion question =
                ask(kind, u"+12065550142"_s, {QString::fromLatin1(state), "America/Chicago", u"dental"_s},
                    1'790'000'000'000);
            QCOMPARE(canonicalBytes(kept->book.merge(question)), canonicalBytes(RuleBook::shipped().merge(question)));
        }
}

void RuleStoreTest::checksHaveThreeStandings()
{
    const auto setup = readSetup(R"({"locations": [{"key": "oak", "business": "Oak Dental", "name": "Oak",
        "trade": "dental", "state": "OR", "zone": "America/Los_Angeles", "hours": {"mon": ["08:00-17:00"]}}], "connections": [], "lines": []})");
    QVERIFY2(setup, qPrintable(setup ? QString() : setup.error().sentence));
    QVERIFY(applySetup(*m_store, *setup, 1000));
    const RuleBook book = RuleBook::shipped();
    const StoryClock clock(1'790'000'000'000);
    StageContext context;
    context.database = m_store.get();
    context.clock = &clock;
    context.rules = &book;
    const auto standing = [&](const QString &id) -> std::optional<SetupCheckRow> {
        const auto rows = readSetupChecks(context);
        for (const SetupCheckRow &row : rows.value_or(QList<SetupCheckRow>()))
            if (row.id == id)
                return row;
        return std::nullopt;
    };
    const auto conditions = [&] { return readPlace(*m_store, 1, clock.now())->policy.conditions; };
    QVERIFY(standing(u"baa"_s).has_value() && !standing(u"part2"_s).has_value());
    QCOMPARE(standing(u"baa"_s)->standing, SetupStanding::Unanswered);
    QVERIFY(standing(u"baa"_s)->blocks && !standing(u"baa"_s)->consequence.isEmpty());
    QVERIFY(conditions().isEmpty());
    QVERIFY(tickSetupCheck(context, u"baa"_s, false, u"Dana"_s));
    QCOMPARE(standing(u"baa"_s)->standing, SetupStanding::Missing);
    QCOMPARE(standing(u"baa"_s)->person, u"Dana"_s);
    QCOMPARE(standing(u"baa"_s)->at, clock.now());
    QCOMPARE(conditions(), QSet<QString>{u"missing:baa"_s});
    QVERIFY(tickSetupCheck(context, u"baa"_s, true, u"Luis"_s));
    QCOMPARE(standing(u"baa"_s)->standing, SetupStanding::InPlace);
    QVERIFY(conditions().isEmpty());
}

void RuleStoreTest::aTickNeedsAPersonAndACheck()
{
    const RuleBook book = RuleBook::shipped();
    const StoryClock clock(1'790'000'000'000);
    StageContext context;
    context.database = m_store.get();
    context.clock = &clock;
    context.rules = &book;
    const auto nobody = tickSetupCheck(context, u"baa"_s, true, {});
    QVERIFY(!nobody && nobody.error().code == Error::Code::Denied);
    const auto nothing = tickSetupCheck(context, u"no_such_check"_s, true, u"Dana"_s);
    QVERIFY(!nothing && nothing.error().sentence.contains(u"no_such_check"_s));
}

QTEST_GUILESS_MAIN(RuleStoreTest)
#include "rulestoretest.moc"
