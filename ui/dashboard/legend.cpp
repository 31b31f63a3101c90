// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/legend.h"

#include "ui/dashboard/format.h"
#include "ui/dashboard/metricwords.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ring {

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Legend::setReport(const Measure &measure, const Metrics &totals)
{
    m_entries.clear();
    QStringList spoken;
    for (const MeasurePart &part : measure.parts) {
        const QString text =
            metricWords(part.metric).name + u" "_s + formatMetric(part.metric, totals.value(part.metric));
        m_entries.append({text, part.colour});
        spoken.append(text);
    }
    setAccessibleName(spoken.join(u", "_s));
    updateGeometry();
    update();
}

QSize Legend::sizeHint() const
{
    return {fontMetrics().height() * 12, fontMetrics().height() + space::xs};
}

void Legend::paintEvent(QPaintEvent *)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setFont(scaled(font(), 0.92));
    const int side = painter.fontMetrics().ascent() - 2;
    int x = 0;
    for (const Entry &entry : m_entries) {
        painter.fillRect(QRect(x, (height() - side) / 2, side, side), look.*entry.colour);
        x += side + space::xs + 2;
        painter.setPen(look.muted);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, entry.text);
        x += painter.fontMetrics().horizontalAdvance(entry.text) + space::l;
    }
}

} // namespace ring
