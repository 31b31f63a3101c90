// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>

namespace ring {

/// Every key that works here, in columns: the sheet behind "?".
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    struct Section
    {
        QString title;
        QList<QAction *> actions;
        QList<std::pair<QString, QString>> more; ///< text, key
    };
    KeySheet(const QList<Section> &sections, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *column(const Section &section);
};

/// A key cap as a widget.
class KeyCap : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace ring
