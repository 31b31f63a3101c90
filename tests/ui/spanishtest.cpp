// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tourscene.h"
#include "ui/board/boardpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QXmlStreamReader>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// One caller is texted and answers, one has an emergency, one withholds the number; the provider then fails.
const QByteArray monday = R"({"scenario":1,"name":"spanish","about":"A Monday","start":"2026-03-02T10:00:00-07:00",
 "locations":[{"key":"denver","line":"+13035550100"},{"key":"boulder","line":"+13035550101"}],
 "callers":[{"key":"ann","number":"+17205550142","name":"Ann Lee"},{"key":"bob","number":"+17205550143","name":"Bob Hill"},
            {"key":"cal","number":"+18005550144","name":"Cal Moor"}],
 "calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20},
          {"at":"2m","from":"bob","to":"boulder","outcome":"voicemail","voicemail":{"seconds":12,
           "transcript":"water is pouring through the ceiling please hurry","transcript_after":8}},
          {"at":"3m","from":"cal","to":"denver","outcome":"no_answer","ring":20}],
 "replies":[{"from":"ann","after":60,"say":"Manana por la tarde?"}]})";

/// English sentences of the program that read otherwise in Spanish: the longest part of each without its values.
QStringList englishParts()
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/translations/secondring_es.ts"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no translations");
    QXmlStreamReader xml(&file);
    QStringList parts;
    QString source;
    static const QRegularExpression value(u"%L?\\d|%L?n|\\(s\\)|&"_s);
    const auto longest = [](const QString &text) {
        QString best;
        for (const QString &part : text.split(value))
            best = part.size() > best.size() ? part : best;
        return best.trimmed();
    };
    for (const QString &frame : EngineWords::frames(u"es"_s))
        if (const QString part = longest(frame); part.count(u' ') >= 2)
            parts << part;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && !xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText();
        if (xml.name() != u"translation")
            continue;
        const QString spanish = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        const QString part = longest(source);
        if (part.count(u' ') >= 2 && !spanish.contains(part))
            parts << part;
    }
    return parts;
}

/// What a person can read or have read out in this widget.
void collect(const QWidget *widget, QStringList &texts)
{
    for (const QWidget *child : widget->findChildren<QWidget *>()) {
        if (!child->isVisible())
            continue;
        texts << child->toolTip() << child->accessibleName() << child->accessibleDescription() << child->windowTitle();
        if (const auto *label = qobject_cast<const QLabel *>(child))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            texts << button->text();
        if (const auto *box = qobject_cast<const QComboBox *>(child))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        if (const auto *edit = qobject_cast<const QLineEdit *>(child))
            texts << edit->placeholderText();
        const auto *view = qobject_cast<const QAbstractItemView *>(child);
        for (int row = 0; view && view->model() && row < qMin(300, view->model()->rowCount()); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column)
                for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
                    texts << view->model()->index(row, column).data(role).toString();
    }
}

} // namespace

/// The whole console in Spanish, on real parts: no sentence of the program is left in English.
class SpanishTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { s.reset(); }
    void pagesSpeakSpanish_data();
    void pagesSpeakSpanish();
    void everySectionOfAdmin();
    void whyOfEachCaller();
    void refusalsAndFailures();

private:
    QStringList english(const QWidget *widget) const;
    std::unique_ptr<TourScene> s;
    QStringList m_parts;
};

void SpanishTest::initTestCase()
{
    ConsoleOptions options = Scene::lightEnglish();
    options.language = u"es"_s;
    m_parts = englishParts();
    QVERIFY(m_parts.size() > 400);
    s = std::make_unique<TourScene>(monday, options);
    auto *name = s->find<QLineEdit>("signInName");
    QTRY_VERIFY(name->isVisible());
    QCOMPARE(english(s->window.get()), QStringList());
    s->type(u"Dana"_s);
    s->key(Qt::Key_Return);
    QTRY_VERIFY(!name->isVisible());
    QVERIFY(s->spine.runTo(s->spine.start() + 10 * minuteMs));
}

QStringList SpanishTest::english(const QWidget *widget) const
{
    QStringList texts;
    collect(widget, texts);
    QStringList found;
    for (const QString &text : std::as_const(texts))
        for (const QString &part : m_parts)
            if (text.contains(part))
                found << part + u" <- "_s + text.left(120);
    found.removeDuplicates();
    return found;
}

void SpanishTest::pagesSpeakSpanish_data()
{
    QTest::addColumn<int>("key");
    for (int page = 1; page <= 5; ++page)
        QTest::addRow("page %d", page) << page;
}

void SpanishTest::pagesSpeakSpanish()
{
    QFETCH(int, key);
    s->key(Qt::Key(Qt::Key_0 + key), Qt::AltModifier);
    Scene::settle();
    const QStringList left = english(s->window.get());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void SpanishTest::everySectionOfAdmin()
{
    s->key(Qt::Key_5, Qt::AltModifier);
    auto *tabs = s->find<QTabWidget>("sections");
    for (int section = 0; section < tabs->count(); ++section) {
        s->key(Qt::Key(Qt::Key_1 + section), Qt::ControlModifier);
        if (const auto *list = tabs->currentWidget()->findChild<QAbstractItemView *>(); list && list->isVisible())
            QTRY_VERIFY(list->model()->rowCount() > 0 || section == 5);
        Scene::settle();
        s->shoot(qPrintable(u"spanish-admin-%1"_s.arg(section + 1)));
        const QStringList left = english(s->window.get());
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }
}

void SpanishTest::whyOfEachCaller()
{
    s->key(Qt::Key_1, Qt::AltModifier);
    s->key(Qt::Key_V); // all
    auto *board = s->page<BoardPage>("board");
    QTRY_VERIFY(board->currentLead() != 0);
    for (const char *number : {"+17205550142", "+17205550143", "+18005550144"}) {
        const qint64 lead =
            s->spine.value(u"SELECT id FROM leads WHERE number = '%1'"_s.arg(QLatin1String(number))).toLongLong();
        board->showLead(lead);
        QTRY_COMPARE(board->currentLead(), lead);
        s->key(Qt::Key_W);
        auto *why = s->find<QDialog>("whyDialog");
        QVERIFY(why);
        QTRY_VERIFY(why->findChildren<QLabel *>().size() > 6);
        const QStringList left = english(why);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        s->key(Qt::Key_Escape);
        QTRY_VERIFY(!s->find<QDialog>("whyDialog"));
        s->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(s->window.get()));
    }
}

void SpanishTest::refusalsAndFailures()
{
    const auto undone = s->desk->undo(999);
    QTRY_VERIFY(undone.isFinished());
    QVERIFY(!undone.result());
    QCOMPARE(EngineWords::of(undone.result().error()), u"No queda nada que deshacer."_s);
    const auto lead = s->desk->claim(999, false);
    QTRY_VERIFY(lead.isFinished());
    QCOMPARE(EngineWords::of(lead.result().error()), u"Esta persona ya no está en la lista."_s);
    QSqlQuery problem(s->spine.store().handle());
    QVERIFY(problem.exec(u"UPDATE polls SET problem_at = 1, problem = 'Sandbox phones: nobody answers at 127.0.0.1. "
                         "Check the base URL; if it is right, the service is down and is tried again.'"_s));
    Q_EMIT s->desk->changed(Desk::Connections);
    const auto told = [this] {
        const auto labels = s->window->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text().contains(u"nadie responde en 127.0.0.1"); });
    };
    QTRY_VERIFY(told());
    Scene::settle();
    const QStringList left = english(s->window.get());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

QTEST_MAIN(SpanishTest)
#include "spanishtest.moc"
