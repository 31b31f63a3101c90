// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskhouserules.h"
#include "engine/rules/rulestore.h"
#include "tests/support/teststores.h"

#include <QJsonArray>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// 18:00 on the third of March in Denver.
constexpr Millis noon = 1'772'586'000'000;

HouseRule hours(const QString &opens = u"09:00"_s, const QString &closes = u"17:00"_s)
{
    HouseRule rule;
    rule.effect = u"quiet_hours"_s;
    rule.kinds = {u"follow_up"_s};
    rule.params = {{u"windows"_s, QJsonObject{{u"daily"_s, QJsonArray{opens, closes}}}}, {u"zone"_s, u"recipient"_s}};
    return rule;
}

} // namespace

/// Rules of the house through the desk: added, replaced, ended; never changed, never looser than the law.
class HouseRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyEffectCanBeSaved_data();
    void everyEffectCanBeSaved();
    void aNewVersionTakesThePlaceOfTheOld();
    void endingItLeavesNoOlderVersionInForce();
    void aLastDayOfANewVersionEndsTheOldOneToo();
    void mistakesAreRefusedInASentence_data();
    void mistakesAreRefusedInASentence();
    void rulesOfTheProgramStayAsTheyAre();
    void aRuleNeverLoosens();

private:
    /// Opening minute for follow-ups to a caller of Colorado on a day; the rules read anew, as after a commit.
    int opensAt(const QString &day);
    RuleRow rowOf(const QString &id, int version);

    std::unique_ptr<TestStores> m_stores;
    std::unique_ptr<Database> m_database;
    StoryClock m_clock{noon};
    QRandomGenerator m_random{3};
    RuleBook m_book;
    StageContext m_context;
};

void HouseRuleTest::init()
{
    m_stores = std::make_unique<TestStores>();
    auto database = Database::open(m_stores->address());
    QVERIFY(database);
    m_database = std::move(*database);
    m_clock.set(noon);
    m_context.database = m_database.get();
    m_context.clock = &m_clock;
    m_context.random = &m_random;
    m_context.rules = &m_book;
    QVERIFY(keepRules(*m_database, noon));
}

void HouseRuleTest::cleanup()
{
    m_database.reset();
    m_stores.reset();
}

int HouseRuleTest::opensAt(const QString &day)
{
    const auto stored = readRules(*m_database);
    if (!stored)
        return -1;
    m_book = stored->book;
    RuleQuestion question;
    question.kind = MessageKind::FollowUp;
    question.locationState = u"CO"_s;
    question.locationZone = QTimeZone("America/Denver");
    question.evidence = {{u"record"_s, u"ZIP 80202"_s, {u"CO"_s}, {}}};
    question.at = QDateTime::fromString(day + u"T12:00:00-07:00"_s, Qt::ISODate).toMSecsSinceEpoch();
    return m_book.merge(question).hours[2].from;
}

RuleRow HouseRuleTest::rowOf(const QString &id, int version)
{
    const auto stored = readRules(*m_database);
    m_book = stored->book;
    const auto rows = readRuleRows(m_context);
    for (const RuleRow &row : *rows)
        if (row.id == id && row.version == version)
            return row;
    return {};
}

void HouseRuleTest::everyEffectCanBeSaved_data()
{
    QTest::addColumn<QString>("effect");
    QTest::addColumn<QJsonObject>("params");
    QTest::newRow("hours") << u"quiet_hours"_s << hours().params;
    QTest::newRow("days") << u"exclude_days"_s
                          << QJsonObject{{u"weekdays"_s, QJsonArray{u"sun"_s}}, {u"holidays"_s, QJsonArray{u"US"_s}}};
    QTest::newRow("cap") << u"max_messages_per_window"_s
                         << QJsonObject{{u"messages"_s, 2}, {u"hours"_s, 48}, {u"key"_s, u"number"_s}};
    QTest::newRow("sentence") << u"require_sentence"_s
                              << QJsonObject{{u"id"_s, u"x"_s},
                                             {u"text"_s, QJsonObject{{u"en"_s, u"Ask for Dana."_s}}}};
    QTest::newRow("words") << u"forbid_phrase_class"_s << QJsonObject{{u"classes"_s, QJsonArray{u"price"_s}}};
}

void HouseRuleTest::everyEffectCanBeSaved()
{
    QFETCH(QString, effect);
    QFETCH(QJsonObject, params);
    HouseRule rule;
    rule.effect = effect;
    rule.jurisdiction = u"FL"_s;
    rule.verticals = {u"health"_s};
    rule.params = params;
    rule.note = u"Because."_s;
    const auto id = saveHouseRule(m_context, rule);
    QVERIFY2(id, id ? "" : qPrintable(id.error().sentence));
    const RuleRow row = rowOf(*id, 1);
    QVERIFY(row.house && row.latest);
    QCOMPARE(row.standing, u"in_force"_s);
    QCOMPARE(row.effect, effect);
    QCOMPARE(row.jurisdiction, u"FL"_s);
    QCOMPARE(row.verticals, QStringList{u"health"_s});
    const auto second = saveHouseRule(m_context, rule);
    QVERIFY(second && *second != *id);
}

