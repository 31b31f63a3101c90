// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/tile.h"

#include "ui/dashboard/look.h"
#include "ui/dashboard/metricwords.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ring {

Tile::Tile(const QString &metric, QWidget *parent)
    : QWidget(parent)
    , m_metric(metric)
    , m_value(u"–"_s)
{
    setObjectName(u"tile_"_s + metric);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_raw.known = false;
    name();
}

void Tile::setValue(const MetricValue &value, const MetricValue &before, bool comparable)
{
    m_raw = value;
    m_value = formatMetric(m_metric, value);
    m_delta = formatDelta(m_metric, value, before);
    if (!comparable)
        m_delta.text = tr("nothing before to compare with");
    name();
    update();
}

void Tile::name()
{
    m_title = metricWords(m_metric).name;
    //: %1: name of a number, %2: its value, %3: "3 more, better"
    setAccessibleName(tr("%1: %2. %3").arg(m_title, m_value, m_delta.text));
    setAccessibleDescription(metricTip(m_metric, m_raw));
    setToolTip(metricTip(m_metric, m_raw));
}

QSize Tile::sizeHint() const
{
    const int line = fontMetrics().height();
    return {qMax(line * 7, fontMetrics().horizontalAdvance(m_title) + 2 * space::m), line * 4 + space::l + space::s};
}

QSize Tile::minimumSizeHint() const
{
    return {fontMetrics().height() * 5, sizeHint().height()};
}

bool Tile::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

void Tile::paintEvent(QPaintEvent *)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = hasFocus() ? 1 : 0.5;
    painter.setBrush(underMouse() ? mixed(look.surface, look.accent, 0.06) : look.surface);
    painter.setPen(hasFocus() ? QPen(look.focus, 2) : QPen(look.line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), space::s, space::s);

    const QRect inside = rect().adjusted(space::m, space::s, -space::m, -space::s);
    const int line = fontMetrics().height();
    painter.setPen(look.muted);
    painter.drawText(inside, Qt::AlignTop, fontMetrics().elidedText(m_title, Qt::ElideRight, inside.width()));
    painter.setFont(scaled(font(), 1.75, QFont::DemiBold));
    painter.setPen(look.text);
    painter.drawText(inside.adjusted(0, line, 0, -line), Qt::AlignVCenter | Qt::AlignLeft, m_value);
    painter.setFont(scaled(font(), 0.92));
    using Verdict = Delta::Verdict;
    painter.setPen(m_delta.verdict == Verdict::Better  ? look.good
                   : m_delta.verdict == Verdict::Worse ? look.bad
                                                       : look.muted);
    painter.drawText(inside, Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_delta.text, Qt::ElideRight, inside.width()));
}

void Tile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated(m_metric);
    else
        QWidget::keyPressEvent(event);
}

void Tile::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated(m_metric);
}

} // namespace ring
