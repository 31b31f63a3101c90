// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

Tokens lightTokens()
{
    Tokens t;
    t.canvas = rgb(0xF6F7F9), t.sidebar = rgb(0xEFF1F4), t.panel = rgb(0xFFFFFF), t.raised = rgb(0xFFFFFF);
    t.hover = rgb(0xF3F4F7), t.selected = rgb(0xE8EDFD);
    t.line = rgb(0xE8E9ED), t.lineStrong = rgb(0xD2D5DC);
    t.text = rgb(0x191B20), t.soft = rgb(0x50555F), t.faint = rgb(0x6B707C);
    t.accent = rgb(0x3452C8), t.accentFill = rgb(0x3D5BD6), t.onAccent = rgb(0xFFFFFF), t.accentSoft = rgb(0xE6EBFC);
    t.red = rgb(0xB42318), t.redSoft = rgb(0xFDE9E7);
    t.amber = rgb(0x8A5300), t.amberSoft = rgb(0xFDF0D5);
    t.green = rgb(0x17703A), t.greenSoft = rgb(0xE0F4E7);
    t.blue = rgb(0x175CA8), t.blueSoft = rgb(0xE3EFFB);
    t.violet = rgb(0x6335B8), t.violetSoft = rgb(0xEFE8FC);
    t.grey = rgb(0x50555F), t.greySoft = rgb(0xEDEEF1);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.canvas = rgb(0x0F1013), t.sidebar = rgb(0x131418), t.panel = rgb(0x17181D), t.raised = rgb(0x1E2026);
    t.hover = rgb(0x1D1F25), t.selected = rgb(0x222B4A);
    t.line = rgb(0x25272E), t.lineStrong = rgb(0x3A3D47);
    t.text = rgb(0xECEDF1), t.soft = rgb(0xB0B4BF), t.faint = rgb(0x9095A1);
    t.accent = rgb(0x9DB0FF), t.accentFill = rgb(0x4A64DC), t.onAccent = rgb(0xFFFFFF), t.accentSoft = rgb(0x26305A);
    t.red = rgb(0xFF9A91), t.redSoft = rgb(0x45201F);
    t.amber = rgb(0xF3BF6C), t.amberSoft = rgb(0x3D2D10);
    t.green = rgb(0x85DDA2), t.greenSoft = rgb(0x183523);
    t.blue = rgb(0x8FC0FF), t.blueSoft = rgb(0x182D4D);
    t.violet = rgb(0xC3ABFF), t.violetSoft = rgb(0x30244F);
    t.grey = rgb(0xB0B4BF), t.greySoft = rgb(0x2A2D34);
    return t;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.canvas);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.panel);
    palette.setColor(QPalette::AlternateBase, t.hover);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.faint);
    palette.setColor(QPalette::Button, t.panel);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.red);
    palette.setColor(QPalette::Highlight, t.accentFill);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.line);
    palette.setColor(QPalette::Mid, t.lineStrong);
    palette.setColor(QPalette::Dark, t.lineStrong);
    palette.setColor(QPalette::Shadow, t.lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.faint);
    return palette;
}

QString firstInstalled()
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : {u"Inter"_s, u"Noto Sans"_s, u"Cantarell"_s, u"Segoe UI"_s, u"DejaVu Sans"_s})
        if (installed.contains(family))
            return family;
    return QApplication::font().family();
}

bool systemIsDark()
{
    // Read before the first own palette is set: afterwards the application's palette is ours.
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 110;
    return dark;
}

} // namespace

Theme::Theme()
    : m_tokens(lightTokens())
{
}

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::apply(Mode mode, double scale)
{
    const bool system = systemIsDark();
    m_mode = mode;
    m_scale = qBound(0.75, scale, 2.0);
    m_dark = mode == Mode::Dark || (mode == Mode::System && system);
    m_tokens = m_dark ? darkTokens() : lightTokens();
    if (m_family.isEmpty())
        m_family = firstInstalled();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(paletteOf(m_tokens));
    QApplication::setFont(font(13));
    qApp->setStyleSheet(styleSheetOf(m_tokens, m_scale));
    Q_EMIT changed();
}

QFont Theme::font(int pixels, QFont::Weight weight) const
{
    QFont font(m_family.isEmpty() ? QApplication::font().family() : m_family);
    font.setPixelSize(px(pixels));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor Theme::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return m_tokens.accent;
    case Tone::Red:
        return m_tokens.red;
    case Tone::Amber:
        return m_tokens.amber;
    case Tone::Green:
        return m_tokens.green;
    case Tone::Blue:
        return m_tokens.blue;
    case Tone::Violet:
        return m_tokens.violet;
    case Tone::Neutral:
        break;
    }
    return m_tokens.grey;
}

QColor Theme::ground(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return m_tokens.accentSoft;
    case Tone::Red:
        return m_tokens.redSoft;
    case Tone::Amber:
        return m_tokens.amberSoft;
    case Tone::Green:
        return m_tokens.greenSoft;
    case Tone::Blue:
        return m_tokens.blueSoft;
    case Tone::Violet:
        return m_tokens.violetSoft;
    case Tone::Neutral:
        break;
    }
    return m_tokens.greySoft;
}

} // namespace ring
