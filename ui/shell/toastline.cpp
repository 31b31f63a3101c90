// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toastline.h"

#include "ui/shell/notifier.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// More is no message but a flood; the board has them all.
constexpr qsizetype mostWaiting = 12;
/// An alarm that rings again is the same event for this long.
constexpr Millis sameAlarm = 12 * hourMs;

} // namespace

ToastLine::ToastLine(QObject *parent)
    : QObject(parent)
{
    m_out.setSingleShot(true);
    m_out.setInterval(outForMs);
    connect(&m_out, &QTimer::timeout, this, &ToastLine::next);
}

/// What the engine commits together has one moment: an URGENT reply is a reply as well, and told as the first of both.
bool ToastLine::isNews(const Happening &happening)
{
    const QString event = u"%1:%2"_s.arg(happening.leadId).arg(happening.at);
    if (m_told.contains(event))
        return false;
    m_told.insert(event);
    const auto before = m_alarms.constFind(happening.leadId);
    if (happening.kind == u"escalation" && before != m_alarms.cend() && happening.at - *before < sameAlarm)
        return false;
    if (isAlarm(happening.kind) || happening.kind == u"high_value")
        m_alarms.insert(happening.leadId, happening.at);
    return true;
}

void ToastLine::add(const Happening &happening)
{
    if (!isNews(happening))
        return;
    if (isAlarm(happening.kind)) {
        const auto calm = std::find_if(m_waiting.begin(), m_waiting.end(),
                                       [](const Happening &other) { return !isAlarm(other.kind); });
        m_waiting.insert(calm, happening);
    } else {
        m_waiting << happening;
    }
    while (m_waiting.size() > mostWaiting)
        m_waiting.removeLast();
    if (!m_out.isActive())
        next();
}

void ToastLine::next()
{
    if (m_waiting.isEmpty())
        return;
    m_shown = m_waiting.takeFirst();
    m_out.start();
    Q_EMIT shown(*m_shown);
}

void ToastLine::click()
{
    if (!m_shown)
        return;
    const Happening opened = *m_shown;
    m_out.stop();
    next();
    Q_EMIT this->opened(opened);
}

} // namespace ring
