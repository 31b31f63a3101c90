// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutstory.h"
#include "tests/support/ending.h"
#include "tests/support/spine.h"

#include <QTcpServer>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr int callers = 8;

/// A missed call every half minute from different callers, and the given faults.
QByteArray story(const QByteArray &faults, const QByteArray &every = "30")
{
    return "{\"scenario\":1,\"name\":\"faults\",\"about\":\"test\",\"start\":\"2026-03-02T10:00:00-07:00\","
           "      \"locations\":[{\"key\":\"denver\",\"line\":\"+13035550100\"}],"
           "      \"calls\":[{\"at\":5,\"from\":\"+17205550142\",\"to\":\"denver\",\"outcome\":\"hang_up\",\"ring\":4,"
           "        \"repeat\":{\"times\":8,\"every\":" +
           every + ",\"distinct_callers\":true}}],\"faults\":[" + faults + "]}";
}

QByteArray fault(const char *on, const char *kind, const char *more = "")
{
    return QByteArray("{\"at\":60,\"for\":90,\"on\":\"") + on + "\",\"kind\":\"" + kind + '"' + more + '}';
}

EngineOptions quick()
{
    EngineOptions options;
    options.textsPerSecond = 100;
    return options;
}

} // namespace

/// Everything a provider and a network do wrong: said in a clear sentence, and afterwards each text went exactly once.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trouble_data();
    void trouble();
    void aClosedPortIsSaidAndCaughtUp();
    void wrongCredentialsAreSaidAndTheRestGoesOn();
    void anOutageLongerThanTheWindowBecomesCallbacks_data();
    void anOutageLongerThanTheWindowBecomesCallbacks();
    void aNightSwitchedOffBecomesCallbacks();
    void everythingAtOnce();
    void eachRequestOfThePathIsSpoilt_data();
    void eachRequestOfThePathIsSpoilt();

private:
    static QString problems(Spine &spine);
    static void compareOnceEach(Spine &spine, int texts);
};

QString FaultsTest::problems(Spine &spine)
{
    return (spine.rows(u"SELECT problem FROM polls WHERE problem <> ''"_s) +
            spine.rows(u"SELECT problem FROM messages WHERE problem <> '' AND state IN ('queued', 'sending')"_s))
        .join(u'\n');
}

void FaultsTest::compareOnceEach(Spine &spine, int texts)
{
    const auto sent = spine.textsByNumber();
    QCOMPARE(sent.size(), texts);
    for (auto text = sent.begin(); text != sent.end(); ++text)
        QVERIFY2(text.value() == 1, qPrintable(text.key()));
    QCOMPARE(spine.rows(u"SELECT state FROM messages WHERE state NOT IN ('accepted', 'sent', 'delivered')"_s),
             QStringList());
    QCOMPARE(problems(spine), QString());
}

void FaultsTest::trouble_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QString>("says"); // empty: over before anybody could tell
    const auto row = [](const char *name, const QByteArray &faults, const QString &says) {
        QTest::newRow(name) << faults << says;
    };
    row("calls 401", fault("calls", "status", ",\"status\":401"), u"sign-in was refused"_s);
    row("calls HTML", fault("calls", "html"), u"web page instead of data"_s);
    row("calls half", fault("calls", "half"), u"before the answer was complete"_s);
    row("calls 429", fault("calls", "status", ",\"status\":429,\"retry_after\":20"), u"fewer requests"_s);
    row("calls 503", fault("calls", "status", ",\"status\":503"), u"trouble of its own"_s);
    row("calls closed", fault("calls", "close"), u"before the answer was complete"_s);
    row("calls cut", fault("calls", "cut"), u"before the answer was complete"_s);
    row("send 401", fault("send", "status", ",\"status\":401"), u"sign-in was refused"_s);
    row("send 429", fault("send", "status", ",\"status\":429,\"retry_after\":20"), u"fewer requests"_s);
    row("send 503", fault("send", "status", ",\"status\":503"), QString());
    row("send HTML", fault("send", "html"), QString());
    row("send half", fault("send", "half"), QString());
    row("send closed before", fault("send", "close"), QString());
    row("send cut after", fault("send", "cut"), QString());
    row("texts closed", fault("messages", "close"), u"before the answer was complete"_s);
    row("texts cut", fault("messages", "cut"), u"before the answer was complete"_s);
    row("texts half", fault("messages", "half"), u"before the answer was complete"_s);
    row("texts 503", fault("messages", "status", ",\"status\":503"), u"trouble of its own"_s);
    row("bookings 503", fault("bookings", "status", ",\"status\":503"), u"trouble of its own"_s);
    row("all closed", fault("", "close"), u"before the answer was complete"_s);
    row("all cut", fault("", "cut"), u"before the answer was complete"_s);
    row("all HTML", fault("", "html"), u"web page instead of data"_s);
}

void FaultsTest::trouble()
{
    QFETCH(QByteArray, faults);
    QFETCH(QString, says);
    Spine spine(story(faults), quick());
    // What is said goes away with the first answer after it, and when that is depends on the pauses of others.
    QString said;
    while (spine.clock.now() < spine.start() + 145 * secondMs) {
        spine.runFor(10 * secondMs);
        said += problems(spine) + u'\n';
    }
    QVERIFY2(said.contains(says), qPrintable(said));
    spine.runFor(15 * minuteMs);
    compareOnceEach(spine, callers);
}

