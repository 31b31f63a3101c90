// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/phonenumber.h"
#include "ui/inbox/cardpanel.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/threadview.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"
#include "ui/shell/leadlist.h"
#include "ui/shell/theme.h"
#include "ui/shell/words.h"

#include <QLabel>
#include <QMenu>
#include <QStackedWidget>

namespace ring {

using namespace Qt::StringLiterals;

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
    whenAnswered(desk()->lead(id), this, [this, id](const Expected<LeadDetail> &detail) {
        if (id != m_open)
            return;
        if (detail)
            acceptOpen(*detail);
        else
            Q_EMIT said(EngineWords::of(detail.error()), 0);
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
            whenAnswered(
                desk()->setOutcome({leadId}, outcome), this, [this, caller, outcome](const Expected<qint64> &done) {
                    Q_EMIT said(done ? tr("%1: %2.", "caller, then outcome").arg(caller, Words::outcome(outcome))
                                     : EngineWords::of(done.error()),
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

} // namespace ring
