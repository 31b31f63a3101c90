// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace ring {

/// One entry of the rail: icon, name, key, badge.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(const QString &icon, const QString &text, const QString &key, QWidget *parent);
    void setBadge(int count, bool alarming);
    int badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_icon;
    QString m_key;
    int m_badge = 0;
    bool m_alarming = false;
};

/// The left side of the window: the pages, and below them the person and the few choices of the whole program.
class NavRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavRail(QWidget *parent);

    void addPage(const QString &name, const QString &title, const QString &key);
    void addFootAction(QAction *action, const QString &icon);
    void setCurrent(const QString &name);
    void setBadge(const QString &name, int count, bool alarming);
    int badge(const QString &name) const;
    void setPerson(const QString &person);

Q_SIGNALS:
    void wanted(const QString &name);
    void personClicked();

private:
    QVBoxLayout *m_pages;
    QVBoxLayout *m_foot;
    NavButton *m_person;
    QHash<QString, NavButton *> m_buttons;
};

} // namespace ring
