// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"

#include "ui/board/boarddelegate.h"
#include "ui/board/boardhead.h"
#include "ui/inbox/cardpanel.h"
#include "ui/shell/answered.h"
#include "ui/shell/coachmark.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/preferences.h"

#include <QLineEdit>
#include <QShowEvent>
#include <QStackedWidget>

namespace ring {

using namespace Qt::StringLiterals;

BoardPage::BoardPage(Desk *desk, QWidget *parent)
    : Page(desk, parent)
    , m_model(new SpokenBoardModel(desk, this))
    , m_list(new LeadList(this))
    , m_filters(new BoardHead(tr("Board"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"check"_s, this))
    , m_card(new CardPanel(this))
    , m_actions(new LeadActions(desk, this, this))
{
    m_model->setGrouped(m_filters->grouped());
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BoardDelegate(desk, m_model, m_list));
    m_list->setObjectName(u"boardList"_s);
    m_list->setAccessibleName(tr("Missed calls"));
    m_list->setStops([this](const QModelIndex &index) {
        const BoardLine &line = m_model->at(index.row());
        return line.kind == BoardLine::Kind::Lead || line.kind == BoardLine::Kind::Quiet || line.folded;
    });
    build();
    addMoves();
    m_wanted = Preferences::instance().value(u"board/lead"_s, 0).toLongLong();
    connect(m_filters, &BoardHead::changed, this, &BoardPage::read);
    connect(m_filters, &BoardHead::groupedChanged, this,
            [this](bool grouped) { m_list->keepPlace([&] { m_model->setGrouped(grouped); }); });
    connect(m_list, &LeadList::currentMoved, this, &BoardPage::currentMoved);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions, &LeadActions::update);
    connect(m_list, &QListView::activated, this, &BoardPage::openCurrent);
    connect(m_actions, &LeadActions::replyWanted, this, &BoardPage::replyWanted);
    connect(m_actions, &LeadActions::whyWanted, this, &BoardPage::whyWanted);
    connect(m_actions, &LeadActions::cardWanted, this, &BoardPage::toggleCard);
    connect(&m_tick, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    m_tick.start(1000);
    setFocusProxy(m_list);
    m_actions->update();
}

QString BoardPage::name() const
{
    return u"board"_s;
}

QString BoardPage::title() const
{
    return tr("Board");
}

QList<QAction *> BoardPage::pageActions() const
{
    return m_moves + m_actions->all();
}

void BoardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_stale, false))
        return;
    readPlaces();
    read();
}

QList<LeadRow> BoardPage::chosenLeads() const
{
    QList<LeadRow> rows;
    const QModelIndex current = m_list->currentIndex();
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    if (chosen.isEmpty() && current.isValid())
        chosen << current;
    std::sort(chosen.begin(), chosen.end());
    if (chosen.removeOne(current))
        chosen.prepend(current);
    for (const QModelIndex &index : std::as_const(chosen))
        if (const BoardLine &line = m_model->at(index.row()); line.kind == BoardLine::Kind::Lead)
            rows << line.lead;
    return rows;
}

void BoardPage::goOn()
{
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QModelIndex next = m_list->nextAfter(chosen.isEmpty() ? m_list->currentIndex() : chosen.last());
    // Prefer a caller to a folded heading, so that the next key acts on somebody.
    if (next.isValid() && m_model->at(next.row()).kind != BoardLine::Kind::Lead && !chosen.isEmpty() &&
        chosen.first().row() > 0)
        if (const QModelIndex above = m_model->index(chosen.first().row() - 1);
            m_model->at(above.row()).kind == BoardLine::Kind::Lead)
            next = above;
    m_list->choose(next);
}

void BoardPage::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const BoardLine line = m_model->at(current.row());
    if (line.kind == BoardLine::Kind::Lead)
        Q_EMIT wantsPage(u"inbox"_s, line.lead.id);
    else if (line.kind != BoardLine::Kind::QuietLocation)
        m_list->keepPlace([&] { m_model->setFolded(line.location, !line.folded); });
}

void BoardPage::toggleCard()
{
    m_card->setVisible(!m_card->isVisible());
    currentMoved();
}

void BoardPage::currentMoved()
{
    m_actions->update();
    const qint64 id = currentLead();
    m_coach->looksAt(id);
    if (id)
        Preferences::instance().set(u"board/lead"_s, id);
    if (!m_card->isVisible() || !id)
        return;
    whenAnswered(desk()->lead(id), this, [this, id](const Expected<LeadDetail> &detail) {
        if (detail && id == currentLead())
            m_card->show(*detail, desk()->now());
    });
}

qint64 BoardPage::currentLead() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || m_model->at(current.row()).kind != BoardLine::Kind::Lead)
        return 0;
    return m_model->at(current.row()).lead.id;
}

void BoardPage::showLead(qint64 leadId)
{
    if (const QModelIndex index = m_model->indexOf(leadId); index.isValid()) {
        m_list->choose(index);
        return;
    }
    m_wanted = leadId;
    m_filters->choose(LeadView::All);
    read();
}

void BoardPage::showLocation(const QString &location)
{
    if (!m_filters->grouped())
        m_filters->toggleGrouped();
    m_list->keepPlace([&] {
        m_model->setFolded(QString(), !m_model->indexOfLocation(location).isValid() ? false : true);
        m_model->setFolded(location, false);
    });
    const QModelIndex heading = m_model->indexOfLocation(location);
    if (!heading.isValid())
        return;
    const QModelIndex first = m_model->index(heading.row() + 1);
    const bool lead = first.isValid() && m_model->at(first.row()).kind == BoardLine::Kind::Lead;
    m_list->choose(lead ? first : heading);
    m_list->scrollTo(heading, QAbstractItemView::PositionAtTop);
    m_list->setFocus();
}

} // namespace ring
