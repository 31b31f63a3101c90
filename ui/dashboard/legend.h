// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "ui/dashboard/measure.h"

#include <QWidget>

namespace ring {

/// The colours of a measure with their names and totals, in one line.
class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);

    void setReport(const Measure &measure, const Metrics &totals);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString text;
        QColor Look::*colour;
    };
    QList<Entry> m_entries;
};

} // namespace ring
