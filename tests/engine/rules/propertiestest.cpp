// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/statesplan.h"
#include "engine/rules/holidays.h"
#include "engine/rules/rulejson.h"
#include "tests/engine/rules/asking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool coin() { return below(2) == 0; }
    template<typename List>
    auto oneOf(const List &list)
    {
        return list.at(below(int(list.size())));
    }

private:
    QRandomGenerator m_random;
};

QString anyState(Dice &dice)
{
    const StatesPlan &plan = StatesPlan::shipped();
    return dice.below(12) == 0 ? dice.oneOf(plan.territories()) : dice.oneOf(plan.states());
}

QSet<QString> anyConditions(Dice &dice)
{
    const QStringList known{u"toll_free_textable"_s,  u"casl_template"_s,
                            u"recording_announced"_s, u"text_preference_recorded"_s,
                            u"asked_for_follow_up"_s, u"transaction_18_months"_s,
                            u"opted_out"_s,           u"robocall"_s,
                            u"emergency:LA"_s,        u"missing:baa"_s};
    QSet<QString> conditions;
    while (dice.below(3) == 0)
        conditions.insert(dice.oneOf(known));
    return conditions;
}

Millis anyMoment(Dice &dice)
{
    // Quarter hours of 2026 to 2028.
    return 1'767'225'600'000 + Millis(dice.below(3 * 365 * 96)) * 15 * minuteMs;
}

RuleQuestion anyQuestion(Dice &dice)
{
    const MapPlace &caller = *StatesPlan::shipped().place(anyState(dice));
    const MapPlace &location = *StatesPlan::shipped().place(anyState(dice));
    const QString number = "+1"_L1 + QString::number(dice.oneOf(caller.areaCodes)) + "5550142"_L1;
    const QByteArray zone = location.zones.first().id();
    RuleQuestion question = ask(MessageKind(dice.below(7)), number,
                                {location.code, zone.constData(), dice.oneOf(knownTrades())}, anyMoment(dice));
    if (dice.coin())
        question.evidence = resolveStates(anyState(dice), {}, {}, factsOf(number), location.code);
    question.conditions.unite(anyConditions(dice));
    return question;
}

bool within(const DayWindow &inner, const DayWindow &outer)
{
    return inner.from >= inner.to || (inner.from >= outer.from && inner.to <= outer.to);
}

template<typename List>
bool containsAll(const List &larger, const List &smaller)
{
    return std::all_of(smaller.begin(), smaller.end(), [&](const auto &item) { return larger.contains(item); });
}

/// What `strict` lets through although `loose` does not; empty when it is at least as strict in everything.
QString looserPart(const MergedRules &strict, const MergedRules &loose)
{
    for (size_t day = 0; day < 7; ++day) {
        if (!within(strict.hours[day], loose.hours[day]))
            return u"hours"_s;
    }
    const std::pair<const char *, bool> parts[] = {
        {"zones", containsAll(strict.zones, loose.zones)},
        {"holidays", containsAll(strict.holidayCalendars, loose.holidayCalendars)},
        {"cap", !loose.capCount ||
                    (strict.capCount && *strict.capCount <= *loose.capCount && strict.capHours >= loose.capHours)},
        {"business name", strict.businessName || !loose.businessName},
        {"location name", strict.locationName || !loose.locationName},
        {"callback", strict.callbackNumber || !loose.callbackNumber},
        {"opt-out", strict.optOutLine || !loose.optOutLine},
        {"neutral name", strict.neutralName || !loose.neutralName},
        {"identify",
         loose.identifyWithin == 0 || (strict.identifyWithin > 0 && strict.identifyWithin <= loose.identifyWithin)},
        {"sentences", containsAll(strict.sentences, loose.sentences)},
        {"phrases", containsAll(strict.forbiddenPhrases, loose.forbiddenPhrases)},
        {"references", containsAll(strict.forbiddenReferences, loose.forbiddenReferences)},
        {"languages", containsAll(strict.languages, loose.languages)},
        {"translation", strict.reviewedTranslation || !loose.reviewedTranslation},
        {"fields",
         !loose.allowedFields || (strict.allowedFields && containsAll(*loose.allowedFields, *strict.allowedFields))},
        {"checks", containsAll(strict.checks, loose.checks)},
        {"consent", strict.consent >= loose.consent},
        {"deadline", strict.replyDeadline <= loose.replyDeadline},
        {"suppress", containsAll(strict.suppress, loose.suppress)},
    };
    for (const auto &[name, holds] : parts) {
        if (!holds)
            return QString::fromLatin1(name);
    }
    return {};
}

