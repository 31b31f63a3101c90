// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QRegularExpression>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

// @name@ is a token, #n# a length that grows with the font.
const char16_t sheet[] = uR"(
QWidget { color: @text@; }
QMainWindow, QDialog { background: @canvas@; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @lineStrong@; padding: #4#px #8#px; }

QFrame[role="panel"], QWidget[role="panel"] { background: @panel@; }
QFrame[role="card"] { background: @raised@; border: 1px solid @line@; border-radius: #8#px; }
QWidget[role="sidebar"] { background: @sidebar@; border-right: 1px solid @line@; }
QWidget[role="head"] { background: @panel@; border-bottom: 1px solid @line@; }
QWidget[role="foot"] { background: @panel@; border-top: 1px solid @line@; }
QFrame[role="rule"] { background: @line@; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: #18#px; font-weight: 600; }
QLabel[role="heading"] { font-size: #14#px; font-weight: 600; }
QLabel[role="section"] { font-size: #11#px; font-weight: 600; color: @faint@; }
QLabel[role="soft"] { color: @soft@; }
QLabel[role="faint"] { color: @faint@; font-size: #12#px; }
QLabel[role="error"] { color: @red@; }
QLabel[role="good"] { color: @green@; }

QPushButton, QToolButton[role="button"] { background: @panel@; border: 1px solid @lineStrong@; border-radius: #6#px;
    padding: #5#px #12#px; min-height: #18#px; }
QPushButton:hover, QToolButton[role="button"]:hover { background: @hover@; }
QPushButton:pressed, QToolButton[role="button"]:pressed { background: @selected@; }
QPushButton:focus, QToolButton[role="button"]:focus { border: 1px solid @accent@; }
QPushButton:disabled { color: @faint@; background: @canvas@; border-color: @line@; }
QPushButton[role="primary"] { background: @accentFill@; color: @onAccent@; border: 1px solid @accentFill@; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentFill@; border-color: @text@; }
QPushButton[role="primary"]:disabled { background: @greySoft@; color: @faint@; border-color: @greySoft@; }
QPushButton[role="danger"] { color: @red@; border-color: @red@; }
QPushButton[role="danger"]:disabled { color: @faint@; border-color: @line@; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: @soft@; }
QPushButton[role="quiet"]:hover { background: @hover@; color: @text@; }
QPushButton[role="quiet"]:focus { border: 1px solid @accent@; }
QPushButton[role="segment"] { background: transparent; border: 1px solid transparent; color: @soft@; padding: #4#px #10#px; }
QPushButton[role="segment"]:hover { background: @hover@; color: @text@; }
QPushButton[role="segment"]:checked { background: @accentSoft@; color: @accent@; }
QPushButton[role="segment"]:focus { border: 1px solid @accent@; }
QToolButton { background: transparent; border: none; border-radius: #6#px; padding: #4#px; }
QToolButton:hover { background: @hover@; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
    background: @panel@; border: 1px solid @lineStrong@; border-radius: #6#px; padding: #4#px #8#px;
    selection-background-color: @accentFill@; selection-color: @onAccent@; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { min-height: #20#px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus, QTimeEdit:focus { border: 1px solid @accent@; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @faint@; background: @canvas@; }
QLineEdit[role="bare"], QPlainTextEdit[role="bare"] { border: none; background: transparent; }
QComboBox::drop-down { border: none; width: #20#px; }
QComboBox::down-arrow { image: url(:/icons/chevron-@shade@.svg); width: #12#px; height: #12#px; }
QComboBox QAbstractItemView { background: @raised@; border: 1px solid @lineStrong@; selection-background-color: @selected@;
    selection-color: @text@; outline: 0; padding: #4#px; }
QCheckBox, QRadioButton { spacing: #8#px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { color: @accent@; }
QCheckBox::indicator { width: #14#px; height: #14#px; background: @panel@; border: 1px solid @lineStrong@; border-radius: #3#px; }
QCheckBox::indicator:checked { background: @accentFill@; border-color: @accentFill@; image: url(:/icons/check-light.svg); }
QCheckBox::indicator:disabled { background: @greySoft@; border-color: @line@; }

QMenu { background: @raised@; border: 1px solid @lineStrong@; border-radius: #8#px; padding: #4#px; }
QMenu::item { padding: #6#px #16#px #6#px #12#px; border-radius: #4#px; }
QMenu::item:selected { background: @selected@; }
QMenu::item:disabled { color: @faint@; }
QMenu::separator { height: 1px; background: @line@; margin: #4#px #8#px; }

QAbstractItemView { background: @panel@; border: none; outline: 0; }
QTableView, QTreeView { gridline-color: @line@; alternate-background-color: @hover@; }
QTableView::item, QTreeView::item { padding: #4#px #8#px; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @selected@; color: @text@; }
QHeaderView { background: @panel@; }
QHeaderView::section { background: @panel@; color: @faint@; border: none; border-bottom: 1px solid @line@;
    padding: #6#px #8#px; font-size: #11#px; font-weight: 600; }
QTableCornerButton::section { background: @panel@; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget[role="body"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: #12#px; margin: 0; }
QScrollBar::handle:vertical { background: @lineStrong@; border-radius: #3#px; min-height: #32#px; margin: #3#px; }
QScrollBar:horizontal { background: transparent; height: #12#px; margin: 0; }
QScrollBar::handle:horizontal { background: @lineStrong@; border-radius: #3#px; min-width: #32#px; margin: #3#px; }
QScrollBar::handle:hover { background: @faint@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QTabWidget::pane { border: none; border-top: 1px solid @line@; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @soft@; padding: #8#px #12#px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @accentFill@; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:focus { color: @accent@; }

QProgressBar { background: @line@; border: none; border-radius: #3#px; min-height: #6#px; max-height: #6#px; }
QProgressBar::chunk { background: @accentFill@; border-radius: #3#px; }
QGroupBox { border: 1px solid @line@; border-radius: #8#px; margin-top: #16#px; padding: #12#px; }
QGroupBox::title { subcontrol-origin: margin; left: #12#px; padding: 0 #4#px; color: @faint@; }
)";

} // namespace

QString styleSheetOf(const Tokens &t, double scale)
{
    QString text = QString::fromUtf16(sheet);
    const std::pair<QStringView, QColor> colours[] = {{u"canvas", t.canvas},
                                                      {u"sidebar", t.sidebar},
                                                      {u"panel", t.panel},
                                                      {u"raised", t.raised},
                                                      {u"hover", t.hover},
                                                      {u"selected", t.selected},
                                                      {u"line", t.line},
                                                      {u"lineStrong", t.lineStrong},
                                                      {u"text", t.text},
                                                      {u"soft", t.soft},
                                                      {u"faint", t.faint},
                                                      {u"accent", t.accent},
                                                      {u"accentFill", t.accentFill},
                                                      {u"onAccent", t.onAccent},
                                                      {u"accentSoft", t.accentSoft},
                                                      {u"red", t.red},
                                                      {u"green", t.green},
                                                      {u"greySoft", t.greySoft}};
    for (const auto &[name, colour] : colours)
        text.replace(u'@' + name.toString() + u'@', colour.name());
    text.replace(u"@shade@"_s, t.panel.lightness() < 128 ? u"dark"_s : u"light"_s);
    static const QRegularExpression length(u"#(\\d+)#"_s);
    for (auto match = length.match(text); match.hasMatch(); match = length.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(qRound(match.capturedView(1).toInt() * scale)));
    return text;
}

} // namespace ring
