// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/admin/sampleadmin.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/holdbutton.h"
#include "ui/dashboard/calmtable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// The data section, worked with keys alone.
class DataSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void isThereForAdminsOnly_data();
    void isThereForAdminsOnly();
    void everythingHasANameAndAKey();
    void saysWhereTheDataIs();
    void aBackupIsMadeByKey();
    void goingBackSaysWhatIsLostAndNeedsHolding();
    void whereItCannotBeDoneItIsSaid();
    void agesAreSavedAndKeptWhileTyped();
    void aCallerIsLookedUpAndErased();
    void anotherNumberIsNotErased();
    void aServerHasBackupsOfItsOwn();
    void anAddressIsTriedAndMovedTo();
    void aServerWithDataIsNotMovedTo();
    void anAddressIsPutTogether_data();
    void anAddressIsPutTogether();
    void aServerWithDataIsWorkedWith();
    void aServerIsLeftAgain_data();
    void aServerIsLeftAgain();
    void whereNothingCanBeChosenItIsSaid();
    void whatTheServerRefusesIsSaid();
    void failuresSayTheirSentence();

private:
    /// An answer comes through the event loop, and what it leads to asks again.
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    template<typename T>
    T *part(const char *name) const
    {
        return section->findChild<T *>(QLatin1String(name));
    }
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    static void hold(HoldButton *button)
    {
        button->setHoldTime(10);
        button->setFocus();
        QSignalSpy held(button, &HoldButton::held);
        QTest::keyPress(button, Qt::Key_Space);
        QVERIFY(held.wait());
        QTest::keyRelease(button, Qt::Key_Space);
        settle();
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : section->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }
    void openSection()
    {
        page = std::make_unique<AdminPage>(desk.get());
        page->resize(1280, 800);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        settle();
        QTest::keyClick(page.get(), Qt::Key_0, Qt::ControlModifier);
        settle();
        section = page->section(9);
    }

    std::unique_ptr<PagesDesk> desk;
    std::unique_ptr<AdminPage> page;
    AdminSection *section = nullptr;
};

void DataSectionTest::init()
{
    desk = std::make_unique<PagesDesk>();
    sample::fill(*desk);
    openSection();
}

void DataSectionTest::cleanup()
{
    page.reset();
    desk.reset();
}

void DataSectionTest::isThereForAdminsOnly_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("there");
    QTest::newRow("front desk") << int(Role::FrontDesk) << false;
    QTest::newRow("manager") << int(Role::Manager) << false;
    QTest::newRow("admin") << int(Role::Admin) << true;
}

void DataSectionTest::isThereForAdminsOnly()
{
    QFETCH(int, role);
    QFETCH(bool, there);
    Seat seat = Seat::trusted(u"Dana"_s);
    seat.role = Role(role);
    QCOMPARE(seat.may(Right::Data), there);
}

