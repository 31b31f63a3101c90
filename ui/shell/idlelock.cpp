// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idlelock.h"

#include <QCoreApplication>
#include <QEvent>

namespace ring {

using namespace Qt::StringLiterals;

IdleLock::IdleLock(QObject *parent)
    : QObject(parent)
{
    setObjectName(u"idleLock"_s);
    m_timer.setParent(this);
    m_timer.setObjectName(u"idleTimer"_s);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::expired);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::setMinutes(int minutes)
{
    m_timer.setInterval(minutes * 60'000);
    minutes > 0 ? m_timer.start() : m_timer.stop();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        // Restarting at every movement of the mouse would cost more than it tells.
        if (m_timer.isActive() && m_timer.interval() - m_timer.remainingTime() > 1000)
            m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ring
