// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardmodel.h"
#include "tests/ui/uiscene.h"
#include "ui/board/boardpage.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/coachmark.h"
#include "ui/shell/leadlist.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace ring;
using namespace Qt::StringLiterals;

/// The board by real keys: how many it takes, what they do, and that the row under the eyes stays there.
class BoardKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void claimAnswerSendBook();
    void outcomeByOneKey_data();
    void outcomeByOneKey();
    void undoBringsBack();
    void bulkAndOneUndo();
    void takeOverNeedsTwo();
    void snoozeByDigit();
    void refusalIsSaid();
    void rowKeepsItsPlace();
    void arrivalsAreAnnounced();
    void orderSurvivesRestart();
    void badgeIsTheCountOfRows();
    void hostileTextStaysText();
    void staysQuick();
    void keysAreOfferedUntilTheyAreUsed();
    void keysAreOfferedForTenRows();

private:
    static BoardPage *board(const Scene &s) { return qobject_cast<BoardPage *>(s.window->page(u"board"_s)); }
    static LeadList *list(const Scene &s) { return qobject_cast<LeadList *>(s.list("boardList")); }
};

void BoardKeysTest::init()
{
    QTest::failOnWarning(ownWarnings());
}

void BoardKeysTest::claimAnswerSendBook()
{
    Scene s;
    const qint64 lead = board(s)->currentLead();
    QVERIFY(lead);
    s.key(Qt::Key_C);
    s.key(Qt::Key_2);
    s.key(Qt::Key_Return, Qt::ControlModifier);
    s.key(Qt::Key_B);
    QCOMPARE(s.keystrokes, 4);
    QStringList deeds = s.desk.log;
    deeds.removeIf([](const QString &line) { return line.startsWith(u"read ") || line.startsWith(u"draft "); });
    QCOMPARE(deeds.size(), 3);
    QCOMPARE(deeds[0], u"claim %1"_s.arg(lead));
    QVERIFY2(deeds[1].startsWith(u"send %1 Hi "_s.arg(lead)) && deeds[1].contains(u"book.example"),
             qPrintable(deeds[1]));
    QCOMPARE(deeds[2], u"outcome %1 booked"_s.arg(lead));
}

void BoardKeysTest::outcomeByOneKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("booked") << int(Qt::Key_B) << u"booked"_s;
    QTest::newRow("called back") << int(Qt::Key_L) << u"called_back"_s;
    QTest::newRow("no response") << int(Qt::Key_N) << u"no_response"_s;
}

void BoardKeysTest::outcomeByOneKey()
{
    QFETCH(int, key);
    QFETCH(QString, outcome);
    Scene s;
    const qint64 lead = board(s)->currentLead();
    s.key(Qt::Key_J);
    const qint64 next = board(s)->currentLead();
    s.key(Qt::Key_K);
    QCOMPARE(board(s)->currentLead(), lead);
    QVERIFY(next != lead);
    s.key(Qt::Key(key));
    QCOMPARE(s.desk.find(lead)->outcome, outcome);
    QCOMPARE(board(s)->currentLead(), next);
}

void BoardKeysTest::undoBringsBack()
{
    Scene s;
    const qint64 lead = board(s)->currentLead();
    s.key(Qt::Key_B);
    QCOMPARE(s.desk.find(lead)->outcome, u"booked"_s);
    s.key(Qt::Key_Z);
    QVERIFY(s.desk.find(lead)->outcome.isEmpty());
    QVERIFY(s.desk.log.last().startsWith(u"undo"));
    s.key(Qt::Key_Z);
    QCOMPARE(s.window->lastSaid(), u"There is nothing to take back."_s);
}

void BoardKeysTest::bulkAndOneUndo()
{
    Scene s;
    s.key(Qt::Key_G); // one run, so that everything is selected and no heading
    const qsizetype before = s.window->badge(u"board"_s);
    QVERIFY(before > 20);
    s.key(Qt::Key_A, Qt::ControlModifier);
    s.key(Qt::Key_N);
    QCOMPARE(s.window->badge(u"board"_s), 0);
    QCOMPARE(s.desk.log.filter(u"outcome"_s).size(), 1);
    s.key(Qt::Key_Z);
    QCOMPARE(s.window->badge(u"board"_s), before);
}

