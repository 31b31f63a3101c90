// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/look.h"

#include "ui/shell/theme.h"

namespace ring {

namespace {

void setLight(Look &look)
{
    look.muted = mixed(look.text, look.surface, 0.36);
    look.line = mixed(look.surface, look.text, 0.12);
    look.accent = QColor(0x0b5fa5);
    look.good = QColor(0x1a6b3c);
    look.bad = QColor(0xa83a0c);
    look.booked = QColor(0x0b5fa5);
    look.calledBack = QColor(0x69b3e7);
    look.open = QColor(0xe3a029);
    look.noResponse = QColor(0xc4cad2);
}

void setDark(Look &look)
{
    look.muted = mixed(look.text, look.surface, 0.34);
    look.line = mixed(look.surface, look.text, 0.14);
    look.accent = QColor(0x6cb4f5);
    look.good = QColor(0x7fcf9b);
    look.bad = QColor(0xf59d72);
    look.booked = QColor(0x3f8fdc);
    look.calledBack = QColor(0x9fd6f9);
    look.open = QColor(0xd99a2b);
    look.noResponse = QColor(0x58616d);
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

QFont scaled(const QFont &base, double factor, QFont::Weight weight)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(qMax(1, qRound(base.pixelSize() * factor)));
    else
        font.setPointSizeF(base.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

Look Look::of(const QPalette &palette)
{
    Look look;
    look.page = palette.color(QPalette::Window);
    look.surface = palette.color(QPalette::Base);
    look.text = palette.color(QPalette::Text);
    look.focus = palette.color(QPalette::Highlight);
    look.dark = look.surface.lightnessF() < 0.5;
    look.dark ? setDark(look) : setLight(look);
    if (const Tokens &theme = tokens(); theme.panel == look.surface) {
        look.muted = theme.faint;
        look.line = theme.line;
        look.accent = theme.accent;
        look.focus = theme.accent;
        look.good = theme.green;
        look.bad = theme.red;
    }
    return look;
}

QColor Look::heat(double share) const
{
    return mixed(mixed(surface, line, 0.45), dark ? QColor(0x58a9f2) : QColor(0x0b5fa5), share);
}

QColor Look::inkOn(const QColor &background)
{
    const double luma = 0.299 * background.redF() + 0.587 * background.greenF() + 0.114 * background.blueF();
    return luma > 0.55 ? QColor(0x14181d) : QColor(0xffffff);
}

} // namespace ring
