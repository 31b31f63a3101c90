// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QAction>
#include <QList>
#include <QWidget>

namespace ring {

/// One of the five pages of the console.
///
/// The window owns its pages, shows one at a time, and tells each what changed; a page that is not shown remembers and
/// catches up when it is. A page asks the desk for values and shows them; it never touches the store or the network.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Desk *desk, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_desk(desk)
    {
    }

    /// Stable name for settings and tests: board, inbox, escalations, dashboard, admin.
    virtual QString name() const = 0;
    virtual QString title() const = 0;
    /// Everything that can be done here, each with a text, a key and an accessible name. They work while the page is
    /// shown, and stand in the command palette and on the key sheet.
    virtual QList<QAction *> pageActions() const { return {}; }
    /// Reads anew what `topics` touches. Keeps selection, scroll position and focus.
    virtual void refresh(Desk::Topics topics) = 0;
    /// Brings one lead into view and selects it, when this page shows leads.
    virtual void showLead(qint64 /*leadId*/) {}
    /// Opens a part of the page by its name ("server" of Admin), for who was sent there; others ignore it.
    virtual void showPart(const QString & /*part*/) {}

Q_SIGNALS:
    /// Asks the window to go to a page ("inbox") and, when leadId is not 0, to that lead.
    void wantsPage(const QString &name, qint64 leadId);
    /// One sentence for the status line; an empty actionId means nothing can be taken back.
    void said(const QString &sentence, qint64 undoId);
    /// How many rows of this page wait for somebody: the number on its badge. Emitted after each read.
    void counted(int waiting);

protected:
    Desk *desk() const { return m_desk; }

private:
    Desk *m_desk;
};

} // namespace ring