void BoardKeysTest::takeOverNeedsTwo()
{
    Scene s;
    const qint64 lead = board(s)->currentLead();
    s.desk.find(lead)->owner = u"Luis"_s;
    s.desk.tell();
    Scene::settle();
    s.key(Qt::Key_C);
    QCOMPARE(s.desk.find(lead)->owner, u"Luis"_s);
    QVERIFY(s.window->lastSaid().contains(u"Luis"));
    s.key(Qt::Key_C);
    QCOMPARE(s.desk.find(lead)->owner, u"Dana"_s);
    QVERIFY(s.desk.log.contains(u"claim %1 over"_s.arg(lead)));
    s.key(Qt::Key_C);
    QVERIFY(s.desk.find(lead)->owner.isEmpty());
}

void BoardKeysTest::snoozeByDigit()
{
    Scene s;
    const qint64 lead = board(s)->currentLead();
    s.key(Qt::Key_S);
    s.key(Qt::Key_1);
    QCOMPARE(s.desk.find(lead)->snoozedUntil, s.desk.time + hourMs);
    QVERIFY(board(s)->currentLead() != lead);
}

void BoardKeysTest::refusalIsSaid()
{
    Scene s;
    const qint64 lead = board(s)->currentLead();
    s.desk.failNext = u"The store is full. Free some space and try again."_s;
    s.key(Qt::Key_B);
    QCOMPARE(s.window->lastSaid(), u"The store is full. Free some space and try again."_s);
    QVERIFY(s.desk.find(lead)->outcome.isEmpty());
    s.desk.failQuestions = u"The engine does not answer."_s;
    s.desk.tell();
    Scene::settle();
    QCOMPARE(s.window->lastSaid(), u"The engine does not answer."_s);
}

void BoardKeysTest::rowKeepsItsPlace()
{
    Scene s(200, 12);
    for (int i = 0; i < 30; ++i)
        s.key(Qt::Key_J);
    const qint64 lead = board(s)->currentLead();
    const int before = list(s)->visualRect(list(s)->currentIndex()).top();
    QVERIFY(list(s)->verticalScrollBar()->value() > 0);
    for (int i = 0; i < 12; ++i) {
        LeadRow row = s.desk.makeRow(1000 + i, i);
        row.needsUs = true;
        row.waitingSince = s.desk.time - 5 * hourMs; // above everything
        s.desk.rows << row;
    }
    s.desk.rows.removeAt(2);
    s.desk.tell();
    Scene::settle();
    QCOMPARE(board(s)->currentLead(), lead);
    QCOMPARE(list(s)->visualRect(list(s)->currentIndex()).top(), before);
}

void BoardKeysTest::arrivalsAreAnnounced()
{
    Scene s(200, 12);
    for (int i = 0; i < 40; ++i)
        s.key(Qt::Key_J);
    QCOMPARE(list(s)->arrivals(), 0);
    for (int i = 0; i < 3; ++i) {
        LeadRow row = s.desk.makeRow(2000 + i, 0);
        row.needsUs = true;
        row.waitingSince = s.desk.time - 9 * hourMs;
        s.desk.rows << row;
    }
    s.desk.tell();
    Scene::settle();
    QCOMPARE(list(s)->arrivals(), 3);
    auto *pill = list(s)->findChild<QAbstractButton *>(u"newPill"_s);
    QVERIFY(pill->isVisible());
    QCOMPARE(pill->text(), u"3 new"_s);
    pill->click(); // brings the first of them into view
    Scene::settle();
    QVERIFY(list(s)->arrivals() < 3);
}

void BoardKeysTest::orderSurvivesRestart()
{
    QTemporaryDir folder;
    ConsoleOptions options = Scene::lightEnglish();
    options.preferences = folder.filePath(u"console.ini"_s);
    Scene s(100, 12, options);
    for (int i = 0; i < 7; ++i)
        s.key(Qt::Key_J);
    s.key(Qt::Key_G);
    const auto order = [&] {
        QStringList names;
        for (int row = 0; row < list(s)->model()->rowCount(); ++row)
            names << list(s)->model()->index(row, 0).data(LeadModel::IdRole).toString();
        return names;
    };
    const QStringList before = order();
    const qint64 lead = board(s)->currentLead();
    s.window.reset();
    std::reverse(s.desk.rows.begin(), s.desk.rows.end());
    s.open(options);
    QCOMPARE(order(), before);
    QCOMPARE(board(s)->currentLead(), lead);
}

