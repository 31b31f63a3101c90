// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "engine/reports/metrics.h"
#include "tests/ui/dashboard/pagesdesk.h"
#include "tests/ui/dashboard/samplereport.h"
#include "ui/dashboard/dashboardview.h"
#include "ui/dashboard/format.h"
#include "ui/dashboard/heatmap.h"
#include "ui/dashboard/metricwords.h"
#include "ui/dashboard/ranking.h"
#include "ui/dashboard/rowsdialog.h"
#include "ui/dashboard/savecsv.h"
#include "ui/dashboard/tile.h"
#include "ui/dashboard/trendchart.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// The dashboard, worked with keys alone.
class DashboardPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void everyMetricHasWords();
    void everyActionHasWordsAndAKey();
    void asksForLastWeekFirst();
    void digitsChooseThePeriod();
    void bracketsMoveThePeriod();
    void copyPutsTheSentenceOnTheClipboard();
    void tileListsItsRows();
    void barListsItsPart();
    void cellListsItsHour();
    void rankingListsTheFramedNumber();
    void rowsOpenTheConversation();
    void aChangeIsReadAnewOnlyWhileShown();
    void failureSaysItsSentence();
    void emptyPeriodSaysWhatToDo();
    void deltaSaysBetterOrWorseInWords();
    void filesAreSafeForSpreadsheets();
    void aFileThatCannotBeWrittenSaysSo();
    void twoHundredLocationsOverAYearAreDrawnAtOnce();

private:
    template<typename T>
    T *part() const
    {
        return page->findChild<T *>();
    }
    RowsDialog *dialog() const { return page->findChild<RowsDialog *>(); }
    void settle() { QCoreApplication::processEvents(); }

    std::unique_ptr<PagesDesk> desk;
    std::unique_ptr<DashboardPage> page;
};

void DashboardPageTest::init()
{
    desk = std::make_unique<PagesDesk>();
    desk->report = sample::report(12, QDate(2026, 11, 9), 7, 1);
    for (int i = 0; i < 3; ++i) {
        LeadRow row;
        row.id = 100 + i;
        row.openedAt = desk->time - i * hourMs;
        row.callerName = i == 0 ? u"=HYPERLINK(1)"_s : u"Maria"_s;
        desk->behind.append(row);
    }
    page = std::make_unique<DashboardPage>(desk.get());
    page->resize(1280, 800);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    settle();
}

void DashboardPageTest::cleanup()
{
    page.reset();
    desk.reset();
}

void DashboardPageTest::everyMetricHasWords()
{
    for (const MetricDefinition &definition : metricDefinitions()) {
        const MetricWords words = metricWords(definition.id);
        QVERIFY2(words.name != definition.id, qPrintable(definition.id));
        QVERIFY2(words.definition.endsWith(u'.'), qPrintable(definition.id));
        QVERIFY2(!words.above.isEmpty(), qPrintable(definition.id));
        QCOMPARE(words.below.isEmpty(), definition.denominator.isEmpty());
        QVERIFY(metricTip(definition.id, {0.5, 12, 24, true}).contains(u"12"_s));
    }
    QCOMPARE(metricWords(u"luck"_s).name, u"luck"_s);
}

void DashboardPageTest::everyActionHasWordsAndAKey()
{
    QSet<QKeySequence> keys;
    for (const QAction *action : page->pageActions()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text()));
        keys.insert(action->shortcut());
    }
}

void DashboardPageTest::asksForLastWeekFirst()
{
    QCOMPARE(desk->asked.size(), 1);
    QCOMPARE(desk->asked.at(0).firstDay, QDate(2026, 11, 9));
    QCOMPARE(desk->asked.at(0).lastDay, QDate(2026, 11, 15));
    QVERIFY(page->sentence().startsWith(u"You missed"_s));
}

void DashboardPageTest::digitsChooseThePeriod()
{
    QTest::keyClick(page.get(), Qt::Key_1);
    settle();
    QCOMPARE(desk->asked.constLast().firstDay, QDate(2026, 11, 16));
    QCOMPARE(desk->asked.constLast().lastDay, QDate(2026, 11, 18));
    QTest::keyClick(page.get(), Qt::Key_4);
    settle();
    QCOMPARE(desk->asked.constLast().firstDay, QDate(2026, 9, 24));
}

void DashboardPageTest::bracketsMoveThePeriod()
{
    QTest::keyClick(page.get(), Qt::Key_BracketLeft);
    settle();
    QCOMPARE(desk->asked.constLast().firstDay, QDate(2026, 11, 2));
    QTest::keyClick(page.get(), Qt::Key_BracketRight);
    settle();
    QCOMPARE(desk->asked.constLast().firstDay, QDate(2026, 11, 9));
}

void DashboardPageTest::copyPutsTheSentenceOnTheClipboard()
{
    const QSignalSpy said(page.get(), &Page::said);
    QTest::keyClick(page.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), page->sentence());
    QCOMPARE(said.size(), 1);
}

void DashboardPageTest::tileListsItsRows()
{
    auto *tile = page->findChild<Tile *>(u"tile_booked"_s);
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Return);
    settle();
    QCOMPARE(desk->askedBehind.size(), 1);
    QCOMPARE(desk->askedBehind.at(0).second, u"booked"_s);
    QCOMPARE(desk->askedBehind.at(0).first, desk->asked.constLast());
    QVERIFY(dialog());
    QCOMPARE(dialog()->rowCount(), 3);
}

