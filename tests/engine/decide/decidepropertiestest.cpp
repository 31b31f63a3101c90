// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulejson.h"
#include "engine/rules/states.h"
#include "engine/rules/words.h"
#include "tests/engine/decide/randomsituation.h"
#include "tests/engine/rules/records.h"

#include <QHashFunctions>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int calls = 1000;

QString nameOf(int seed, const Decision &before, const Decision &after)
{
    return u"seed %1: %2/%3 at %4, then %5/%6 at %7"_s.arg(seed)
        .arg(codeOf(before.action), before.reason)
        .arg(before.sendAt)
        .arg(codeOf(after.action), after.reason)
        .arg(after.sendAt);
}

bool texts(const Decision &decision)
{
    return decision.action == Action::Text;
}

/// Whether `after` is as strict as `before` or stricter: no new text, none earlier.
bool isNoLooser(const Decision &before, const Decision &after)
{
    return !texts(after) || (texts(before) && after.sendAt >= before.sendAt);
}

bool callerIsKnown(const Situation &s)
{
    return !s.number.states.isEmpty() && s.number.kind != NumberFacts::Kind::TollFree;
}

/// What a text may carry of the caller and of the operator's own making.
QStringList dataIn(const Situation &s, const QString &text)
{
    QStringList found;
    const QString name = s.contact.name.isEmpty() ? s.call.callerName : s.contact.name;
    const QString first = name.section(u' ', 0, 0);
    if (first.size() > 2 && text.contains(first, Qt::CaseInsensitive))
        found << u"caller_name"_s;
    if (text.contains(s.recoveryId))
        found << u"link"_s;
    if (text.contains(s.place.signer))
        found << u"signer"_s;
    return found;
}

struct Tightening
{
    const char *name;
    QJsonObject record;
};

QJsonObject rule(const QString &effect, const QJsonObject &params, const QStringList &kinds = {})
{
    return record({{u"id"_s, u"x.tight"_s},
                   {u"effect"_s, effect},
                   {u"params"_s, params},
                   {u"kinds"_s, QJsonArray::fromStringList(kinds)}});
}

QList<Tightening> tightenings()
{
    const QJsonObject narrow{{u"windows"_s, QJsonObject{{u"daily"_s, QJsonArray{u"10:00"_s, u"16:00"_s}}}},
                             {u"zone"_s, u"recipient"_s}};
    return {
        {"hours", rule(u"quiet_hours"_s, narrow)},
        {"closed Sundays", rule(u"exclude_days"_s, {{u"weekdays"_s, QJsonArray{u"sun"_s}}})},
        {"sooner or it is a follow-up",
         rule(u"reply_deadline"_s, {{u"minutes"_s, 1}, {u"else_kind"_s, u"follow_up"_s}}, {u"first_reply"_s})},
        {"one text a day",
         rule(u"max_messages_per_window"_s,
              {{u"messages"_s, 1}, {u"hours"_s, 24}, {u"key"_s, u"number"_s}, {u"counts"_s, QJsonArray{u"text"_s}}},
              {u"follow_up"_s})},
        {"no hint of an appointment", rule(u"forbid_reference_to"_s, {{u"topics"_s, QJsonArray{u"appointment"_s}}})},
        {"no hurry", rule(u"forbid_phrase_class"_s, {{u"classes"_s, QJsonArray{u"urgency"_s}}})},
        {"nothing but the business",
         rule(u"minimize_payload"_s, {{u"fields"_s, QJsonArray{u"business"_s, u"direct_number"_s}}})},
        {"neutral name", rule(u"neutralize_name"_s, {})},
    };
}

Expected<RuleBook> bookWith(const QJsonObject &house)
{
    return RuleBook::fromJson(RuleBook::shippedDocuments(), {document({house})});
}

} // namespace

/// What holds for every call, tried on a thousand made-up ones.
class DecidePropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameCallGivesTheSameBytes();
    void theRowHoldsTheWholeTrace();
    void theTraceTellsEachRule();
    void anotherStateNeverLoosens();
    void aTighterHouseRuleNeverLoosens_data();
    void aTighterHouseRuleNeverLoosens();
    void theDiceReachEveryAction();
};

void DecidePropertiesTest::theSameCallGivesTheSameBytes()
{
    for (int seed = 1; seed <= calls; ++seed) {
        const QByteArray once = traceAfterDeciding(SituationDice(quint32(seed)).situation());
        // Sets made from now on keep their words in another order, as they would in another process.
        QHashSeed::resetRandomGlobalSeed();
        QCOMPARE(traceAfterDeciding(SituationDice(quint32(seed)).situation()), once);
    }
}

