// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

class QSystemTrayIcon;

namespace ring {

class ToastLine;

/// Tells a person outside the window: tray badge, one desktop message an event, a sound for what cannot wait.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// Without `tray` (or without a tray on this desktop) messages go to `inWindow` only.
    Notifier(bool tray, QObject *parent);
    void setBadge(int needsUs, int alarms);
    void happened(const Happening &happening, bool windowActive);
    /// While locked a message names the place, never the caller.
    void setLocked(bool locked) { m_locked = locked; }

Q_SIGNALS:
    void inWindow(const QString &sentence, qint64 leadId);
    void clicked(const QString &page, qint64 leadId);
    void raised();
    /// A sound was played for a happening of this kind.
    void rang(const QString &kind);

private:
    void showMessage(const Happening &happening);
    static QString sentenceOf(const Happening &happening);
    static QString lockedSentenceOf(const Happening &happening);
    QPointer<QSystemTrayIcon> m_tray;
    QSet<QString> m_told;
    QHash<QString, QElapsedTimer> m_lately;
    ToastLine *m_toasts;
    bool m_locked = false;
};

/// A sentence for a desktop message, without any character that markup needs.
QString trayText(QString sentence);

/// Whether this kind is told at all, and whether with a sound.
bool isTold(const QString &kind);
bool isAlarm(const QString &kind);

} // namespace ring
