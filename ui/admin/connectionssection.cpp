// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/connectionssection.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/connectionform.h"
#include "ui/admin/listandform.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/wordsproxy.h"

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
    , m_check(act(tr("Check it now"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { check(); }))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    m_view->buttons()->addWidget(new KeyedButton(m_save, this));
    m_view->buttons()->addWidget(new KeyedButton(m_check, this));
    m_view->buttons()->addStretch(1);
    m_view->proxy()->setHeaders({tr("Connection"), tr("What"), tr("Provider"), tr("State")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Connections"));
    m_view->table()->setWidths({10, 9, 8, 5});
    m_view->table()->setEmptyText(tr("No connection yet. Connections come from the setup file."));
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
    desk()->connections().then(this, [this](const Expected<QList<ConnectionRow>> &rows) {
        if (!rows)
            return m_view->say(rows.error().sentence, false);
        m_model->setRows(*rows);
        if (m_view->currentRow() < 0 && !rows->isEmpty())
            m_view->choose(0);
        else if (!m_dirty)
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
    if (id != m_id)
        m_view->say({}, true);
    m_id = id;
    m_dirty = false;
    m_form->setEnabled(some);
    m_form->show(some ? m_model->row(row) : ConnectionRow());
    m_save->setEnabled(false);
    m_check->setEnabled(some);
}

void ConnectionsSection::edited()
{
    const int row = m_model->indexOf(QString::number(m_id));
    m_dirty = row >= 0 && (m_form->hasSecret() || !(m_form->connection() == m_model->row(row)));
    m_save->setEnabled(m_dirty);
    // A check uses what is stored: asking with settings that are only typed would tell nothing about the engine.
    m_check->setEnabled(row >= 0 && !m_dirty);
    m_view->note(m_dirty ? tr("Save before you check.") : QString());
}

void ConnectionsSection::save()
{
    if (!m_form->check()) {
        m_form->focusComplaint();
        return m_view->say(tr("Nothing was saved; look at the field with the remark."), false);
    }
    const ConnectionRow connection = m_form->connection();
    desk()->saveConnection(connection, m_form->takeSecret()).then(this, [this, connection](const Expected<void> &done) {
        if (!done)
            return m_view->say(done.error().sentence, false);
        m_dirty = false;
        //: %1: name of a connection
        m_view->say(tr("%1 is saved. Check it to see whether it answers.").arg(connection.name), true);
        load();
    });
}

void ConnectionsSection::check()
{
    if (m_id == 0)
        return;
    m_check->setEnabled(false);
    m_view->note(tr("Asking…"));
    desk()->checkConnection(m_id).then(this, [this, id = m_id](const Expected<QString> &answer) {
        if (id != m_id)
            return;
        m_check->setEnabled(true);
        m_view->say(answer ? *answer : answer.error().sentence, answer.has_value());
    });
}

} // namespace ring
