// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardmodel.h"
#include "tests/ui/uiscene.h"
#include "ui/board/boardpage.h"
#include "ui/escalations/escalationspage.h"
#include "ui/shell/choicepopup.h"
#include "ui/shell/keybutton.h"
#include "ui/shell/language.h"
#include "ui/shell/notifier.h"
#include "ui/shell/page.h"
#include "ui/shell/snoozetimes.h"
#include "ui/shell/sounds.h"
#include "ui/shell/soundsdialog.h"
#include "ui/shell/statusline.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"
#include "ui/why/trace.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace ring;
using namespace Qt::StringLiterals;

/// What works everywhere: escalations in two keys, palette, jump, sign-in, theme, language, notices, the status line.
class ShellTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void called(const QUrl &url) { m_called << url; }

private Q_SLOTS:
    void init();
    void emergencyInTwoKeys();
    void acknowledgeIsLatched();
    void paletteFindsAndRuns();
    void jumpsInFiveKeys();
    void asksForAName();
    void languageChangesLive();
    void themeAndSizeChangeLive();
    void statusIsOneSentence();
    void failingConnectionHasAStrip();
    void tellsOnce();
    void whyIsQuickAndTolerant();
    void everyButtonShowsItsKey();
    void soundsAreChosenAndTried();
    void typedTimes_data();
    void typedTimes();

private:
    QList<QUrl> m_called;
};

void ShellTest::init()
{
    m_called.clear();
    QTest::failOnWarning(ownWarnings());
    QDesktopServices::setUrlHandler(u"tel"_s, this, "called");
}

void ShellTest::emergencyInTwoKeys()
{
    Scene s;
    s.window->goTo(u"inbox"_s);
    s.key(Qt::Key_F8);
    s.key(Qt::Key_T);
    QCOMPARE(m_called.size(), 1);
    qint64 oldest = 0;
    Millis raised = s.desk.time;
    for (const LeadRow &row : s.desk.rows)
        if (row.escalationId && row.escalationRaisedAt < raised) {
            raised = row.escalationRaisedAt;
            oldest = row.id;
        }
    QCOMPARE(m_called.first().toString(), u"tel:"_s + s.desk.find(oldest)->caller);
}

void ShellTest::acknowledgeIsLatched()
{
    Scene s;
    auto *page = qobject_cast<EscalationsPage *>(s.window->page(u"escalations"_s));
    const int open = page->unacknowledged();
    s.key(Qt::Key_F8);
    const qint64 lead = page->currentLead();
    s.desk.find(lead)->needsUs = false; // the cause is gone; the alarm is not
    s.desk.tell();
    Scene::settle();
    QCOMPARE(page->unacknowledged(), open);
    s.key(Qt::Key_A);
    QCOMPARE(page->unacknowledged(), open - 1);
    QCOMPARE(s.desk.find(lead)->escalationAckBy, u"Dana"_s);
    QVERIFY(s.desk.find(lead)->escalationId);
    QCOMPARE(s.window->badge(u"escalations"_s), open - 1);
}

