// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmap.h"

#include "ui/dashboard/look.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTime>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ring {

HeatMap::HeatMap(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Busy hours: missed calls by weekday and hour"));
}

void HeatMap::setHours(const QList<QList<int>> &hours)
{
    m_hours = hours;
    m_most = 0;
    for (const QList<int> &row : hours)
        for (int calls : row)
            m_most = qMax(m_most, calls);
    select(m_weekday, m_hour);
}

int HeatMap::count(int weekday, int hour) const
{
    return m_hours.value(weekday).value(hour);
}

QSize HeatMap::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 30, line * 11};
}

QSize HeatMap::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 20, line * 9};
}

QRect HeatMap::cell(int weekday, int hour) const
{
    const QFontMetrics metrics(scaled(font(), 0.85));
    const int left = metrics.horizontalAdvance(QLocale().dayName(3, QLocale::ShortFormat)) + space::l;
    const int top = metrics.height() + space::xs;
    const auto edge = [](int from, int length, int parts, int i) { return from + length * i / parts; };
    const int x = edge(left, width() - left, 24, hour);
    const int y = edge(top, height() - top, 7, weekday);
    return {x, y, edge(left, width() - left, 24, hour + 1) - x - 1, edge(top, height() - top, 7, weekday + 1) - y - 1};
}

bool HeatMap::cellAt(const QPoint &point, int *weekday, int *hour) const
{
    for (int day = 0; day < 7; ++day) {
        for (int h = 0; h < 24; ++h) {
            if (!cell(day, h).contains(point))
                continue;
            *weekday = day;
            *hour = h;
            return true;
        }
    }
    return false;
}

QString HeatMap::clock(int hour)
{
    const bool halves = QLocale().timeFormat(QLocale::ShortFormat).contains(u"AP"_s, Qt::CaseInsensitive);
    return QLocale().toString(QTime(hour, 0), halves ? u"h AP"_s : u"HH:mm"_s);
}

QString HeatMap::sentence(int weekday, int hour) const
{
    //: %1: weekday, %2: time of day at which the hour begins
    return tr("%Ln missed call(s) on %1 in the hour from %2", nullptr, count(weekday, hour))
        .arg(QLocale().dayName(weekday + 1), clock(hour));
}

void HeatMap::select(int weekday, int hour)
{
    m_weekday = qBound(0, weekday, 6);
    m_hour = qBound(0, hour, 23);
    setAccessibleDescription(sentence(m_weekday, m_hour));
    update();
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        int weekday = 0;
        int hour = 0;
        if (cellAt(help->pos(), &weekday, &hour))
            QToolTip::showText(help->globalPos(), sentence(weekday, hour), this, cell(weekday, hour));
        return true;
    }
    return QWidget::event(event);
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(scaled(font(), 0.85));
    paintLabels(painter);
    paintCells(painter);
}

void HeatMap::paintLabels(QPainter &painter) const
{
    const QLocale locale;
    painter.setPen(Look::of(palette()).muted);
    for (int day = 0; day < 7; ++day) {
        const QRect first = cell(day, 0);
        const QRect label(0, first.top(), first.left() - space::s, first.height());
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignRight, locale.dayName(day + 1, QLocale::ShortFormat));
    }
    for (int hour = 0; hour < 24; hour += 3) {
        const QRect first = cell(0, hour);
        const QRect label(first.left(), 0, first.width() * 3, first.top() - space::xs);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignBottom, clock(hour));
    }
}

void HeatMap::paintCells(QPainter &painter) const
{
    const Look look = Look::of(palette());
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            const int calls = count(day, hour);
            const QRect box = cell(day, hour);
            const QColor shade = look.heat(m_most > 0 ? double(calls) / m_most : 0);
            painter.fillRect(box, shade);
            const QString number = QLocale().toString(calls);
            if (calls > 0 && painter.fontMetrics().horizontalAdvance(number) < box.width() - 2) {
                painter.setPen(Look::inkOn(shade));
                painter.drawText(box, Qt::AlignCenter, number);
            }
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(look.text, 2));
        painter.drawRect(cell(m_weekday, m_hour));
    }
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return select(m_weekday, m_hour - 1);
    case Qt::Key_Right:
        return select(m_weekday, m_hour + 1);
    case Qt::Key_Up:
        return select(m_weekday - 1, m_hour);
    case Qt::Key_Down:
        return select(m_weekday + 1, m_hour);
    case Qt::Key_Home:
        return select(m_weekday, 0);
    case Qt::Key_End:
        return select(m_weekday, 23);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated(m_weekday, m_hour);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeatMap::mousePressEvent(QMouseEvent *event)
{
    int weekday = 0;
    int hour = 0;
    if (event->button() != Qt::LeftButton || !cellAt(event->position().toPoint(), &weekday, &hour))
        return;
    select(weekday, hour);
    Q_EMIT activated(weekday, hour);
}

} // namespace ring
