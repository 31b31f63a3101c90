// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

namespace ring {

/// A label that never reads markup. `role` is a style sheet role: title, heading, section, soft, faint, error, or
/// empty.
QLabel *plainLabel(const QString &text, const char *role = nullptr, bool wrap = false);

/// Text for a tooltip that shows exactly this: a tooltip takes angle brackets for markup, and shows escaped ones as
/// they are written unless it is told that there is markup.
QString plainTip(const QString &text);

/// A chip as a widget.
class ChipLabel : public QWidget
{
    Q_OBJECT

public:
    ChipLabel(const QString &text, Tone tone, const QString &icon = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_icon;
    Tone m_tone;
};

} // namespace ring
