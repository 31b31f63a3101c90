// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/leadactions.h"
#include "ui/shell/page.h"

#include <QTimer>

class QLabel;
class QStackedWidget;

namespace ring {

class CardPanel;
class Composer;
class EmptyState;
class LeadList;
class SpokenLeadModel;
class ThreadView;

/// Conversations with a reply waiting, the chosen one opened, and the customer beside it.
class InboxPage : public Page, private LeadSource
{
    Q_OBJECT

public:
    explicit InboxPage(Desk *desk, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QList<QAction *> pageActions() const override;
    void refresh(Desk::Topics topics) override;
    void showLead(qint64 leadId) override;
    /// Opens the composer for this lead, with canned answer `slot` (1..9) or as it is (0).
    void compose(qint64 leadId, int slot);
    qint64 currentLead() const;
    Composer *composer() const { return m_composer; }

Q_SIGNALS:
    void whyWanted(qint64 leadId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<LeadRow> chosenLeads() const override;
    void goOn() override;
    void readAnew() override { refresh(Desk::Leads); }
    void build();
    QWidget *buildMiddle();
    void addMoves();
    void read();
    void addKept(const LeadPage &page, quint64 asked);
    void accept(const LeadPage &page);
    void readOpen();
    void acceptOpen(const LeadDetail &detail);
    void opened(qint64 leadId);
    void wasSent(qint64 leadId, qint64 undoId, bool andClose);
    void askOutcome(qint64 leadId);
    void showHead(const LeadDetail &detail);

    SpokenLeadModel *m_model;
    LeadList *m_list;
    QLabel *m_count;
    QLabel *m_name;
    QLabel *m_about;
    QStackedWidget *m_lists;
    QStackedWidget *m_middle;
    EmptyState *m_noReplies;
    EmptyState *m_nothingOpen;
    ThreadView *m_thread;
    Composer *m_composer;
    CardPanel *m_card;
    LeadActions *m_actions;
    QList<QAction *> m_moves;
    LeadDetail m_detail;
    quint64 m_asked = 0;
    qint64 m_open = 0;    ///< the lead in the middle
    qint64 m_visitor = 0; ///< a lead opened from another page that has no reply waiting
    qint64 m_wanted = 0;
    int m_cannedWanted = -1; ///< once the wanted lead is open: put this answer into the composer (0: only focus)
    bool m_cardHidden = false;
};

} // namespace ring
