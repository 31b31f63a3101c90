// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/answered.h"
#include "ui/shell/banner.h"
#include "ui/shell/choicepopup.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/language.h"
#include "ui/shell/navrail.h"
#include "ui/shell/notifier.h"
#include "ui/shell/offered.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences.h"
#include "ui/shell/signin.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toast.h"

#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Desk *desk, const QList<PageMaker> &makers, bool tray)
    : m_desk(desk)
    , m_makers(makers)
    , m_notifier(new Notifier(tray, this))
    , m_idle(new IdleLock(this))
{
    setObjectName(u"console"_s);
    setMinimumSize(760, 480);
    resize(1280, 800);
    restoreGeometry(Preferences::instance().value(u"window/geometry"_s).toByteArray());
    build();
    connect(desk, &Desk::changed, this, &MainWindow::changed);
    connect(desk, &Desk::happened, this, &MainWindow::happened);
    connect(&m_statusTick, &QTimer::timeout, this, &MainWindow::readStatus);
    connect(m_notifier, &Notifier::inWindow, this, [this](const QString &sentence) { say(sentence, 0); });
    connect(m_notifier, &Notifier::clicked, this, &MainWindow::goTo);
    connect(m_notifier, &Notifier::raised, this, [this] {
        showNormal();
        activateWindow();
    });
    m_statusTick.start(1000);
    connect(desk, &Desk::seatChanged, this, &MainWindow::seatChanged);
    connect(m_idle, &IdleLock::expired, this, &MainWindow::lock);
    readNeeds();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setWindowTitle(tr("Second Ring"));
    setWindowIcon(QIcon(iconPixmap(u"logo"_s, tokens().accent, 64)));
    m_actions.clear();
    m_pages.clear();
    m_builtFor = offeredTo(*m_desk);
    m_root = new QWidget(this);
    m_rail = new NavRail(m_root);
    m_banner = new Banner(m_root);
    m_stack = new QStackedWidget(m_root);
    m_status = new StatusLine(m_root);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *box = new QVBoxLayout(m_root);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(middle, 1);
    box->addWidget(m_status);
    m_toast = new Toast(m_root);
    m_popup = new ChoicePopup(m_root);
    m_signIn = new SignIn(m_desk, m_root);
    buildPages();
    buildActions();
    setCentralWidget(m_root);
    m_rail->setPerson(m_desk->person());
    connect(m_rail, &NavRail::wanted, this, [this](const QString &name) { goTo(name); });
    connect(m_rail, &NavRail::personClicked, this, &MainWindow::askWho);
    connect(m_signIn, &SignIn::done, this, &MainWindow::uncover);
    connect(m_signIn, &SignIn::needsKnown, this, &MainWindow::takeNeeds);
    connect(m_signIn, &SignIn::wantsServer, this, [this] {
        goTo(u"admin"_s);
        currentPage()->showPart(u"server"_s);
    });
    connect(m_status, &QAbstractButton::clicked, this, [this] { goTo(u"dashboard"_s); });
    goTo(Preferences::instance().value(u"window/page"_s, u"board"_s).toString());
    readStatus();
    cover();
    if (m_desk->person().isEmpty() || m_desk->isLocked())
        askWho();
}

void MainWindow::buildPages()
{
    for (const PageMaker &maker : m_makers) {
        Page *page = maker(m_desk, m_stack);
        if (!mayOpen(page->name())) {
            delete page;
            continue;
        }
        m_pages << page;
        m_stack->addWidget(page);
        m_rail->addPage(page->name(), page->title(), u"Alt+%1"_s.arg(m_pages.size()));
        // What stands in a part of the page already works there, and only there.
        for (QAction *action : page->pageActions())
            if (action->associatedObjects().isEmpty())
                page->addAction(action);
        connectPage(page);
    }
    wirePages();
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::wantsPage, this, &MainWindow::goTo);
    connect(page, &Page::said, this, &MainWindow::say);
    connect(page, &Page::counted, this, [this, name = page->name()](int waiting) {
        m_counts.insert(name, waiting);
        updateBadges();
    });
}

