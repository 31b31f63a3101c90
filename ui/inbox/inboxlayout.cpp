// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/cardpanel.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/threadview.h"
#include "ui/shell/actionbar.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/labels.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

void InboxPage::build()
{
    auto *head = new QWidget(this);
    head->setProperty("role", u"head"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(px(53));
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(px(16), 0, px(12), 0);
    headRow->addWidget(plainLabel(title(), "title"));
    headRow->addStretch(1);
    headRow->addWidget(m_count);
    m_lists->addWidget(m_list);
    m_lists->addWidget(m_noReplies);
    auto *left = new QWidget(this);
    left->setFixedWidth(px(300));
    left->setObjectName(u"inboxLeft"_s);
    left->setAttribute(Qt::WA_StyledBackground);
    left->setStyleSheet(u"#inboxLeft { border-right: 1px solid %1; }"_s.arg(tokens().line.name()));
    auto *leftBox = new QVBoxLayout(left);
    leftBox->setContentsMargins(0, 0, 1, 0);
    leftBox->setSpacing(0);
    leftBox->addWidget(head);
    leftBox->addWidget(m_lists, 1);
    m_middle->addWidget(m_nothingOpen);
    m_middle->addWidget(buildMiddle());
    m_card->setFixedWidth(px(280));
    m_card->setStyleSheet(u"#cardPanel { border-left: 1px solid %1; }"_s.arg(tokens().line.name()));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(m_middle, 1);
    row->addWidget(m_card);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(row, 1);
    box->addWidget(
        new ActionBar({m_actions->find(u"claim"_s), m_actions->find(u"reply"_s), m_actions->find(u"call"_s), nullptr,
                       m_actions->find(u"booked"_s), m_actions->find(u"calledBack"_s), m_actions->find(u"noResponse"_s),
                       nullptr, m_actions->find(u"snooze"_s), m_actions->find(u"escalate"_s), m_actions->find(u"why"_s),
                       m_actions->find(u"card"_s)},
                      this));
}

QWidget *InboxPage::buildMiddle()
{
    auto *middle = new QWidget(this);
    auto *head = new QWidget(middle);
    head->setProperty("role", u"head"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(px(53));
    auto *names = new QVBoxLayout(head);
    names->setContentsMargins(px(16), px(7), px(16), px(7));
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_about);
    for (QLabel *label : {m_name, m_about})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *box = new QVBoxLayout(middle);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(head);
    box->addWidget(m_thread, 1);
    box->addWidget(m_composer);
    return middle;
}

void InboxPage::addMoves()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &key,
                            const std::function<void()> &run) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_moves << action;
    };
    add(u"next"_s, tr("Next conversation"), Qt::Key_J, [this] { m_list->step(1); });
    add(u"previous"_s, tr("Previous conversation"), Qt::Key_K, [this] { m_list->step(-1); });
    add(u"choose"_s, tr("Select or deselect this caller"), Qt::Key_X, [this] { m_list->toggleChosen(); });
    add(u"extendDown"_s, tr("Extend the selection downwards"), QKeySequence(Qt::SHIFT | Qt::Key_J),
        [this] { m_list->step(1, true); });
    add(u"extendUp"_s, tr("Extend the selection upwards"), QKeySequence(Qt::SHIFT | Qt::Key_K),
        [this] { m_list->step(-1, true); });
    add(u"leaveComposer"_s, tr("Back from the composer to the list"), Qt::Key_Escape, [this] { m_list->setFocus(); });
    for (QAction *action : m_composer->actions()) {
        addAction(action);
        m_moves << action;
    }
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    findChild<QWidget *>(u"inboxLeft"_s)->setFixedWidth(width() > px(820) ? px(300) : px(230));
    m_card->setVisible(!m_cardHidden && width() > px(940) && m_open);
}

} // namespace ring
