// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dashboard/behindmodel.h"
#include "models/dashboard/locationrankmodel.h"
#include "models/dashboard/outliers.h"
#include "models/dashboard/period.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class DashboardModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void rankTellsTheSmallestChange();
    void rankKeepsRowsThatMove();
    void behindKeepsEveryRow();
    void outliersNeedASample();
    void outliersFindWhatStandsOut();
    void periods_data();
    void periods();
    void movedPeriodsNeverOverlap();
};

namespace {

LocationMetrics location(const QString &key, qint64 leads, qint64 booked, qint64 unanswered = 0)
{
    LocationMetrics metrics;
    metrics.location = key;
    metrics.name = key;
    metrics.metrics[u"missed"_s] = {double(leads), leads, 0, true};
    metrics.metrics[u"booking_rate"_s] = {double(booked) / double(leads), booked, leads, leads > 0};
    metrics.metrics[u"unanswered_24h_share"_s] = {double(unanswered) / double(leads), unanswered, leads, leads > 0};
    metrics.norm[u"booking_rate"_s] = {0.4, 80, 200, true};
    return metrics;
}

DashboardData report(const QList<LocationMetrics> &locations)
{
    DashboardData data;
    data.locations = locations;
    data.total[u"unanswered_24h_share"_s] = {0.03, 3, 100, true};
    return data;
}

} // namespace

void DashboardModelsTest::rankTellsTheSmallestChange()
{
    LocationRankModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report({location(u"a"_s, 10, 4), location(u"b"_s, 10, 4), location(u"c"_s, 10, 4)}));
    QCOMPARE(model.rowCount(), 3);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setReport(report({location(u"a"_s, 10, 4), location(u"b"_s, 10, 5), location(u"c"_s, 10, 4)}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(inserted.size() + removed.size(), 0);
    model.setReport(report({location(u"a"_s, 10, 4), location(u"b"_s, 10, 5), location(u"c"_s, 10, 4)}));
    QCOMPARE(changed.size(), 1);
}

void DashboardModelsTest::rankKeepsRowsThatMove()
{
    LocationRankModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report({location(u"a"_s, 10, 4), location(u"b"_s, 10, 4), location(u"c"_s, 10, 4)}));
    const QPersistentModelIndex b = model.index(1, 0);
    model.setReport(report({location(u"c"_s, 10, 4), location(u"d"_s, 9, 1), location(u"b"_s, 10, 4)}));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(b.isValid());
    QCOMPARE(b.row(), 2);
    QCOMPARE(model.index(1, 0).data(LocationRankModel::KeyRole).toString(), u"d"_s);
    model.setReport({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!b.isValid());
}

void DashboardModelsTest::behindKeepsEveryRow()
{
    BehindModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    LeadRow same;
    same.id = 7;
    same.openedAt = 5;
    same.caller = u"+12125550100"_s;
    model.setRows({same, same, same});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, 0).data(BehindModel::LeadRole).toLongLong(), 7);
    QCOMPARE(model.index(0, BehindModel::Caller).data().toString(), u"+12125550100"_s);
}

void DashboardModelsTest::outliersNeedASample()
{
    QCOMPARE(standardErrors(0, 0, 0.4), 0.0);
    QVERIFY(qAbs(standardErrors(1, 1, 0.03)) < 6);
    QVERIFY(standardErrors(5, 10, 0.0) > outlierFrom);
    QVERIFY(qIsFinite(standardErrors(0, 10, 1.0)));
}

void DashboardModelsTest::outliersFindWhatStandsOut()
{
    const QList<Outlier> found = findOutliers(
        report({location(u"fine"_s, 50, 21, 1), location(u"late"_s, 50, 20, 15), location(u"slow"_s, 60, 6, 1)}));
    QCOMPARE(found.size(), 3);
    QVERIFY(found.at(0).worst() < outlierFrom);
    QVERIFY(found.at(1).unanswered >= outlierFrom);
    QVERIFY(-found.at(2).booking >= outlierFrom);
}

void DashboardModelsTest::periods_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    const auto row = [](const char *name, Period period, const QDate &first, const QDate &last) {
        QTest::newRow(name) << int(period) << first << last;
    };
    row("this week", Period::ThisWeek, QDate(2026, 11, 16), QDate(2026, 11, 18));
    row("last week", Period::LastWeek, QDate(2026, 11, 9), QDate(2026, 11, 15));
    row("four weeks", Period::FourWeeks, QDate(2026, 10, 22), QDate(2026, 11, 18));
    row("eight weeks", Period::EightWeeks, QDate(2026, 9, 24), QDate(2026, 11, 18));
    row("own", Period::Custom, QDate(2026, 11, 12), QDate(2026, 11, 18));
}

void DashboardModelsTest::periods()
{
    QFETCH(int, period);
    const DaySpan span = daysOf(Period(period), QDate(2026, 11, 18));
    QTEST(span.first, "first");
    QTEST(span.last, "last");
}

void DashboardModelsTest::movedPeriodsNeverOverlap()
{
    for (int length = 1; length < 40; ++length) {
        const DaySpan span{QDate(2026, 11, 1), QDate(2026, 11, 1).addDays(length - 1)};
        const DaySpan before = moved(span, -1);
        QVERIFY(before.last < span.first);
        QCOMPARE(before.first.dayOfWeek(), span.first.dayOfWeek());
        QCOMPARE(moved(before, 1), span);
    }
}

QTEST_GUILESS_MAIN(DashboardModelsTest)
#include "dashboardmodelstest.moc"