Page *MainWindow::page(const QString &name) const
{
    for (Page *page : m_pages)
        if (page->name() == name)
            return page;
    return nullptr;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::goTo(const QString &name, qint64 leadId)
{
    Page *wanted = page(name);
    if (!wanted)
        wanted = m_pages.value(0);
    if (!wanted)
        return;
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(wanted->name());
    Preferences::instance().set(u"window/page"_s, wanted->name());
    if (leadId)
        wanted->showLead(leadId);
    if (!m_signIn->isVisible())
        wanted->setFocus();
}

void MainWindow::say(const QString &sentence, qint64 undoId)
{
    if (undoId)
        m_undo << undoId;
    m_lastSaid = sentence;
    m_toast->say(sentence, undoId != 0);
}

QString MainWindow::lastSaid() const
{
    return m_lastSaid;
}

int MainWindow::badge(const QString &pageName) const
{
    return m_counts.value(pageName);
}

void MainWindow::undo()
{
    if (m_undo.isEmpty()) {
        say(tr("There is nothing to take back."), 0);
        return;
    }
    whenAnswered(m_desk->undo(m_undo.takeLast()), this, [this](const Expected<void> &done) {
        say(done ? tr("Taken back.") : EngineWords::of(done.error()), 0);
        changed(Desk::Leads | Desk::Messages | Desk::Escalations);
    });
}

void MainWindow::updateBadges()
{
    const int alarms = m_counts.value(u"escalations"_s);
    for (auto count = m_counts.cbegin(); count != m_counts.cend(); ++count)
        m_rail->setBadge(count.key(), count.value(), count.key() == u"escalations");
    const int waiting = m_counts.value(u"board"_s);
    m_notifier->setBadge(waiting, alarms);
    setWindowTitle(waiting ? tr("(%1) Second Ring").arg(waiting) : tr("Second Ring"));
}

void MainWindow::changed(Desk::Topics topics)
{
    if (topics & Desk::Setup)
        readNeeds();
    if (!isCovered())
        for (Page *page : std::as_const(m_pages))
            page->refresh(topics);
    if (topics & Desk::Connections)
        readStatus();
}

void MainWindow::happened(const Happening &happening)
{
    if (!m_pastPlays)
        m_notifier->happened(happening, isActiveWindow());
}

void MainWindow::readStatus()
{
    whenAnswered(m_desk->status(), this, [this](const Expected<EngineStatus> &status) {
        if (!status) {
            m_banner->showLost(EngineWords::of(status.error()));
            return;
        }
        m_pastPlays = status->historyPercent < 100;
        m_banner->show(*status);
        m_status->show(*status);
    });
}

void MainWindow::askWho()
{
    cover();
    m_signIn->open(m_needs);
}

void MainWindow::setLanguage(const QString &code)
{
    Preferences::instance().set(u"language"_s, code);
    Language::apply(code);
    rebuildSoon();
}

void MainWindow::setDark(bool dark)
{
    Preferences::instance().set(u"theme"_s, dark ? u"dark"_s : u"light"_s);
    Theme::instance().apply(dark ? Theme::Mode::Dark : Theme::Mode::Light, Theme::instance().scale());
    rebuildSoon();
}

void MainWindow::setScale(double scale)
{
    Preferences::instance().set(u"scale"_s, scale);
    Theme::instance().apply(Theme::instance().mode(), scale);
    rebuildSoon();
}

void MainWindow::rebuildSoon()
{
    // Later, because the action that asked for it belongs to what is taken down.
    QMetaObject::invokeMethod(this, &MainWindow::build, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Preferences::instance().set(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && m_root)
        readStatus();
    return QMainWindow::event(event);
}

} // namespace ring
