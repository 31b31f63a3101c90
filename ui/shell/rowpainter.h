// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "ui/shell/theme.h"

#include <QRect>

class QPainter;

namespace ring {

/// Paints one lead as two lines in columns: who, what is known, what was done and said, how it stands, whose it is, how
/// long it waits. Columns give way from the right meaning to the left one when the row is narrow.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const QRect &box, const LeadRow &row, Millis now, const QString &person);
    /// `withLocation`: the location stands in the row because no heading above says it.
    void paint(bool withLocation);

    static int height() { return px(54); }

private:
    struct Columns
    {
        QRect mark, who, known, done, state, owner, waiting;
    };
    Columns columns() const;
    void paintMark(const QRect &box);
    void paintWho(const QRect &box, bool withLocation);
    void paintKnown(const QRect &box);
    void paintDone(const QRect &box);
    void paintState(const QRect &box);
    void paintOwner(const QRect &box);
    void paintWaiting(const QRect &box);
    QRect upper(const QRect &box) const;
    QRect lower(const QRect &box) const;

    QPainter *m_painter;
    QRect m_box;
    const LeadRow &m_row;
    Millis m_now;
    QString m_person;
};

/// How urgent a wait is: amber after 5 minutes, red after 15.
Tone waitTone(Millis waited);

/// The ground of a row: selection bar, hover, separator.
void paintRowGround(QPainter *painter, const QRect &box, bool selected, bool current, bool hover);

} // namespace ring
