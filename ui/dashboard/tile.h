// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "ui/dashboard/format.h"

#include <QWidget>

namespace ring {

/// One number with its name and how it stands against the period before. Takes the focus; Enter, Space or a click asks
/// for the rows behind it.
class Tile : public QWidget
{
    Q_OBJECT

public:
    explicit Tile(const QString &metric, QWidget *parent = nullptr);

    /// The key of its metric in the dictionary; QPaintDevice has a metric() of its own.
    QString key() const { return m_metric; }
    /// `comparable`: something was counted in the time before.
    void setValue(const MetricValue &value, const MetricValue &before, bool comparable = true);
    /// Asks for the rows, as Enter does.
    void activate() { Q_EMIT activated(m_metric); }
    QString valueText() const { return m_value; }
    QString deltaText() const { return m_delta.text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QString &metric);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void name();

    QString m_metric;
    QString m_title;
    QString m_value;
    MetricValue m_raw;
    Delta m_delta;
};

} // namespace ring
