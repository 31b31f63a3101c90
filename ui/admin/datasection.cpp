// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/datasection.h"

#include "ui/admin/backupspanel.h"
#include "ui/admin/erasepanel.h"
#include "ui/admin/keptpanel.h"
#include "ui/admin/serverpanel.h"
#include "ui/dashboard/look.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

DataSection::DataSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_backups(new BackupsPanel(
          &desk->data(), act(tr("Back up now"), QKeySequence(Qt::CTRL | Qt::Key_B), [this] { m_backups->backUp(); }),
          this))
    , m_kept(
          new KeptPanel(&desk->data(), act(tr("Save how long"), QKeySequence::Save, [this] { m_kept->save(); }), this))
    , m_erase(new ErasePanel(
          &desk->data(), act(tr("Look it up"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_erase->look(); }),
          this))
    , m_server(new ServerPanel(
          &desk->data(), act(tr("Try it"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_server->check(); }), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::l, space::l);
    row->setSpacing(space::xl);
    row->addWidget(m_backups, 1);
    row->addWidget(makeRight(), 1);
    for (DataPanel *panel : panels())
        connect(panel, &DataPanel::changed, this, &DataSection::load);
}

QWidget *DataSection::makeRight()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::s, 0);
    for (QWidget *panel :
         {static_cast<QWidget *>(m_kept), static_cast<QWidget *>(m_erase), static_cast<QWidget *>(m_server)})
        column->addWidget(panel);
    column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    return m_scroll;
}

QList<DataPanel *> DataSection::panels() const
{
    return {m_backups, m_kept, m_erase, m_server};
}

void DataSection::load()
{
    whenAnswered(desk()->data().state(), this, [this](const Expected<DataState> &state) {
        if (!state)
            return m_backups->say(EngineWords::of(state.error()), false);
        for (DataPanel *panel : panels())
            panel->show(*state);
    });
}

void DataSection::focusFirst()
{
    if (!m_backups->takeFocus())
        m_server->takeFocus();
}

void DataSection::openServer()
{
    m_server->takeFocus();
    m_scroll->ensureWidgetVisible(m_server);
}

} // namespace ring