bool isNoEarlier(const std::optional<Millis> &strict, const std::optional<Millis> &loose)
{
    return !strict || (loose && *strict >= *loose);
}

QJsonObject tightening(Dice &dice, const QString &id)
{
    const auto rule = [&](const QString &effect, const QJsonObject &params) {
        return QJsonObject{
            {u"id"_s, id},         {u"layer"_s, u"operator"_s}, {u"jurisdiction"_s, u"US"_s}, {u"effect"_s, effect},
            {u"params"_s, params}, {u"severity"_s, u"block"_s}, {u"confidence"_s, u"high"_s}};
    };
    const auto hour = [](int h) { return u"%1:00"_s.arg(h, 2, 10, QChar(u'0')); };
    switch (dice.below(10)) {
    case 0: {
        const int from = dice.below(20);
        const QJsonArray window{hour(from), hour(from + 1 + dice.below(23 - from))};
        return rule(u"quiet_hours"_s, {{u"windows"_s, QJsonObject{{u"daily"_s, window}}}, {u"zone"_s, u"recipient"_s}});
    }
    case 1:
        return rule(u"exclude_days"_s,
                    {{u"weekdays"_s, QJsonArray{dice.oneOf(QStringList{u"mon"_s, u"sat"_s, u"sun"_s})}}});
    case 2:
        return rule(u"exclude_days"_s, {{u"holidays"_s, QJsonArray{dice.oneOf(Holidays::shipped().calendars())}}});
    case 3:
        return rule(u"max_messages_per_window"_s,
                    {{u"messages"_s, 1 + dice.below(4)}, {u"hours"_s, 24 * (1 + dice.below(5))}});
    case 4:
        return rule(u"require_sentence"_s, {{u"id"_s, id}, {u"text"_s, QJsonObject{{u"en"_s, u"Thank you."_s}}}});
    case 5:
        return rule(u"forbid_phrase_class"_s, {{u"classes"_s, QJsonArray{u"price"_s, u"emoji"_s}}});
    case 6:
        return rule(u"forbid_reference_to"_s, {{u"topics"_s, QJsonArray{u"appointment"_s, u"voicemail_words"_s}}});
    case 7:
        return rule(u"minimize_payload"_s, {{u"fields"_s, QJsonArray{u"business"_s, u"direct_number"_s}}});
    case 8:
        return rule(u"require_consent"_s, {{u"consent"_s, u"express_written"_s}});
    default:
        return rule(u"reply_deadline"_s, {{u"minutes"_s, 1 + dice.below(5)}});
    }
}

RuleBook bookWith(const QList<QJsonObject> &records)
{
    QJsonArray rules;
    for (const QJsonObject &record : records)
        rules.append(record);
    const QByteArray house = QJsonDocument(QJsonObject{{u"document"_s, u"house"_s}, {u"rules"_s, rules}}).toJson();
    const auto book = RuleBook::fromJson(RuleBook::shippedDocuments(), {house});
    if (!book)
        qFatal("%s", qPrintable(book.error().sentence));
    return *book;
}

} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addingAStateNeverLoosens();
    void tighteningNeverSendsEarlierOrSaysMore();
    void mergingIsAPureFunction();
    void theMomentFoundIsAllowedEverywhere();
    void mergingIsFast();
};

