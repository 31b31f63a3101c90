// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>

#include <functional>

class QStackedWidget;

namespace ring {

class Banner;
class ChoicePopup;
class IdleLock;
class NavRail;
class Notifier;
class Page;
class SignIn;
class StatusLine;
class Toast;

/// Makes one page. The window builds its pages anew when the language changes.
using PageMaker = std::function<Page *(Desk *, QWidget *)>;

/// The one window: rail, banners, pages, status line; the keys that work everywhere; undo; what follows the theme.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Desk *desk, const QList<PageMaker> &makers, bool tray);
    ~MainWindow() override;

    Page *page(const QString &name) const;
    Page *currentPage() const;
    void goTo(const QString &name, qint64 leadId = 0);
    void say(const QString &sentence, qint64 undoId);
    void setLanguage(const QString &code);
    void setDark(bool dark);
    void setScale(double scale);
    QString lastSaid() const;
    /// Rows that need somebody, as the badge and the tray show it.
    int badge(const QString &pageName) const;

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void buildPages();
    void buildActions();
    void connectPage(Page *page);
    void wirePages();
    QAction *add(const QString &name, const QString &text, const QKeySequence &key, const std::function<void()> &run);
    void addLookActions();
    void rebuildSoon();
    void readStatus();
    void changed(Desk::Topics topics);
    void happened(const Happening &happening);
    void undo();
    void openPalette();
    void openJump();
    void openKeys();
    void askWho();
    void addPersonActions();
    void readNeeds();
    void takeNeeds(const SignInNeeds &needs);
    void lock();
    void signOut();
    void changePassword();
    bool isCovered() const;
    void cover();
    void uncover();
    void seatChanged();
    bool mayOpen(const QString &page) const;
    void oldestEscalation();
    void showWhy(qint64 leadId);
    void updateBadges();

    Desk *m_desk;
    QList<PageMaker> m_makers;
    QWidget *m_root = nullptr;
    NavRail *m_rail = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusLine *m_status = nullptr;
    Toast *m_toast = nullptr;
    ChoicePopup *m_popup = nullptr;
    SignIn *m_signIn = nullptr;
    QAction *m_lock = nullptr;
    Notifier *m_notifier;
    IdleLock *m_idle;
    QList<Page *> m_pages;
    QList<QAction *> m_actions;
    QHash<QString, int> m_counts;
    QList<qint64> m_undo;
    QString m_lastSaid;
    QTimer m_statusTick;
    SignInNeeds m_needs;
    Seat m_builtFor;          ///< whose pages these are
    bool m_pastPlays = false; ///< a sandbox is given its past; nobody has to be told of that
};

} // namespace ring
