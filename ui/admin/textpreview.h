// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

namespace ring {

/// A text as the caller's telephone shows it, and what it costs.
class TextPreview : public QWidget
{
    Q_OBJECT

public:
    explicit TextPreview(QWidget *parent = nullptr);

    void show(const QString &text);
    QString meter() const { return m_meter->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QLabel *m_meter;
};

/// "142 of 160 characters, 1 text"; names the character that makes a text dearer.
QString segmentMeter(const QString &text);

} // namespace ring
