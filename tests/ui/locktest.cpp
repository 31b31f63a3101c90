// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/auditrow.h"
#include "tests/ui/uiscene.h"
#include "ui/shell/page.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>

using namespace ring;
using namespace Qt::StringLiterals;

/// Passwords at the window: signing in, locking, unlocking, signing out, and pages by role.
class LockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(ownWarnings()); }
    void aNameIsEnoughWhileThereAreNoPasswords();
    void namesAndPasswordsAreAskedFor();
    void aLockedWindowShowsNothing();
    void aDraftSurvivesTheLock();
    void idleLocks();
    void somebodyElseSignsIn();
    void dialogsCloseWithTheLock();
    void noticesOfALockedWindowNameNobody();
    void pagesFollowTheRole_data();
    void pagesFollowTheRole();
    void aRoleThatChangesChangesThePages();
    void ownPassword();
    void pictures();

private:
    struct Locked : Scene
    {
        explicit Locked(const QString &language = u"en"_s, const QString &theme = u"light"_s)
            : Scene(40, 12, options(language, theme))
        {
            desk.needs = {true, 10};
            desk.password = u"four plain words here"_s;
            desk.sitting.passwords = true;
            desk.tell();
            settle();
            settle();
        }
        static ConsoleOptions options(const QString &language, const QString &theme)
        {
            ConsoleOptions wishes = lightEnglish();
            wishes.language = language;
            wishes.theme = theme;
            return wishes;
        }
        QLineEdit *line(const char *name) const { return window->findChild<QLineEdit *>(QLatin1String(name)); }
        QWidget *part(const char *name) const { return window->findChild<QWidget *>(QLatin1String(name)); }
        void type(const QString &password)
        {
            QTest::keyClicks(line("signInPassword"), password);
            key(Qt::Key_Return);
        }
        bool covered() const
        {
            return part("signIn")->isVisible() && !window->findChild<QStackedWidget *>()->isVisible();
        }
        void lock() { key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier); }
    };
    static bool showsText(const QWidget *root, const QString &text)
    {
        for (const QLabel *label : root->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

void LockTest::aNameIsEnoughWhileThereAreNoPasswords()
{
    Scene s;
    QVERIFY(!s.window->findChild<QLineEdit *>(u"signInPassword"_s)->isVisible());
    s.key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!s.desk.log.contains(u"lock"_s));
    QVERIFY(s.window->findChild<QStackedWidget *>()->isVisible());
}

void LockTest::namesAndPasswordsAreAskedFor()
{
    Locked s;
    s.desk.signOut();
    Scene::settle();
    QVERIFY(s.covered());
    s.line("signInName")->setText(u"Dana"_s);
    s.line("signInName")->setFocus();
    s.key(Qt::Key_Return);
    QCOMPARE(s.window->findChild<QLabel *>(u"signInError"_s)->text(), u"Type your password."_s);
    s.type(u"wrong password"_s);
    QVERIFY(s.desk.log.contains(u"refused Dana"_s));
    QVERIFY(s.covered());
    QVERIFY(s.line("signInPassword")->text().isEmpty());
    QVERIFY(s.window->findChild<QLabel *>(u"signInError"_s)->text().contains(u"do not fit"_s));
    s.key(Qt::Key_Escape);
    QVERIFY(s.covered());
    s.type(s.desk.password);
    QVERIFY(!s.covered());
    QCOMPARE(s.desk.signedIn, u"Dana"_s);
}

void LockTest::aLockedWindowShowsNothing()
{
    Locked s;
    const QString caller = u"Rosa Quintana Lima"_s;
    s.desk.rows.first().callerName = caller;
    s.desk.tell();
    s.window->goTo(u"inbox"_s, s.desk.rows.first().id);
    Scene::settle();
    QVERIFY(showsText(s.window.get(), caller));
    s.lock();
    QVERIFY(s.desk.locked);
    QVERIFY(s.covered());
    QVERIFY(!showsText(s.window.get(), caller));
    for (const QWidget *view : s.window->findChildren<QAbstractItemView *>())
        QVERIFY2(!view->isVisible(), qPrintable(view->objectName()));
    const QStringList before = s.desk.log;
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_B, Qt::Key_F8, Qt::Key_Z, Qt::Key_W})
        s.key(key);
    s.key(Qt::Key_K, Qt::ControlModifier);
    s.key(Qt::Key_1, Qt::AltModifier);
    s.key(Qt::Key_Escape);
    QVERIFY(s.covered());
    QCOMPARE(s.desk.log, before);
    s.line("signInPassword")->clear();
    s.type(u"wrong password"_s);
    QVERIFY(s.covered());
    s.type(s.desk.password);
    QVERIFY(!s.covered());
    QCOMPARE(s.window->currentPage()->name(), u"inbox"_s);
}

