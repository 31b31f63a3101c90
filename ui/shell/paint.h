// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace ring {

/// Painting shared by the lists: every piece takes its place and says how much of it was used.

/// A small rounded label; returns its width including the gap after it, or 0 when it does not fit in `box`.
int paintChip(QPainter *painter, const QRect &box, const QString &text, Tone tone, const QString &icon = {});
int chipWidth(const QString &text, bool icon = false);
/// One elided line of plain text; returns its painted width.
int paintText(QPainter *painter, const QRect &box, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
int textWidth(const QString &text, const QFont &font);
/// Plain text over several lines, broken between words where it can be: its size at `width`, and painting it.
QSize wrappedSize(const QString &text, const QFont &font, int width);
void paintWrapped(QPainter *painter, const QPoint &at, int width, const QString &text, const QFont &font,
                  const QColor &colour);
/// Initials on a coloured disc; the colour follows the name.
void paintPerson(QPainter *painter, const QRect &box, const QString &name);
/// A key as it stands on a keyboard.
int paintKey(QPainter *painter, const QRect &box, const QString &key, bool onFill = false);
int keyWidth(const QString &key);

} // namespace ring
