// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/holdbutton.h"

#include "ui/dashboard/look.h"

#include <QPainter>

namespace ring {

HoldButton::HoldButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    m_progress.setStartValue(0.0);
    m_progress.setEndValue(1.0);
    m_progress.setDuration(1200);
    connect(this, &QPushButton::pressed, this, &HoldButton::begin);
    connect(this, &QPushButton::released, this, &HoldButton::end);
    connect(&m_progress, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_progress, &QVariantAnimation::finished, this, &HoldButton::held);
}

void HoldButton::begin()
{
    m_progress.stop();
    m_progress.start();
}

void HoldButton::end()
{
    m_progress.stop();
    m_progress.setCurrentTime(0);
    update();
}

void HoldButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (!isDown())
        return;
    const Look look = Look::of(palette());
    QPainter painter(this);
    const int wide = int((width() - 2) * m_progress.currentValue().toDouble());
    painter.fillRect(1, height() - 4, wide, 3, look.bad);
}

} // namespace ring
