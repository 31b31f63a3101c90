// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/admin/sampleadmin.h"
#include "tests/ui/dashboard/shots.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/importsection.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

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

QTEST_MAIN(AdminShotsTest)
#include "adminshotstest.moc"
