// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/sentence.h"
#include "ui/shell/page.h"

namespace ring {

class DashboardView;
class PeriodBar;
class RowsDialog;

/// What was missed and what was won back: for a manager, by period, location and group.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(Desk *desk, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QList<QAction *> pageActions() const override { return m_actions; }
    void refresh(Desk::Topics topics) override;

    /// The sentence as it stands on screen; empty while there is none.
    QString sentence() const;
    /// What is on screen, as rows of words: one a location, the total first. Ready for a CSV file.
    QList<QStringList> table() const;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QAction *act(const QKeySequence &key, const std::function<void()> &does);
    void makeActions();
    void wordActions();
    void load();
    void loadPlaces();
    void take(const Expected<DashboardData> &answer);
    void listRows(const ReportQuery &query, const QString &metric);
    void showRows(const ReportQuery &query, const QString &metric, const LeadPage &page);
    void copySentence();
    void save(const QList<QStringList> &table, const QString &suggestion);
    SentenceScope scope() const;
    QDate today() const;

    PeriodBar *m_filter;
    DashboardView *m_view;
    QList<QAction *> m_actions;
    QAction *m_copy = nullptr;
    QAction *m_export = nullptr;
    DashboardData m_data;
    int m_asked = 0; ///< grows with each question; an answer to an older one is dropped
    bool m_busy = false;
    bool m_again = false; ///< something changed while a question was under way
    bool m_stale = true;
    bool m_placesStale = true;
};

} // namespace ring
