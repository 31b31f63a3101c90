// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spine.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// Missed calls at even distances from different callers.
QByteArray story(const char *start, const char *repeat, const char *faults)
{
    return QByteArray("{\"scenario\":1,\"name\":\"outage\",\"about\":\"test\",\"start\":\"") + start +
           "\",\"locations\":[{\"key\":\"denver\",\"line\":\"+13035550100\"}],"
           "\"calls\":[{\"at\":5,\"from\":\"+17205550142\",\"to\":\"denver\",\"outcome\":\"hang_up\",\"ring\":4,"
           "\"repeat\":{" +
           repeat + ",\"distinct_callers\":true,\"first_caller\":3000}}],\"faults\":[" + faults + "]}";
}

EngineOptions quick()
{
    EngineOptions options;
    options.textsPerSecond = 100;
    return options;
}

struct Line
{
    QString number;
    Millis missed = 0;
    QString action;
    QString reason;
    bool waits = false;
    Millis texted = 0; ///< by the provider's log
    int texts = 0;
    QString late; ///< what became of a text that was decided on but not sent
};

} // namespace

/// Ten minutes without a network, and twelve hours switched off: every call is caught up, none is texted late, and what
/// was not texted waits for a person with the reason. Prints the tables.
class OutageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenMinutesWithout_data();
    void tenMinutesWithout();
    void anHourWithout();
    void twelveHoursSwitchedOff();

private:
    static QList<Line> linesOf(Spine &spine);
    static void print(const char *title, Spine &spine, const QList<Line> &lines);
    static void compareEach(const QList<Line> &lines, Millis lateFrom, Millis lateTo);
};

QList<Line> OutageTest::linesOf(Spine &spine)
{
    QList<Line> lines;
    QHash<QString, QPair<Millis, int>> texts;
    const QStringList firsts = spine.rows(u"SELECT body FROM messages WHERE touch = 'first'"_s);
    for (const SandboxEvent &event : spine.events(u"text_accepted"_s)) {
        if (!firsts.contains(event.facts.value("body"_L1).toString()))
            continue; // a reminder
        auto &one = texts[event.facts.value("to"_L1).toString()];
        one = {one.second ? one.first : event.at, one.second + 1};
    }
    const auto rows = spine.rows(u"SELECT l.number, c.ended_at, l.action, l.reason, l.waiting_since > 0, "
                                 "(SELECT m.problem_code FROM messages m WHERE m.lead_id = l.id AND m.inbound = 0 "
                                 "AND m.state = 'cancelled' LIMIT 1) "
                                 "FROM leads l JOIN calls c ON c.lead_id = l.id ORDER BY c.ended_at"_s);
    for (const QString &row : rows) {
        const QStringList cells = row.split(u' ');
        Line line;
        line.number = cells.value(0);
        line.missed = cells.value(1).toLongLong();
        line.action = cells.value(2);
        line.reason = cells.value(3);
        line.waits = cells.value(4).toInt() != 0;
        line.late = cells.value(5);
        line.texted = texts.value(line.number).first;
        line.texts = texts.value(line.number).second;
        lines << line;
    }
    return lines;
}

void OutageTest::print(const char *title, Spine &spine, const QList<Line> &lines)
{
    const auto clock = [&](Millis at) { return QTime(0, 0).addMSecs(int((at - spine.start()) % dayMs)); };
    QString table =
        u"%1\n  missed    caller        became    reason        texted    after\n"_s.arg(QString::fromLatin1(title));
    int texted = 0;
    for (const Line &line : lines) {
        texted += line.texts;
        table +=
            u"  +%1 %2  %3 %4 %5\n"_s.arg(clock(line.missed).toString(u"HH:mm:ss"_s), line.number,
                                          line.action.leftJustified(9), line.reason.leftJustified(13),
                                          line.texted ? u"+%1 %2 s"_s.arg(clock(line.texted).toString(u"HH:mm:ss"_s))
                                                            .arg(double(line.texted - line.missed) / 1000, 7, 'f', 1)
                                                      : u"-"_s);
    }
    qInfo().noquote()
        << table +
               u"  %1 missed, %2 texted, %3 for a person"_s.arg(lines.size()).arg(texted).arg(lines.size() - texted);
}

