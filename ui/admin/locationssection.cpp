// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/locationssection.h"

#include "ui/admin/holdbutton.h"
#include "ui/admin/linesfield.h"
#include "ui/admin/listandform.h"
#include "ui/admin/locationform.h"
#include "ui/admin/newlocation.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

/// Stands for the location that is being made; no stored key has this form.
const QString newKey = u"+"_s;

} // namespace

LocationsSection::LocationsSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new LocationsModel(this))
    , m_form(new LocationForm(this))
    , m_view(new ListAndForm(m_model, m_form, this))
    , m_pause(new HoldButton(this))
    , m_remove(new HoldButton(this))
    , m_save(act(tr("Save the location"), QKeySequence::Save, [this] { save(); }))
    , m_revert(act(tr("Discard the changes"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), [this] { revert(); }))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    m_pause->setObjectName(u"pause"_s);
    m_pause->setProperty("role", u"danger"_s);
    QAction *add = act(tr("New location"), QKeySequence::New, [this] { this->add(); });
    const QAction *line = act(tr("Add a line to the location"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] {
        if (m_form->isEnabled())
            m_form->lines()->addLine();
    });
    m_form->lines()->setAddKey(line->shortcut().toString(QKeySequence::NativeText));
    m_remove->setObjectName(u"remove"_s);
    m_remove->setProperty("role", u"danger"_s);
    m_remove->setText(tr("Hold to remove this location"));
    m_remove->setToolTip(tr("Only a location where nothing has happened yet can be removed; pause any other."));
    m_remove->setAccessibleDescription(m_remove->toolTip());
    m_form->addWide(m_remove, Qt::AlignLeft);
    connect(m_remove, &HoldButton::held, this, &LocationsSection::remove);
    m_view->filters()->addWidget(new KeyedButton(add, this));
    m_view->filters()->addStretch(1);
    m_save->setIconText(tr("Save"));
    m_revert->setIconText(tr("Discard"));
    m_view->buttons()->addWidget(new KeyedButton(m_save, this));
    m_view->buttons()->addWidget(new KeyedButton(m_revert, this));
    m_view->buttons()->addStretch(1);
    m_view->buttons()->addWidget(m_pause);
    m_view->proxy()->setHeaders({tr("Location"), tr("Group"), tr("State"), tr("Lines"), tr("Texts")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("Locations"));
    m_view->table()->setEmptyText(tr("No location yet. Ctrl+N adds the first one, Ctrl+Shift+O opens a setup file. Its "
                                     "lines need a connection: Ctrl+2 "
                                     "leads to those."));
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
    whenAnswered(desk()->connections(), this, [this](const Expected<QList<ConnectionRow>> &rows) {
        if (rows)
            m_form->setConnections(*rows);
    });
    whenAnswered(desk()->locations(), this, [this](const Expected<QList<LocationRow>> &rows) {
        if (!rows)
            return m_view->say(EngineWords::of(rows.error()), false);
        take(*rows);
    });
}

void LocationsSection::take(const QList<LocationRow> &rows)
{
    m_model->setRows(rows);
    if (m_key == newKey)
        return;
    const int wanted = m_model->indexOf(m_key);
    if (wanted >= 0 && wanted != m_view->currentRow())
        m_view->choose(wanted);
    else if (m_view->currentRow() < 0 && !rows.isEmpty())
        m_view->choose(0);
    else
        show(m_view->currentRow());
}

void LocationsSection::focusFirst()
{
    m_view->table()->setFocus();
}

void LocationsSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    m_form->setEnabled(some && desk()->seat().may(Right::Setup));
    m_pause->setVisible(some);
    m_remove->setVisible(some && desk()->seat().may(Right::Setup));
    const QString key = some ? m_model->row(row).key : QString();
    const bool same = key == m_key;
    m_key = key;
    if (!some || !same)
        m_view->say({}, true);
    // What is being typed stays when the list is read anew.
    if (!same || !m_drafts.contains(key))
        put(m_drafts.value(key, some ? m_model->row(row) : LocationRow()));
    m_save->setEnabled(m_drafts.contains(key));
    m_revert->setEnabled(m_drafts.contains(key));
    wordPause();
}

