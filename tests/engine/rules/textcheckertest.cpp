// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/textchecker.h"

#include "engine/contacts/statesplan.h"
#include "engine/rules/holidays.h"
#include "tests/engine/rules/asking.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

/// The checker has to be able to say no, and it has to agree with the engine where both say when a text may go.
class TextCheckerTest : public QObject
{
    Q_OBJECT

private:
    static SeenText lawful()
    {
        SeenText seen;
        seen.text =
            u"Acme Plumbing, Denver: sorry we missed your call. Reply here or call (720) 555-0142. Reply STOP to opt out."_s;
        seen.kind = u"first_reply"_s;
        seen.vertical = u"general"_s;
        seen.states = {u"CO"_s};
        seen.zones = {u"America/Denver"_s};
        seen.business = u"Acme Plumbing"_s;
        seen.location = u"Denver"_s;
        seen.number = u"(720) 555-0142"_s;
        seen.sentAt = localMoment("America/Denver", 2026, 11, 18, 12);
        return seen;
    }
    static SeenText health()
    {
        SeenText seen = lawful();
        seen.vertical = u"health"_s;
        seen.business = u"Lake Dental"_s;
        seen.text =
            u"Lake Dental, Denver: we missed your call. Reply with a good time to call. Please don't text health "
            "details. Emergency? Call 911. STOP to opt out."_s;
        return seen;
    }

private Q_SLOTS:
    void lawfulTextsPass();
    void breachesAreNamed_data();
    void breachesAreNamed();
    void holidaysAgreeWithTheEngine();
    void momentsAgreeWithTheEngine();
};

void TextCheckerTest::lawfulTextsPass()
{
    const TextChecker checker;
    QVERIFY(checker.recordCount() > 300);
    QCOMPARE(checker.brokenRules(lawful()), QStringList());
    QCOMPARE(checker.brokenRules(health()), QStringList());
}

void TextCheckerTest::breachesAreNamed_data()
{
    QTest::addColumn<SeenText>("seen");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, SeenText seen, const QString &rule, auto change) {
        change(seen);
        QTest::newRow(name) << seen << rule;
    };
    row("no name", lawful(), u"us.identify"_s, [](SeenText &s) { s.business = u"Other"_s; });
    row("no location", lawful(), u"operator.location_name"_s, [](SeenText &s) { s.location = u"Boulder"_s; });
    row("no way out", lawful(), u"us.opt_out"_s, [](SeenText &s) { s.text.replace(u"STOP"_s, u"a note"_s); });
    row("promotion", lawful(), u"us.promotion"_s, [](SeenText &s) { s.text += u" 20% off!"_s; });
    row("price", lawful(), u"operator.sells_nothing"_s, [](SeenText &s) { s.text += u" From $49."_s; });
    row("shortener", lawful(), u"ctia.links"_s, [](SeenText &s) { s.text += u" bit.ly/x"_s; });
    row("hurry", lawful(), u"us.honest"_s, [](SeenText &s) { s.text += u" Hurry!"_s; });
    row("night", lawful(), u"us.hours"_s, [](SeenText &s) {
        s.kind = u"follow_up"_s;
        s.sentAt += 9 * hourMs;
    });
    row("second zone", lawful(), u"us.hours"_s, [](SeenText &s) {
        s.kind = u"follow_up"_s;
        s.zones.append(u"Pacific/Guam"_s);
    });
    row("sunday in utah", lawful(), u"ut.days"_s, [](SeenText &s) {
        s.kind = u"follow_up"_s;
        s.states.append(u"UT"_s);
        s.sentAt += 4 * dayMs;
    });
    row("pioneer day", lawful(), u"ut.days"_s, [](SeenText &s) {
        s.kind = u"follow_up"_s;
        s.states.append(u"UT"_s);
        s.sentAt = localMoment("America/Denver", 2026, 7, 24, 12);
    });
    row("cap", lawful(), u"fl.cap"_s, [](SeenText &s) {
        s.kind = u"follow_up"_s;
        s.states.append(u"FL"_s);
        s.earlierTexts = {s.sentAt - hourMs, s.sentAt - 2 * hourMs, s.sentAt - 3 * hourMs};
    });
    row("consent", lawful(), u"us.consent.marketing"_s, [](SeenText &s) {
        s.kind = u"marketing"_s;
        s.consent = u"express"_s;
    });
    row("toll-free", lawful(), u"us.toll_free"_s, [](SeenText &s) { s.conditions.insert(u"toll_free"_s); });
    row("canada", lawful(), u"foreign.suppress"_s, [](SeenText &s) { s.country = u"CA"_s; });
    row("emergency", lawful(), u"la.emergency"_s, [](SeenText &s) {
        s.kind = u"follow_up"_s;
        s.states.append(u"LA"_s);
        s.conditions.insert(u"emergency:LA"_s);
    });
    row("new jersey mobile", lawful(), u"nj.mobile"_s, [](SeenText &s) {
        s.kind = u"marketing"_s;
        s.states.append(u"NJ"_s);
    });
    row("unknown caller", lawful(), u"us.unknown.hours"_s, [](SeenText &s) {
        s.kind = u"follow_up"_s;
        s.callerKnown = false;
        s.sentAt -= 3 * hourMs;
    });
    row("one language in puerto rico", lawful(), u"pr.language"_s, [](SeenText &s) { s.states.append(u"PR"_s); });
    row("missing sentence", health(), u"health.emergency"_s,
        [](SeenText &s) { s.text.remove(u"Emergency? Call 911. "_s); });
    row("tooth", health(), u"health.topics"_s, [](SeenText &s) { s.text += u" How is the tooth?"_s; });
    row("appointment", health(), u"health.topics"_s, [](SeenText &s) { s.text += u" About your appointment."_s; });
    row("field", health(), u"health.payload"_s, [](SeenText &s) {
        s.fields.insert(u"caller_name"_s, u"Dana"_s);
        s.text.prepend(u"Hi Dana. "_s);
    });
    row("quote", health(), u"health.topics"_s, [](SeenText &s) {
        s.transcript = u"my filling fell out last night"_s;
        s.text += u" Fell out last night, we hear."_s;
    });
    row("telling name", health(), u"behavioral.name"_s, [](SeenText &s) {
        s.vertical = u"behavioral_health"_s;
        s.neutralName = u"Lakeview Office"_s;
    });
    row("your case", lawful(), u"legal.topics"_s, [](SeenText &s) {
        s.vertical = u"legal"_s;
        s.text += u" About your case."_s;
    });
}

