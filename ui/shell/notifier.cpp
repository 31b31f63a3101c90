// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "engine/contacts/phonenumber.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/sounds.h"
#include "ui/shell/toastline.h"
#include "ui/shell/words.h"

#include <QApplication>
#include <QPainter>
#include <QSystemTrayIcon>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QIcon badgeIcon(int count, bool alarm)
{
    QPixmap pixmap = iconPixmap(u"logo"_s, tokens().accent, 64).copy();
    if (count) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(alarm ? QColor(0xC9, 0x2A, 0x2A) : tokens().accentFill);
        painter.drawEllipse(26, 26, 38, 38);
        QFont font = Theme::instance().font(13, QFont::Bold);
        font.setPixelSize(count > 99 ? 15 : 22);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(QRect(26, 26, 38, 38), Qt::AlignCenter, count > 99 ? u"99+"_s : QString::number(count));
    }
    return QIcon(pixmap);
}

} // namespace

namespace {
constexpr int quietMs = 25'000;
}

bool isAlarm(const QString &kind)
{
    return kind == u"emergency" || kind == u"urgent_reply" || kind == u"escalation";
}

bool isTold(const QString &kind)
{
    return isAlarm(kind) || kind == u"reply" || kind == u"high_value";
}

Notifier::Notifier(bool tray, QObject *parent)
    : QObject(parent)
    , m_toasts(new ToastLine(this))
{
    if (!tray || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = new QSystemTrayIcon(badgeIcon(0, false), this);
    m_tray->setToolTip(tr("Second Ring"));
    m_tray->show();
    connect(m_tray, &QSystemTrayIcon::activated, this, &Notifier::raised);
    connect(m_tray, &QSystemTrayIcon::messageClicked, m_toasts, &ToastLine::click);
    connect(m_toasts, &ToastLine::shown, this, &Notifier::showMessage);
    connect(m_toasts, &ToastLine::opened, this, [this](const Happening &happening) {
        Q_EMIT raised();
        Q_EMIT clicked(isAlarm(happening.kind) ? u"escalations"_s : u"inbox"_s, happening.leadId);
    });
}

void Notifier::setBadge(int needsUs, int alarms)
{
    if (!m_tray)
        return;
    m_tray->setIcon(badgeIcon(needsUs, alarms > 0));
    m_tray->setToolTip(tr("Second Ring: %n caller(s) waiting", nullptr, needsUs));
}

QString Notifier::sentenceOf(const Happening &happening)
{
    const QString name = oneLine(happening.callerName);
    const QString who = !name.isEmpty()              ? name
                        : happening.caller.isEmpty() ? tr("A private number")
                                                     : shownNumber(happening.caller);
    const QString place = oneLine(happening.locationName);
    if (happening.kind == u"emergency")
        return tr("Emergency at %1: %2. Press F8.").arg(place, who);
    if (happening.kind == u"urgent_reply")
        return tr("%2 wrote URGENT to %1. Press F8.").arg(place, who);
    if (happening.kind == u"escalation")
        return tr("%2 at %1 needs a person now. Press F8.").arg(place, who);
    if (happening.kind == u"high_value")
        return tr("High-value caller at %1: %2. Call back.").arg(place, who);
    return tr("%2 answered %1.").arg(place, who);
}

QString trayText(QString sentence)
{
    // Desktops read a part of HTML in these, and which they are cannot be asked: nothing is left that could be markup.
    return sentence.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203A)).replace(u'&', QChar(0xFF06)).left(300);
}

QString Notifier::lockedSentenceOf(const Happening &happening)
{
    const QString place = oneLine(happening.locationName);
    return isAlarm(happening.kind) ? tr("A caller of %1 needs a person now. Unlock the console to see who.").arg(place)
                                   : tr("A caller of %1 waits. Unlock the console to see who.").arg(place);
}

void Notifier::happened(const Happening &happening, bool windowActive)
{
    const QString key = u"%1:%2:%3"_s.arg(happening.kind).arg(happening.leadId).arg(happening.at);
    if (!isTold(happening.kind) || m_told.contains(key))
        return;
    m_told.insert(key);
    // An alarm rings again every half minute of the engine's time; a sandbox in a hurry would never be silent.
    QElapsedTimer &lately = m_lately[happening.kind + QString::number(happening.leadId)];
    if (lately.isValid() && !lately.hasExpired(quietMs))
        return;
    lately.start();
    const QString sentence = m_locked ? lockedSentenceOf(happening) : sentenceOf(happening);
    const bool alarm = isAlarm(happening.kind);
    if (isHeard(happening.kind, happening.location)) {
        playSound(happening.kind);
        Q_EMIT rang(happening.kind);
    }
    if (alarm || happening.kind == u"high_value")
        Q_EMIT inWindow(sentence, happening.leadId);
    if (m_tray && (!windowActive || alarm))
        m_toasts->add(happening);
}

/// What may be said is looked at when it is shown: the console may have been locked since.
void Notifier::showMessage(const Happening &happening)
{
    m_tray->showMessage(tr("Second Ring"), trayText(m_locked ? lockedSentenceOf(happening) : sentenceOf(happening)),
                        isAlarm(happening.kind) ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information,
                        ToastLine::outForMs);
}

} // namespace ring
