// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "ui/inbox/cardpanel.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxdelegate.h"
#include "ui/inbox/threadview.h"
#include "ui/shell/answered.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/words.h"

#include <QStackedWidget>

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
    whenAnswered(desk()->leads(query), this, [this, asked](const Expected<LeadPage> &page) {
        if (asked != m_asked)
            return;
        if (!page) {
            Q_EMIT said(EngineWords::of(page.error()), 0);
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
    whenAnswered(desk()->leads(one), this, [this, asked, page = page, kept](const Expected<LeadPage> &found) mutable {
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

} // namespace ring
