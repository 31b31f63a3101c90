// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QAction>
#include <QPointer>

#include <functional>

namespace ring {

class Page;

/// Where the single keys find the leads they act on.
class LeadSource
{
public:
    virtual ~LeadSource() = default;
    /// The chosen leads, the current one first; empty when none is.
    virtual QList<LeadRow> chosenLeads() const = 0;
    /// Selects the row after the chosen ones; called before they leave the list.
    virtual void goOn() = 0;
    /// Reads the list anew after an action of ours, without waiting for the desk's notice.
    virtual void readAnew() = 0;
};

/// The single keys that act on chosen leads (claim, outcomes, call, snooze, ...), the same on every page that lists
/// leads.
///
/// Owns its actions; `source` and `desk` outlive it. Each action ends in one sentence through the page's `said`.
class LeadActions : public QObject
{
    Q_OBJECT

public:
    LeadActions(Desk *desk, LeadSource *source, Page *page);

    QList<QAction *> all() const { return m_all; }
    QAction *find(const QString &name) const { return m_byName.value(name); }
    /// Availability and wording after the selection or the rows changed.
    void update();

Q_SIGNALS:
    /// Reply to this lead, with canned answer `slot` (1..9) or 0 for an empty composer.
    void replyWanted(qint64 leadId, int slot);
    void openWanted(qint64 leadId);
    void whyWanted(qint64 leadId);
    void cardWanted(qint64 leadId);

private:
    void addReplying();
    void addOutcomes();
    void addAttention();
    void addLooking();
    QAction *add(const QString &name, const QString &text, const QString &shortText, const QKeySequence &key,
                 const std::function<void()> &run);
    LeadRow current() const;
    QList<qint64> ids() const;
    QString whom() const;
    void claim();
    void setOutcome(const QString &outcome);
    void call();
    void escalate();
    void acknowledge();
    void snooze();
    void askForTime(const QList<qint64> &leads);
    void snoozeUntil(const QList<qint64> &leads, Millis until);
    void wasAnswered();
    void assign();
    void macro();
    void runMacro(qint64 leadId, int slot, const QString &outcome);
    void tell(const QFuture<Expected<qint64>> &future, const QString &sentence);
    QPoint menuPlace() const;

    Desk *m_desk;
    LeadSource *m_source;
    Page *m_page;
    QList<QAction *> m_all;
    QHash<QString, QAction *> m_byName;
    qint64 m_askedFor = 0; ///< the colleague's lead on which C was pressed once
    QHash<qint64, Millis> m_lastSnooze;
};

} // namespace ring
