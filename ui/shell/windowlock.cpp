// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/composer.h"
#include "ui/shell/answered.h"
#include "ui/shell/choicepopup.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navrail.h"
#include "ui/shell/notifier.h"
#include "ui/shell/offered.h"
#include "ui/shell/page.h"
#include "ui/shell/signin.h"
#include "ui/shell/toast.h"

#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QStackedWidget>
#include <QToolTip>

namespace ring {

using namespace Qt::StringLiterals;

void MainWindow::addPersonActions()
{
    m_lock =
        add(u"lock"_s, tr("Lock this console now"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L), [this] { lock(); });
    m_lock->setIconText(tr("Lock"));
    m_lock->setVisible(m_needs.password);
    m_lock->setEnabled(m_needs.password);
    add(u"signOut"_s, tr("Sign out and give my callers back"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O),
        [this] { signOut(); });
    if (m_needs.password)
        add(u"password"_s, tr("Change my password"), {}, [this] { changePassword(); });
}

void MainWindow::readNeeds()
{
    whenAnswered(m_desk->signInNeeds(), this, [this](const Expected<SignInNeeds> &needs) {
        if (needs)
            takeNeeds(*needs);
    });
}

void MainWindow::takeNeeds(const SignInNeeds &needs)
{
    const bool switched = needs.password != m_needs.password;
    m_needs = needs;
    m_idle->setMinutes(needs.password ? needs.lockMinutes : 0);
    if (switched)
        rebuildSoon();
}

void MainWindow::lock()
{
    if (!m_needs.password || m_desk->person().isEmpty() || m_desk->isLocked())
        return;
    for (Composer *composer : findChildren<Composer *>())
        composer->saveDraft();
    m_desk->lock();
    askWho();
}

void MainWindow::signOut()
{
    for (Composer *composer : findChildren<Composer *>())
        composer->saveDraft();
    whenAnswered(m_desk->signOut(), this, [this](const Expected<int> &freed) {
        say(freed ? tr("%n caller(s) given back.", nullptr, *freed) : EngineWords::of(freed.error()), 0);
    });
}

bool MainWindow::isCovered() const
{
    return m_desk->isLocked() || (m_needs.password && m_desk->person().isEmpty());
}

/// Nothing of a caller is left to be seen, read out or reached by a key while nobody is at the desk.
void MainWindow::cover()
{
    const bool covered = isCovered();
    m_stack->setVisible(!covered);
    m_rail->setVisible(!covered);
    m_notifier->setLocked(covered);
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(!covered || action->objectName() == u"quit");
    if (!covered)
        return;
    m_toast->hide();
    m_popup->hide();
    QToolTip::hideText();
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->reject();
    for (QMenu *menu : findChildren<QMenu *>())
        menu->close();
}

void MainWindow::uncover()
{
    cover();
    m_rail->setPerson(m_desk->person());
    for (Page *page : std::as_const(m_pages))
        page->refresh(Desk::Everything);
    if (Page *page = currentPage())
        page->setFocus();
}

void MainWindow::seatChanged()
{
    const Seat seat = m_desk->seat();
    readNeeds();
    if (m_desk->person().isEmpty()) {
        m_undo.clear();
        m_rail->setPerson({});
        return askWho();
    }
    const bool rights = seat.role != m_builtFor.role || seat.everywhere != m_builtFor.everywhere ||
                        seat.locations != m_builtFor.locations;
    const bool other = seat.passwords && seat.person != m_builtFor.person;
    if (other)
        m_undo.clear();
    // Built anew, so that nothing of the one before is left on a page.
    if (rights || other)
        rebuildSoon();
}

/// Whether the person may use a page; before anybody has signed in, all are there.
bool MainWindow::mayOpen(const QString &page) const
{
    const Seat seat = offeredTo(*m_desk);
    if (page == u"dashboard")
        return seat.may(Right::Figures);
    return page != u"admin" || seat.may(Right::Canned);
}

} // namespace ring
