// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QAction;

namespace ring {

/// One line that offers a key of this page while somebody looks at their first rows: the first of `actions` that was
/// never used. It goes for good once each was used, or after ten rows. What was used is kept in the preferences, so
/// that nobody is taught twice.
class CoachMark : public QWidget
{
    Q_OBJECT

public:
    /// `page` tells the marks of pages apart; the actions belong to others.
    CoachMark(const QString &page, const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Somebody looks at this row now; the same row counts once.
    void looksAt(qint64 row);
    QString sentence() const { return m_sentence; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void used(const QString &action);
    void offer();

    QString m_page;
    QList<QPointer<QAction>> m_actions;
    QSet<qint64> m_rows;
    QString m_key;
    QString m_sentence;
};

} // namespace ring