void DecidePropertiesTest::theRowHoldsTheWholeTrace()
{
    for (int seed = 1; seed <= calls / 2; ++seed) {
        const Situation situation = SituationDice(quint32(seed)).situation();
        const Decision decision = decided(situation);
        const QByteArray bytes = traceBytes(situation, decision);
        QCOMPARE(qUncompress(storedTrace(situation, decision)), bytes);
        // Another reader's sorted form has to be this one, or two programs would show two traces.
        QCOMPARE(QJsonDocument(traceOf(situation, decision)).toJson(QJsonDocument::Compact), bytes);
    }
}

void DecidePropertiesTest::theTraceTellsEachRule()
{
    int weakened = 0;
    for (int seed = 1; seed <= calls / 2; ++seed) {
        const Situation situation = SituationDice(quint32(seed)).situation();
        const Decision decision = decided(situation);
        const QJsonArray told = traceOf(situation, decision)[u"rules"_s].toArray();
        QCOMPARE(told.size(), decision.rules.fired.size());
        for (qsizetype i = 0; i < told.size(); ++i) {
            const RuleUse &use = decision.rules.fired[i];
            QCOMPARE(told[i].toObject(), (QJsonObject{{u"id"_s, use.id},
                                                      {u"version"_s, use.version},
                                                      {u"layer"_s, use.layer},
                                                      {u"jurisdiction"_s, use.jurisdiction},
                                                      {u"effect"_s, use.effect},
                                                      {u"severity"_s, wordOf(use.severity)},
                                                      {u"citation"_s, use.citation},
                                                      {u"note"_s, use.note}}));
            weakened += use.severity == Severity::Warn;
        }
    }
    QVERIFY(weakened > 0);
}

void DecidePropertiesTest::anotherStateNeverLoosens()
{
    for (int seed = 1; seed <= calls; ++seed) {
        SituationDice dice{quint32(seed)};
        const Situation before = dice.situation();
        // A caller of whom nothing tells a state is held to the strictest profile, which evidence may lift.
        if (!callerIsKnown(before))
            continue;
        Situation after = before;
        after.history.saidState += u". Now in %1."_s.arg(StatesPlan::shipped().place(dice.state())->name);
        const Decision one = decided(before);
        const Decision two = decided(after);
        QVERIFY2(plausibleStates(two.states).size() >= plausibleStates(one.states).size(),
                 qPrintable(nameOf(seed, one, two)));
        QVERIFY2(isNoLooser(one, two), qPrintable(nameOf(seed, one, two)));
    }
}

void DecidePropertiesTest::aTighterHouseRuleNeverLoosens_data()
{
    QTest::addColumn<QJsonObject>("house");
    const QList<Tightening> all = tightenings();
    for (const Tightening &one : all)
        QTest::newRow(one.name) << one.record;
}

void DecidePropertiesTest::aTighterHouseRuleNeverLoosens()
{
    QFETCH(QJsonObject, house);
    const auto tight = bookWith(house);
    QVERIFY2(tight, qPrintable(tight ? QString() : tight.error().sentence));
    int different = 0;
    for (int seed = 1; seed <= calls / 4; ++seed) {
        const Situation situation = SituationDice(quint32(seed)).situation();
        const Decision one = decided(situation);
        const Decision two = decide(situation, *tight);
        QVERIFY2(isNoLooser(one, two), qPrintable(nameOf(seed, one, two)));
        different += one.sendAt != two.sendAt || one.action != two.action || one.text.text != two.text.text ||
                     two.rules.fired.size() != one.rules.fired.size();
        if (!texts(two))
            continue;
        const QStringList allowed = dataIn(situation, one.text.text);
        for (const QString &data : dataIn(situation, two.text.text))
            QVERIFY2(allowed.contains(data), qPrintable(data + u": "_s + one.text.text + u" -> "_s + two.text.text));
    }
    QVERIFY(different > 0);
}

void DecidePropertiesTest::theDiceReachEveryAction()
{
    QMap<QString, int> seen;
    for (int seed = 1; seed <= calls; ++seed)
        ++seen[codeOf(decided(SituationDice(quint32(seed)).situation()).action)];
    QCOMPARE(seen.keys(), (QStringList{u"callback"_s, u"hold"_s, u"none"_s, u"text"_s}));
    QVERIFY(seen.value(u"text"_s) > calls / 3);
}

QTEST_GUILESS_MAIN(DecidePropertiesTest)
#include "decidepropertiestest.moc"
