// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/templatesmodel.h"
#include "models/boardmodel.h"
#include "tests/ui/tourscene.h"
#include "ui/board/boardpage.h"
#include "ui/dashboard/dashboardview.h"
#include "ui/dashboard/tile.h"
#include "ui/escalations/escalationspage.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/page.h"
#include "ui/shell/words.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// A Monday morning in Denver: Ann rings, is texted and answers; Bob's kitchen is under water; Cal rings after the
/// wording has changed; Dee answers her text too.
const QByteArray monday = R"({"scenario":1,"name":"tour","about":"A Monday morning","start":"2026-03-02T10:00:00-07:00",
 "locations":[{"key":"denver","line":"+13035550100"},{"key":"boulder","line":"+13035550101"},
              {"key":"golden","line":"+13035550102"}],
 "callers":[{"key":"ann","number":"+17205550142","name":"Ann Lee"},{"key":"bob","number":"+17205550143","name":"Bob Hill"},
            {"key":"cal","number":"+17205550144","name":"Cal Moor"},{"key":"dee","number":"+17205550145","name":"Dee Fox"}],
 "calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20},
          {"at":"10m","from":"bob","to":"boulder","outcome":"voicemail","voicemail":{"seconds":12,
           "transcript":"water is pouring through the ceiling and I cannot stop it please hurry","transcript_after":8}},
          {"at":"30m","from":"cal","to":"denver","outcome":"no_answer","ring":20},
          {"at":"40m","from":"dee","to":"denver","outcome":"no_answer","ring":20}],
 "replies":[{"from":"ann","after":60,"say":"Can somebody come tomorrow morning?"},
            {"from":"dee","after":60,"say":"Do you also fix water heaters?"}]})";

} // namespace

/// The first morning with the console, by keys alone, on real parts from the provider's HTTP to the pixels. Each step
/// goes on where the one before ended.
class TourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { s.reset(); }
    void signIn();
    void aMissedCallAppearsByItself();
    void claim();
    void replyWithACannedAnswer();
    void lookAtWhy();
    void markBooked();
    void acknowledgeAnEscalation();
    void changeATemplate();
    void theNextTextUsesIt();
    void aTextTakenBackIsNeverSent();
    void theDashboardCounts();
    void everyPageIsDrawn_data();
    void everyPageIsDrawn();
    void aPictureOfABusyMorning();

private:
    void runTo(Millis sinceStart) { s->spine.runTo(s->spine.start() + sinceStart); }
    QString stored(const QString &column, const QString &caller) const
    {
        return s->spine
            .value(u"SELECT %1 FROM leads WHERE number = '%2' ORDER BY id DESC LIMIT 1"_s.arg(column, caller))
            .toString();
    }
    QString boardLine(const QString &caller) const;
    QStringList textsTo(const QString &caller) const;
    QStringList labels(QWidget *widget) const;

    std::unique_ptr<TourScene> s;
    QString m_wording;
    const QString ann = u"+17205550142"_s;
    const QString bob = u"+17205550143"_s;
    const QString cal = u"+17205550144"_s;
    const QString dee = u"+17205550145"_s;
};

QString TourTest::boardLine(const QString &caller) const
{
    const QAbstractItemModel *model = s->find<QAbstractItemView>("boardList")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto line = model->index(row, 0).data(BoardModel::LineRole).value<BoardLine>();
        if (line.kind == BoardLine::Kind::Lead && line.lead.caller == caller)
            return whatWasDone(line.lead);
    }
    return {};
}

/// What the provider took, not what we believe to have sent.
QStringList TourTest::textsTo(const QString &caller) const
{
    QStringList bodies;
    for (const SandboxEvent &event : s->spine.events(u"text_accepted"_s))
        if (event.facts.value("to"_L1).toString() == caller)
            bodies << event.facts.value("body"_L1).toString();
    return bodies;
}

QStringList TourTest::labels(QWidget *widget) const
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

void TourTest::initTestCase()
{
    s = std::make_unique<TourScene>(monday);
}

void TourTest::signIn()
{
    auto *name = s->find<QLineEdit>("signInName");
    QTRY_VERIFY(name->isVisible() && name->hasFocus());
    s->shoot("tour-signin");
    s->type(u"Dana"_s);
    s->key(Qt::Key_Return);
    QTRY_VERIFY(!name->isVisible());
    QCOMPARE(s->desk->person(), u"Dana"_s);
}

void TourTest::aMissedCallAppearsByItself()
{
    QVERIFY(boardLine(ann).isEmpty());
    runTo(5 * minuteMs);
    QCOMPARE(textsTo(ann).size(), 1);
    QTRY_VERIFY2(boardLine(ann).startsWith(u"Texted in "), qPrintable(boardLine(ann)));
    QTRY_COMPARE(s->page<BoardPage>("board")->currentLead(), stored(u"id"_s, ann).toLongLong());
}

