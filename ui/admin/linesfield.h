// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ring {

/// The numbers of one location, a row each: the number, where its calls are read, where it sends from, and a button
/// that takes the row out. Rows come and go; nothing is stored here.
class LinesField : public QWidget
{
    Q_OBJECT

public:
    explicit LinesField(QWidget *parent = nullptr);

    /// The connections a line may use; rows that are shown keep what they have.
    void setConnections(const QList<ConnectionRow> &connections);
    void show(const QList<LineRow> &lines);
    QList<LineRow> lines() const;
    /// The key that adds a line, shown on the button.
    void setAddKey(const QString &key);
    /// A row to write into, with the cursor in it.
    void addLine();
    /// Says at the rows what is wrong; true when nothing is. `owners`: numbers of other locations and their names.
    bool check(const QHash<QString, QString> &owners);
    QString complaint() const;
    void focusComplaint();

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QWidget *widget;
        QLineEdit *number;
        QComboBox *phone;
        QComboBox *sms;
        QPushButton *remove;
    };
    void append(const LineRow &line);
    void remove(QWidget *widget);
    void name();
    void fill(QComboBox *box, const QString &kind, const QString &chosen) const;
    void complain(const Row &row, QWidget *field, const QString &sentence);

    QList<ConnectionRow> m_connections;
    QList<Row> m_rows;
    QVBoxLayout *m_list;
    QLabel *m_none;
    QLabel *m_complaint;
    QPushButton *m_add;
    QWidget *m_wrong = nullptr;
};

} // namespace ring