void FaultsTest::aClosedPortIsSaidAndCaughtUp()
{
    Spine spine(story({}), quick());
    spine.runFor(50 * secondMs);
    auto *listener = spine.sandbox->findChild<QTcpServer *>();
    const quint16 port = listener->serverPort();
    listener->close();
    const auto sockets = listener->findChildren<QObject *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(sockets); // open connections end with the service
    spine.runFor(2 * minuteMs);
    QVERIFY2(problems(spine).contains(u"nobody answers at 127.0.0.1"_s), qPrintable(problems(spine)));
    QVERIFY(listener->listen(QHostAddress::LocalHost, port));
    spine.runFor(15 * minuteMs);
    compareOnceEach(spine, callers);
}

void FaultsTest::wrongCredentialsAreSaidAndTheRestGoesOn()
{
    Spine spine(story({}), quick());
    const auto right = spine.options().secretFor;
    spine.options().secretFor = [](const QString &) {
        return QtFuture::makeReadyFuture(Expected<QString>(u"not-the-secret"_s));
    };
    spine.restartEngine();
    spine.runFor(3 * minuteMs);
    QCOMPARE(spine.textsByNumber().size(), 0);
    QCOMPARE(
        spine.rows(
            u"SELECT COUNT(*) FROM polls WHERE problem LIKE '%sign-in was refused%' OR problem LIKE '%secret%' OR problem LIKE '%key%'"_s),
        QStringList{u"3"_s});
    spine.options().secretFor = [](const QString &) {
        return QtFuture::makeReadyFuture(
            Expected<QString>(fail(Error::Code::Denied, u"The keychain is locked. Unlock it."_s)));
    };
    spine.restartEngine();
    QVERIFY2(problems(spine).contains(u"keychain is locked"_s), qPrintable(problems(spine)));
    spine.options().secretFor = right;
    spine.restartEngine();
    spine.runFor(15 * minuteMs);
    compareOnceEach(spine, callers);
}

void FaultsTest::anOutageLongerThanTheWindowBecomesCallbacks_data()
{
    QTest::addColumn<QByteArray>("on");
    QTest::newRow("the phone system") << QByteArray("calls");
    QTest::newRow("the SMS provider") << QByteArray("send");
    QTest::newRow("everything") << QByteArray("");
}

void FaultsTest::anOutageLongerThanTheWindowBecomesCallbacks()
{
    QFETCH(QByteArray, on);
    // Calls every ten minutes, the first at 0:05; down from 0:01 to 0:56.
    Spine spine(
        story("{\"at\":60,\"for\":\"55m\",\"on\":\"" + on + "\",\"kind\":\"status\",\"status\":429,\"retry_after\":30}",
              "600"),
        quick());
    spine.runFor(100 * minuteMs);
    const auto sent = spine.textsByNumber();
    const QStringList late =
        spine.rows(u"SELECT number FROM leads WHERE action = 'callback' AND reason = 'too_late'"_s);
    QCOMPARE(late.size(), 2); // missed at 10 and 20 minutes, more than half an hour before the end
    QCOMPARE(sent.size(), callers - 2);
    for (auto text = sent.begin(); text != sent.end(); ++text) {
        QVERIFY(!late.contains(text.key()));
        QCOMPARE(text.value(), 1);
    }
    for (const QString &number : late)
        QVERIFY(spine.value(u"SELECT waiting_since FROM leads WHERE number = '%1'"_s.arg(number)).toLongLong() > 0);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM calls WHERE state = 'missed'"_s).toInt(), callers);
    QCOMPARE(problems(spine), QString());
}

void FaultsTest::aNightSwitchedOffBecomesCallbacks()
{
    Spine spine(story({}, "3600"), quick());
    spine.runFor(30 * minuteMs);
    QCOMPARE(spine.textsByNumber().size(), 1);
    spine.killEngine();
    spine.clock.advance(12 * hourMs);
    spine.sandbox->advanceTo(spine.clock.now());
    spine.restartEngine();
    spine.runFor(30 * minuteMs);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM calls WHERE state = 'missed'"_s).toInt(), callers);
    QCOMPARE(spine.rows(u"SELECT action, reason, COUNT(*) FROM leads GROUP BY action, reason ORDER BY action"_s),
             (QStringList{u"callback too_late 7"_s, u"text missed_call 1"_s}));
    QVERIFY(spine.textsByNumber().size() == 1);
}

void FaultsTest::everythingAtOnce()
{
    Spine spine(u"faults"_s, quick());
    spine.runFor(30 * minuteMs);
    compareOnceEach(spine, 12);
}

void FaultsTest::eachRequestOfThePathIsSpoilt_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"close", "half", "cut", "html", "status"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

/// The n-th request of all, whatever it asks for: broken before the server does anything, in the middle of its answer,
/// after it did what was asked, or answered with something else. Some of each kind; tests/soak takes every one.
void FaultsTest::eachRequestOfThePathIsSpoilt()
{
    QFETCH(QString, kind);
    static int requests = 0;
    static const Ending right = [] {
        Spine whole(u"survival"_s);
        whole.runFor(3 * hourMs);
        requests = int(whole.sandbox->requests());
        return endingOf(whole.store(), *whole.sandbox);
    }();
    QVERIFY(requests > 100);
    constexpr int some = 6;
    for (int i = 0; i < some; ++i) {
        const int nth = 1 + i * (requests - 1) / (some - 1);
        Spine spine(cutStory(u"survival"_s, nth, kind));
        spine.runFor(3 * hourMs);
        const QString difference = endingOf(spine.store(), *spine.sandbox).differenceTo(right);
        QVERIFY2(difference.isEmpty(), qPrintable(QString::number(nth) + u": "_s + difference));
    }
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faultstest.moc"
