// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/adminpage.h"

#include "ui/admin/auditsection.h"
#include "ui/admin/cannedsection.h"
#include "ui/admin/connectionssection.h"
#include "ui/admin/datasection.h"
#include "ui/admin/importsection.h"
#include "ui/admin/locationssection.h"
#include "ui/admin/peoplesection.h"
#include "ui/admin/rulessection.h"
#include "ui/admin/setupfiledialog.h"
#include "ui/admin/setupsection.h"
#include "ui/admin/templatessection.h"
#include "ui/shell/offered.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

AdminPage::AdminPage(Desk *desk, QWidget *parent)
    : Page(desk, parent)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"admin"_s);
    m_tabs->setObjectName(u"sections"_s);
    m_tabs->setDocumentMode(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    build();
    connect(m_tabs, &QTabWidget::currentChanged, this, &AdminPage::entered);
}

QString AdminPage::name() const
{
    return u"admin"_s;
}

QString AdminPage::title() const
{
    return tr("Admin");
}

template<typename Section>
void AdminPage::offer(Right right)
{
    if (offeredTo(*desk()).may(right))
        add(new Section(desk(), m_tabs));
}

void AdminPage::build()
{
    offer<LocationsSection>(Right::Pause);
    offer<ConnectionsSection>(Right::Connect);
    offer<TemplatesSection>(Right::Setup);
    offer<CannedSection>(Right::Canned);
    offer<RulesSection>(Right::Setup);
    offer<ImportSection>(Right::Import);
    offer<SetupSection>(Right::Setup);
    offer<PeopleSection>(Right::People);
    offer<AuditSection>(Right::ReadAudit);
    offer<DataSection>(Right::Data);
    if (!offeredTo(*desk()).may(Right::Setup))
        return;
    auto *open = new QAction(tr("Open a setup file…"), this);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(open, &QAction::triggered, this, &AdminPage::openSetupFile);
    addAction(open);
    m_actions.append(open);
}

void AdminPage::openSetupFile()
{
    auto *dialog = new SetupFileDialog(desk(), this);
    connect(dialog, &SetupFileDialog::applied, this, [this](const QString &sentence) { Q_EMIT said(sentence, 0); });
    dialog->open();
}

void AdminPage::add(AdminSection *section)
{
    const int index = m_tabs->addTab(section, section->title());
    m_stale.append(Desk::Everything);
    //: %1: title of a section
    auto *open = new QAction(tr("Open %1").arg(section->title()), this);
    // The tenth has the key behind the nine.
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + (index + 1) % 10)));
    open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(open, &QAction::triggered, this, [this, index] { openSection(index); });
    addAction(open);
    m_actions.append(open);
    //: %1: title of a section, %2: its key
    m_tabs->setTabToolTip(index,
                          tr("%1 (%2)").arg(section->title(), open->shortcut().toString(QKeySequence::NativeText)));
    connect(section, &AdminSection::said, this, [this](const QString &sentence) { Q_EMIT said(sentence, 0); });
}

AdminSection *AdminPage::section(int index) const
{
    return qobject_cast<AdminSection *>(m_tabs->widget(index));
}

int AdminPage::sectionCount() const
{
    return m_tabs->count();
}

void AdminPage::openSection(int index)
{
    m_tabs->setCurrentIndex(index);
    section(index)->focusFirst();
}

void AdminPage::showPart(const QString &part)
{
    for (int i = 0; i < m_tabs->count() && part == u"server"; ++i) {
        if (auto *found = qobject_cast<DataSection *>(m_tabs->widget(i))) {
            m_tabs->setCurrentIndex(i);
            found->openServer();
        }
    }
}

QList<QAction *> AdminPage::pageActions() const
{
    const AdminSection *front = section(m_tabs->currentIndex());
    return front ? m_actions + front->sectionActions() : m_actions;
}

void AdminPage::refresh(Desk::Topics topics)
{
    for (Desk::Topics &stale : m_stale)
        stale |= topics;
    if (isVisible())
        entered(m_tabs->currentIndex());
}

void AdminPage::entered(int index)
{
    AdminSection *front = section(index);
    if (!front || !isVisible())
        return;
    // A section that was never opened reads once, whatever it listens to.
    const bool wanted = m_stale.at(index) == Desk::Everything || m_stale.at(index).testAnyFlags(front->topics());
    m_stale[index] = {};
    if (wanted)
        front->load();
}

void AdminPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    entered(m_tabs->currentIndex());
}

void AdminPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_stale.isEmpty())
        return;
    // Words stand in some hundred labels: building anew is simpler than wording each again.
    const int index = m_tabs->currentIndex();
    while (m_tabs->count() > 0)
        delete m_tabs->widget(0);
    qDeleteAll(m_actions);
    m_actions.clear();
    m_stale.clear();
    build();
    m_tabs->setCurrentIndex(index);
}

} // namespace ring