void DashboardPageTest::barListsItsPart()
{
    auto *chart = part<TrendChart>();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Up);
    QTest::keyClick(chart, Qt::Key_Return);
    settle();
    QCOMPARE(desk->askedBehind.size(), 1);
    QCOMPARE(desk->askedBehind.at(0).second, u"called_back"_s);
    QCOMPARE(desk->askedBehind.at(0).first.firstDay, QDate(2026, 11, 10));
    QCOMPARE(desk->askedBehind.at(0).first.lastDay, QDate(2026, 11, 10));
    QVERIFY(chart->accessibleDescription().contains(u"Called back"_s));
}

void DashboardPageTest::cellListsItsHour()
{
    auto *map = part<HeatMap>();
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Home);
    QTest::keyClick(map, Qt::Key_Right);
    QTest::keyClick(map, Qt::Key_Down);
    QTest::keyClick(map, Qt::Key_Return);
    settle();
    QCOMPARE(desk->askedBehind.size(), 1);
    QCOMPARE(desk->askedBehind.at(0).first.weekday, 1);
    QCOMPARE(desk->askedBehind.at(0).first.hour, 1);
    QCOMPARE(desk->askedBehind.at(0).second, u"missed"_s);
}

void DashboardPageTest::rankingListsTheFramedNumber()
{
    auto *ranking = part<Ranking>();
    ranking->setFocus();
    const QString worst = ranking->currentLocation();
    QTest::keyClick(ranking, Qt::Key_Right);
    QTest::keyClick(ranking, Qt::Key_Right);
    QTest::keyClick(ranking, Qt::Key_Right);
    QTest::keyClick(ranking, Qt::Key_Return);
    settle();
    QCOMPARE(desk->askedBehind.size(), 1);
    QCOMPARE(desk->askedBehind.at(0).first.locations, QStringList{worst});
    QCOMPARE(desk->askedBehind.at(0).second, u"unanswered_24h_share"_s);
    QVERIFY(ranking->model()->index(0, LocationRankModel::Flag).data().toString().contains(u"Unanswered"_s));
}

void DashboardPageTest::rowsOpenTheConversation()
{
    const QSignalSpy wants(page.get(), &Page::wantsPage);
    auto *tile = page->findChild<Tile *>(u"tile_missed"_s);
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Return);
    settle();
    auto *table = dialog()->findChild<CalmTable *>();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wants.size(), 1);
    QCOMPARE(wants.at(0).at(0).toString(), u"inbox"_s);
    QCOMPARE(wants.at(0).at(1).toLongLong(), 101);
}

void DashboardPageTest::aChangeIsReadAnewOnlyWhileShown()
{
    page->refresh(Desk::Leads);
    settle();
    QCOMPARE(desk->asked.size(), 2);
    page->refresh(Desk::Connections);
    settle();
    QCOMPARE(desk->asked.size(), 2);
    page->hide();
    page->refresh(Desk::Leads);
    settle();
    QCOMPARE(desk->asked.size(), 2);
    page->show();
    settle();
    QCOMPARE(desk->asked.size(), 3);
}

void DashboardPageTest::failureSaysItsSentence()
{
    desk->problem = u"The data store refused to work."_s;
    page->refresh(Desk::Leads);
    settle();
    auto *notice = page->findChild<QLabel *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), desk->problem);
}

void DashboardPageTest::emptyPeriodSaysWhatToDo()
{
    desk->report = {};
    page->refresh(Desk::Leads);
    settle();
    auto *notice = page->findChild<QLabel *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(u"longer period"_s));
}

void DashboardPageTest::deltaSaysBetterOrWorseInWords()
{
    const MetricValue now{0.04, 4, 100, true};
    const MetricValue before{0.07, 7, 100, true};
    QCOMPARE(formatDelta(u"unanswered_24h_share"_s, now, before).verdict, Delta::Verdict::Better);
    QVERIFY(formatDelta(u"unanswered_24h_share"_s, now, before).text.contains(u"better"_s));
    QVERIFY(formatDelta(u"recovery_rate"_s, now, before).text.contains(u"worse"_s));
    QCOMPARE(formatDelta(u"recovery_rate"_s, now, {0, 0, 0, false}).verdict, Delta::Verdict::Unknown);
    QCOMPARE(formatMetric(u"recovery_rate"_s, {0, 0, 0, false}), u"–"_s);
}

void DashboardPageTest::filesAreSafeForSpreadsheets()
{
    const QTemporaryDir folder;
    auto *tile = page->findChild<Tile *>(u"tile_missed"_s);
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Return);
    settle();
    const QString path = folder.filePath(u"rows.csv"_s);
    writeCsv(dialog()->table(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.count(u"\r\n"_s), 4);
    QVERIFY(text.contains(u"'=HYPERLINK(1)"_s));
    QCOMPARE(page->table().size(), 1 + 1 + 12);
    QCOMPARE(page->table().at(0).size(), 2 + metricDefinitions().size());
}

void DashboardPageTest::aFileThatCannotBeWrittenSaysSo()
{
    const QString sentence = writeCsv({{u"a"_s}}, u"/nowhere/at/all.csv"_s);
    QVERIFY(sentence.contains(u"/nowhere/at/all.csv"_s));
    QVERIFY(sentence.contains(u"could not be written"_s));
}

void DashboardPageTest::twoHundredLocationsOverAYearAreDrawnAtOnce()
{
    desk->report = sample::report(200, QDate(2025, 11, 24), 52, 7);
    qint64 best = 1'000'000;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        page->refresh(Desk::Leads);
        settle();
        page->grab();
        best = qMin(best, timer.elapsed());
    }
    qInfo("200 locations x 52 weeks: %lld ms", best);
    // The promise is 200 ms in an optimised build on a free machine; this only catches a slide into seconds.
    QVERIFY(best < 1500);
}

QTEST_MAIN(DashboardPageTest)
#include "dashboardpagetest.moc"
