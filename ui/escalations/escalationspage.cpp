// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escalations/escalationspage.h"

#include "ui/escalations/escalationdelegate.h"
#include "ui/inbox/cardpanel.h"
#include "ui/inbox/inboxdelegate.h"
#include "ui/shell/actionbar.h"
#include "ui/shell/answered.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/preferences.h"
#include "ui/shell/words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

EscalationsPage::EscalationsPage(Desk *desk, QWidget *parent)
    : Page(desk, parent)
    , m_model(new SpokenLeadModel(desk, this))
    , m_list(new LeadList(this))
    , m_delegate(new EscalationDelegate(desk, m_model, m_list))
    , m_summary(plainLabel({}, "faint"))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"shield"_s, this))
    , m_card(new CardPanel(this))
    , m_actions(new LeadActions(desk, this, this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setObjectName(u"escalationList"_s);
    m_list->setAccessibleName(tr("Escalations"));
    m_empty->say(
        tr("Nobody needs a person right now"),
        tr("Emergencies, URGENT replies, high-value callers and whoever waits for a day appear here and stay until "
           "somebody acknowledges them."));
    build();
    connect(m_list, &LeadList::currentMoved, this, &EscalationsPage::showCard);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions, &LeadActions::update);
    connect(m_list, &QListView::activated, this, [this] { Q_EMIT wantsPage(u"inbox"_s, currentLead()); });
    connect(m_actions, &LeadActions::replyWanted, this, &EscalationsPage::replyWanted);
    connect(m_actions, &LeadActions::whyWanted, this, &EscalationsPage::whyWanted);
    connect(m_actions, &LeadActions::cardWanted, this, [this] { m_card->setVisible(!m_card->isVisible()); });
    connect(&m_tick, &QTimer::timeout, this, &EscalationsPage::tick);
    m_tick.start(1000);
    setFocusProxy(m_list);
    m_actions->update();
    read();
}

