// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/connectionssection.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/connectionform.h"
#include "ui/admin/holdbutton.h"
#include "ui/admin/listandform.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ring {

ConnectionsSection::ConnectionsSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new ConnectionsModel(this))
    , m_form(new ConnectionForm(this))
    , m_view(new ListAndForm(m_model, m_form, this))
    , m_save(act(tr("Save the connection"), QKeySequence::Save, [this] { save(); }))
    , m_revert(act(tr("Discard the changes"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), [this] { revert(); }))
    , m_check(act(tr("Check it now"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { check(); }))
    , m_remove(new HoldButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    QAction *add = act(tr("New connection"), QKeySequence::New, [this] { this->add(); });
    m_remove->setObjectName(u"remove"_s);
    m_remove->setProperty("role", u"danger"_s);
    m_remove->setText(tr("Hold to remove this connection"));
    m_remove->setToolTip(tr("Only a connection that no line uses and nothing came through can be removed; switch off "
                            "any other."));
    m_remove->setAccessibleDescription(m_remove->toolTip());
    m_form->addWide(m_remove, Qt::AlignLeft);
    connect(m_remove, &HoldButton::held, this, &ConnectionsSection::remove);
    m_view->filters()->addWidget(new KeyedButton(add, this));
    m_view->filters()->addStretch(1);
    m_save->setIconText(tr("Save"));
    m_revert->setIconText(tr("Discard"));
    m_check->setIconText(tr("Check"));
    m_view->buttons()->addWidget(new KeyedButton(m_save, this));
    m_view->buttons()->addWidget(new KeyedButton(m_revert, this));
    m_view->buttons()->addWidget(new KeyedButton(m_check, this));
    m_view->buttons()->addStretch(1);
    m_view->proxy()->setHeaders({tr("Connection"), tr("What"), tr("Provider"), tr("State")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Connections"));
    m_view->table()->setEmptyText(tr("No connection yet. Ctrl+N adds the first one, Ctrl+Shift+O opens a setup file."));
    connect(m_view, &ListAndForm::chosen, this, &ConnectionsSection::show);
    connect(m_form, &ConnectionForm::edited, this, &ConnectionsSection::edited);
    show(-1);
}

QVariant ConnectionsSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ConnectionRow &connection = m_model->row(source.row());
    switch (source.column()) {
    case ConnectionsModel::Kind:
        return kindWord(connection.kind);
    case ConnectionsModel::Provider:
        return connection.providers.value(connection.provider, connection.provider);
    case ConnectionsModel::Enabled:
        return connection.enabled ? tr("On") : tr("Off");
    default:
        return {};
    }
}

void ConnectionsSection::load()
{
    whenAnswered(desk()->connections(), this, [this](const Expected<QList<ConnectionRow>> &rows) {
        if (!rows)
            return m_view->say(EngineWords::of(rows.error()), false);
        m_model->setRows(*rows);
        if (m_new || m_dirty)
            return;
        const int wanted = m_model->indexOf(QString::number(m_id));
        if (wanted >= 0 && wanted != m_view->currentRow())
            m_view->choose(wanted);
        else if (m_view->currentRow() < 0 && !rows->isEmpty())
            m_view->choose(0);
        else
            show(m_view->currentRow());
    });
}

void ConnectionsSection::focusFirst()
{
    m_view->table()->setFocus();
}

void ConnectionsSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    const qint64 id = some ? m_model->row(row).id : 0;
    if (id != m_id || m_new)
        m_view->say({}, true);
    m_id = id;
    m_new = false;
    m_dirty = false;
    m_form->setEnabled(some);
    m_form->show(some ? m_model->row(row) : ConnectionRow());
    m_save->setEnabled(false);
    m_revert->setEnabled(false);
    m_check->setEnabled(some);
    m_remove->setVisible(some);
}

void ConnectionsSection::add()
{
    m_view->table()->setCurrentIndex({});
    QStringList taken;
    for (const ConnectionRow &row : m_model->rows())
        taken << row.name;
    m_id = 0;
    m_new = true;
    m_form->setEnabled(true);
    m_form->showNew(taken);
    m_remove->hide();
    edited();
    m_view->note(tr("A new connection: nothing is stored before you save it."));
    m_form->setFocus(Qt::ShortcutFocusReason);
}

void ConnectionsSection::edited()
{
    const int row = m_model->indexOf(QString::number(m_id));
    const bool changed = row >= 0 && (m_form->hasSecret() || !(m_form->connection() == m_model->row(row)));
    m_dirty = m_new || changed;
    m_save->setEnabled(m_dirty);
    m_revert->setEnabled(m_dirty);
    // A check uses what is stored: asking with settings that are only typed would tell nothing about the engine.
    m_check->setEnabled(row >= 0 && !m_dirty);
    m_view->note(m_dirty ? tr("Save before you check.") : QString());
}

void ConnectionsSection::revert()
{
    const bool made = m_new;
    m_new = false;
    m_dirty = false;
    if (made && m_model->rowCount() > 0)
        m_view->choose(0);
    show(m_view->currentRow());
    m_view->say({}, true);
}

void ConnectionsSection::save()
{
    if (!m_form->check()) {
        m_form->focusComplaint();
        return m_view->say(tr("Nothing was saved; look at the field with the remark."), false);
    }
    const ConnectionRow connection = m_form->connection();
    if (m_new)
        return saveNew(connection);
    whenAnswered(desk()->saveConnection(connection, m_form->takeSecret()), this,
                 [this, connection](const Expected<void> &done) {
                     if (!done)
                         return m_view->say(EngineWords::of(done.error()), false);
                     m_dirty = false;
                     //: %1: name of a connection
                     m_view->say(tr("%1 is saved. Check it to see whether it answers.").arg(connection.name), true);
                     load();
                 });
}

void ConnectionsSection::saveNew(const ConnectionRow &connection)
{
    m_save->setEnabled(false);
    whenAnswered(
        desk()->addConnection(connection, m_form->takeSecret()), this, [this, connection](const Expected<qint64> &id) {
            if (!id) {
                m_save->setEnabled(true);
                return m_view->say(EngineWords::of(id.error()), false);
            }
            m_new = false;
            m_dirty = false;
            m_id = *id;
            load();
            //: %1: name of a connection
            m_view->say(
                tr("%1 is added. Check it to see whether it answers, then give it to a line.").arg(connection.name),
                true);
        });
}

void ConnectionsSection::remove()
{
    const int row = m_model->indexOf(QString::number(m_id));
    if (row < 0)
        return;
    whenAnswered(desk()->removeConnection(m_id), this,
                 [this, name = m_model->row(row).name](const Expected<void> &done) {
                     if (!done)
                         return m_view->say(EngineWords::of(done.error()), false);
                     //: %1: name of a connection
                     Q_EMIT said(tr("%1 is removed.").arg(name));
                     m_dirty = false;
                     load();
                 });
}

void ConnectionsSection::check()
{
    if (m_id == 0)
        return;
    m_check->setEnabled(false);
    m_view->note(tr("Asking…"));
    whenAnswered(desk()->checkConnection(m_id), this, [this, id = m_id](const Expected<QString> &answer) {
        if (id != m_id)
            return;
        m_check->setEnabled(true);
        m_view->say(answer ? EngineWords::of(*answer) : EngineWords::of(answer.error()), answer.has_value());
    });
}

} // namespace ring
