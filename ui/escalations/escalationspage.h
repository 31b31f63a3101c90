// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/leadactions.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace ring {

class CardPanel;
class EmptyState;
class EscalationDelegate;
class LeadList;
class SpokenLeadModel;

/// Who needs a named person now. A row stays until somebody acknowledges it and then until it has an outcome; nothing
/// that happens to the caller takes it away by itself.
class EscalationsPage : public Page, private LeadSource
{
    Q_OBJECT

public:
    explicit EscalationsPage(Desk *desk, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QList<QAction *> pageActions() const override;
    void refresh(Desk::Topics topics) override;
    void showLead(qint64 leadId) override;
    /// Selects the oldest that nobody has acknowledged.
    void showOldest();
    qint64 currentLead() const;
    int unacknowledged() const;

Q_SIGNALS:
    void replyWanted(qint64 leadId, int slot);
    void whyWanted(qint64 leadId);

private:
    QList<LeadRow> chosenLeads() const override;
    void goOn() override;
    void readAnew() override { refresh(Desk::Escalations); }
    void build();
    void read();
    void accept(LeadPage page);
    void showCard();
    void tick();
    void ringAgain();
    void askShelf();
    void shelve(const QList<qint64> &escalations, Millis until);
    bool isShelved(const LeadRow &row) const;
    QString summaryOf(const QList<LeadRow> &rows) const;

    SpokenLeadModel *m_model;
    LeadList *m_list;
    EscalationDelegate *m_delegate;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    CardPanel *m_card;
    LeadActions *m_actions;
    QList<QAction *> m_moves;
    QTimer m_tick;
    QHash<qint64, Millis> m_shelved; ///< escalation -> until when; this console's only
    int m_ticks = 0;
    quint64 m_asked = 0;
    qint64 m_wanted = 0;
    bool m_oldestWanted = false;
};

} // namespace ring
