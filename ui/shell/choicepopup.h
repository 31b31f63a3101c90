// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ring {

/// One thing to choose: a command with its key, a location with its group.
struct Choice
{
    QString title;
    QString detail;
    QString key;
    bool enabled = true;
    std::function<void()> run;
};

/// Type a few letters, press Enter: the command palette and the jump to a location. An overlay inside the window.
class ChoicePopup : public QFrame
{
    Q_OBJECT

public:
    explicit ChoicePopup(QWidget *parent);
    void open(const QString &hint, const QList<Choice> &choices);
    QStringList shownTitles() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &typed);
    void accept();
    void close();
    void step(int rows);

    QLineEdit *m_typed;
    QListView *m_list;
    QStandardItemModel *m_model;
    QList<Choice> m_choices;
    QPointer<QWidget> m_before;
};

/// How well `title` fits what was typed; 0 when it does not. Every typed word must begin a word, or at least occur.
int fitOf(const QString &title, const QString &typed);

} // namespace ring