void LockTest::aDraftSurvivesTheLock()
{
    Locked s;
    const qint64 lead = s.desk.rows.first().id;
    s.desk.rows.first().owner = u"Dana"_s;
    s.window->goTo(u"inbox"_s, lead);
    Scene::settle();
    auto *composer = s.window->findChild<QPlainTextEdit *>(u"composer"_s);
    composer->setFocus();
    QTest::keyClicks(composer, u"half a sent"_s);
    s.lock();
    QVERIFY(s.covered());
    QCOMPARE(s.desk.drafts.value(lead), u"half a sent"_s);
    s.type(s.desk.password);
    QCOMPARE(s.window->findChild<QPlainTextEdit *>(u"composer"_s)->toPlainText(), u"half a sent"_s);
}

void LockTest::idleLocks()
{
    Locked s;
    auto *idle = s.window->findChild<QTimer *>(u"idleTimer"_s);
    QVERIFY(idle && idle->isActive());
    QCOMPARE(idle->interval(), 10 * 60'000);
    idle->start(0);
    QTRY_VERIFY(s.desk.locked);
    QVERIFY(s.covered());
    s.type(s.desk.password);
    s.desk.needs.lockMinutes = 0;
    s.desk.tell(Desk::Setup);
    Scene::settle();
    QVERIFY(!idle->isActive());
}

void LockTest::somebodyElseSignsIn()
{
    Locked s;
    s.desk.rows.first().owner = u"Dana"_s;
    s.lock();
    QVERIFY(s.part("signInOther")->isVisible());
    QVERIFY(s.line("signInName")->isReadOnly());
    s.key(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(s.desk.log.contains(u"signOut Dana"_s));
    QVERIFY(s.desk.rows.first().owner.isEmpty());
    QVERIFY(s.covered());
    QVERIFY(!s.line("signInName")->isReadOnly());
    s.line("signInName")->setText(u"Luis"_s);
    s.line("signInPassword")->setFocus();
    s.type(s.desk.password);
    Scene::settle();
    QCOMPARE(s.desk.signedIn, u"Luis"_s);
    QVERIFY(!s.covered());
}

void LockTest::dialogsCloseWithTheLock()
{
    Locked s;
    s.window->goTo(u"board"_s, s.desk.rows.first().id);
    Scene::settle();
    s.key(Qt::Key_Question);
    QVERIFY(!s.window->findChildren<QDialog *>().isEmpty());
    s.window->findChild<QTimer *>(u"idleTimer"_s)->start(0);
    QTRY_VERIFY(s.desk.locked);
    Scene::settle();
    for (const QDialog *dialog : s.window->findChildren<QDialog *>())
        QVERIFY(!dialog->isVisible());
}

void LockTest::noticesOfALockedWindowNameNobody()
{
    Locked s;
    s.lock();
    s.desk.tellHappened({u"emergency"_s, 1, u"x"_s, u"Ballard"_s, u"Rosa Lima"_s, u"+12065550147"_s, s.desk.time});
    Scene::settle();
    QVERIFY(s.window->lastSaid().contains(u"Ballard"));
    QVERIFY(!s.window->lastSaid().contains(u"Rosa"));
}

void LockTest::pagesFollowTheRole_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("pages");
    QTest::addColumn<int>("sections");
    QTest::newRow("front desk") << int(Role::FrontDesk) << u"board inbox escalations"_s << 0;
    QTest::newRow("manager") << int(Role::Manager) << u"board inbox escalations dashboard admin"_s << 2;
    QTest::newRow("admin") << int(Role::Admin) << u"board inbox escalations dashboard admin"_s << 10;
}

void LockTest::pagesFollowTheRole()
{
    QFETCH(int, role);
    QFETCH(QString, pages);
    QFETCH(int, sections);
    Locked s;
    s.desk.sitting.role = Role(role);
    Q_EMIT s.desk.seatChanged();
    Scene::settle();
    QStringList there;
    for (const QString &name : {u"board"_s, u"inbox"_s, u"escalations"_s, u"dashboard"_s, u"admin"_s})
        if (s.window->page(name) && s.part(qPrintable(u"nav_"_s + name)))
            there << name;
    QCOMPARE(there.join(u' '), pages);
    const auto *admin = s.window->page(u"admin"_s);
    QCOMPARE(admin ? admin->findChild<QTabWidget *>(u"sections"_s)->count() : 0, sections);
    const auto *give = s.window->page(u"board"_s)->findChild<QAction *>(u"assign"_s);
    QCOMPARE(give != nullptr, Role(role) >= Role::Manager);
}

void LockTest::aRoleThatChangesChangesThePages()
{
    Locked s;
    QVERIFY(s.window->page(u"admin"_s));
    s.desk.sitting.role = Role::FrontDesk;
    Q_EMIT s.desk.seatChanged();
    Scene::settle();
    QVERIFY(!s.window->page(u"admin"_s));
    s.desk.sitting.role = Role::Admin;
    Q_EMIT s.desk.seatChanged();
    Scene::settle();
    QVERIFY(s.window->page(u"admin"_s));
}

void LockTest::ownPassword()
{
    Locked s;
    s.window->findChild<QAction *>(u"password"_s)->trigger();
    Scene::settle();
    auto *dialog = s.part("passwordDialog");
    QVERIFY(dialog && dialog->isVisible());
    const auto type = [dialog](const QString &field, const QString &text) {
        dialog->findChild<QLineEdit *>(field)->setText(text);
    };
    type(u"oldPassword"_s, u"wrong"_s);
    type(u"freshPassword"_s, u"another good password"_s);
    type(u"againPassword"_s, u"another good"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"againPassword"_s), Qt::Key_Return);
    QVERIFY(showsText(dialog, u"differ"_s));
    type(u"againPassword"_s, u"another good password"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"againPassword"_s), Qt::Key_Return);
    QTRY_VERIFY(showsText(dialog, u"do not fit"_s));
    type(u"oldPassword"_s, s.desk.password);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"againPassword"_s), Qt::Key_Return);
    Scene::settle();
    QCOMPARE(s.desk.password, u"another good password"_s);
    QVERIFY(s.window->lastSaid().contains(u"changed"));
}