void DataSectionTest::everythingHasANameAndAKey()
{
    for (QWidget *widget : section->findChildren<QWidget *>()) {
        const bool field =
            qobject_cast<QLineEdit *>(widget) || qobject_cast<QSpinBox *>(widget) || qobject_cast<CalmTable *>(widget);
        if (field && !widget->objectName().startsWith(u"qt_"_s))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QSet<QKeySequence> keys;
    for (const QAction *action : section->sectionActions())
        keys << action->shortcut();
    QCOMPARE(keys.size(), section->sectionActions().size());
    QVERIFY(!keys.contains(QKeySequence()));
    QVERIFY(section->isAncestorOf(QApplication::focusWidget()));
}

void DataSectionTest::saysWhereTheDataIs()
{
    QVERIFY(part<QLabel>("dataPlace")->text().contains(u"ring-data/secondring.db"_s));
    const auto *list = part<CalmTable>("backupList")->model();
    QCOMPARE(list->rowCount(), 2);
    QCOMPARE(list->index(0, 1).data().toString(), u"20 min"_s);
    QCOMPARE(list->index(1, 1).data().toString(), u"1 h 20 min"_s);
    QVERIFY(list->index(0, 2).data().toString().contains(u"2.8"_s));
}

void DataSectionTest::aBackupIsMadeByKey()
{
    key(Qt::Key_B);
    QCOMPARE(desk->store.log, QStringList{u"backUp"_s});
    QCOMPARE(part<CalmTable>("backupList")->model()->rowCount(), 3);
    QVERIFY(says(u"is made"_s));
}

void DataSectionTest::goingBackSaysWhatIsLostAndNeedsHolding()
{
    auto *list = part<CalmTable>("backupList");
    list->setFocus();
    key(Qt::Key_Down, Qt::NoModifier);
    QCOMPARE(list->currentIndex().row(), 1);
    const QString loss = part<QLabel>("backupLoss")->text();
    for (const QString &words : {u"3 thing"_s, u"4 call"_s, u"7 text"_s, u"not texted"_s})
        QVERIFY2(loss.contains(words), qPrintable(loss));
    auto *button = part<HoldButton>("restoreBackup");
    QCOMPARE(button->accessibleDescription(), loss);
    button->setFocus();
    key(Qt::Key_Space, Qt::NoModifier); // let go at once
    QVERIFY(desk->store.log.isEmpty());
    hold(button);
    QCOMPARE(desk->store.log, QStringList{u"restore secondring-1.db"_s});
    QVERIFY(says(u"is put in place"_s));
}

void DataSectionTest::whereItCannotBeDoneItIsSaid()
{
    desk->store.standing.whyNoRestore = u"Not from here."_s;
    section->load();
    settle();
    QVERIFY(!part<HoldButton>("restoreBackup")->isEnabled());
    QCOMPARE(part<QLabel>("backupLoss")->text(), u"Not from here."_s);
}

void DataSectionTest::agesAreSavedAndKeptWhileTyped()
{
    type(part<QSpinBox>("keepBodies"), u"365"_s);
    section->load(); // something else changed meanwhile
    settle();
    QCOMPARE(part<QSpinBox>("keepBodies")->value(), 365);
    key(Qt::Key_S);
    QCOMPARE(desk->store.log, QStringList{u"limits 365 0 0"_s});
    QVERIFY(says(u"within a day"_s));
    key(Qt::Key_S); // nothing left to save
    QCOMPARE(desk->store.log.size(), 1);
}

void DataSectionTest::aCallerIsLookedUpAndErased()
{
    auto *button = part<HoldButton>("eraseCaller");
    QVERIFY(!button->isEnabled());
    type(part<QLineEdit>("eraseNumber"), u"206 555 1111"_s);
    key(Qt::Key_Return);
    QCOMPARE(desk->store.log, QStringList{u"knownOf 206 555 1111"_s});
    const QString found = part<QLabel>("eraseFound")->text();
    for (const QString &words : {u"1 lead"_s, u"2 call"_s, u"3 text"_s, u"1 customer"_s, u"opted out"_s})
        QVERIFY2(found.contains(words), qPrintable(found));
    QCOMPARE(button->accessibleDescription(), found);
    button->setFocus();
    key(Qt::Key_Space, Qt::NoModifier);
    QCOMPARE(desk->store.log.size(), 1);
    hold(button);
    QCOMPARE(desk->store.log.last(), u"erase 206 555 1111"_s);
    QVERIFY(says(u"Erased from 1 lead"_s));
    QVERIFY(part<QLineEdit>("eraseNumber")->text().isEmpty());
    QVERIFY(!button->isEnabled());
}

void DataSectionTest::anotherNumberIsNotErased()
{
    type(part<QLineEdit>("eraseNumber"), u"206 555 1111"_s);
    key(Qt::Key_Return, Qt::NoModifier);
    QVERIFY(part<HoldButton>("eraseCaller")->isEnabled());
    QTest::keyClicks(part<QLineEdit>("eraseNumber"), u"2"_s);
    QVERIFY(!part<HoldButton>("eraseCaller")->isEnabled());
}

void DataSectionTest::aServerHasBackupsOfItsOwn()
{
    desk->store.standing.server = true;
    desk->store.standing.place = u"db.example.com:5432/ring"_s;
    section->load();
    settle();
    QVERIFY(!part<CalmTable>("backupList")->isVisible());
    QVERIFY(!part<HoldButton>("restoreBackup")->isVisible());
    QVERIFY(says(u"pg_dump"_s));
    QVERIFY(says(u"db.example.com:5432/ring"_s));
    key(Qt::Key_B);
    QVERIFY(desk->store.log.isEmpty());
}

void DataSectionTest::anAddressIsTriedAndMovedTo()
{
    type(part<QLineEdit>("serverAddress"), u"postgresql://ring@db/ring"_s);
    key(Qt::Key_T);
    QCOMPARE(desk->store.log, QStringList{u"check postgresql://ring@db/ring"_s});
    QVERIFY(says(u"can move there"_s));
    auto *button = part<HoldButton>("moveData");
    QVERIFY(button->isEnabled());
    type(part<QLineEdit>("serverPassword"), u"swordfish"_s); // what was tried is no longer what would be moved to
    QVERIFY(!button->isEnabled());
    QCOMPARE(part<QLineEdit>("serverPassword")->echoMode(), QLineEdit::Password);
    key(Qt::Key_T);
    hold(button);
    QCOMPARE(desk->store.log.mid(1),
             (QStringList{u"check postgresql://ring@db/ring +"_s, u"move postgresql://ring@db/ring +"_s}));
    QVERIFY(says(u"comes up again in a moment"_s));
    QVERIFY(part<QLineEdit>("serverPassword")->text().isEmpty());
}

void DataSectionTest::aServerWithDataIsNotMovedTo()
{
    desk->store.server = {u"It holds data already."_s, false};
    type(part<QLineEdit>("serverAddress"), u"postgresql://ring@db/ring"_s);
    key(Qt::Key_T);
    QVERIFY(says(u"It holds data already."_s));
    QVERIFY(!part<HoldButton>("moveData")->isEnabled());
}

void DataSectionTest::anAddressIsPutTogether_data()
{
    QTest::addColumn<QStringList>("typed"); // place, database, user
    QTest::addColumn<QString>("url");
    QTest::newRow("all") << QStringList{u"db.example.com"_s, u"ring"_s, u"dana"_s}
                         << u"postgresql://dana@db.example.com/ring"_s;
    QTest::newRow("port") << QStringList{u" db:6000 "_s, u"ring"_s, QString()} << u"postgresql://db:6000/ring"_s;
    QTest::newRow("signs") << QStringList{u"db"_s, u"two words"_s, u"d@na"_s}
                           << u"postgresql://d%40na@db/two%20words"_s;
    QTest::newRow("IPv6") << QStringList{u"[::1]"_s, u"ring"_s, u"dana"_s} << u"postgresql://dana@[::1]/ring"_s;
    QTest::newRow("URL") << QStringList{u"postgresql://dana@db/ring?sslmode=require"_s, QString(), QString()}
                         << u"postgresql://dana@db/ring?sslmode=require"_s;
    QTest::newRow("no address") << QStringList{u"our server"_s, u"ring"_s, u"dana"_s} << u"our server"_s;
}

void DataSectionTest::anAddressIsPutTogether()
{
    QFETCH(QStringList, typed);
    QFETCH(QString, url);
    type(part<QLineEdit>("serverDatabase"), typed.at(1));
    type(part<QLineEdit>("serverUser"), typed.at(2));
    type(part<QLineEdit>("serverAddress"), typed.at(0));
    key(Qt::Key_T);
    QCOMPARE(desk->store.log, QStringList{u"check "_s + url});
}

void DataSectionTest::aServerWithDataIsWorkedWith()
{
    desk->store.server = {u"db:5432/ring holds data of Second Ring already (locations: 12)."_s, false, true};
    type(part<QLineEdit>("serverAddress"), u"db"_s);
    key(Qt::Key_Tab, Qt::NoModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"serverDatabase"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"ring"_s);
    key(Qt::Key_Tab, Qt::NoModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"dana"_s);
    key(Qt::Key_Tab, Qt::NoModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"swordfish"_s);
    auto *button = part<HoldButton>("joinServer");
    QVERIFY(!button->isEnabled());
    key(Qt::Key_Return, Qt::NoModifier);
    QVERIFY(says(u"locations: 12"_s));
    QVERIFY(button->isEnabled() && !part<HoldButton>("moveData")->isEnabled());
    QVERIFY(!button->accessibleDescription().isEmpty());
    button->setFocus();
    key(Qt::Key_Space, Qt::NoModifier); // let go at once
    QCOMPARE(desk->store.log.size(), 1);
    hold(button);
    QCOMPARE(desk->store.log.last(), u"join postgresql://dana@db/ring +"_s);
    QVERIFY(says(u"with the data of the server"_s));
    QVERIFY(part<QLineEdit>("serverPassword")->text().isEmpty());
}

void DataSectionTest::aServerIsLeftAgain_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("a file of its own") << qint64(3'000'000) << u"switched off here"_s;
    QTest::newRow("none") << qint64(-1) << u"empty store"_s;
}

