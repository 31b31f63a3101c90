// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QAction>
#include <QWidget>

#include <functional>

namespace ring {

/// One subject of the admin page. Asks the desk, shows, and saves; keeps what was typed when something else changes.
class AdminSection : public QWidget
{
    Q_OBJECT

public:
    explicit AdminSection(Desk *desk, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_desk(desk)
    {
    }

    virtual QString title() const = 0;
    virtual Desk::Topics topics() const { return Desk::Setup; }
    virtual void load() = 0;
    /// Where the cursor goes when the section is opened.
    virtual void focusFirst() = 0;
    QList<QAction *> sectionActions() const { return m_actions; }

Q_SIGNALS:
    void said(const QString &sentence);

protected:
    Desk *desk() const { return m_desk; }
    /// An action that works while this section is shown; `key` may be empty.
    QAction *act(const QString &text, const QKeySequence &key, const std::function<void()> &does);

private:
    Desk *m_desk;
    QList<QAction *> m_actions;
};

} // namespace ring
