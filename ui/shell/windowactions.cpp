// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"
#include "ui/escalations/escalationspage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/answered.h"
#include "ui/shell/choicepopup.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/keybutton.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navrail.h"
#include "ui/shell/passworddialog.h"
#include "ui/shell/preferences.h"
#include "ui/shell/soundsdialog.h"
#include "ui/shell/theme.h"
#include "ui/shell/words.h"
#include "ui/why/whydialog.h"

namespace ring {

using namespace Qt::StringLiterals;

QAction *MainWindow::add(const QString &name, const QString &text, const QKeySequence &key,
                         const std::function<void()> &run)
{
    auto *action = new QAction(text, m_root);
    action->setObjectName(name);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, run);
    m_root->addAction(action);
    m_actions << action;
    return action;
}

void MainWindow::buildActions()
{
    for (int i = 0; i < m_pages.size(); ++i)
        add(u"go_"_s + m_pages[i]->name(), tr("Go to %1").arg(m_pages[i]->title()),
            QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), [this, name = m_pages[i]->name()] { goTo(name); });
    QAction *palette =
        add(u"palette"_s, tr("Find a command"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    palette->setIconText(tr("Commands"));
    add(u"jump"_s, tr("Jump to a location"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
        openJump();
    })->setIconText(tr("Locations"));
    QAction *keys = add(u"keys"_s, tr("Show the keys"), QKeySequence(Qt::Key_Question), [this] { openKeys(); });
    keys->setIconText(tr("Keys"));
    add(u"undo"_s, tr("Take back the last action"), QKeySequence(Qt::Key_Z), [this] { undo(); });
    add(u"alarm"_s, tr("Go to the oldest escalation nobody has acknowledged"), QKeySequence(Qt::Key_F8),
        [this] { oldestEscalation(); });
    addLookActions();
    addPersonActions();
    add(u"who"_s, tr("Change who sits here"), {}, [this] { askWho(); });
    add(u"quit"_s, tr("Quit Second Ring"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    m_rail->addFootAction(m_actions[m_pages.size()], u"search"_s);
    m_rail->addFootAction(m_actions[m_pages.size() + 1], u"pin"_s);
    m_rail->addFootAction(keys, u"keyboard"_s);
    if (m_needs.password)
        m_rail->addFootAction(m_lock, u"lock"_s);
}

void MainWindow::addLookActions()
{
    const bool dark = Theme::instance().dark();
    add(u"theme"_s, dark ? tr("Use the light theme") : tr("Use the dark theme"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this, dark] { setDark(!dark); });
    const bool spanish = Language::current() == u"es";
    add(u"language"_s, spanish ? u"Use English"_s : u"Usar español"_s, {},
        [this, spanish] { setLanguage(spanish ? u"en"_s : u"es"_s); });
    add(u"larger"_s, tr("Larger text"), QKeySequence(Qt::CTRL | Qt::Key_Plus),
        [this] { setScale(qMin(1.5, Theme::instance().scale() + 0.125)); });
    add(u"smaller"_s, tr("Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
        [this] { setScale(qMax(0.875, Theme::instance().scale() - 0.125)); });
    add(u"soundChoice"_s, tr("Choose and try the sounds…"), {}, [this] { (new SoundsDialog(this))->open(); });
    const bool sounds = Preferences::instance().value(u"sounds"_s, true).toBool();
    add(u"sounds"_s, sounds ? tr("Turn sounds off") : tr("Turn sounds on"), {}, [this, sounds] {
        Preferences::instance().set(u"sounds"_s, !sounds);
        rebuildSoon();
    });
}

void MainWindow::wirePages()
{
    auto *board = qobject_cast<BoardPage *>(page(u"board"_s));
    auto *inbox = qobject_cast<InboxPage *>(page(u"inbox"_s));
    auto *escalations = qobject_cast<EscalationsPage *>(page(u"escalations"_s));
    const auto reply = [this, inbox](qint64 leadId, int slot) {
        goTo(u"inbox"_s);
        if (inbox)
            inbox->compose(leadId, slot);
    };
    if (board) {
        connect(board, &BoardPage::replyWanted, this, reply);
        connect(board, &BoardPage::whyWanted, this, &MainWindow::showWhy);
    }
    if (inbox)
        connect(inbox, &InboxPage::whyWanted, this, &MainWindow::showWhy);
    if (escalations) {
        connect(escalations, &EscalationsPage::replyWanted, this, reply);
        connect(escalations, &EscalationsPage::whyWanted, this, &MainWindow::showWhy);
    }
}

void MainWindow::openPalette()
{
    QList<Choice> choices;
    const auto add = [&](QAction *action, const QString &where) {
        choices << Choice{action->text(), where, keyOf(action), action->isEnabled(), [action] { action->trigger(); }};
    };
    if (Page *page = currentPage())
        for (const bool moving : {false, true})
            for (QAction *action : page->pageActions())
                if ((action->parent() == page) == moving)
                    add(action, page->title());
    for (QAction *action : std::as_const(m_actions))
        if (action->objectName() != u"palette" && action->isVisible())
            add(action, {});
    m_popup->open(tr("Type a command"), choices);
}

void MainWindow::openJump()
{
    whenAnswered(m_desk->locations(), this, [this](const Expected<QList<LocationRow>> &rows) {
        if (!rows) {
            say(EngineWords::of(rows.error()), 0);
            return;
        }
        QList<Choice> choices;
        for (const LocationRow &row : *rows)
            choices << Choice{oneLine(row.name), oneLine(row.group), {}, true, [this, key = row.key] {
                                  goTo(u"board"_s);
                                  if (auto *board = qobject_cast<BoardPage *>(page(u"board"_s)))
                                      board->showLocation(key);
                              }};
        m_popup->open(tr("Type the first letters of a location"), choices);
    });
}

void MainWindow::openKeys()
{
    QList<KeySheet::Section> sections;
    if (Page *page = currentPage()) {
        const QList<QAction *> actions = page->pageActions();
        QList<QAction *> moving;
        QList<QAction *> acting;
        for (QAction *action : actions)
            (action->parent() == page ? moving : acting) << action;
        sections << KeySheet::Section{page->title(), moving, {}};
        if (!acting.isEmpty())
            sections << KeySheet::Section{
                tr("The chosen caller"), acting, {{tr("Reply with a canned answer"), u"1…9"_s}}};
    }
    sections << KeySheet::Section{tr("Everywhere"), m_actions, {{tr("Close what is open"), u"Esc"_s}}};
    (new KeySheet(sections, this))->open();
}

void MainWindow::oldestEscalation()
{
    goTo(u"escalations"_s);
    if (auto *page = qobject_cast<EscalationsPage *>(currentPage()))
        page->showOldest();
}

void MainWindow::showWhy(qint64 leadId)
{
    if (leadId)
        (new WhyDialog(m_desk, leadId, this))->open();
}

void MainWindow::changePassword()
{
    auto *dialog = new PasswordDialog(m_desk, this);
    connect(dialog, &PasswordDialog::said, this, [this](const QString &sentence) { say(sentence, 0); });
    dialog->open();
}

} // namespace ring