void PropertiesTest::addingAStateNeverLoosens()
{
    Dice dice(1);
    for (int i = 0; i < 3000; ++i) {
        const RuleQuestion question = anyQuestion(dice);
        RuleQuestion wider = question;
        wider.evidence.append({u"thread"_s, u"said so"_s, {anyState(dice)}, {}});
        const MergedRules before = RuleBook::shipped().merge(question);
        const MergedRules after = RuleBook::shipped().merge(wider);
        QCOMPARE(looserPart(after, before), QString());
        QVERIFY(isNoEarlier(nextAllowed(after, question.at), nextAllowed(before, question.at)));
    }
}

void PropertiesTest::tighteningNeverSendsEarlierOrSaysMore()
{
    Dice dice(2);
    for (int books = 0; books < 40; ++books) {
        QList<QJsonObject> records;
        for (int i = 0; i <= dice.below(4); ++i)
            records.append(tightening(dice, u"house.%1"_s.arg(i)));
        const RuleBook tightened = bookWith(records);
        for (int i = 0; i < 60; ++i) {
            const RuleQuestion question = anyQuestion(dice);
            const MergedRules before = RuleBook::shipped().merge(question);
            const MergedRules after = tightened.merge(question);
            QCOMPARE(looserPart(after, before), QString());
            QVERIFY(isNoEarlier(nextAllowed(after, question.at), nextAllowed(before, question.at)));
        }
    }
}

void PropertiesTest::mergingIsAPureFunction()
{
    Dice dice(3);
    const RuleBook again = bookWith({});
    for (int i = 0; i < 1000; ++i) {
        const RuleQuestion question = anyQuestion(dice);
        RuleQuestion shuffled = question;
        std::reverse(shuffled.evidence.begin(), shuffled.evidence.end());
        const QByteArray bytes = canonicalBytes(RuleBook::shipped().merge(question));
        QCOMPARE(canonicalBytes(RuleBook::shipped().merge(question)), bytes);
        QCOMPARE(canonicalBytes(RuleBook::shipped().merge(shuffled)), bytes);
        QCOMPARE(canonicalBytes(again.merge(question)), bytes);
    }
}

void PropertiesTest::theMomentFoundIsAllowedEverywhere()
{
    Dice dice(4);
    int found = 0;
    for (int i = 0; i < 1500; ++i) {
        const RuleQuestion question = anyQuestion(dice);
        const MergedRules rules = RuleBook::shipped().merge(question);
        const std::optional<Millis> next = nextAllowed(rules, question.at);
        if (!next)
            continue;
        ++found;
        QVERIFY(*next >= question.at);
        for (const QTimeZone &zone : rules.zones) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(*next, zone);
            const DayWindow &window = rules.hours[size_t(local.date().dayOfWeek() - 1)];
            const int minute = local.time().hour() * 60 + local.time().minute();
            QVERIFY2(minute >= window.from && minute < window.to, qPrintable(local.toString(Qt::ISODate)));
            for (const QString &calendar : rules.holidayCalendars)
                QVERIFY(!Holidays::shipped().isHoliday(calendar, local.date().toJulianDay()));
        }
        // A minute earlier was forbidden, unless it may go at once.
        if (*next > question.at)
            QVERIFY(!allowedAt(rules, *next - minuteMs));
    }
    QVERIFY(found > 1000);
}

void PropertiesTest::mergingIsFast()
{
    Dice dice(5);
    QList<RuleQuestion> questions;
    for (int i = 0; i < 100; ++i)
        questions.append(anyQuestion(dice));
    QBENCHMARK
    {
        for (const RuleQuestion &question : questions)
            QVERIFY(!RuleBook::shipped().merge(question).fired.isEmpty());
    }
}

QTEST_GUILESS_MAIN(PropertiesTest)
#include "propertiestest.moc"
