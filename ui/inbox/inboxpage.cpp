// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "engine/contacts/phonenumber.h"
#include "ui/inbox/cardpanel.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxdelegate.h"
#include "ui/inbox/threadview.h"
#include "ui/shell/actionbar.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/labels.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

InboxPage::InboxPage(Desk *desk, QWidget *parent)
    : Page(desk, parent)
    , m_model(new SpokenLeadModel(desk, this))
    , m_list(new LeadList(this))
    , m_count(plainLabel({}, "faint"))
    , m_name(plainLabel({}, "heading"))
    , m_about(plainLabel({}, "faint"))
    , m_lists(new QStackedWidget(this))
    , m_middle(new QStackedWidget(this))
    , m_noReplies(new EmptyState(u"inbox"_s, this))
    , m_nothingOpen(new EmptyState(u"text"_s, this))
    , m_thread(new ThreadView(desk, this))
    , m_composer(new Composer(desk, this))
    , m_card(new CardPanel(this))
    , m_actions(new LeadActions(desk, this, this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new InboxDelegate(desk, m_model, m_list));
    m_list->setObjectName(u"inboxList"_s);
    m_list->setAccessibleName(tr("Conversations"));
    m_noReplies->say(tr("No reply is waiting"),
                     tr("Callers who answer a text appear here, the longest waiting first."));
    m_nothingOpen->say(tr("No conversation is open"),
                       tr("Choose one on the left, or press Enter on a caller of the board."));
    build();
    addMoves();
    connect(m_list, &LeadList::currentMoved, this, [this] {
        if (const qint64 id = currentLead())
            opened(id);
        m_actions->update();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions, &LeadActions::update);
    connect(m_list, &QListView::activated, this, [this] { m_composer->focusText(); });
    connect(m_actions, &LeadActions::replyWanted, this, &InboxPage::compose);
    connect(m_actions, &LeadActions::whyWanted, this, &InboxPage::whyWanted);
    connect(m_actions, &LeadActions::cardWanted, this, [this] {
        m_cardHidden = m_card->isVisible();
        m_card->setVisible(!m_cardHidden);
    });
    connect(m_composer, &Composer::sent, this, &InboxPage::wasSent);
    connect(m_composer, &Composer::failed, this, [this](const QString &sentence) { Q_EMIT said(sentence, 0); });
    setFocusProxy(m_list);
    m_actions->update();
    read();
}

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

QString InboxPage::name() const
{
    return u"inbox"_s;
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

QList<QAction *> InboxPage::pageActions() const
{
    return m_moves + m_actions->all();
}

void InboxPage::refresh(Desk::Topics topics)
{
    if (!(topics & (Desk::Leads | Desk::Messages)))
        return;
    read();
    readOpen();
}

void InboxPage::read()
{
    LeadQuery query;
    query.view = LeadView::Inbox;
    const quint64 asked = ++m_asked;
    desk()->leads(query).then(this, [this, asked](const Expected<LeadPage> &page) {
        if (asked != m_asked)
            return;
        if (!page) {
            Q_EMIT said(page.error().sentence, 0);
            return;
        }
        addKept(*page, asked);
    });
}

/// What is open stays in the list until somebody moves on or closes it, wherever it would belong by now: an answered
/// conversation must not slip away under the next key.
void InboxPage::addKept(const LeadPage &page, quint64 asked)
{
    const qint64 kept = m_visitor ? m_visitor : m_open;
    const bool here =
        std::any_of(page.rows.cbegin(), page.rows.cend(), [&](const LeadRow &row) { return row.id == kept; });
    if (!kept || here) {
        m_visitor = here ? 0 : m_visitor;
        accept(page);
        return;
    }
    LeadQuery one;
    one.leadId = kept;
    desk()->leads(one).then(this, [this, asked, page = page, kept](const Expected<LeadPage> &found) mutable {
        if (asked != m_asked)
            return;
        const LeadRow row = found ? found->rows.value(0) : LeadRow();
        if (row.id && (row.outcome.isEmpty() || kept == m_visitor))
            page.rows.insert(std::clamp(m_model->positionOf(kept), 0, int(page.rows.size())), row);
        accept(page);
    });
}

void InboxPage::accept(const LeadPage &page)
{
    const qint64 before = currentLead();
    m_list->keepPlace([&] { m_model->setRows(page.rows); });
    int waiting = 0;
    for (const LeadRow &row : page.rows)
        waiting += row.needsUs || row.unread ? 1 : 0;
    m_count->setText(tr("%n waiting", nullptr, waiting));
    Q_EMIT counted(waiting);
    m_lists->setCurrentIndex(page.rows.isEmpty() ? 1 : 0);
    if (const QModelIndex wanted = m_model->indexOf(m_wanted); wanted.isValid()) {
        m_wanted = 0;
        m_list->choose(wanted);
    } else if (!m_list->currentIndex().isValid() && !m_wanted) {
        m_list->step(1);
    }
    if (page.rows.isEmpty() && !m_visitor) {
        m_open = 0;
        m_composer->leave();
        m_middle->setCurrentIndex(0);
        m_card->hide();
    } else if (currentLead() == before) {
        m_actions->update();
    }
}

void InboxPage::opened(qint64 leadId)
{
    if (leadId == m_open)
        return;
    m_open = leadId;
    if (m_visitor != leadId && !m_wanted)
        m_visitor = 0;
    m_composer->leave();
    readOpen();
}

void InboxPage::readOpen()
{
    if (!m_open)
        return;
    const qint64 id = m_open;
    desk()->lead(id).then(this, [this, id](const Expected<LeadDetail> &detail) {
        if (id != m_open)
            return;
        if (detail)
            acceptOpen(*detail);
        else
            Q_EMIT said(detail.error().sentence, 0);
    });
}

void InboxPage::acceptOpen(const LeadDetail &detail)
{
    m_detail = detail;
    m_middle->setCurrentIndex(1);
    m_card->setVisible(!m_cardHidden && width() > px(940));
    showHead(detail);
    m_thread->show(detail);
    m_composer->show(detail);
    m_card->show(detail, desk()->now());
    if (detail.row.unread && isVisible())
        desk()->markRead(detail.row.id);
    if (m_cannedWanted >= 0 && detail.row.id == m_open && !m_wanted) {
        const int slot = std::exchange(m_cannedWanted, -1);
        if (slot > 0)
            m_composer->insertCanned(slot);
        m_composer->focusText();
    }
}

void InboxPage::showHead(const LeadDetail &detail)
{
    const LeadRow &row = detail.row;
    m_name->setText(callerTitle(row));
    QStringList about;
    if (!row.caller.isEmpty() && !oneLine(row.callerName).isEmpty())
        about << shownNumber(row.caller);
    about << oneLine(row.locationName) << whatWasDone(row);
    if (!row.writing.isEmpty() && row.writing != desk()->person())
        about << tr("%1 is writing…").arg(row.writing);
    else if (!row.owner.isEmpty())
        about << (row.owner == desk()->person() ? tr("Yours") : tr("Owned by %1").arg(row.owner));
    m_about->setText(about.join(u" · "_s));
    m_about->setToolTip(plainTip(about.join(u'\n')));
}

void InboxPage::compose(qint64 leadId, int slot)
{
    if (leadId == m_open && m_composer->leadId() == leadId) {
        if (slot > 0)
            m_composer->insertCanned(slot);
        m_composer->focusText();
        return;
    }
    m_cannedWanted = slot;
    showLead(leadId);
}

void InboxPage::showLead(qint64 leadId)
{
    if (const QModelIndex index = m_model->indexOf(leadId); index.isValid()) {
        m_list->choose(index);
        return;
    }
    m_visitor = leadId;
    m_wanted = leadId;
    read();
}

qint64 InboxPage::currentLead() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_model->at(current.row()).id : 0;
}

QList<LeadRow> InboxPage::chosenLeads() const
{
    QList<LeadRow> rows;
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        rows << m_model->at(current.row());
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        if (index != current)
            rows << m_model->at(index.row());
    return rows;
}

void InboxPage::goOn()
{
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    m_list->choose(m_list->nextAfter(chosen.isEmpty() ? m_list->currentIndex() : chosen.last()));
}

void InboxPage::wasSent(qint64 leadId, qint64 undoId, bool andClose)
{
    Q_EMIT said(tr("The answer to %1 goes out in 5 s.").arg(callerTitle(m_detail.row)), undoId);
    m_list->setFocus();
    refresh(Desk::Messages);
    if (andClose)
        askOutcome(leadId);
}

void InboxPage::askOutcome(qint64 leadId)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"outcomeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entry = [&](const QString &text, const QString &outcome) {
        menu->addAction(text, this, [this, leadId, outcome] {
            const QString caller = callerTitle(m_detail.row);
            goOn();
            if (outcome.isEmpty())
                return;
            desk()->setOutcome({leadId}, outcome).then(this, [this, caller, outcome](const Expected<qint64> &done) {
                Q_EMIT said(done ? tr("%1: %2.", "caller, then outcome").arg(caller, Words::outcome(outcome))
                                 : done.error().sentence,
                            done ? *done : 0);
                readAnew();
            });
        });
    };
    entry(tr("&B   Booked"), u"booked"_s);
    entry(tr("&L   Called back"), u"called_back"_s);
    entry(tr("&N   No response"), u"no_response"_s);
    entry(tr("&J   No outcome yet, next conversation"), {});
    menu->popup(m_composer->mapToGlobal(QPoint(m_composer->width() - px(280), -px(140))));
    menu->setActiveAction(menu->actions().value(0));
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    findChild<QWidget *>(u"inboxLeft"_s)->setFixedWidth(width() > px(820) ? px(300) : px(230));
    m_card->setVisible(!m_cardHidden && width() > px(940) && m_open);
}

} // namespace ring
