// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QTabWidget;

namespace ring {

class AdminSection;

/// Setting the operator up: locations, connections, wording, rules, customer records. A section a tab.
class AdminPage : public Page
{
    Q_OBJECT

public:
    explicit AdminPage(Desk *desk, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    /// Those of the page and of the section in front.
    QList<QAction *> pageActions() const override;
    void refresh(Desk::Topics topics) override;
    void showPart(const QString &part) override;
    AdminSection *section(int index) const;
    void openSection(int index);
    int sectionCount() const;
    void openSetupFile();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    /// Only what the person may use; the desk would refuse the rest.
    template<typename Section>
    void offer(Right right);
    void add(AdminSection *section);
    void entered(int index);

    QTabWidget *m_tabs;
    QList<QAction *> m_actions;
    QList<Desk::Topics> m_stale; ///< per section: what it has not read yet
};

} // namespace ring
