// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDir>
#include <QWidget>

namespace ring {

/// Pictures for people to look at: written to the folder in RING_SHOTS, or nowhere.
inline bool wantsShots()
{
    return qEnvironmentVariableIsSet("RING_SHOTS");
}

inline void shoot(QWidget *widget, const QString &name)
{
    const QDir folder(qEnvironmentVariable("RING_SHOTS"));
    folder.mkpath(QStringLiteral("."));
    widget->grab().save(folder.filePath(name + QStringLiteral(".png")));
}

} // namespace ring