void DataSectionTest::aServerIsLeftAgain()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, words);
    desk->store.standing.server = true;
    desk->store.standing.ownBytes = bytes;
    desk->store.standing.ownLeftAt = desk->time - dayMs;
    section->load();
    settle();
    QVERIFY(!part<QLineEdit>("serverAddress")->isVisible());
    auto *button = part<HoldButton>("useOwnStore");
    QVERIFY(button->isVisible() && button->isEnabled());
    QVERIFY2(button->accessibleDescription().contains(words), qPrintable(button->accessibleDescription()));
    section->focusFirst();
    QCOMPARE(QApplication::focusWidget(), button);
    key(Qt::Key_T);
    QVERIFY(desk->store.log.isEmpty());
    hold(button);
    QCOMPARE(desk->store.log, QStringList{u"own"_s});
    QVERIFY(says(u"this machine's own data"_s));
}

void DataSectionTest::whereNothingCanBeChosenItIsSaid()
{
    desk->store.standing.whyNoRestore = u"Not from here."_s;
    section->load();
    settle();
    type(part<QLineEdit>("serverAddress"), u"postgresql://ring@db/ring"_s);
    key(Qt::Key_T);
    QVERIFY(says(u"Not from here."_s));
    QVERIFY(!part<HoldButton>("moveData")->isEnabled() && !part<HoldButton>("joinServer")->isEnabled());
}

