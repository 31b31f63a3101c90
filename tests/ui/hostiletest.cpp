// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/csv.h"
#include "tests/ui/uiscene.h"
#include "ui/dashboard/rowsdialog.h"
#include "ui/shell/notifier.h"
#include "ui/why/whydialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTcpServer>
#include <QTextDocument>
#include <QTextEdit>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// Marks that change the direction of text, hide in it, or steer a terminal.
bool isTrickMark(QChar c)
{
    const ushort code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200B ||
           code == 0x2060 || code == 0xFEFF || (code < 0x20 && code != '\n') || code == 0x7F ||
           (code >= 0x80 && code < 0xA0);
}

bool hasTrick(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), isTrickMark);
}

/// What is wrong with a text that a tooltip or a label is given; empty when it shows as it is.
QString markupIn(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text.contains(u"&lt;") || text.contains(u"&amp;") ? u"entities are shown: "_s + text.left(120)
                                                                 : QString();
    QTextDocument document;
    document.setHtml(text);
    bool live = document.toPlainText().contains(QChar::ObjectReplacementCharacter);
    for (const QTextFormat &format : document.allFormats())
        live |= format.isImageFormat() || (format.isCharFormat() && format.toCharFormat().isAnchor());
    return live ? u"markup is read: "_s + text.left(120) : QString();
}

QString wrongWith(const QWidget *widget)
{
    if (const QString tip = markupIn(widget->toolTip()); !tip.isEmpty())
        return tip;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            return u"a label reads markup: "_s + label->text().left(120);
    if (const auto *edit = qobject_cast<const QTextEdit *>(widget))
        if (edit->toHtml().contains(u"<img"))
            return u"an editor shows an image"_s;
    return {};
}

QString wrongIn(const QAbstractItemView *view)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; model && row < qMin(60, model->rowCount()); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            if (const QString tip = markupIn(index.data(Qt::ToolTipRole).toString()); !tip.isEmpty())
                return tip;
            const QString spoken = index.data(Qt::AccessibleTextRole).toString();
            if (hasTrick(spoken))
                return u"a row speaks hidden marks: "_s + spoken.left(120);
        }
    return {};
}

/// The first thing on any window that does not show text as text.
QString firstWrong()
{
    const auto widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        QString wrong = wrongWith(widget);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && wrong.isEmpty())
            wrong = wrongIn(view);
        if (!wrong.isEmpty())
            return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u": "_s +
                   wrong;
    }
    return {};
}

} // namespace

/// Whatever a caller is called, writes or says, and whatever a location is called: it is shown, and nothing more.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(ownWarnings()); }
    void isOnlyEverText_data() { strings(); }
    void isOnlyEverText();
    void aFileForASpreadsheetHoldsNoFormula_data() { strings(); }
    void aFileForASpreadsheetHoldsNoFormula();
    void desktopMessagesHoldNoMarkup_data() { strings(); }
    void desktopMessagesHoldNoMarkup();
    void theTestItselfSeesMarkup();

private:
    void strings();
    void fillWith(FakeDesk &desk, const QString &text);
    QTcpServer m_server;
};

