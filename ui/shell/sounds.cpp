// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sounds.h"

#include "ui/shell/notifier.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QTimer>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenBeepsMs = 220;

QString keyOf(const QString &kind, const QString &location)
{
    // A slash would be a group of its own in the file.
    return location.isEmpty() ? u"sound/"_s + kind : u"sound/%1@%2"_s.arg(kind, location);
}

} // namespace

QStringList soundKinds()
{
    return {u"emergency"_s, u"urgent_reply"_s, u"escalation"_s, u"high_value"_s, u"reply"_s};
}

std::optional<bool> soundChoice(const QString &kind, const QString &locationKey)
{
    const QVariant chosen = Preferences::instance().value(keyOf(kind, locationKey));
    return chosen.isValid() && !chosen.toString().isEmpty() ? std::optional(chosen.toBool()) : std::nullopt;
}

void chooseSound(const QString &kind, const QString &locationKey, std::optional<bool> heard)
{
    Preferences::instance().set(keyOf(kind, locationKey), heard ? QVariant(*heard) : QVariant(QString()));
}

bool isHeard(const QString &kind, const QString &locationKey)
{
    if (!Preferences::instance().value(u"sounds"_s, true).toBool())
        return false;
    if (!locationKey.isEmpty())
        if (const auto here = soundChoice(kind, locationKey))
            return *here;
    return soundChoice(kind, {}).value_or(isAlarm(kind));
}

void playSound(const QString &kind)
{
    const int beeps = kind == u"emergency" ? 3 : kind == u"urgent_reply" ? 2 : 1;
    QApplication::beep();
    for (int i = 1; i < beeps; ++i)
        QTimer::singleShot(i * betweenBeepsMs, qApp, [] { QApplication::beep(); });
}

} // namespace ring
