// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/pagesdesk.h"
#include "tests/ui/dashboard/samplereport.h"
#include "tests/ui/dashboard/shots.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// Draws the dashboard as customers see it; the pictures are kept when RING_SHOTS names a folder.
class DashboardShotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picture_data();
    void picture();
};

void DashboardShotsTest::picture_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("locations");
    QTest::addColumn<int>("bars");
    QTest::addColumn<int>("daysPerBar");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("zoom");
    QTest::newRow("light") << false << 12 << 28 << 1 << QSize(1440, 900) << 1.0;
    QTest::newRow("dark") << true << 12 << 28 << 1 << QSize(1440, 900) << 1.0;
    QTest::newRow("year-200") << false << 200 << 52 << 7 << QSize(1600, 1000) << 1.0;
    QTest::newRow("week-dark-200") << true << 200 << 7 << 1 << QSize(1920, 1080) << 1.0;
    QTest::newRow("zoom125") << false << 12 << 28 << 1 << QSize(1280, 800) << 1.25;
    QTest::newRow("es") << false << 12 << 28 << 1 << QSize(1440, 900) << 1.0;
    QTest::newRow("es-dark-zoom150") << true << 12 << 7 << 1 << QSize(1440, 900) << 1.5;
    QTest::newRow("narrow") << false << 12 << 28 << 1 << QSize(900, 1100) << 1.0;
    QTest::newRow("empty") << false << 0 << 7 << 1 << QSize(1280, 800) << 1.0;
}

void DashboardShotsTest::picture()
{
    QFETCH(bool, dark);
    QFETCH(int, locations);
    QFETCH(int, bars);
    QFETCH(int, daysPerBar);
    QFETCH(QSize, size);
    QFETCH(double, zoom);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Language::apply(QByteArray(QTest::currentDataTag()).startsWith("es") ? u"es"_s : u"en"_s);
    Theme::instance().apply(dark ? Theme::Mode::Dark : Theme::Mode::Light, zoom);
    PagesDesk desk;
    if (locations > 0)
        desk.report = sample::report(locations, QDate(2026, 10, 26), bars, daysPerBar);
    DashboardPage page(&desk);
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QTRY_VERIFY(!desk.asked.isEmpty());
    QCoreApplication::processEvents();
    if (QTest::currentDataTag() == QByteArray("light")) {
        QTest::keyClick(&page, Qt::Key_M);
    }
    const QImage image = page.grab().toImage();
    QCOMPARE(image.deviceIndependentSize().toSize(), size);
    if (wantsShots())
        shoot(&page, u"dashboard-"_s + QLatin1String(QTest::currentDataTag()));
}

QTEST_MAIN(DashboardShotsTest)
#include "dashboardshotstest.moc"