void HostileTest::strings()
{
    if (!m_server.isListening())
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
    const QString address = u"http://127.0.0.1:%1/x.png"_s.arg(m_server.serverPort());
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"<b>Ann</b> <h1>huge</h1>"_s;
    QTest::newRow("image from the net") << u"Ann <img src=\"%1\" width=900 height=900>"_s.arg(address);
    QTest::newRow("image first") << u"<img src=%1>"_s.arg(address);
    QTest::newRow("image from a file") << u"<img src=\"file:///etc/hostname\"><a href=\"%1\">you won</a>"_s.arg(
        address);
    QTest::newRow("style") << u"<style>*{background:url(%1)}</style><qt>x</qt>"_s.arg(address);
    QTest::newRow("entities") << u"Smith &amp; Sons &lt;b&gt; & <Co>"_s;
    QTest::newRow("template") << u"{{booking_link}} {{#a}}{{>b}} {name} %1 %n %L2"_s;
    QTest::newRow("statement") << u"'); DROP TABLE leads; --"_s;
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s;
    QTest::newRow("formula with blanks") << u"\t =HYPERLINK(\"%1\")"_s.arg(address);
    QTest::newRow("at sign") << u"@SUM(1+1)*cmd|' /C calc'!A0"_s;
    QTest::newRow("right to left") << u"invoice\u202Egnp.exe \u2066x\u2069 \u05D0\u05D1"_s;
    QTest::newRow("zero width") << u"A\u200Bn\u2060n\uFEFF"_s;
    QTest::newRow("control") << u"A\u0001n\u001B[31mn\u0007\u009B2J\u007F\r\nx"_s;
    QTest::newRow("half a character") << (u"Ann"_s + QChar(0xD83D) + u"x"_s + QChar(0xDE00));
    QTest::newRow("invalid UTF-8") << QString::fromUtf8(QByteArray("Ann \xff\xfe\xc3\x28 \xf0\x9f", 12));
    QTest::newRow("10,000 characters") << QString(10'000, u'W');
    QTest::newRow("10,000 with blanks") << u"<i>w "_s.repeated(2'000);
    QTest::newRow("mnemonics") << u"&Ann && &Co"_s;
}

void HostileTest::fillWith(FakeDesk &desk, const QString &text)
{
    for (int i = 0; i < qMin<qsizetype>(8, desk.rows.size()); ++i) {
        LeadRow &row = desk.rows[i];
        for (QString *field :
             {&row.callerName, &row.lastBody, &row.openJob, &row.messageProblem, &row.locationName, &row.group})
            *field = text;
        if (i % 2) {
            row.owner = text;
            row.writing = text;
        }
        desk.threads[row.id].append({900'000 + i, true, {}, text, u"received"_s, {}, {}, {}, desk.time - 1000, 0, 0});
        desk.calls[row.id].append(
            {900'000 + i, u"inbound"_s, u"missed"_s, u"voicemail"_s, desk.time - 2000, 20, text, text});
    }
    for (LocationRow &place : desk.places)
        place.name = place.group = place.business = text;
    desk.names = {text, u"Luis"_s};
    desk.accounts = {{text, Role::Manager, false, {text}, true, 0}};
    desk.auditRows = {{1, desk.time - 5, text, u"changed"_s, {u"person_saved"_s, u"person"_s, text, text}}};
    desk.cannedBodies = {text, text, text};
    desk.cannedTitles = {text, text, text};
    desk.engine.connections.first().name = text;
    desk.engine.connections.first().problem = text;
}

void HostileTest::isOnlyEverText()
{
    QFETCH(QString, text);
    Scene s;
    fillWith(s.desk, text);
    s.desk.tell();
    const auto look = [&](const QString &where) {
        Scene::settle();
        s.window->grab();
        const QString wrong = firstWrong();
        QVERIFY2(wrong.isEmpty(), qPrintable(where + u": "_s + wrong));
    };
    const qint64 lead = s.desk.rows.first().id;
    for (const QString &page : {u"board"_s, u"inbox"_s, u"escalations"_s, u"dashboard"_s}) {
        s.window->goTo(page, lead);
        look(page);
    }
    s.window->goTo(u"inbox"_s, lead);
    look(u"thread"_s);
    s.key(Qt::Key_C);
    QVERIFY2(!hasTrick(s.window->lastSaid()), qPrintable(s.window->lastSaid()));
    for (int section = 1; section <= 9; ++section) {
        s.window->goTo(u"admin"_s);
        s.key(Qt::Key(Qt::Key_0 + section), Qt::ControlModifier);
        look(u"admin %1"_s.arg(section));
    }
    s.desk.tellHappened({u"emergency"_s, lead, u"x"_s, text, text, {}, s.desk.time});
    look(u"notice"_s);
    s.window->goTo(u"board"_s);
    s.key(Qt::Key_K, Qt::ControlModifier);
    look(u"palette"_s);
    s.key(Qt::Key_Escape);
    s.key(Qt::Key_L, Qt::ControlModifier);
    look(u"places"_s);
    s.key(Qt::Key_Escape);
    WhyDialog why(&s.desk, lead, s.window.get());
    why.show();
    look(u"why"_s);
    why.hide();
    RowsDialog rows(u"Rows"_s, u"Definition"_s, s.desk.rows, s.window.get());
    rows.show();
    look(u"rows"_s);
    rows.hide();
    s.desk.signOut();
    look(u"sign-in"_s);
    QVERIFY(!m_server.hasPendingConnections());
}

void HostileTest::aFileForASpreadsheetHoldsNoFormula()
{
    QFETCH(QString, text);
    Scene s(10, 3);
    fillWith(s.desk, text);
    const RowsDialog dialog(u"Rows"_s, {}, s.desk.rows, s.window.get());
    const auto table = dialog.table();
    QVERIFY(table.size() > 1);
    for (const QStringList &row : table)
        for (const QString &cell : row) {
            QString written = csvCell(cell);
            if (written.startsWith(u'"'))
                written = written.mid(1).replace(u"\"\""_s, u"\""_s);
            const bool number = written.toDouble() < 0;
            QVERIFY2(number || !u"=+-@\t\r|"_s.contains(written.trimmed().left(1)) || written.isEmpty(),
                     qPrintable(written.left(80)));
        }
}

void HostileTest::desktopMessagesHoldNoMarkup()
{
    QFETCH(QString, text);
    const QString sentence = trayText(text);
    QVERIFY(!sentence.contains(u'<') && !sentence.contains(u'>') && !sentence.contains(u'&'));
    QVERIFY(sentence.size() <= 300);
}

/// The scanning above must be able to fail.
void HostileTest::theTestItselfSeesMarkup()
{
    QVERIFY(!markupIn(u"Ann <img src=\"http://127.0.0.1/x.png\">"_s).isEmpty());
    QVERIFY(!markupIn(u"Smith &amp; Sons"_s).isEmpty());
    QVERIFY(markupIn(u"<qt>&lt;img src=x&gt;</qt>"_s).isEmpty());
    QVERIFY(hasTrick(u"a\u202Eb"_s));
    QLabel label(u"<b>x</b>"_s);
    QVERIFY(!wrongWith(&label).isEmpty());
    label.setTextFormat(Qt::PlainText);
    QVERIFY(wrongWith(&label).isEmpty());
}

QTEST_MAIN(HostileTest)
#include "hostiletest.moc"
