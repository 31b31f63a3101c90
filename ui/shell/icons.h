// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace ring {

/// An icon of resources/icons by name. It takes the theme's colours at the moment it is painted.
QIcon themedIcon(const QString &name);

/// Paints the icon `name` in `colour` into the square `box`.
void paintIcon(QPainter *painter, const QRect &box, const QString &name, const QColor &colour);

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio = 1.0);

} // namespace ring