void LockTest::pictures()
{
    const QString folder = qEnvironmentVariable("RING_SHOTS");
    if (folder.isEmpty())
        QSKIP("Set RING_SHOTS to a folder to have pictures made.");
    for (const QString &look : {u"en-light"_s, u"es-dark"_s}) {
        Locked s(look.left(2), look.mid(3));
        s.desk.accounts = {{u"Ada"_s, Role::Admin, true, {}, true, 0},
                           {u"Luis"_s, Role::Manager, false, {s.desk.places.first().key}, true, 0},
                           {u"Priya"_s, Role::FrontDesk, false, {s.desk.places.first().key}, false, 0}};
        const QString kinds[]{u"signed_in"_s, u"lead_viewed"_s, u"send"_s, u"outcome"_s, u"location_paused"_s};
        for (int i = 0; i < 40; ++i) {
            const QString kind = kinds[i % 5];
            s.desk.auditRows << AuditRow{i,
                                         s.desk.time - i * 9 * minuteMs,
                                         i % 3 ? u"Dana"_s : u"Luis"_s,
                                         auditKinds().value(kind),
                                         {kind, i % 5 ? u"lead"_s : QString(),
                                          i % 5 ? QString::number(40 + i) : QString(),
                                          kind == u"outcome" ? u"booked"_s : QString()}};
        }
        const auto shoot = [&](const QString &name) {
            Scene::settle();
            QVERIFY(s.window->grab().save(u"%1/%2-%3.png"_s.arg(folder, name, look)));
        };
        s.window->goTo(u"admin"_s);
        s.key(Qt::Key_8, Qt::ControlModifier);
        s.key(Qt::Key_Down);
        shoot(u"people"_s);
        s.key(Qt::Key_9, Qt::ControlModifier);
        shoot(u"audit"_s);
        s.lock();
        shoot(u"locked"_s);
        s.key(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
        s.type(u"wrong"_s);
        shoot(u"sign-in"_s);
    }
}

QTEST_MAIN(LockTest)
#include "locktest.moc"