void ShellTest::paletteFindsAndRuns()
{
    Scene s;
    const qint64 lead = qobject_cast<BoardPage *>(s.window->currentPage())->currentLead();
    s.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"mark book"_s);
    auto *popup = s.window->findChild<ChoicePopup *>();
    QCOMPARE(popup->shownTitles().value(0), u"Mark as booked"_s);
    s.key(Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(s.desk.find(lead)->outcome, u"booked"_s);
    s.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"no such command"_s);
    QVERIFY(popup->shownTitles().isEmpty());
    s.key(Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void ShellTest::jumpsInFiveKeys()
{
    Scene s(120, 200);
    s.key(Qt::Key_L, Qt::ControlModifier);
    for (const Qt::Key letter : {Qt::Key_T, Qt::Key_A, Qt::Key_C})
        s.key(letter);
    s.key(Qt::Key_Return);
    QCOMPARE(s.keystrokes, 5);
    const QModelIndex current = s.list("boardList")->currentIndex();
    QCOMPARE(current.data(BoardModel::LineRole).value<BoardLine>().location, u"tacoma"_s);
}

void ShellTest::asksForAName()
{
    Scene s;
    s.window.reset();
    s.desk.signedIn.clear();
    s.open(Scene::lightEnglish());
    auto *name = s.window->findChild<QLineEdit *>(u"signInName"_s);
    QVERIFY(name->isVisible());
    s.key(Qt::Key_Return);
    QVERIFY(s.desk.signedIn.isEmpty());
    QTest::keyClicks(name, u"  Rosa  Lima "_s);
    s.key(Qt::Key_Return);
    QCOMPARE(s.desk.signedIn, u"Rosa Lima"_s);
    QVERIFY(!name->isVisible());
}

void ShellTest::languageChangesLive()
{
    Scene s;
    s.window->setLanguage(u"es"_s);
    Scene::settle();
    QVERIFY(s.window->page(u"board"_s)->title() != u"Board");
    QCOMPARE(TimeWords::span(2 * dayMs), u"2 días"_s);
    s.window->setLanguage(u"en"_s);
    Scene::settle();
    QCOMPARE(s.window->page(u"board"_s)->title(), u"Board"_s);
    QCOMPARE(TimeWords::span(dayMs), u"1 day"_s);
}

void ShellTest::themeAndSizeChangeLive()
{
    Scene s;
    QVERIFY(!Theme::instance().dark());
    s.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(Theme::instance().dark());
    QVERIFY(s.window->palette().color(QPalette::Window).lightness() < 60);
    s.window->setScale(1.25);
    Scene::settle();
    QCOMPARE(px(16), 20);
    QVERIFY(s.window->currentPage());
}

void ShellTest::statusIsOneSentence()
{
    Scene s;
    s.desk.engine.speed = 1;
    s.desk.engine.waitingTexts = 1;
    s.desk.tell();
    Scene::settle();
    QCOMPARE(s.window->findChild<StatusLine *>()->sentence(),
             u"Text-back median 4.2 s, p95 9.0 s, 1 text waiting, oldest poll 6 s"_s);
    s.desk.engine.timedTexts = 0;
    s.desk.tell();
    QTRY_COMPARE(s.window->findChild<StatusLine *>()->sentence(),
                 u"No text in the last 24 hours, 1 text waiting, oldest poll 6 s"_s);
    s.desk.engine.timedTexts = 1;
    s.desk.engine.medianToText = s.desk.engine.p95ToText = 0;
    s.desk.tell();
    QTRY_COMPARE(s.window->findChild<StatusLine *>()->sentence(),
                 u"Text-back median 0.0 s, p95 0.0 s, 1 text waiting, oldest poll 6 s"_s);
}

void ShellTest::failingConnectionHasAStrip()
{
    Scene s;
    auto *strip = s.window->findChild<QWidget *>(u"failingStrip"_s);
    QVERIFY(!strip->isVisible());
    s.desk.engine.speed = 1;
    s.desk.engine.connections[0].lastPollAt = s.desk.time - 3 * minuteMs;
    s.desk.engine.connections[0].problem = u"The phone system refused the credentials (401)."_s;
    s.desk.tell();
    Scene::settle();
    QVERIFY(strip->isVisible());
    const QString said = strip->findChildren<QLabel *>().last()->text();
    QVERIFY2(said.contains(u"3 min") && said.contains(u"401"), qPrintable(said));
    s.desk.engine.connections[0].problem.clear();
    s.desk.engine.connections[0].lastPollAt = s.desk.time;
    s.desk.tell();
    Scene::settle();
    QVERIFY(!strip->isVisible());
}

void ShellTest::tellsOnce()
{
    Notifier notifier(false, nullptr);
    QSignalSpy told(&notifier, &Notifier::inWindow);
    const Happening happening{u"emergency"_s, 7, u"ballard"_s, u"Ballard"_s, u"<b>Ann</b>"_s, u"+12065550142"_s, 1000};
    notifier.happened(happening, false);
    notifier.happened(happening, false);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), u"Emergency at Ballard: <b>Ann</b>. Press F8."_s);
    notifier.happened({u"missed"_s, 8, {}, {}, {}, {}, 2000}, false);
    QCOMPARE(told.size(), 1);
}

