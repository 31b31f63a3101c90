// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <functional>

class QPushButton;

namespace ring {

/// A list of leads that stands still: when its model changes, the current row keeps its identity and its place on the
/// screen, and arrivals out of sight are announced by a pill instead of a jump.
class LeadList : public QListView
{
    Q_OBJECT

public:
    /// Tells whether the cursor may stop at a row; headings are stepped over.
    using Stops = std::function<bool(const QModelIndex &)>;

    explicit LeadList(QWidget *parent = nullptr);

    void setStops(Stops stops) { m_stops = std::move(stops); }
    /// Runs `change` (which changes the model) with the current row held in its place and arrivals out of sight
    /// announced.
    void keepPlace(const std::function<void()> &change);
    /// Runs `change` when other rows are asked for: nothing is news, and the list begins at its top.
    void startAnew(const std::function<void()> &change);
    /// Moves by `rows` stops; with `extend` the selection grows.
    void step(int rows, bool extend = false);
    /// The index to go to when `leaving` is about to leave the list; invalid when nothing is left.
    QModelIndex nextAfter(const QModelIndex &leaving) const;
    void choose(const QModelIndex &index);
    void toggleChosen();
    int arrivals() const { return m_arrivals; }

Q_SIGNALS:
    void currentMoved();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QModelIndex stopFrom(int row, int direction) const;
    void countArrivals();
    void placePill();

    Stops m_stops;
    QPushButton *m_pill;
    QList<QPersistentModelIndex> m_new;
    bool m_counting = false;
    int m_arrivals = 0;
};

} // namespace ring