void EscalationsPage::build()
{
    auto *head = new QWidget(this);
    head->setProperty("role", u"head"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(px(53));
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(px(16), 0, px(16), 0);
    headRow->setSpacing(px(16));
    headRow->addWidget(plainLabel(title(), "title"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    headRow->addWidget(m_summary, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_card->setFixedWidth(px(300));
    m_card->setStyleSheet(u"#cardPanel { border-left: 1px solid %1; }"_s.arg(tokens().line.name()));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addWidget(m_card);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(head);
    box->addLayout(row, 1);
    box->addWidget(new ActionBar({m_actions->find(u"call"_s), m_actions->find(u"acknowledge"_s),
                                  m_actions->find(u"reply"_s), nullptr, m_actions->find(u"calledBack"_s),
                                  m_actions->find(u"booked"_s), m_actions->find(u"noResponse"_s), nullptr,
                                  m_actions->find(u"claim"_s), m_actions->find(u"why"_s), m_actions->find(u"card"_s)},
                                 this));
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &key,
                            const std::function<void()> &run) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_moves << action;
    };
    add(u"next"_s, tr("Next escalation"), Qt::Key_J, [this] { m_list->step(1); });
    add(u"previous"_s, tr("Previous escalation"), Qt::Key_K, [this] { m_list->step(-1); });
    add(u"shelve"_s, tr("Shelve all of this kind and location for a while, here"), QKeySequence(Qt::SHIFT | Qt::Key_S),
        [this] { askShelf(); });
}

QString EscalationsPage::name() const
{
    return u"escalations"_s;
}

QString EscalationsPage::title() const
{
    return tr("Escalations");
}

QList<QAction *> EscalationsPage::pageActions() const
{
    return m_moves + m_actions->all();
}

void EscalationsPage::refresh(Desk::Topics topics)
{
    if (topics & (Desk::Escalations | Desk::Leads | Desk::Messages))
        read();
}

void EscalationsPage::read()
{
    LeadQuery query;
    query.view = LeadView::Escalations;
    const quint64 asked = ++m_asked;
    whenAnswered(desk()->leads(query), this, [this, asked](const Expected<LeadPage> &page) {
        if (asked != m_asked)
            return;
        if (page)
            accept(*page);
        else
            Q_EMIT said(EngineWords::of(page.error()), 0);
    });
}

void EscalationsPage::accept(LeadPage page)
{
    const auto marks = orderEscalations(page.rows, m_shelved, desk()->now());
    m_list->keepPlace([&] {
        m_delegate->setMarks(marks);
        m_model->setRows(page.rows);
        m_list->doItemsLayout();
    });
    m_stack->setCurrentIndex(page.rows.isEmpty() ? 1 : 0);
    m_card->setVisible(!page.rows.isEmpty());
    m_summary->setText(summaryOf(page.rows));
    m_summary->setToolTip(plainTip(m_summary->text()));
    Q_EMIT counted(unacknowledged());
    if (std::exchange(m_oldestWanted, false))
        m_list->choose(m_model->index(0));
    else if (const QModelIndex wanted = m_model->indexOf(std::exchange(m_wanted, 0)); wanted.isValid())
        m_list->choose(wanted);
    else if (!m_list->currentIndex().isValid())
        m_list->step(1);
    showCard();
}

QString EscalationsPage::summaryOf(const QList<LeadRow> &rows) const
{
    QMap<QString, int> counts;
    for (const LeadRow &row : rows)
        if (row.escalationAckBy.isEmpty())
            ++counts[tr("%1 at %2", "kind of escalation, location")
                         .arg(Words::escalation(row.escalationKind), oneLine(row.locationName))];
    QList<std::pair<int, QString>> sorted;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        sorted << std::pair(-count.value(), count.key());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList parts;
    for (const auto &[count, words] : sorted)
        parts << (count < -1 ? u"%1 × %2"_s.arg(-count).arg(words) : words);
    return parts.join(u"   ·   "_s);
}

int EscalationsPage::unacknowledged() const
{
    int open = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        open += m_model->at(row).escalationAckBy.isEmpty() && !isShelved(m_model->at(row)) ? 1 : 0;
    return open;
}

void EscalationsPage::tick()
{
    ++m_ticks;
    const Millis now = desk()->now();
    if (m_shelved.removeIf([now](QHash<qint64, Millis>::iterator shelved) { return shelved.value() <= now; }) > 0)
        read();
    const Preferences &preferences = Preferences::instance();
    const bool still = preferences.value(u"reducedMotion"_s, false).toBool() ||
                       style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    m_delegate->setBright(!still && m_ticks % 2);
    if (isVisible())
        m_list->viewport()->update();
    constexpr int repeatSeconds = 30;
    if (m_ticks % repeatSeconds == 0 && unacknowledged() && preferences.value(u"sounds"_s, true).toBool())
        QApplication::beep();
}

void EscalationsPage::showCard()
{
    m_actions->update();
    const qint64 id = currentLead();
    if (!id)
        return;
    whenAnswered(desk()->lead(id), this, [this, id](const Expected<LeadDetail> &detail) {
        if (detail && id == currentLead())
            m_card->show(*detail, desk()->now());
    });
}

void EscalationsPage::showOldest()
{
    m_list->choose(m_model->index(0));
    m_oldestWanted = true;
    read();
}

void EscalationsPage::showLead(qint64 leadId)
{
    if (const QModelIndex index = m_model->indexOf(leadId); index.isValid()) {
        m_list->choose(index);
        return;
    }
    m_wanted = leadId;
    read();
}

qint64 EscalationsPage::currentLead() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_model->at(current.row()).id : 0;
}

QList<LeadRow> EscalationsPage::chosenLeads() const
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

void EscalationsPage::goOn()
{
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    m_list->choose(m_list->nextAfter(chosen.isEmpty() ? m_list->currentIndex() : chosen.last()));
}

} // namespace ring