void ShellTest::whyIsQuickAndTolerant()
{
    Scene s;
    QElapsedTimer timer;
    timer.start();
    s.key(Qt::Key_W);
    const qint64 took = timer.elapsed();
    auto *dialog = s.window->findChild<QDialog *>(u"whyDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    qInfo("why shown in %lld ms", took);
    QVERIFY(took < 1000);
    dialog->close();
    QCOMPARE(traceSections({}, 0).size(), 0);
    QCOMPARE(traceVerdict({}), u"Nothing has been decided yet."_s);
    const QJsonObject odd{{u"action"_s, u"none"_s},
                          {u"reason"_s, u"brand_new"_s},
                          {u"call"_s, 7},
                          {u"rules"_s, u"x"_s},
                          {u"guards"_s, QJsonArray{1, QJsonObject{}}}};
    QVERIFY(traceText(odd, 0).startsWith(u"No text: brand new."));
}

void ShellTest::everyButtonShowsItsKey()
{
    Scene s;
    const auto buttons = s.window->findChildren<KeyButton *>();
    QVERIFY(buttons.size() > 20);
    for (const KeyButton *button : buttons) {
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->accessibleDescription().isEmpty(), qPrintable(button->accessibleName()));
    }
}

void ShellTest::soundsAreChosenAndTried()
{
    Scene s;
    QVERIFY(isHeard(u"emergency"_s, {}) && !isHeard(u"reply"_s, {}));
    s.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"try the sounds"_s);
    s.key(Qt::Key_Return);
    auto *dialog = s.window->findChild<SoundsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog->findChild<QWidget *>(u"sound_reply"_s), Qt::Key_Space);
    QVERIFY(isHeard(u"reply"_s, {}));
    for (const char *kind : {"emergency", "urgent_reply", "escalation", "high_value", "reply"})
        QVERIFY(!dialog->findChild<QWidget *>(u"test_"_s + QLatin1String(kind))->accessibleName().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    s.settle();
    QVERIFY(!s.window->findChild<SoundsDialog *>());
}

void ShellTest::typedTimes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("result"); // now is Tuesday 10 March 2026, 16:41 UTC; empty: not understood
    QTest::newRow("two hours") << u"2h"_s << u"2026-03-10T18:41"_s;
    QTest::newRow("minutes") << u"45 m"_s << u"2026-03-10T17:26"_s;
    QTest::newRow("day and hour") << u"fri 9"_s << u"2026-03-13T09:00"_s;
    QTest::newRow("Spanish day") << u"vie 9:30"_s << u"2026-03-13T09:30"_s;
    QTest::newRow("later today") << u"18:15"_s << u"2026-03-10T18:15"_s;
    QTest::newRow("past today is tomorrow") << u"9"_s << u"2026-03-11T09:00"_s;
    QTest::newRow("half of the day") << u"tomorrow 3pm"_s << u"2026-03-11T15:00"_s;
    QTest::newRow("day alone") << u"monday"_s << u"2026-03-16T08:00"_s;
    QTest::newRow("same weekday is next week") << u"tue 9"_s << u"2026-03-17T09:00"_s;
    QTest::newRow("nonsense") << u"whenever"_s << QString();
    QTest::newRow("no such hour") << u"27:00"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void ShellTest::typedTimes()
{
    QFETCH(QString, typed);
    QFETCH(QString, result);
    const auto time = typedTime(typed, 1'773'160'860'000);
    QCOMPARE(time.has_value(), !result.isEmpty());
    if (time)
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm"_s), result);
}

QTEST_MAIN(ShellTest)
#include "shelltest.moc"
