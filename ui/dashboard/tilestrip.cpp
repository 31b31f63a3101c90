// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/tilestrip.h"

#include "ui/dashboard/look.h"

#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>

namespace ring {

TileStrip::TileStrip(const QStringList &metrics, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::s);
    for (const QString &metric : metrics) {
        auto *tile = new Tile(metric, this);
        connect(tile, &Tile::activated, this, &TileStrip::activated);
        m_tiles.append(tile);
    }
    arrange(int(m_tiles.size()));
}

void TileStrip::setReport(const DashboardData &report)
{
    MetricValue none;
    none.known = false;
    // Against a time in which nothing was counted at all, everything would look worse or better.
    const bool some = std::any_of(report.before.cbegin(), report.before.cend(), [](const MetricValue &value) {
        return value.numerator != 0 || value.denominator != 0 || (value.known && value.value != 0);
    });
    for (Tile *tile : m_tiles) {
        const MetricValue before = some ? report.before.value(tile->key(), none) : none;
        tile->setValue(report.total.value(tile->key(), none), before, some);
    }
}

Tile *TileStrip::tile(const QString &metric) const
{
    for (Tile *tile : m_tiles)
        if (tile->key() == metric)
            return tile;
    return nullptr;
}

void TileStrip::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_tiles.size(); ++i)
        m_grid->addWidget(m_tiles.at(i), i / columns, i % columns);
    for (int column = 0; column < m_tiles.size(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void TileStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int wide = fontMetrics().height() * 7 + fontMetrics().height();
    arrange(width() >= wide * m_tiles.size() ? int(m_tiles.size()) : width() >= wide * 4 ? 4 : 2);
}

void TileStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int at = int(m_tiles.indexOf(qobject_cast<Tile *>(focusWidget())));
    if (step == 0 || at < 0)
        return QWidget::keyPressEvent(event);
    m_tiles.at(qBound(0, at + step, int(m_tiles.size()) - 1))->setFocus(Qt::TabFocusReason);
}

} // namespace ring