void LocationsSection::put(const LocationRow &shown)
{
    QHash<QString, QString> owners;
    for (const LocationRow &row : m_model->rows())
        for (const LineRow &line : row.lines)
            if (row.key != shown.key)
                owners.insert(line.number, row.name);
    m_form->setOwners(owners);
    m_form->show(shown);
}

void LocationsSection::add()
{
    if (!m_drafts.contains(newKey))
        m_drafts.insert(newKey, likelyLocation(m_model->rows()));
    showNew();
    m_form->setFocus(Qt::ShortcutFocusReason);
}

void LocationsSection::showNew()
{
    m_view->table()->setCurrentIndex({});
    m_key = newKey;
    m_form->setEnabled(true);
    m_pause->hide();
    m_remove->hide();
    put(m_drafts.value(newKey));
    m_save->setEnabled(true);
    m_revert->setEnabled(true);
    m_view->note(tr("A new location: nothing is stored before you save it."));
    wordPause();
}

void LocationsSection::edited()
{
    const LocationRow *saved = current();
    if (!saved && m_key != newKey)
        return;
    const LocationRow typed = m_form->location();
    if (saved && typed == *saved)
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
    if (m_key == newKey) {
        m_key.clear();
        m_view->choose(0);
        show(m_view->currentRow());
        return m_view->say({}, true);
    }
    if (const LocationRow *saved = current())
        put(*saved);
    edited();
    m_view->say({}, true);
}

void LocationsSection::save()
{
    if (!m_form->check()) {
        m_form->focusComplaint();
        return m_view->say(tr("Nothing was saved; look at the field with the remark."), false);
    }
    if (m_key == newKey)
        return saveNew();
    const LocationRow location = m_form->location();
    whenAnswered(desk()->saveLocation(location), this, [this, location](const Expected<void> &done) {
        if (!done)
            return m_view->say(EngineWords::of(done.error()), false);
        m_drafts.remove(location.key);
        //: %1: name of a location
        m_view->say(tr("%1 is saved; the next text uses it.").arg(location.name), true);
        load();
    });
}

void LocationsSection::saveNew()
{
    LocationRow location = m_form->location();
    location.key.clear();
    m_save->setEnabled(false);
    whenAnswered(desk()->addLocation(location), this, [this, location](const Expected<QString> &key) {
        if (!key) {
            m_save->setEnabled(true);
            return m_view->say(EngineWords::of(key.error()), false);
        }
        m_drafts.remove(newKey);
        m_key = *key;
        const int lines = int(location.lines.size());
        load();
        //: %1: name of a location
        m_view->say(lines > 0
                        ? tr("%1 is added with %n line(s); its missed calls are answered from now on.", nullptr, lines)
                              .arg(location.name)
                        : tr("%1 is added. Give it a line, so that its calls are seen.").arg(location.name),
                    true);
    });
}

void LocationsSection::remove()
{
    const LocationRow *location = current();
    if (!location)
        return;
    whenAnswered(desk()->removeLocation(location->key), this,
                 [this, key = location->key, name = location->name](const Expected<void> &done) {
                     if (!done)
                         return m_view->say(EngineWords::of(done.error()), false);
                     m_drafts.remove(key);
                     //: %1: name of a location
                     Q_EMIT said(tr("%1 is removed.").arg(name));
                     load();
                 });
}

void LocationsSection::wordPause()
{
    const LocationRow *location = current();
    if (!location)
        return m_pause->setText(tr("Hold to pause"));
    m_pause->setText(location->paused ? tr("Hold to resume") : tr("Hold to pause"));
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
    whenAnswered(desk()->setPaused(location->key, paused), this, [this, paused, name](const Expected<void> &done) {
        if (!done)
            return m_view->say(EngineWords::of(done.error()), false);
        m_view->say(paused ? tr("No texts go out from %1 until you start them again.").arg(name)
                           : tr("Texts go out from %1 again.").arg(name),
                    true);
        load();
    });
}

} // namespace ring
