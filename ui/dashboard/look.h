// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace ring {

/// Colours and type of charts and tiles, worked out from a palette, so that light and dark themes need no second code.
///
/// The outcome colours differ in lightness as well as in hue (dark blue, light blue, amber, grey) and stay apart with
/// any colour blindness; wherever one of them says something, a word or a shape says it too.
struct Look
{
    bool dark = false;
    QColor page;    ///< behind everything
    QColor surface; ///< tiles, charts, tables
    QColor text;
    QColor muted; ///< labels, axes; at least 4.5:1 on `surface`
    QColor line;  ///< hairlines, grid
    QColor accent;
    QColor focus;
    QColor good;
    QColor bad;
    QColor booked;
    QColor calledBack;
    QColor open;
    QColor noResponse;

    static Look of(const QPalette &palette);
    /// From `surface` (0) to a strong blue (1).
    QColor heat(double share) const;
    /// Black or white, whichever reads better on `background`.
    static QColor inkOn(const QColor &background);
};

/// The spacing scale, in device-independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

/// `base` at `factor` of its size, as heavy as `weight`.
QFont scaled(const QFont &base, double factor, QFont::Weight weight = QFont::Normal);

/// `a` with `share` of `b` mixed in.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace ring
