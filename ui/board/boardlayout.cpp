// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhead.h"
#include "ui/board/boardpage.h"
#include "ui/inbox/cardpanel.h"
#include "ui/shell/actionbar.h"
#include "ui/shell/coachmark.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

void BoardPage::build()
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_card->hide();
    m_card->setFixedWidth(px(300));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_card);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_filters);
    box->addLayout(middle, 1);
    m_coach = new CoachMark(name(),
                            {m_actions->find(u"claim"_s), m_actions->find(u"reply"_s), m_actions->find(u"canned1"_s),
                             m_actions->find(u"booked"_s), m_actions->find(u"why"_s), m_actions->find(u"call"_s),
                             m_actions->find(u"snooze"_s), m_actions->find(u"card"_s)},
                            this);
    box->addWidget(m_coach);
    box->addWidget(
        new ActionBar({m_actions->find(u"claim"_s), m_actions->find(u"reply"_s), m_actions->find(u"call"_s), nullptr,
                       m_actions->find(u"booked"_s), m_actions->find(u"calledBack"_s), m_actions->find(u"noResponse"_s),
                       nullptr, m_actions->find(u"snooze"_s), m_actions->find(u"escalate"_s), m_actions->find(u"why"_s),
                       m_actions->find(u"card"_s)},
                      this));
}

QAction *BoardPage::addMove(const QString &name, const QString &text, const QKeySequence &key,
                            const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_moves << action;
    return action;
}

void BoardPage::addMoves()
{
    addMove(u"next"_s, tr("Next caller"), Qt::Key_J, [this] { m_list->step(1); });
    addMove(u"previous"_s, tr("Previous caller"), Qt::Key_K, [this] { m_list->step(-1); });
    addMove(u"extendDown"_s, tr("Extend the selection downwards"), QKeySequence(Qt::SHIFT | Qt::Key_J),
            [this] { m_list->step(1, true); });
    addMove(u"extendUp"_s, tr("Extend the selection upwards"), QKeySequence(Qt::SHIFT | Qt::Key_K),
            [this] { m_list->step(-1, true); });
    addMove(u"choose"_s, tr("Select or deselect this caller"), Qt::Key_X, [this] { m_list->toggleChosen(); });
    addMove(u"search"_s, tr("Search callers"), Qt::Key_Slash, [this] {
        m_filters->search()->setFocus();
        m_filters->search()->selectAll();
    });
    addMove(u"group"_s, tr("Group by location, or one run by waiting time"), Qt::Key_G,
            [this] { m_filters->toggleGrouped(); });
    addMove(u"view"_s, tr("Next view: needs us, all, snoozed, closed"), Qt::Key_V, [this] { m_filters->nextView(); });
    addMove(u"open"_s, tr("Open the conversation, or unfold a location"), Qt::Key_Return, [this] {
        openCurrent();
    })->setShortcutContext(Qt::WidgetShortcut); // shown on the key sheet; the list itself sends `activated`
    addGroups();
    connect(m_filters->search(), &QLineEdit::returnPressed, this, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->step(1);
    });
}

void BoardPage::addGroups()
{
    for (int place = 1; place <= 9; ++place) {
        QAction *action = addMove(u"group%1"_s.arg(place), tr("Show location group %1").arg(place),
                                  QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + place)),
                                  [this, place] { m_filters->chooseGroup(place); });
        action->setProperty("unlisted", place > 1);
        if (place == 1)
            action->setProperty("sheetKey", u"Ctrl+1…9"_s);
        action->setProperty("sheetText", tr("Show one group of locations, or all again"));
    }
}

} // namespace ring