void DataSectionTest::whatTheServerRefusesIsSaid()
{
    type(part<QLineEdit>("serverAddress"), u"db"_s);
    desk->store.problem = u"The server is away."_s;
    key(Qt::Key_T);
    QVERIFY(says(desk->store.problem));
    QVERIFY(!part<HoldButton>("moveData")->isEnabled() && !part<HoldButton>("joinServer")->isEnabled());
    desk->store.problem.clear();
    desk->store.server.joinable = true;
    key(Qt::Key_T);
    desk->store.problem = u"It went away again."_s;
    hold(part<HoldButton>("joinServer"));
    QVERIFY(says(desk->store.problem));
}

void DataSectionTest::failuresSayTheirSentence()
{
    desk->store.problem = u"The disk is full."_s;
    key(Qt::Key_B);
    QVERIFY(says(desk->store.problem));
    type(part<QLineEdit>("eraseNumber"), u"206 555 1111"_s);
    key(Qt::Key_Return);
    QVERIFY(!part<HoldButton>("eraseCaller")->isEnabled());
    hold(part<HoldButton>("restoreBackup"));
    QVERIFY(!says(u"is put in place"_s));
    QVERIFY(part<HoldButton>("restoreBackup")->isEnabled() || says(desk->store.problem));
}

QTEST_MAIN(DataSectionTest)
#include "datasectiontest.moc"
