// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/admin/sampleadmin.h"
#include "tests/ui/dashboard/shots.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/importsection.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// Draws each section of the admin page; the pictures are kept when RING_SHOTS names a folder.
class AdminShotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picture_data();
    void picture();
    void formsFitBesideTheirLists_data();
    void formsFitBesideTheirLists();
};

void AdminShotsTest::picture_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("filled");
    QTest::addColumn<double>("zoom");
    const char *const names[] = {"locations", "connections", "templates", "canned", "rules", "import"};
    for (int i = 0; i < 6; ++i) {
        QTest::addRow("%s-light", names[i]) << i << false << true << 1.0;
        QTest::addRow("%s-dark", names[i]) << i << true << true << 1.0;
    }
    for (int i = 0; i < 6; ++i)
        QTest::addRow("%s-es", names[i]) << i << false << true << 1.0;
    QTest::newRow("data-light") << 9 << false << true << 1.0;
    QTest::newRow("data-es") << 9 << true << true << 1.0;
    QTest::newRow("data-server") << 9 << false << true << 1.0;
    QTest::newRow("data-server-es") << 9 << false << true << 1.0;
    QTest::newRow("data-join-es") << 9 << false << true << 1.0;
    QTest::newRow("locations-zoom125") << 0 << false << true << 1.25;
    QTest::newRow("locations-empty") << 0 << false << false << 1.0;
    QTest::newRow("templates-empty") << 2 << true << false << 1.0;
}

void AdminShotsTest::picture()
{
    QFETCH(int, section);
    QFETCH(bool, dark);
    QFETCH(bool, filled);
    QFETCH(double, zoom);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Language::apply(QByteArray(QTest::currentDataTag()).endsWith("-es") ? u"es"_s : u"en"_s);
    Theme::instance().apply(dark ? Theme::Mode::Dark : Theme::Mode::Light, zoom);
    PagesDesk desk;
    if (filled)
        sample::fill(desk);
    if (QByteArray(QTest::currentDataTag()).startsWith("data-server"))
        sample::putOnServer(desk);
    AdminPage page(&desk);
    page.resize(1280, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.openSection(section);
    QCoreApplication::processEvents();
    if (QByteArray(QTest::currentDataTag()).startsWith("data-join"))
        page.showPart(u"server"_s);
    if (auto *import = qobject_cast<ImportSection *>(page.section(section)); import && filled) {
        import->inspect(u"customers.csv"_s);
        QCoreApplication::processEvents();
        QTest::keyClick(import, Qt::Key_Return, Qt::ControlModifier);
    }
    QCoreApplication::processEvents();
    QCOMPARE(page.grab().size(), QSize(1280, 800));
    if (wantsShots())
        shoot(&page, u"admin-"_s + QLatin1String(QTest::currentDataTag()));
}

void AdminShotsTest::formsFitBesideTheirLists_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("es") << u"es"_s;
}

/// A window of 1280 at 125 %, less the navigation: nothing has to be scrolled sideways to be read or pressed.
void AdminShotsTest::formsFitBesideTheirLists()
{
    QFETCH(QString, language);
    Language::apply(language);
    Theme::instance().apply(Theme::Mode::Light, 1.25);
    PagesDesk desk;
    sample::fill(desk);
    AdminPage page(&desk);
    page.resize(1280 - 250, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    constexpr int sections = 10;
    for (int section = 0; section < sections; ++section) {
        page.openSection(section);
        for (int turn = 0; turn < 6; ++turn)
            QCoreApplication::processEvents();
        if (wantsShots())
            shoot(&page, u"narrow-%1-%2"_s.arg(language).arg(section));
        const auto areas = page.section(section)->findChildren<QScrollArea *>();
        for (const QScrollArea *area : areas)
            if (area->isVisible())
                QVERIFY2(area->horizontalScrollBar()->maximum() == 0,
                         qPrintable(
                             u"section %1 is %2 too wide"_s.arg(section).arg(area->horizontalScrollBar()->maximum())));
    }
}

QTEST_MAIN(AdminShotsTest)
#include "adminshotstest.moc"
