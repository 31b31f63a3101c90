// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QButtonGroup>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ring {

/// The head of the board: which leads (needs us, all, snoozed, closed), of which group, matching which words, grouped
/// or in one run. Remembers its choices on this machine.
class BoardHead : public QWidget
{
    Q_OBJECT

public:
    explicit BoardHead(const QString &title, QWidget *parent = nullptr);

    LeadQuery query() const;
    bool grouped() const;
    void setGroups(const QStringList &groups);
    void showCounts(const LeadPage &page, Millis now);
    void nextView();
    void choose(LeadView view);
    LeadView view() const;
    QLineEdit *search() const { return m_search; }
    void toggleGrouped();
    /// The n-th group of locations, from 1; again: all groups.
    void chooseGroup(int place);

Q_SIGNALS:
    void changed();
    void groupedChanged(bool grouped);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void layOut(const QString &title);
    void follow();
    void sayUnowned();
    QPushButton *addSegment(LeadView view, const QString &text, const QString &tip);
    void remember();

    QButtonGroup m_views;
    QComboBox *m_group;
    QLineEdit *m_search;
    QPushButton *m_grouped;
    QLabel *m_unowned;
    QTimer m_typed;
    int m_unownedCount = 0;
    Millis m_unownedAge = 0;
};

} // namespace ring
