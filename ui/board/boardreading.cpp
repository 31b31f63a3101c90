// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boarddelegate.h"
#include "ui/board/boardhead.h"
#include "ui/board/boardpage.h"
#include "ui/inbox/cardpanel.h"
#include "ui/shell/answered.h"
#include "ui/shell/coachmark.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/timewords.h"

#include <QStackedWidget>

namespace ring {

using namespace Qt::StringLiterals;

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
    whenAnswered(desk()->leads(query), this, [this, asked, query](const Expected<LeadPage> &page) {
        if (asked != m_asked)
            return;
        if (page)
            accept(*page, query);
        else
            Q_EMIT said(EngineWords::of(page.error()), 0);
    });
}

void BoardPage::readPlaces()
{
    whenAnswered(desk()->locations(), this, [this](const Expected<QList<LocationRow>> &rows) {
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
        const bool nothingChosen = !m_list->currentIndex().isValid() || (!currentLead() && !m_list->hasFocus());
        if (const QModelIndex wanted = m_model->indexOf(std::exchange(m_wanted, 0)); wanted.isValid())
            m_list->choose(wanted);
        else if (nothingChosen)
            m_list->step(1);
    }
    m_actions->update();
    if (m_card->isVisible())
        currentMoved();
}

void BoardPage::saySoIfEmpty(const EngineStatus *status)
{
    m_stack->setCurrentWidget(m_empty);
    m_coach->looksAt(0);
    if (!status) {
        whenAnswered(desk()->status(), this, [this](const Expected<EngineStatus> &answer) {
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

} // namespace ring
