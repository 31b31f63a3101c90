// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDir>
#include <QPalette>
#include <QWidget>

namespace ring {

/// Pictures for people to look at: written to the folder in RING_SHOTS, or nowhere.
inline bool wantsShots()
{
    return qEnvironmentVariableIsSet("RING_SHOTS");
}

inline QPalette palette(bool dark)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, QRgb colour) { p.setColor(role, QColor(colour)); };
    set(QPalette::Window, dark ? 0x15191e : 0xf2f4f6);
    set(QPalette::WindowText, dark ? 0xe6e9ed : 0x1b2026);
    set(QPalette::Base, dark ? 0x1c2127 : 0xffffff);
    set(QPalette::AlternateBase, dark ? 0x20262d : 0xf7f8fa);
    set(QPalette::Text, dark ? 0xe6e9ed : 0x1b2026);
    set(QPalette::Button, dark ? 0x262c34 : 0xfafbfc);
    set(QPalette::ButtonText, dark ? 0xe6e9ed : 0x1b2026);
    set(QPalette::Highlight, dark ? 0x5aa9e6 : 0x0b5fa5);
    set(QPalette::HighlightedText, dark ? 0x0c1116 : 0xffffff);
    set(QPalette::PlaceholderText, dark ? 0x8d96a1 : 0x69727d);
    return p;
}

inline void shoot(QWidget *widget, const QString &name)
{
    const QDir folder(qEnvironmentVariable("RING_SHOTS"));
    folder.mkpath(QStringLiteral("."));
    widget->grab().save(folder.filePath(name + QStringLiteral(".png")));
}

} // namespace ring