void TourTest::claim()
{
    s->key(Qt::Key_C);
    QTRY_COMPARE(stored(u"owner"_s, ann), u"Dana"_s);
    QTRY_COMPARE(s->window->lastSaid(), u"Ann Lee is yours."_s);
}

void TourTest::replyWithACannedAnswer()
{
    auto *composer = s->page<InboxPage>("inbox")->composer();
    s->key(Qt::Key_2);
    QTRY_VERIFY(!composer->text().isEmpty() && composer->blockReason().isEmpty());
    const QString answer = composer->text();
    s->shoot("tour-reply");
    s->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(s->window->lastSaid().contains(u"5 s"));
    QCOMPARE(textsTo(ann).size(), 1);
    runTo(6 * minuteMs);
    QCOMPARE(textsTo(ann).size(), 2);
    QCOMPARE(textsTo(ann).last(), answer);
}

void TourTest::lookAtWhy()
{
    m_wording = s->spine.value(u"SELECT template_key FROM messages WHERE touch = 'first'"_s).toString();
    QTRY_COMPARE(s->page<InboxPage>("inbox")->currentLead(), stored(u"id"_s, ann).toLongLong());
    QTRY_VERIFY(s->find<QAbstractItemView>("inboxList")->hasFocus());
    s->key(Qt::Key_W);
    auto *why = s->find<QDialog>("whyDialog");
    QVERIFY(why);
    QTRY_VERIFY(labels(why).contains(m_wording));
    const QString all = labels(why).join(u'\n');
    QVERIFY2(all.contains(u"us.identify") && all.contains(u"47 CFR"), qPrintable(all));
    QVERIFY2(all.contains(u"Version 1") && all.contains(textsTo(ann).first()), qPrintable(all));
    if (const QString folder = qEnvironmentVariable("RING_SHOTS"); !folder.isEmpty())
        why->grab().save(folder + u"/tour-why.png"_s);
    s->key(Qt::Key_Escape);
    QTRY_VERIFY(!s->find<QDialog>("whyDialog"));
    s->window->activateWindow(); // where there is no window manager, nobody else does
    QVERIFY(QTest::qWaitForWindowActive(s->window.get()));
}

void TourTest::markBooked()
{
    QTRY_COMPARE(s->page<InboxPage>("inbox")->currentLead(), stored(u"id"_s, ann).toLongLong());
    s->key(Qt::Key_B);
    QTRY_COMPARE(stored(u"outcome || ' ' || outcome_found_by || ' ' || outcome_person"_s, ann), u"booked staff Dana"_s);
}

void TourTest::acknowledgeAnEscalation()
{
    runTo(12 * minuteMs);
    QCOMPARE(textsTo(bob).size(), 0);
    QTRY_COMPARE(s->window->badge(u"escalations"_s), 1);
    s->key(Qt::Key_F8);
    QTRY_COMPARE(s->page<EscalationsPage>("escalations")->currentLead(), stored(u"id"_s, bob).toLongLong());
    s->shoot("tour-escalation");
    s->key(Qt::Key_A);
    QTRY_COMPARE(s->spine.value(u"SELECT acknowledged_by FROM escalations WHERE kind = 'emergency'"_s).toString(),
                 u"Dana"_s);
    QTRY_COMPARE(s->window->badge(u"escalations"_s), 0);
}

void TourTest::changeATemplate()
{
    s->key(Qt::Key_5, Qt::AltModifier);
    s->key(Qt::Key_3, Qt::ControlModifier);
    auto *tabs = s->find<QTabWidget>("sections");
    QCOMPARE(tabs->currentIndex(), 2);
    auto *table = tabs->currentWidget()->findChild<QTableView *>();
    QTRY_VERIFY(table->model()->rowCount() > 10 && table->hasFocus());
    auto *body = tabs->currentWidget()->findChild<QPlainTextEdit *>(u"body"_s);
    const auto *model = tabs->currentWidget()->findChild<TemplatesModel *>();
    const QString wanted = model->row(model->indexOf(m_wording)).current.body;
    for (int i = 0; i < table->model()->rowCount() && body->toPlainText() != wanted; ++i)
        s->key(Qt::Key_Down);
    QCOMPARE(body->toPlainText(), wanted);
    s->key(Qt::Key_Return);
    QVERIFY(body->hasFocus());
    s->key(Qt::Key_Home, Qt::ControlModifier);
    s->type(u"Rosa here. "_s);
    QTRY_VERIFY(labels(tabs->currentWidget()).contains(u"Ready: publishing makes version 2."_s));
    s->shoot("tour-template");
    s->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(s->window->lastSaid(), u"Published as version 2; the next text uses it."_s);
}

