// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uiscene.h"
#include "ui/board/boardpage.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/page.h"
#include "ui/why/whydialog.h"

#include <QAbstractButton>
#include <QDir>
#include <QPlainTextEdit>

using namespace ring;
using namespace Qt::StringLiterals;

/// Shows every page in both themes, both languages, two sizes, empty, full and with awkward names. With RING_SHOTS set
/// to a folder the pictures are written there to be looked at; always, each must be drawn and be no blank sheet.
class ScreenshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();

private:
    static void shoot(QWidget *widget, const QString &name);
};

void ScreenshotsTest::looks_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("scene");
    for (const QString &page : {u"board"_s, u"inbox"_s, u"escalations"_s, u"dashboard"_s, u"admin"_s}) {
        const auto row = [&](const QString &theme, const QString &language, double scale, const QString &scene) {
            const QString name = u"%1-%2-%3-%4-%5"_s.arg(page, scene, theme, language).arg(int(scale * 100));
            QTest::newRow(qPrintable(name)) << page << theme << language << scale << scene;
        };
        row(u"light"_s, u"en"_s, 1.0, u"usual"_s);
        row(u"dark"_s, u"en"_s, 1.0, u"usual"_s);
        row(u"light"_s, u"es"_s, 1.0, u"usual"_s);
        row(u"dark"_s, u"es"_s, 1.25, u"usual"_s);
        row(u"light"_s, u"en"_s, 1.25, u"usual"_s);
        row(u"light"_s, u"en"_s, 1.0, u"empty"_s);
        row(u"dark"_s, u"en"_s, 1.0, u"many"_s);
        row(u"light"_s, u"en"_s, 1.0, u"long"_s);
        row(u"light"_s, u"es"_s, 1.0, u"failing"_s);
        row(u"light"_s, u"en"_s, 1.0, u"small"_s);
    }
    const auto extra = [](const QString &scene, const QString &theme) {
        QTest::newRow(qPrintable(scene + u'-' + theme)) << u"board"_s << theme << u"en"_s << 1.0 << scene;
    };
    for (const QString &scene :
         {u"palette"_s, u"keys"_s, u"why"_s, u"signin"_s, u"card"_s, u"toast"_s, u"all"_s, u"flat"_s, u"composer"_s}) {
        extra(scene, u"light"_s);
        extra(scene, u"dark"_s);
    }
}

void ScreenshotsTest::looks()
{
    QFETCH(QString, page);
    QFETCH(QString, theme);
    QFETCH(QString, language);
    QFETCH(double, scale);
    QFETCH(QString, scene);
    ConsoleOptions options = Scene::lightEnglish();
    options.theme = theme;
    options.language = language;
    options.scale = scale;
    Scene s(scene == u"empty" ? 0 : scene == u"many" ? 2000 : 46, scene == u"many" ? 200 : 12, options);
    if (scene == u"long")
        for (LeadRow &row : s.desk.rows) {
            row.callerName = u"Wolfgang Amadeus Constantin von Hohenzollern-Sigmaringen zu Donaueschingen"_s;
            row.locationName = u"Saint Augustine by the Sea Emergency Plumbing and Heating"_s;
            row.openJob = u"Replace the main line from the street to the house"_s;
        }
    if (scene == u"failing") {
        s.desk.engine.connections[0].problem =
            u"The phone system refused the credentials (401). Check them in Admin."_s;
        s.desk.engine.connections[0].lastPollAt = s.desk.time - 4 * hourMs;
        s.desk.engine.connections[1].lastPollAt = s.desk.time - 20 * minuteMs;
        s.desk.engine.historyPercent = 41;
        s.desk.engine.p95ToText = 71'000;
        s.desk.engine.waitingTexts = 14;
    }
    if (scene == u"small")
        s.window->resize(860, 560);
    if (scene == u"signin")
        s.desk.signedIn.clear();
    if (scene == u"signin")
        s.window = nullptr, s.open(options);
    s.desk.tell();
    s.window->goTo(page);
    Scene::settle();
    if (scene == u"all")
        s.window->findChild<QAbstractButton *>(u"view1"_s)->click();
    if (scene == u"flat")
        s.key(Qt::Key_G);
    if (scene == u"palette")
        s.key(Qt::Key_K, Qt::ControlModifier);
    if (scene == u"keys")
        s.key(Qt::Key_Question);
    if (scene == u"why")
        s.key(Qt::Key_W);
    if (scene == u"card")
        s.key(Qt::Key_I);
    if (scene == u"toast")
        s.key(Qt::Key_B);
    if (scene == u"composer") {
        s.window->goTo(u"inbox"_s);
        s.key(Qt::Key_2);
        s.window->findChild<QPlainTextEdit *>(u"composer"_s)->insertPlainText(u" We’ll be there!"_s);
    }
    Scene::settle();
    Scene::settle(); // layouts of labels settle over some turns of the event loop
    if (scene == u"keys" || scene == u"why") {
        auto *dialog = s.window->findChild<QDialog *>();
        QVERIFY(dialog);
        shoot(dialog, QString::fromLatin1(QTest::currentDataTag()));
        dialog->close();
    } else {
        shoot(s.window.get(), QString::fromLatin1(QTest::currentDataTag()));
    }
}

void ScreenshotsTest::shoot(QWidget *widget, const QString &name)
{
    const QImage picture = widget->grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 5)
        for (int x = 0; x < picture.width(); x += 5)
            colours.insert(picture.pixel(x, y));
    QVERIFY2(colours.size() > 12, "the picture is a blank sheet");
    const QString folder = qEnvironmentVariable("RING_SHOTS");
    if (folder.isEmpty())
        return;
    QVERIFY2(QDir().mkpath(folder) && picture.save(u"%1/%2.png"_s.arg(folder, name)),
             "the picture could not be written");
}

QTEST_MAIN(ScreenshotsTest)
#include "screenshotstest.moc"
