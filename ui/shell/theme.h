// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>

namespace ring {

/// The colours of one theme by what they are for. Every text on its ground has a contrast of at least 4.5 to 1.
struct Tokens
{
    QColor canvas;  ///< behind everything
    QColor sidebar; ///< the navigation rail
    QColor panel;   ///< lists and forms
    QColor raised;  ///< menus, dialogs, cards above a panel
    QColor hover;
    QColor selected;
    QColor line;       ///< quiet separators
    QColor lineStrong; ///< borders of things that can be used
    QColor text;
    QColor soft;       ///< second line
    QColor faint;      ///< hints and units
    QColor accent;     ///< text and marks
    QColor accentFill; ///< the one main button
    QColor onAccent;
    QColor accentSoft;
    QColor red, redSoft;
    QColor amber, amberSoft;
    QColor green, greenSoft;
    QColor blue, blueSoft;
    QColor violet, violetSoft;
    QColor grey, greySoft;
};

/// A tone says what a coloured thing means; the theme knows its two colours.
enum class Tone { Neutral, Accent, Red, Amber, Green, Blue, Violet };

/// The look of the whole program: light or dark, and how large. One for the process; set once at start and by the
/// switch.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    static Theme &instance();

    /// Applies palette, font and style sheet to the application.
    void apply(Mode mode, double scale = 1.0);
    Mode mode() const { return m_mode; }
    bool dark() const { return m_dark; }
    double scale() const { return m_scale; }
    const Tokens &tokens() const { return m_tokens; }
    QColor ink(Tone tone) const;
    QColor ground(Tone tone) const;
    /// A length on the 4/8/12/16 scale in pixels, grown with the font.
    int px(int length) const { return qRound(length * m_scale); }
    /// The interface font in this pixel size (13 is body, 12 second line, 11 chips, 18 titles).
    QFont font(int pixels, QFont::Weight weight = QFont::Normal) const;

Q_SIGNALS:
    void changed();

private:
    Theme();
    Mode m_mode = Mode::System;
    bool m_dark = false;
    double m_scale = 1.0;
    QString m_family;
    Tokens m_tokens;
};

inline const Tokens &tokens()
{
    return Theme::instance().tokens();
}
inline int px(int length)
{
    return Theme::instance().px(length);
}

/// The style sheet made from the tokens.
QString styleSheetOf(const Tokens &tokens, double scale);

} // namespace ring
