// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QAbstractButton>

namespace ring {

/// The foot of the window: how fresh each connection is, texts waiting, how fast missed callers are texted. State is
/// told by a shape and a word besides the colour. A click asks for the slowest.
class StatusLine : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent);
    void show(const EngineStatus &status);
    QString sentence() const { return m_sentence; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString speedWords() const;

    EngineStatus m_status;
    QString m_sentence;
};

} // namespace ring