void TourTest::theNextTextUsesIt()
{
    runTo(45 * minuteMs);
    QVERIFY(!textsTo(ann).first().contains(u"Rosa here. "));
    QVERIFY2(textsTo(cal).value(0).contains(u"Rosa here. "), qPrintable(textsTo(cal).value(0)));
    QCOMPARE(textsTo(dee).size(), 1);
    QVERIFY2(textsTo(dee).first().contains(u"Rosa here. "), qPrintable(textsTo(dee).first()));
}

void TourTest::aTextTakenBackIsNeverSent()
{
    s->key(Qt::Key_2, Qt::AltModifier);
    auto *inbox = s->page<InboxPage>("inbox");
    QTRY_COMPARE(inbox->currentLead(), stored(u"id"_s, dee).toLongLong());
    QTRY_COMPARE(inbox->composer()->leadId(), inbox->currentLead());
    s->key(Qt::Key_1);
    QTRY_VERIFY(!inbox->composer()->text().isEmpty());
    const QString answer = inbox->composer()->text();
    s->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(inbox->composer()->text().isEmpty());
    s->spine.runFor(4 * secondMs);
    s->key(Qt::Key_Z);
    QTRY_COMPARE(s->window->lastSaid(), u"Taken back."_s);
    QTRY_COMPARE(inbox->composer()->text(), answer);
    s->spine.runFor(10 * minuteMs);
    QCOMPARE(textsTo(dee).size(), 1);
    QCOMPARE(s->spine.value(u"SELECT COUNT(*) FROM messages WHERE state = 'cancelled'"_s).toInt(), 1);
}

void TourTest::theDashboardCounts()
{
    s->key(Qt::Key_4, Qt::AltModifier);
    s->key(Qt::Key_1); // this week
    auto *view = s->page<Page>("dashboard")->findChild<DashboardView *>();
    QTRY_VERIFY2(view->sentence().startsWith(u"You missed 4 calls this week"), qPrintable(view->sentence()));
    QVERIFY2(view->sentence().contains(u"1 booked"), qPrintable(view->sentence()));
    QHash<QString, QString> numbers;
    for (const Tile *tile : view->findChildren<Tile *>())
        numbers.insert(tile->key(), tile->valueText());
    QVERIFY2(numbers.values().contains(u"4"_s) && numbers.values().contains(u"3"_s),
             qPrintable(QStringList(numbers.values()).join(u' ')));
}

void TourTest::everyPageIsDrawn_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-en") << u"light"_s << u"en"_s;
    QTest::newRow("dark-es") << u"dark"_s << u"es"_s;
}

void TourTest::everyPageIsDrawn()
{
    QFETCH(QString, theme);
    QFETCH(QString, language);
    ConsoleOptions options = Scene::lightEnglish();
    options.theme = theme;
    options.language = language;
    s->open(options);
    for (const QString &name : {u"board"_s, u"inbox"_s, u"escalations"_s, u"dashboard"_s, u"admin"_s}) {
        s->window->goTo(name);
        Scene::settle();
        QVERIFY(s->window->page(name)->isVisible());
        s->shoot(qPrintable(u"tour-%1-%2"_s.arg(name, QLatin1String(QTest::currentDataTag()))));
    }
}

void TourTest::aPictureOfABusyMorning()
{
    const QString folder = qEnvironmentVariable("RING_SHOTS");
    if (folder.isEmpty())
        QSKIP("Set RING_SHOTS to a folder to have the picture made.");
    s.reset();
    const Millis opens = QDateTime(QDate(2026, 11, 18), QTime(8, 0), QTimeZone("America/Chicago")).toMSecsSinceEpoch();
    MorningScene morning(opens, opens + 5 * hourMs / 2);
    LocalDesk *desk = morning.desk();
    desk->signIn(u"Dana"_s).waitForFinished();
    const auto window = makeConsole(desk, Scene::lightEnglish());
    window->resize(1280, 800);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *board = window->findChild<QAbstractItemView *>(u"boardList"_s);
    QTRY_VERIFY(board->model()->rowCount() > 2);
    QTest::keyClick(board, Qt::Key_V);
    Scene::settle();
    QTest::keyClick(board, Qt::Key_C);
    QTRY_VERIFY(window->lastSaid().contains(u"yours"));
    QTest::keyClick(board, Qt::Key_J);
    window->findChild<QWidget *>(u"toast"_s)->hide();
    Scene::settle();
    QVERIFY(window->grab().save(folder + u"/board.png"_s));
}

QTEST_MAIN(TourTest)
#include "tourtest.moc"