void BoardKeysTest::badgeIsTheCountOfRows()
{
    Scene s(60, 8);
    QRandomGenerator random(11);
    const QList<Qt::Key> keys{Qt::Key_J, Qt::Key_K, Qt::Key_B, Qt::Key_C, Qt::Key_Z,
                              Qt::Key_N, Qt::Key_E, Qt::Key_X, Qt::Key_G};
    for (int step = 0; step < 400; ++step) {
        s.key(keys[random.bounded(int(keys.size()))]);
        if (step % 9 == 0) {
            LeadRow row = s.desk.makeRow(5000 + step, step % 8);
            row.needsUs = true;
            row.waitingSince = row.openedAt;
            s.desk.rows << row;
            s.desk.tell();
            Scene::settle();
        }
        const auto waiting =
            std::count_if(s.desk.rows.cbegin(), s.desk.rows.cend(), [](const LeadRow &row) { return row.needsUs; });
        QCOMPARE(s.window->badge(u"board"_s), int(waiting));
    }
}

void BoardKeysTest::hostileTextStaysText()
{
    Scene s(10, 2);
    const QString evil = u"<b>Bold</b><img src=x>\u202Egnp.exe"_s;
    for (LeadRow &row : s.desk.rows) {
        row.callerName = evil;
        row.lastBody = evil;
        row.openJob = evil;
        row.messageProblem = evil;
        s.desk.threads[row.id] << MessageRow{row.id * 100, true, {}, evil, {}, {}, {}, {}, s.desk.time, 0, 1};
        s.desk.calls[row.id].first().transcript = evil;
    }
    s.desk.tell();
    s.key(Qt::Key_I);
    s.key(Qt::Key_Return);
    s.window->goTo(u"inbox"_s);
    Scene::settle();
    int seen = 0;
    for (const QLabel *label : s.window->findChildren<QLabel *>())
        if (label->text().contains(u"Bold")) {
            ++seen;
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
            QVERIFY2(!label->text().contains(QChar(0x202E)) || label->text().contains(u"“"), qPrintable(label->text()));
        }
    QVERIFY(seen > 0);
    const QModelIndex row = list(s)->model()->index(1, 0);
    QVERIFY(!row.data(Qt::ToolTipRole).toString().contains(u"<img"));
    QVERIFY(!row.data(Qt::AccessibleTextRole).toString().contains(QChar(0x202E)));
}

void BoardKeysTest::staysQuick()
{
    Scene s(2000, 200);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        s.key(Qt::Key_J);
    const double move = double(timer.elapsed()) / 20;
    for (int i = 0; i < 100; ++i) {
        LeadRow row = s.desk.makeRow(9000 + i, i);
        row.needsUs = true;
        row.waitingSince = row.openedAt;
        s.desk.rows << row;
    }
    timer.restart();
    s.desk.tell(Desk::Leads);
    Scene::settle();
    const qint64 burst = timer.elapsed();
    qInfo("row move %.1f ms, burst of 100 among 2,000 rows %lld ms, all with drawing", move, burst);
    // Budgets of 16 and 50 ms for an optimised build on a free machine; ten times that catches a wrong algorithm.
    QVERIFY2(move < 160 && burst < 1500, "the board is too slow");
}

void BoardKeysTest::keysAreOfferedUntilTheyAreUsed()
{
    Scene s;
    const auto *coach = s.window->findChild<CoachMark *>();
    QVERIFY(coach->isVisible());
    QCOMPARE(coach->sentence(), u"Claim or release this caller"_s);
    s.key(Qt::Key_C);
    QVERIFY2(coach->sentence().contains(u"Reply"), qPrintable(coach->sentence()));
    for (Qt::Key key : {Qt::Key_C, Qt::Key_W})
        s.key(key);
    s.key(Qt::Key_Escape);
    QVERIFY2(coach->sentence().contains(u"Reply"), qPrintable(coach->sentence()));
}

void BoardKeysTest::keysAreOfferedForTenRows()
{
    Scene s;
    const auto *coach = s.window->findChild<CoachMark *>();
    for (int row = 1; row < 10; ++row)
        s.key(Qt::Key_J);
    QVERIFY(coach->isVisible());
    s.key(Qt::Key_J);
    QVERIFY(!coach->isVisible());
    s.key(Qt::Key_K);
    QVERIFY(!coach->isVisible());
}

QTEST_MAIN(BoardKeysTest)
#include "boardkeystest.moc"
