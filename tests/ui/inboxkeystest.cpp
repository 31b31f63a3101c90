// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uiscene.h"
#include "ui/inbox/bubbledelegate.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxpage.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>

using namespace ring;
using namespace Qt::StringLiterals;

/// The inbox by real keys: answering, drafts that stay with their conversation, the meter, and why sending is off.
class InboxKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clearsTwentyFive();
    void sendCloseNext();
    void draftsStayWithTheirConversation();
    void undoRestoresTheDraft();
    void failedSendKeepsTheText();
    void sayWhySendingIsOff_data();
    void sayWhySendingIsOff();
    void meterNamesTheCulprit();
    void longThreadOpensQuickly();
    void bubblesShowTextAsItIs();

private:
    static InboxPage *inbox(const Scene &s) { return qobject_cast<InboxPage *>(s.window->page(u"inbox"_s)); }
    static QPlainTextEdit *box(const Scene &s) { return s.window->findChild<QPlainTextEdit *>(u"composer"_s); }
    static constexpr qint64 firstLead = 101;
    static void waitingReplies(Scene &s, int count);
};

void InboxKeysTest::init()
{
    QTest::failOnWarning(ownWarnings());
}

void InboxKeysTest::waitingReplies(Scene &s, int count)
{
    s.desk.rows.clear();
    for (int i = 0; i < count; ++i) {
        LeadRow row = s.desk.makeRow(firstLead + i, i % 4);
        row.action = u"text"_s;
        row.state = u"conversation"_s;
        row.lastInbound = true;
        row.lastBody = u"Tomorrow works"_s;
        row.needsUs = true;
        row.waitingSince = s.desk.time - (count - i) * minuteMs;
        row.unread = 1;
        s.desk.rows << row;
    }
    s.desk.tell();
    s.window->goTo(u"inbox"_s, firstLead);
    Scene::settle();
}

void InboxKeysTest::clearsTwentyFive()
{
    Scene s;
    waitingReplies(s, 25);
    for (int i = 0; i < 25; ++i) {
        const qint64 lead = inbox(s)->currentLead();
        QCOMPARE(lead, firstLead + i);
        s.key(Qt::Key_2);
        s.key(Qt::Key_Return, Qt::ControlModifier);
        s.key(Qt::Key_B);
        QCOMPARE(s.desk.find(lead)->outcome, u"booked"_s);
    }
    QCOMPARE(s.window->badge(u"inbox"_s), 0);
    QVERIFY(s.keystrokes <= 100);
    QCOMPARE(s.desk.log.filter(u"send "_s).size(), 25);
}

void InboxKeysTest::sendCloseNext()
{
    Scene s;
    waitingReplies(s, 3);
    s.key(Qt::Key_1);
    s.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    s.key(Qt::Key_L);
    QCOMPARE(s.desk.find(firstLead)->outcome, u"called_back"_s);
    QCOMPARE(inbox(s)->currentLead(), firstLead + 1);
}

void InboxKeysTest::draftsStayWithTheirConversation()
{
    Scene s;
    waitingReplies(s, 3);
    s.key(Qt::Key_R);
    QTest::keyClicks(box(s), u"for the first"_s);
    s.key(Qt::Key_Escape);
    s.key(Qt::Key_J);
    QCOMPARE(inbox(s)->currentLead(), firstLead + 1);
    QVERIFY(box(s)->toPlainText().isEmpty());
    s.key(Qt::Key_R);
    QTest::keyClicks(box(s), u"for the second"_s);
    s.key(Qt::Key_Escape);
    s.key(Qt::Key_K);
    QCOMPARE(box(s)->toPlainText(), u"for the first"_s);
    QCOMPARE(s.desk.drafts.value(firstLead), u"for the first"_s);
    QCOMPARE(s.desk.drafts.value(firstLead + 1), u"for the second"_s);
    s.desk.tell(); // what others do must not move what is being typed
    Scene::settle();
    QCOMPARE(box(s)->toPlainText(), u"for the first"_s);
}

