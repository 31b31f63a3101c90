// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QSplitter>

#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ring {

class CalmTable;
class WordsProxy;

/// A list with a search line at the left, what belongs to the chosen row at the right, buttons and one sentence below
/// it.
class ListAndForm : public QSplitter
{
    Q_OBJECT

public:
    /// `model` is shown through a proxy of this widget's own; typing filters by the words of all columns.
    ListAndForm(QAbstractItemModel *model, QWidget *form, QWidget *parent = nullptr);

    CalmTable *table() const { return m_table; }
    WordsProxy *proxy() const { return m_proxy; }
    QLineEdit *search() const { return m_search; }
    /// Row of filters above the list, after the search line.
    QHBoxLayout *filters() const { return m_filters; }
    QHBoxLayout *buttons() const { return m_buttons; }
    /// Row of the source model, or -1.
    int currentRow() const;
    void choose(int sourceRow);
    /// One sentence beside the buttons; `good` only colours it.
    void say(const QString &sentence, bool good);
    /// One sentence that is neither good nor bad.
    void note(const QString &sentence);
    QString sentence() const;
    /// Filters anew; call after a filter of your own changed.
    void filter();
    /// A filter besides the words typed.
    void setAccepts(std::function<bool(int sourceRow)> accepts);

Q_SIGNALS:
    void chosen(int sourceRow);

private:
    QWidget *makeList();
    QWidget *makeRight(QWidget *form);
    bool matches(int sourceRow) const;

    WordsProxy *m_proxy;
    CalmTable *m_table;
    QLineEdit *m_search;
    QHBoxLayout *m_filters;
    QHBoxLayout *m_buttons;
    QLabel *m_sentence;
    QWidget *m_right = nullptr;
    std::function<bool(int)> m_accepts;
};

} // namespace ring