void TextCheckerTest::breachesAreNamed()
{
    QFETCH(SeenText, seen);
    QFETCH(QString, rule);
    const QStringList broken = TextChecker().brokenRules(seen);
    const bool named =
        std::any_of(broken.begin(), broken.end(), [&](const QString &line) { return line.startsWith(rule + u':'); });
    QVERIFY2(named, qPrintable(broken.join(u'\n')));
}

void TextCheckerTest::holidaysAgreeWithTheEngine()
{
    const TextChecker checker;
    SeenText seen = lawful();
    seen.kind = u"follow_up"_s;
    seen.zones = {u"UTC"_s};
    for (const QString &state : {u"AL"_s, u"LA"_s, u"PA"_s, u"UT"_s, u"RI"_s}) {
        seen.states = {state};
        for (QDate day(2026, 1, 1); day.year() < 2029; day = day.addDays(1)) {
            seen.sentAt = QDateTime(day, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
            const QStringList broken = checker.brokenRules(seen).filter(state.toLower() + u".days"_s);
            const bool closed =
                Holidays::shipped().isHoliday(state, day.toJulianDay()) ||
                ((state == u"UT"_s || state == u"RI"_s) && Holidays::shipped().isHoliday(u"US"_s, day.toJulianDay())) ||
                (state != u"PA"_s && day.dayOfWeek() == Qt::Sunday);
            QVERIFY2(broken.isEmpty() != closed, qPrintable(state + day.toString(Qt::ISODate)));
        }
    }
}

void TextCheckerTest::momentsAgreeWithTheEngine()
{
    const TextChecker checker;
    SeenText seen = lawful();
    seen.kind = u"follow_up"_s;
    seen.text =
        u"Acme Plumbing: about your call, reply here or call (720) 555-0142. We can help you. Para no recibir, STOP o responda."_s;
    const StatesPlan &plan = StatesPlan::shipped();
    for (const QString &state : plan.states() + plan.territories()) {
        for (int quarter = 0; quarter < 7 * 96; quarter += 5) {
            seen.sentAt = 1'794'700'800'000 + Millis(quarter) * 15 * minuteMs;
            RuleQuestion question = ask(MessageKind::FollowUp,
                                        "+1"_L1 + QString::number(plan.place(state)->areaCodes.first()) + "5550142"_L1,
                                        {u"CO"_s, "America/Denver"}, seen.sentAt);
            const MergedRules rules = RuleBook::shipped().merge(question);
            seen.states = plausibleStates(question.evidence);
            seen.zones.clear();
            for (const QTimeZone &zone : rules.zones)
                seen.zones.append(QString::fromLatin1(zone.id()));
            const QStringList broken = checker.brokenRules(seen);
            // The engine may be stricter (a window is asked in every zone), never looser.
            if (allowedAt(rules, seen.sentAt))
                QVERIFY2(broken.isEmpty(), qPrintable(state + broken.join(u'\n')));
            else
                QVERIFY2(!broken.isEmpty(), qPrintable(state));
        }
    }
}

QTEST_GUILESS_MAIN(TextCheckerTest)
#include "textcheckertest.moc"
