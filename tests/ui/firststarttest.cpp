// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uiscene.h"
#include "ui/shell/page.h"

#include <QLabel>
#include <QLineEdit>

using namespace ring;
using namespace Qt::StringLiterals;

/// The first day at a machine whose business works on a server already: the question who sits here leads there.
class FirstStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(ownWarnings()); }
    void theServerIsOfferedOnTheFirstDayAlone_data();
    void theServerIsOfferedOnTheFirstDayAlone();
    void aNameThenTheFieldsOfTheServer();
    void withoutANameItIsAskedFor();

private:
    /// A desk where nobody ever was.
    struct First
    {
        explicit First(const SignInNeeds &needs)
        {
            desk.signedIn.clear();
            desk.needs = needs;
            window = makeConsole(&desk, Scene::lightEnglish());
            window->resize(1280, 800);
            window->show();
            window->activateWindow();
            if (!QTest::qWaitForWindowActive(window.get()))
                qWarning("The window did not become active.");
            Scene::settle();
        }
        void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(QApplication::focusWidget(), key, modifiers);
            Scene::settle();
        }
        template<typename T>
        T *part(const char *name) const
        {
            return window->findChild<T *>(QLatin1String(name));
        }

        FakeDesk desk;
        std::unique_ptr<MainWindow> window;
    };
};

void FirstStartTest::theServerIsOfferedOnTheFirstDayAlone_data()
{
    QTest::addColumn<bool>("fresh");
    QTest::newRow("the first day") << true;
    QTest::newRow("later") << false;
}

void FirstStartTest::theServerIsOfferedOnTheFirstDayAlone()
{
    QFETCH(bool, fresh);
    First s({false, 10, fresh});
    auto *offer = s.part<QWidget>("signInServer");
    QVERIFY(offer);
    QTRY_COMPARE(offer->isVisible(), fresh);
    QVERIFY(!offer->accessibleName().isEmpty());
}

void FirstStartTest::aNameThenTheFieldsOfTheServer()
{
    First s({false, 10, true});
    QTRY_VERIFY(s.part<QWidget>("signInServer")->isVisible());
    QTest::keyClicks(s.part<QLineEdit>("signInName"), u"Dana"_s);
    s.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(s.desk.signedIn, u"Dana"_s);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "serverAddress"_L1);
    QTest::keyClicks(QApplication::focusWidget(), u"db.example.com"_s);
    s.key(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(s.desk.store.log, QStringList{u"check postgresql://db.example.com/"_s});
}

void FirstStartTest::withoutANameItIsAskedFor()
{
    First s({false, 10, true});
    QTRY_VERIFY(s.part<QWidget>("signInServer")->isVisible());
    s.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(s.part<QLabel>("signInError")->isVisible());
    QVERIFY(s.desk.signedIn.isEmpty());
    // Signing in afterwards leads where it always did.
    QTest::keyClicks(s.part<QLineEdit>("signInName"), u"Dana"_s);
    s.key(Qt::Key_Return);
    QTRY_COMPARE(s.desk.signedIn, u"Dana"_s);
    QCOMPARE(s.window->currentPage()->name(), u"board"_s);
}

QTEST_MAIN(FirstStartTest)
#include "firststarttest.moc"
