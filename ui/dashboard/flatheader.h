// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace ring {

/// Column headings without boxes: quiet words, aligned with the cells, a hairline below, an arrow where sorted.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    static constexpr double smaller = 0.92; ///< than the cells

    explicit FlatHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ring
