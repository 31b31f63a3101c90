// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "models/health.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"
#include "ui/shell/paint.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QPainter>
#include <QPainterPath>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(Health health)
{
    return health == Health::Good ? Tone::Green : health == Health::Late ? Tone::Amber : Tone::Red;
}

/// A disc, a triangle, a square: told apart without colour.
void paintShape(QPainter &painter, const QRectF &box, Health health)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().ink(toneOf(health)));
    if (health == Health::Good) {
        painter.drawEllipse(box);
    } else if (health == Health::Late) {
        QPainterPath triangle(QPointF(box.center().x(), box.top()));
        triangle.lineTo(box.bottomRight());
        triangle.lineTo(box.bottomLeft());
        painter.drawPath(triangle);
    } else {
        painter.drawRect(box);
    }
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"statusLine"_s);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StatusLine::sizeHint() const
{
    return {px(400), px(28)};
}

void StatusLine::show(const EngineStatus &status)
{
    m_status = status;
    const HealthFigures figures = figuresOf(status);
    m_sentence = tr("%1, %n text(s) waiting, oldest poll %2", nullptr, status.waitingTexts)
                     .arg(speedWords(), TimeWords::span(figures.oldestPoll));
    setAccessibleName(m_sentence);
    QStringList lines;
    for (int i = 0; i < status.connections.size(); ++i) {
        const ConnectionStatus &connection = status.connections[i];
        lines << u"%1 (%2): %3"_s.arg(connection.name, Words::connectionKind(connection.kind),
                                      connection.problem.isEmpty() ? TimeWords::span(pollAge(connection, status))
                                                                   : EngineWords::of(connection.problem));
    }
    setToolTip(plainTip(lines.join(u'\n')));
    update();
}

QString StatusLine::speedWords() const
{
    if (m_status.timedTexts == 0)
        return tr("No text in the last 24 hours");
    return tr("Text-back median %1, p95 %2")
        .arg(TimeWords::speed(m_status.medianToText), TimeWords::speed(m_status.p95ToText));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.sidebar);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const QFont font = Theme::instance().font(12);
    const HealthFigures figures = figuresOf(m_status);
    const Millis slow = m_status.p95ToText;
    QString right = tr("%n text(s) waiting", nullptr, m_status.waitingTexts) + u"   ·   "_s + speedWords();
    const Health speed = healthOfAge(slow);
    if (speed != Health::Good)
        right += u"  "_s + (speed == Health::Late ? tr("(slow)") : tr("(very slow)"));
    const QRect area = rect().adjusted(px(16), 1, -px(16), 0);
    const int used = qMin(textWidth(right, font), area.width());
    paintText(&painter, QRect(area.right() - used + 1, area.top(), used, area.height()), right, font,
              speed == Health::Good ? t.soft : Theme::instance().ink(toneOf(speed)));
    QRect box = area.adjusted(0, 0, -used - px(24), 0);
    const int dot = px(8);
    for (int i = 0; i < m_status.connections.size() && box.width() > px(80); ++i) {
        const ConnectionStatus &connection = m_status.connections[i];
        const Health health = figures.connections[i];
        const Millis age = pollAge(connection, m_status);
        paintShape(painter, QRectF(box.left(), box.center().y() - dot / 2.0 + 1, dot, dot), health);
        box.setLeft(box.left() + dot + px(6));
        QString words = age < 0 ? tr("%1: not reached yet").arg(connection.name)
                                : u"%1  %2"_s.arg(connection.name, TimeWords::span(age));
        if (health != Health::Good)
            words += u' ' + (health == Health::Late ? tr("(late)") : tr("(failing)"));
        box.setLeft(box.left() + px(16) +
                    paintText(&painter, box, words, font,
                              health == Health::Good ? t.soft : Theme::instance().ink(toneOf(health))));
    }
}

} // namespace ring
