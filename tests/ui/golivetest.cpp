// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tourscene.h"
#include "ui/admin/listandform.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const QByteArray monday =
    R"({"scenario":1,"name":"golive","about":"One missed call","start":"2026-03-02T10:00:00-07:00",
 "locations":[{"key":"denver","line":"+13035550100"}],
 "callers":[{"key":"ann","number":"+17205550142","name":"Ann Lee"},{"key":"bob","number":"+17205550143","name":"Bob Hill"}],
 "calls":[{"at":"10m","from":"ann","to":"denver","outcome":"no_answer","ring":20},
          {"at":"30m","from":"bob","to":"denver","outcome":"no_answer","ring":20}]})";

} // namespace

/// From an empty folder to the first text, by keys alone: two connections, a location with its line, and a missed call
/// at a provider that is really asked over HTTP. The engine runs all the while and is never restarted.
class GoLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setKeyboardInputInterval(30000); // "CO" is one word however slowly it is typed
        s = std::make_unique<TourScene>(monday, Scene::lightEnglish(), TourScene::Store::Empty);
    }
    void cleanupTestCase() { s.reset(); }
    void theBoardSaysWhatToDo();
    void thePhoneSystemIsConnected();
    void itAnswers();
    void theTextingServiceIsConnected();
    void theLocationIsAdded();
    void theFirstTextGoesOut();
    void aSecondLineIsTakenUpToo();

private:
    QTabWidget *tabs() const { return s->find<QTabWidget>("sections"); }
    QString sentence() const { return tabs()->currentWidget()->findChild<ListAndForm *>()->sentence(); }
    QString focus() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void addConnection(const QString &name, int kind);
    int textsTo(const QString &number) const { return s->spine.textsByNumber().value(number); }

    std::unique_ptr<TourScene> s;
};

void GoLiveTest::theBoardSaysWhatToDo()
{
    auto *name = s->find<QLineEdit>("signInName");
    QTRY_VERIFY(name->isVisible() && name->hasFocus());
    s->type(u"Dana"_s);
    s->key(Qt::Key_Return);
    QTRY_VERIFY(!name->isVisible());
    const auto *empty = s->page<Page>("board")->findChild<EmptyState *>();
    QTRY_COMPARE(empty->title(), u"Nothing is set up yet"_s);
    s->shoot("golive-board");
    s->key(Qt::Key_5, Qt::AltModifier);
    QTRY_VERIFY(tabs() && tabs()->isVisible() && tabs()->count() > 2); // built anew for the role of who signed in
    s->shoot("golive-admin");
}

void GoLiveTest::addConnection(const QString &name, int kind)
{
    s->key(Qt::Key_2, Qt::ControlModifier);
    s->key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(focus(), u"name"_s);
    s->type(name);
    s->key(Qt::Key_Tab);
    QCOMPARE(focus(), u"kind"_s);
    for (int i = 0; i < kind; ++i)
        s->key(Qt::Key_Down);
    s->key(Qt::Key_Tab);
    QCOMPARE(focus(), u"provider"_s);
    const auto *provider = qobject_cast<QComboBox *>(QApplication::focusWidget());
    for (int i = 0; i < provider->count() && provider->currentText() != u"Twilio"; ++i)
        s->key(Qt::Key_Down);
    QCOMPARE(provider->currentText(), u"Twilio"_s);
    s->key(Qt::Key_Tab);
    s->type(s->spine.sandbox->baseUrl().toString());
    s->key(Qt::Key_Tab);
    s->type(s->spine.sandbox->accountSid());
    s->key(Qt::Key_Tab);
    QCOMPARE(focus(), u"credential"_s);
    s->type(u"env:SOMEWHERE"_s);
    s->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(sentence().startsWith(name + u" is added"_s), qPrintable(sentence()));
}

void GoLiveTest::thePhoneSystemIsConnected()
{
    addConnection(u"phones"_s, 0);
}

void GoLiveTest::itAnswers()
{
    const auto canCheck = [this] {
        const QList<QAction *> actions = s->page<Page>("admin")->pageActions();
        return std::any_of(actions.cbegin(), actions.cend(), [](const QAction *action) {
            return action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_T) && action->isEnabled();
        });
    };
    QTRY_VERIFY(canCheck());
    s->key(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY2(sentence().contains(u"Twilio"), qPrintable(sentence()));
    s->shoot("golive-connection");
}

void GoLiveTest::theTextingServiceIsConnected()
{
    addConnection(u"texts"_s, 1);
    QCOMPARE(s->spine.rows(u"SELECT name, kind, provider FROM connections ORDER BY id"_s),
             (QStringList{u"phones phone twilio"_s, u"texts sms twilio"_s}));
}

void GoLiveTest::theLocationIsAdded()
{
    s->key(Qt::Key_1, Qt::ControlModifier);
    s->key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(focus(), u"business"_s);
    s->type(u"Acme Plumbing"_s);
    s->key(Qt::Key_Tab);
    s->type(u"Denver"_s);
    s->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(focus(), u"state"_s); // nothing is guessed about the law
    s->type(u"CO"_s);
    auto *zone = tabs()->currentWidget()->findChild<QComboBox *>(u"zone"_s);
    zone->setFocus();
    s->key(Qt::Key_A, Qt::ControlModifier);
    s->type(u"America/Denver"_s);
    s->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focus(), u"number0"_s);
    s->type(u"303 555 0100"_s);
    s->shoot("golive-location");
    s->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(sentence().startsWith(u"Denver is added with 1 line"), qPrintable(sentence()));
    QCOMPARE(s->spine.rows(u"SELECT number FROM lines"_s), QStringList{u"+13035550100"_s});
}

void GoLiveTest::theFirstTextGoesOut()
{
    QVERIFY(s->spine.runTo(s->spine.start() + 15 * minuteMs));
    QCOMPARE(textsTo(u"+17205550142"_s), 1);
    s->key(Qt::Key_1, Qt::AltModifier);
    // Nobody has to do anything for a caller who was texted.
    QTRY_COMPARE(s->page<Page>("board")->findChild<EmptyState *>()->title(), u"No missed calls waiting"_s);
    s->shoot("golive-first-text");
}

/// A change of one thing while the engine runs: what was there goes on.
void GoLiveTest::aSecondLineIsTakenUpToo()
{
    s->key(Qt::Key_5, Qt::AltModifier);
    s->key(Qt::Key_1, Qt::ControlModifier);
    s->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focus(), u"number1"_s);
    s->type(u"+13035550199"_s);
    s->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(sentence().contains(u"is saved"), qPrintable(sentence()));
    QVERIFY(s->spine.runTo(s->spine.start() + 35 * minuteMs));
    QCOMPARE(textsTo(u"+17205550143"_s), 1);
    QCOMPARE(textsTo(u"+17205550142"_s), 1);
}

QTEST_MAIN(GoLiveTest)
#include "golivetest.moc"
