// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/tile.h"

class QGridLayout;

namespace ring {

/// The tiles in as many columns as fit. Left and right move between them.
class TileStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TileStrip(const QStringList &metrics, QWidget *parent = nullptr);

    void setReport(const DashboardData &report);
    Tile *tile(const QString &metric) const;

Q_SIGNALS:
    void activated(const QString &metric);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange(int columns);

    QGridLayout *m_grid;
    QList<Tile *> m_tiles;
    int m_columns = 0;
};

} // namespace ring
