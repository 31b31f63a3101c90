// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/phonenumber.h"
#include "engine/sandbox/exchange.h"
#include "engine/sandbox/populationstory.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace Qt::StringLiterals;

namespace {
constexpr Millis monday = 1'772'467'200'000; // 2026-03-02 16:00 UTC

struct Told
{
    QList<SandboxEvent> events;
    int texts = 0;

    QByteArray log() const
    {
        QByteArray all;
        for (const SandboxEvent &event : events)
            all += event.line() + '\n';
        return all;
    }
    int count(const QString &type, const QString &fact = {}, const QJsonValue &value = {}) const
    {
        return int(std::count_if(events.cbegin(), events.cend(), [&](const SandboxEvent &event) {
            return event.type == type && (fact.isEmpty() || event.facts.value(fact) == value);
        }));
    }
};

/// Plays `days` and, when asked, texts every missed caller a minute after the call like a plain engine would.
Told tell(const SandboxOptions &options, int days, bool texting)
{
    Told told;
    Exchange exchange(options.seed, std::make_unique<PopulationStory>(options), 10);
    std::multimap<Millis, TextOrder> due;
    QHash<QString, Millis> texted;
    exchange.onEvent([&](const SandboxEvent &event) {
        told.events.append(event);
        const QString caller = event.facts.value("from"_L1).toString();
        if (!texting || event.type != "call_ended"_L1 || !event.facts.value("missed"_L1).toBool() ||
            !caller.startsWith(u"+1"))
            return;
        if (texted.contains(caller) && event.at - texted.value(caller) < dayMs)
            return;
        texted.insert(caller, event.at);
        const QString body =
            u"Sorry we missed you. Book: https://book.copper.example/visit?r=L%1 Reply STOP to opt out."_s;
        due.emplace(event.at + minuteMs, TextOrder{event.facts.value("to"_L1).toString(), caller, body.arg(event.at)});
    });
    exchange.begin(monday);
    while (const auto next = exchange.nextEventAt()) {
        const Millis at = due.empty() ? *next : std::min(*next, due.begin()->first);
        if (at > monday + days * dayMs)
            break;
        exchange.advanceTo(at);
        while (!due.empty() && due.begin()->first <= at) {
            exchange.acceptText(due.begin()->second);
            due.erase(due.begin());
            ++told.texts;
        }
    }
    return told;
}
} // namespace

class PopulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeedFixesTheStoryToTheByte()
    {
        const QByteArray first = tell({}, 5, true).log();
        QCOMPARE(tell({}, 5, true).log(), first);
        SandboxOptions other;
        other.seed = 2;
        QVERIFY(tell(other, 5, true).log() != first);
    }

    void textsChangeNothingButTheAnswers()
    {
        const auto calls = [](const Told &told) {
            QStringList all;
            for (const SandboxEvent &event : told.events) {
                if (event.type == "call_rang"_L1 && event.facts.value("kind"_L1) == "robocall"_L1)
                    all.append(QString::number(event.at) + event.facts.value("to"_L1).toString());
            }
            return all;
        };
        QCOMPARE(calls(tell({}, 5, true)), calls(tell({}, 5, false)));
    }

    void aWeekLooksLikeOne()
    {
        const Told told = tell({}, 28, true);
        const int inbound = told.count(u"call_rang"_s, u"direction"_s, u"inbound"_s);
        const double perWeek = inbound / 4.0 / 12.0;
        const int missed = told.count(u"call_ended"_s, u"missed"_s, true);
        const double share = double(missed) / inbound;
        const int replies = told.count(u"reply"_s);
        const int bookings = told.count(u"booking"_s);
        qInfo(
            "calls per location and week %.1f, missed %.3f, texts %d, replies %d, bookings %d, stops %d, desk calls %d",
            perWeek, share, told.texts, replies, bookings, told.count(u"stopped"_s),
            told.count(u"call_rang"_s, u"kind"_s, u"desk"_s));
        for (const auto &kind : {"customer", "high_value", "prospect", "new", "toll_free", "canadian", "foreign",
                                 "landline", "opted_out", "anonymous", "emergency", "robocall", "desk"}) {
            const int count = told.count(u"call_rang"_s, u"kind"_s, QString::fromLatin1(kind));
            qInfo("%s %d", kind, count);
            QVERIFY2(count > 0 || qstrcmp(kind, "foreign") == 0, kind);
        }
        QVERIFY(perWeek > 40 && perWeek < 60);
        QVERIFY(share > 0.28 && share < 0.37);
        QVERIFY(replies > told.texts / 5 && replies < told.texts);
        QVERIFY(bookings > told.texts / 15);
        QVERIFY(told.count(u"text_undelivered"_s, u"code"_s, 30006) > 0);
        QVERIFY(told.count(u"text_refused"_s, u"code"_s, 21610) > 0);
        QVERIFY(told.count(u"transcript"_s) > missed / 8);
    }

    void bookingsCarryTheRecoveryOfTheText()
    {
        const Told told = tell({}, 7, true);
        for (const SandboxEvent &event : told.events) {
            if (event.type == "booking"_L1)
                QVERIFY(event.facts.value("recovery"_L1).toString().startsWith(u'L'));
        }
    }

    void eightWeeksPassQuickly()
    {
        QElapsedTimer timer;
        timer.start();
        const Told told = tell({}, 56, true);
        qInfo("eight weeks: %lld ms, %lld events", timer.elapsed(), qint64(told.events.size()));
        QVERIFY(timer.elapsed() < 20'000);
    }

    void twoHundredLocations()
    {
        SandboxOptions options;
        options.locations = 200;
        const PopulationStory story(options);
        const QStringList lines = story.lines();
        QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), 200);
        QSet<QString> numbers;
        for (const Person &person : story.people().all()) {
            if (person.kind != "toll_free"_L1 && person.kind != "canadian"_L1 && person.kind != "foreign"_L1) {
                QVERIFY2(!numbers.contains(person.number), qPrintable(person.number));
                numbers.insert(person.number);
            }
        }
        QVERIFY(!numbers.intersects(QSet<QString>(lines.begin(), lines.end())));
    }

    void everyNumberIsOne()
    {
        static const QRegularExpression form(u"^\\+1[2-9]\\d\\d555\\d{4}$"_s);
        const PopulationStory story{SandboxOptions()};
        for (const QString &line : story.lines())
            QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
        int fictional = 0;
        for (const Person &person : story.people().all()) {
            QVERIFY2(person.kind == "foreign"_L1 || form.match(person.number).hasMatch(), qPrintable(person.number));
            QVERIFY2(toE164(person.number), qPrintable(person.number));
            fictional += person.number.mid(8, 2) == "01"_L1;
        }
        QVERIFY(fictional > story.people().all().size() * 98 / 100);
    }

    void recoveryIds_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("id");
        QTest::newRow("r") << u"Book: https://book.copper.example/visit?r=R-8812. Thanks"_s << u"R-8812"_s;
        QTest::newRow("among others") << u"https://book.copper.example/visit?x=1&r=ab12&y=2"_s << u"ab12"_s;
        QTest::newRow("Cal.com") << u"https://cal.com/copper/visit?metadata[recovery]=ab12"_s << u"ab12"_s;
        QTest::newRow("Cal.com encoded") << u"https://cal.com/copper/visit?metadata%5Brecovery%5D=ab12"_s << u"ab12"_s;
        QTest::newRow("without scheme") << u"book.copper.example/visit?r=ab12"_s << u"ab12"_s;
        QTest::newRow("no link") << u"Are you r=ab12?"_s << QString();
        QTest::newRow("another key") << u"https://book.copper.example/visit?ref=ab12"_s << QString();
    }

    void recoveryIds()
    {
        QFETCH(QString, body);
        QTEST(recoveryIdIn(body), "id");
    }
};

QTEST_GUILESS_MAIN(PopulationTest)
#include "populationtest.moc"
