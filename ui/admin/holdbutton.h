// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QVariantAnimation>

namespace ring {

/// A button that has to be held: with the mouse, or with Space. Letting go early does nothing. A bar shows how far it
/// is.
class HoldButton : public QPushButton
{
    Q_OBJECT

public:
    explicit HoldButton(QWidget *parent = nullptr);

    void setHoldTime(int ms) { m_progress.setDuration(ms); }

Q_SIGNALS:
    /// Held to the end; at most once a press.
    void held();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void begin();
    void end();
    QVariantAnimation m_progress;
};

} // namespace ring