void InboxKeysTest::undoRestoresTheDraft()
{
    Scene s;
    waitingReplies(s, 2);
    s.key(Qt::Key_R);
    QTest::keyClicks(box(s), u"See you at 9"_s);
    s.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(s.desk.threads.value(firstLead).last().body, u"See you at 9"_s);
    QVERIFY(box(s)->toPlainText().isEmpty());
    s.key(Qt::Key_Z);
    QCOMPARE(box(s)->toPlainText(), u"See you at 9"_s);
    QVERIFY(s.desk.threads.value(firstLead).isEmpty());
}

void InboxKeysTest::failedSendKeepsTheText()
{
    Scene s;
    waitingReplies(s, 2);
    s.key(Qt::Key_R);
    QTest::keyClicks(box(s), u"See you at 9"_s);
    Scene::settle();
    s.desk.failNext = u"The SMS service is out of credit."_s;
    s.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(s.window->lastSaid(), u"The SMS service is out of credit."_s);
    QCOMPARE(box(s)->toPlainText(), u"See you at 9"_s);
}

void InboxKeysTest::sayWhySendingIsOff_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("opted out") << u"opted_out"_s << u"The caller opted out of texts. A call is still allowed."_s;
    QTest::newRow("landline") << u"landline"_s << u"A landline cannot receive texts. Call instead (T)."_s;
    QTest::newRow("unknown code") << u"new_thing"_s << u"A text cannot be sent now (new thing)."_s;
}

void InboxKeysTest::sayWhySendingIsOff()
{
    QFETCH(QString, code);
    QFETCH(QString, sentence);
    Scene s;
    s.desk.sendBlocks.insert(firstLead, code);
    waitingReplies(s, 1);
    s.key(Qt::Key_1);
    QCOMPARE(inbox(s)->composer()->blockReason(), sentence);
    s.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(s.desk.log.filter(u"send "_s).isEmpty());
}

void InboxKeysTest::meterNamesTheCulprit()
{
    Scene s;
    waitingReplies(s, 1);
    s.key(Qt::Key_R);
    box(s)->insertPlainText(u"We\u2019ll come"_s);
    Scene::settle();
    QVERIFY2(inbox(s)->composer()->meter().contains(u"/70"), qPrintable(inbox(s)->composer()->meter()));
    QVERIFY(s.window->findChild<QLabel *>(u"composerHint"_s)->text().contains(QChar(0x2019)));
    s.key(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(box(s)->toPlainText(), u"We'll come"_s);
    QVERIFY2(inbox(s)->composer()->meter().contains(u"10/160"), qPrintable(inbox(s)->composer()->meter()));
}

void InboxKeysTest::longThreadOpensQuickly()
{
    Scene s;
    for (int i = 0; i < 500; ++i) {
        MessageRow text;
        text.id = 1000 + i;
        text.inbound = i % 2;
        text.body =
            u"Message %1 of a long talk about the water heater in the garage and when somebody may come."_s.arg(i);
        text.at = s.desk.time - (500 - i) * minuteMs;
        text.state = u"delivered"_s;
        s.desk.threads[firstLead + 1] << text;
    }
    waitingReplies(s, 2);
    QElapsedTimer timer;
    timer.start();
    s.key(Qt::Key_J);
    const qint64 took = timer.elapsed();
    qInfo("500 messages opened in %lld ms", took);
    QVERIFY2(took < 1000, "opening a long thread takes too long");
}

void InboxKeysTest::bubblesShowTextAsItIs()
{
    QCOMPARE(shownBody(u"<b>a</b>\nb"_s), u"<b>a</b>\nb"_s);
    QCOMPARE(shownBody(u"a\u202Eb\u0007c"_s), u"abc"_s);
}

QTEST_MAIN(InboxKeysTest)
#include "inboxkeystest.moc"
