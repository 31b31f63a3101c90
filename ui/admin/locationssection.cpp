// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/locationssection.h"

#include "ui/admin/holdbutton.h"
#include "ui/admin/listandform.h"
#include "ui/admin/locationform.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ring {

LocationsSection::LocationsSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new LocationsModel(this))
    , m_form(new LocationForm(this))
    , m_view(new ListAndForm(m_model, m_form, this))
    , m_pause(new HoldButton(this))
    , m_save(act(tr("Save the location"), QKeySequence::Save, [this] { save(); }))
    , m_revert(act(tr("Discard the changes"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), [this] { revert(); }))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    m_pause->setObjectName(u"pause"_s);
    m_pause->setProperty("role", u"danger"_s);
    m_view->buttons()->addWidget(new KeyedButton(m_save, this));
    m_view->buttons()->addWidget(new KeyedButton(m_revert, this));
    m_view->buttons()->addStretch(1);
    m_view->buttons()->addWidget(m_pause);
    m_view->proxy()->setHeaders({tr("Location"), tr("Group"), tr("State"), tr("Lines"), tr("Texts")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Locations"));
    m_view->table()->setWidths({11, 7, 4, 4, 5});
    m_view->table()->setEmptyText(tr("No location yet. Locations come from the setup file."));
    connect(m_view, &ListAndForm::chosen, this, &LocationsSection::show);
    connect(m_form, &LocationForm::edited, this, &LocationsSection::edited);
    connect(m_pause, &HoldButton::held, this, &LocationsSection::pause);
    show(-1);
}

QVariant LocationsSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const LocationRow &location = m_model->row(source.row());
    if (source.column() == LocationsModel::Name && m_drafts.contains(location.key))
        //: %1: name of a location with changes that are not saved
        return tr("%1 (not saved)").arg(location.name);
    if (source.column() == LocationsModel::Texts)
        return location.paused ? tr("Paused") : tr("On");
    return {};
}

const LocationRow *LocationsSection::current() const
{
    const int row = m_model->indexOf(m_key);
    return row < 0 ? nullptr : &m_model->row(row);
}

void LocationsSection::load()
{
    desk()->locations().then(this, [this](const Expected<QList<LocationRow>> &rows) {
        if (!rows)
            return m_view->say(rows.error().sentence, false);
        m_model->setRows(*rows);
        if (m_view->currentRow() < 0 && !rows->isEmpty())
            m_view->choose(0);
        else
            show(m_view->currentRow());
    });
}

void LocationsSection::focusFirst()
{
    m_view->table()->setFocus();
}

void LocationsSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    m_form->setEnabled(some && desk()->seat().may(Right::Setup));
    m_pause->setEnabled(some);
    const QString key = some ? m_model->row(row).key : QString();
    const bool same = key == m_key;
    m_key = key;
    if (!some || !same)
        m_view->say({}, true);
    // What is being typed stays when the list is read anew.
    if (!same || !m_drafts.contains(key))
        m_form->show(m_drafts.value(key, some ? m_model->row(row) : LocationRow()));
    m_save->setEnabled(m_drafts.contains(key));
    m_revert->setEnabled(m_drafts.contains(key));
    wordPause();
}

void LocationsSection::edited()
{
    const LocationRow *saved = current();
    if (!saved)
        return;
    const LocationRow typed = m_form->location();
    if (typed == *saved)
        m_drafts.remove(m_key);
    else
        m_drafts.insert(m_key, typed);
    m_save->setEnabled(m_drafts.contains(m_key));
    m_revert->setEnabled(m_drafts.contains(m_key));
    m_view->table()->viewport()->update();
}

void LocationsSection::revert()
{
    m_drafts.remove(m_key);
    if (const LocationRow *saved = current())
        m_form->show(*saved);
    edited();
    m_view->say({}, true);
}

void LocationsSection::save()
{
    if (!m_form->check()) {
        m_form->focusComplaint();
        return m_view->say(tr("Nothing was saved; look at the field with the remark."), false);
    }
    const LocationRow location = m_form->location();
    desk()->saveLocation(location).then(this, [this, location](const Expected<void> &done) {
        if (!done)
            return m_view->say(done.error().sentence, false);
        m_drafts.remove(location.key);
        //: %1: name of a location
        m_view->say(tr("%1 is saved; the next text uses it.").arg(location.name), true);
        load();
    });
}

void LocationsSection::wordPause()
{
    const LocationRow *location = current();
    if (!location)
        return m_pause->setText(tr("Hold to pause"));
    m_pause->setText(location->paused ? tr("Hold to send texts again") : tr("Hold to pause the texts"));
    const int lines = int(location->lines.size());
    const QString effect =
        location->paused
            ? tr("Texts will go out again from %n line(s) of %1.", nullptr, lines).arg(location->name)
            : tr("No text will go out from %n line(s) of %1; missed calls still come to the board.", nullptr, lines)
                  .arg(location->name);
    m_pause->setToolTip(plainTip(effect));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setAccessibleDescription(effect);
}

void LocationsSection::pause()
{
    const LocationRow *location = current();
    if (!location)
        return;
    const bool paused = !location->paused;
    const QString name = location->name;
    desk()->setPaused(location->key, paused).then(this, [this, paused, name](const Expected<void> &done) {
        if (!done)
            return m_view->say(done.error().sentence, false);
        m_view->say(paused ? tr("No texts go out from %1 until you start them again.").arg(name)
                           : tr("Texts go out from %1 again.").arg(name),
                    true);
        load();
    });
}

} // namespace ring
