// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"

#include "ui/board/boarddelegate.h"
#include "ui/board/boardhead.h"
#include "ui/inbox/cardpanel.h"
#include "ui/shell/actionbar.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"
#include "ui/shell/timewords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

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

void BoardPage::refresh(Desk::Topics topics)
{
    // The badge needs the count even while another page is shown.
    if (topics & (Desk::Leads | Desk::Messages | Desk::Escalations))
        read();
    if (topics & Desk::Setup)
        readPlaces();
    if ((topics & Desk::Connections) && m_stack->currentWidget() == m_empty)
        saySoIfEmpty(nullptr);
}

void BoardPage::read()
{
    const quint64 asked = ++m_asked;
    const LeadQuery query = m_filters->query();
    desk()->leads(query).then(this, [this, asked, query](const Expected<LeadPage> &page) {
        if (asked != m_asked)
            return;
        if (page)
            accept(*page, query);
        else
            Q_EMIT said(page.error().sentence, 0);
    });
}

void BoardPage::readPlaces()
{
    desk()->locations().then(this, [this](const Expected<QList<LocationRow>> &rows) {
        if (!rows)
            return;
        QList<BoardModel::Place> places;
        QStringList groups;
        for (const LocationRow &row : *rows) {
            places << BoardModel::Place{row.key, row.name, row.group};
            if (!row.group.isEmpty() && !groups.contains(row.group))
                groups << row.group;
        }
        groups.sort(Qt::CaseInsensitive);
        m_filters->setGroups(groups);
        // Only quiet headings come and go with this: no news.
        if (m_anything)
            m_list->keepPlace([&] { m_model->setPlaces(places); });
        else
            m_list->startAnew([&] { m_model->setPlaces(places); });
    });
}

void BoardPage::accept(const LeadPage &page, const LeadQuery &query)
{
    const auto change = [&] { m_model->setLeads(page.rows); };
    const bool same = m_anything && m_shown.view == query.view && m_shown.search == query.search &&
                      m_shown.group == query.group && m_shown.callerKind == query.callerKind;
    m_anything = true;
    m_shown = query;
    if (same)
        m_list->keepPlace(change);
    else
        m_list->startAnew([&] {
            m_model->forgetOrder();
            change();
        });
    m_filters->showCounts(page, desk()->now());
    Q_EMIT counted(page.needsUs);
    if (page.rows.isEmpty()) {
        saySoIfEmpty(nullptr);
    } else {
        m_stack->setCurrentWidget(m_list);
        if (const QModelIndex wanted = m_model->indexOf(std::exchange(m_wanted, 0)); wanted.isValid())
            m_list->choose(wanted);
        else if (!currentLead() && !m_list->hasFocus())
            m_list->step(1);
        else if (!m_list->currentIndex().isValid())
            m_list->step(1);
    }
    m_actions->update();
    if (m_card->isVisible())
        currentMoved();
}

void BoardPage::saySoIfEmpty(const EngineStatus *status)
{
    m_stack->setCurrentWidget(m_empty);
    if (!status) {
        desk()->status().then(this, [this](const Expected<EngineStatus> &answer) {
            if (m_model->leads().isEmpty())
                saySoIfEmpty(answer ? &*answer : nullptr);
        });
        return;
    }
    const LeadQuery query = m_filters->query();
    if (!query.search.isEmpty() || !query.callerKind.isEmpty()) {
        m_empty->say(tr("Nobody matches"),
                     tr("Try a name, the last four digits of a number, or a word from a message."));
        return;
    }
    Millis last = 0;
    for (const ConnectionStatus &connection : status->connections)
        last = qMax(last, connection.lastPollAt);
    const QString poll = last ? tr("Last poll %1 ago.").arg(TimeWords::span(status->now - last))
                              : tr("No phone system has been asked yet. Set one up in Admin.");
    if (status->connections.isEmpty() && !status->sandbox)
        m_empty->say(tr("Nothing is set up yet"),
                     tr("Press Alt+5 for Admin. Ctrl+2 and Ctrl+N add the phone system and the texting service, Ctrl+1 "
                        "and Ctrl+N a location with its lines; or Ctrl+Shift+O opens a setup file. The first missed "
                        "call appears here."));
    else if (query.view == LeadView::Snoozed)
        m_empty->say(tr("Nothing is snoozed"), tr("Press S on a caller to put it off. It comes back by itself."));
    else if (query.view == LeadView::Closed)
        m_empty->say(tr("Nothing is closed yet"), tr("Press B for booked, L for called back, N for no response."));
    else
        m_empty->say(tr("No missed calls waiting"), poll);
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
    if (id)
        Preferences::instance().set(u"board/lead"_s, id);
    if (!m_card->isVisible() || !id)
        return;
    desk()->lead(id).then(this, [this, id](const Expected<LeadDetail> &detail) {
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