/// Missed within [lateFrom, lateTo): a person calls back. Everybody else got exactly one text, within the window.
void OutageTest::compareEach(const QList<Line> &lines, Millis lateFrom, Millis lateTo)
{
    for (const Line &line : lines) {
        const bool late = line.missed >= lateFrom && line.missed < lateTo;
        const auto about = line.number + u' ' + line.action + u' ' + line.reason;
        QVERIFY2(line.texts == (late ? 0 : 1), qPrintable(about));
        if (late) {
            QVERIFY2(line.waits && (line.reason == "too_late"_L1 || line.late == "too_late"_L1), qPrintable(about));
            continue;
        }
        QVERIFY2(line.texted - line.missed <= 30 * minuteMs, qPrintable(about));
    }
}

void OutageTest::tenMinutesWithout_data()
{
    QTest::addColumn<QByteArray>("fault");
    const auto from10 = [](const char *rest) { return QByteArray("{\"at\":\"10m\",\"for\":\"10m\",") + rest + '}'; };
    QTest::newRow("no network") << from10("\"kind\":\"close\"");
    QTest::newRow("answers lost") << from10("\"kind\":\"cut\"");
    QTest::newRow("phone system in trouble") << from10("\"kind\":\"status\",\"status\":503,\"on\":\"calls\"");
    QTest::newRow("SMS provider busy") << from10(
        "\"kind\":\"status\",\"status\":429,\"retry_after\":30,\"on\":\"send\"");
    QTest::newRow("SMS provider in trouble") << from10("\"kind\":\"status\",\"status\":503,\"on\":\"send\"");
}

void OutageTest::tenMinutesWithout()
{
    QFETCH(QByteArray, fault);
    Spine spine(story("2026-03-02T10:00:00-07:00", "\"times\":14,\"every\":120", fault.constData()), quick());
    spine.runFor(90 * minuteMs);
    const auto lines = linesOf(spine);
    print(QTest::currentDataTag(), spine, lines);
    QCOMPARE(lines.size(), 14);
    compareEach(lines, 0, 0); // shorter than the window: nobody is left out
    for (const Line &line : lines)
        QVERIFY2(line.texted - line.missed <= 13 * minuteMs, qPrintable(line.number));
}

void OutageTest::anHourWithout()
{
    Spine spine(story("2026-03-02T10:00:00-07:00", "\"times\":8,\"every\":720",
                      "{\"at\":\"10m\",\"for\":\"60m\",\"kind\":\"close\"}"),
                quick());
    spine.runFor(150 * minuteMs);
    const auto lines = linesOf(spine);
    print("an hour without a network", spine, lines);
    QCOMPARE(lines.size(), 8);
    compareEach(lines, spine.start() + 10 * minuteMs, spine.start() + 40 * minuteMs);
    QCOMPARE(std::count_if(lines.begin(), lines.end(), [](const Line &line) { return line.texts == 0; }), 3);
}

void OutageTest::twelveHoursSwitchedOff()
{
    // From nine in the evening until nine in the morning.
    Spine spine(story("2026-03-02T20:30:00-07:00", "\"times\":56,\"every\":840", ""), quick());
    spine.runFor(30 * minuteMs);
    const Millis off = spine.clock.now();
    spine.killEngine();
    spine.clock.advance(12 * hourMs);
    const Millis on = spine.clock.now();
    spine.sandbox->advanceTo(on);
    spine.restartEngine();
    spine.runFor(60 * minuteMs);
    const auto lines = linesOf(spine);
    print("twelve hours switched off, from nine to nine", spine, lines);
    QCOMPARE(lines.size(), 56);
    compareEach(lines, off, on - 30 * minuteMs);
    QCOMPARE(std::count_if(lines.begin(), lines.end(), [](const Line &line) { return line.texts == 0; }), 49);
}

QTEST_GUILESS_MAIN(OutageTest)
#include "outagetest.moc"