void HouseRuleTest::aNewVersionTakesThePlaceOfTheOld()
{
    const int before = opensAt(u"2026-03-10"_s);
    QVERIFY(before < 9 * 60);
    const auto id = saveHouseRule(m_context, hours());
    QVERIFY(id);
    QCOMPARE(opensAt(u"2026-03-10"_s), 9 * 60);
    QCOMPARE(opensAt(u"2026-02-10"_s), before); // what was decided then stays as it was
    HouseRule changed = hours(u"10:00"_s);
    changed.id = *id;
    changed.from = u"2026-03-20"_s;
    QCOMPARE(saveHouseRule(m_context, changed).value_or(QString()), *id);
    QCOMPARE(opensAt(u"2026-03-10"_s), 9 * 60);
    QCOMPARE(opensAt(u"2026-03-24"_s), 10 * 60);
    QCOMPARE(rowOf(*id, 1).standing, u"in_force"_s);
    QCOMPARE(rowOf(*id, 2).standing, u"planned"_s);
    QVERIFY(rowOf(*id, 2).latest && !rowOf(*id, 1).latest);
}

void HouseRuleTest::endingItLeavesNoOlderVersionInForce()
{
    const int before = opensAt(u"2026-03-10"_s);
    const auto id = saveHouseRule(m_context, hours());
    QVERIFY(id);
    HouseRule changed = hours(u"10:00"_s);
    changed.id = *id;
    QVERIFY(saveHouseRule(m_context, changed));
    QVERIFY(endHouseRule(m_context, *id, u"2026-03-20"_s));
    QCOMPARE(opensAt(u"2026-03-10"_s), 10 * 60);
    QCOMPARE(opensAt(u"2026-03-24"_s), before);
    QVERIFY(endHouseRule(m_context, *id, {}));
    QCOMPARE(opensAt(u"2026-03-10"_s), before);
    QCOMPARE(rowOf(*id, 2).standing, u"ended"_s);
    QVERIFY(rowOf(*id, 2).latest);
    const auto again = endHouseRule(m_context, *id, {});
    QVERIFY(!again && again.error().sentence.contains(u"already"_s));
    changed.id = *id;
    QVERIFY(saveHouseRule(m_context, changed)); // and it can be brought back
    QCOMPARE(opensAt(u"2026-03-10"_s), 10 * 60);
}

void HouseRuleTest::aLastDayOfANewVersionEndsTheOldOneToo()
{
    const int before = opensAt(u"2026-03-10"_s);
    const auto id = saveHouseRule(m_context, hours());
    QVERIFY(id);
    HouseRule changed = hours(u"10:00"_s);
    changed.id = *id;
    changed.to = u"2026-03-20"_s;
    QVERIFY(saveHouseRule(m_context, changed));
    QCOMPARE(opensAt(u"2026-03-10"_s), 10 * 60);
    QCOMPARE(opensAt(u"2026-03-24"_s), before);
}

void HouseRuleTest::mistakesAreRefusedInASentence_data()
{
    QTest::addColumn<HouseRule>("rule");
    QTest::addColumn<QString>("word");
    HouseRule rule = hours();
    rule.from = u"2026-02-01"_s;
    QTest::newRow("a day in the past") << rule << u"in the past"_s;
    rule = hours();
    rule.from = u"tomorrow"_s;
    QTest::newRow("no day") << rule << u"is no day"_s;
    rule = hours();
    rule.from = u"2026-05-01"_s;
    rule.to = u"2026-05-01"_s;
    QTest::newRow("ends before it begins") << rule << u"after it begins"_s;
    QTest::newRow("hours turned round") << hours(u"17:00"_s, u"09:00"_s) << u"windows.daily"_s;
    rule = hours();
    rule.jurisdiction = u"XX"_s;
    QTest::newRow("no such place") << rule << u"unknown place"_s;
    rule = hours();
    rule.effect = u"suppress"_s;
    QTest::newRow("no effect of a house") << rule << u"from a file"_s;
    rule = hours();
    rule.id = u"house.gone-1"_s;
    QTest::newRow("no such rule") << rule << u"none of your own"_s;
}

void HouseRuleTest::mistakesAreRefusedInASentence()
{
    QFETCH(HouseRule, rule);
    QFETCH(QString, word);
    const qsizetype before = readRules(*m_database)->book.rules().size();
    const auto saved = saveHouseRule(m_context, rule);
    QVERIFY(!saved);
    QVERIFY2(saved.error().sentence.contains(word), qPrintable(saved.error().sentence));
    QCOMPARE(readRules(*m_database)->book.rules().size(), before);
}

void HouseRuleTest::rulesOfTheProgramStayAsTheyAre()
{
    const QString shipped = RuleBook::shipped().rules().constFirst().id;
    HouseRule rule = hours();
    for (const QString &id : {shipped, u"operator.one_text"_s}) {
        rule.id = id;
        QVERIFY(!saveHouseRule(m_context, rule));
        QVERIFY(!endHouseRule(m_context, id, {}));
        QVERIFY(!rowOf(id, 1).house);
    }
}

void HouseRuleTest::aRuleNeverLoosens()
{
    const int before = opensAt(u"2026-03-10"_s);
    QVERIFY(saveHouseRule(m_context, hours(u"00:00"_s, u"24:00"_s)));
    QCOMPARE(opensAt(u"2026-03-10"_s), before);
}

QTEST_GUILESS_MAIN(HouseRuleTest)
#include "houseruletest.moc"
