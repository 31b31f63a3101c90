// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/peoplesection.h"

#include "ui/admin/auditwords.h"
#include "ui/admin/holdbutton.h"
#include "ui/admin/listandform.h"
#include "ui/admin/personform.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"

#include <QHBoxLayout>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

PeopleSection::PeopleSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new PeopleModel(this))
    , m_form(new PersonForm(this))
    , m_view(new ListAndForm(m_model, m_form, this))
    , m_minutes(new QSpinBox(this))
    , m_remove(new HoldButton(this))
    , m_save(act(tr("Save the account"), QKeySequence::Save, [this] { save(); }))
{
    build();
    connect(m_view, &ListAndForm::chosen, this, &PeopleSection::show);
    connect(m_form, &PersonForm::edited, this, &PeopleSection::edited);
    connect(m_remove, &HoldButton::held, this, &PeopleSection::remove);
    connect(m_minutes, &QSpinBox::editingFinished, this, &PeopleSection::saveMinutes);
    show(-1);
}

void PeopleSection::build()
{
    QAction *fresh = act(tr("New account"), QKeySequence::New, [this] { add(); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    m_remove->setObjectName(u"removePerson"_s);
    m_remove->setProperty("role", u"danger"_s);
    m_remove->setText(tr("Hold to remove"));
    m_view->buttons()->addWidget(new KeyedButton(m_save, this));
    m_view->buttons()->addWidget(new KeyedButton(fresh, this));
    m_view->buttons()->addStretch(1);
    m_view->buttons()->addWidget(m_remove);
    m_minutes->setObjectName(u"lockMinutes"_s);
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setRange(0, 240);
    m_minutes->setSpecialValueText(tr("never"));
    m_minutes->setSuffix(u' ' + tr("min", "minutes"));
    auto *label = roleLabel("soft", tr("&Lock an idle console after"), this);
    label->setBuddy(m_minutes);
    m_minutes->setAccessibleName(tr("Lock an idle console after this many minutes; 0 is never"));
    m_view->filters()->addWidget(label);
    m_view->filters()->addWidget(m_minutes);
    m_view->filters()->addStretch(1);
    m_view->proxy()->setHeaders({tr("Name"), tr("Role"), tr("Locations"), tr("Password")});
    m_view->proxy()->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_view->table()->setAccessibleName(tr("People"));
    m_view->table()->setWidths({10, 7, 9, 6});
    m_view->table()->setEmptyText(tr("Nobody has signed in yet. Ctrl+N makes an account."));
}

QVariant PeopleSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const PersonRow &person = m_model->row(source.row());
    if (source.column() == PeopleModel::RoleName)
        return roleWord(codeOf(person.role));
    if (source.column() == PeopleModel::Locations)
        return person.everywhere ? tr("All") : tr("%n location(s)", nullptr, int(person.locations.size()));
    if (source.column() == PeopleModel::Password)
        return person.hasPassword ? tr("Set") : tr("None");
    return {};
}

void PeopleSection::load()
{
    whenAnswered(desk()->locations(), this, [this](const Expected<QList<LocationRow>> &places) {
        if (places)
            m_form->setPlaces(*places);
    });
    whenAnswered(desk()->people(), this, [this](const Expected<QList<PersonRow>> &people) {
        if (people)
            take(*people);
        else
            m_view->say(EngineWords::of(people.error()), false);
    });
    whenAnswered(desk()->signInNeeds(), this, [this](const Expected<SignInNeeds> &needs) {
        if (!needs || m_minutes->hasFocus())
            return;
        m_savedMinutes = needs->lockMinutes;
        m_minutes->setValue(m_savedMinutes);
    });
}

void PeopleSection::take(const QList<PersonRow> &people)
{
    m_model->setRows(people);
    if (m_dirty || m_new)
        return;
    if (m_view->currentRow() < 0 && !people.isEmpty())
        m_view->choose(0);
    else
        show(m_view->currentRow());
    if (m_view->sentence().isEmpty())
        m_view->note(standing());
}

/// Whether accounts are on, and how to switch them on.
QString PeopleSection::standing() const
{
    const auto &rows = m_model->rows();
    const bool any = std::any_of(rows.cbegin(), rows.cend(), [](const PersonRow &row) { return row.hasPassword; });
    return any ? QString()
               : tr("Nobody has a password: a name is enough to sign in, and everybody may do everything. Give an "
                    "admin a password, and everybody will need one.");
}

void PeopleSection::focusFirst()
{
    m_view->table()->setFocus();
}

void PeopleSection::show(int row)
{
    const bool some = row >= 0 && row < m_model->rowCount();
    if (!some && m_new)
        return;
    m_form->setEnabled(some);
    m_remove->setEnabled(some);
    m_new = false;
    const PersonRow before = m_shown;
    m_shown = some ? m_model->row(row) : PersonRow();
    m_form->show(m_shown, false);
    m_dirty = false;
    m_save->setEnabled(false);
    if (before.name != m_shown.name)
        m_view->note(standing());
    const QString effect =
        some ? tr("%1 cannot sign in any more; the name stays on what was done.").arg(m_shown.name) : QString();
    m_remove->setToolTip(plainTip(effect));
    m_remove->setAccessibleDescription(effect);
}

void PeopleSection::add()
{
    m_new = true;
    m_dirty = true;
    m_shown = {};
    m_form->setEnabled(true);
    m_remove->setEnabled(false);
    m_form->show({}, true);
    m_save->setEnabled(true);
    m_view->note(tr("Write a name, choose a role, and give a password."));
    m_form->setFocus(Qt::ShortcutFocusReason);
}

void PeopleSection::edited()
{
    m_dirty = m_new || !(m_form->person() == m_shown) || !m_form->password().isEmpty();
    m_save->setEnabled(m_dirty);
    m_view->say({}, true);
}

void PeopleSection::save()
{
    if (!m_form->check()) {
        m_form->focusComplaint();
        return m_view->say(tr("Nothing was saved; look at the field with the remark."), false);
    }
    const PersonRow person = m_form->person();
    whenAnswered(desk()->savePerson(person, m_form->password()), this, [this, person](const Expected<void> &done) {
        if (!done)
            return m_view->say(EngineWords::of(done.error()), false);
        m_form->forgetPassword();
        m_dirty = false;
        m_new = false;
        m_shown = person;
        m_save->setEnabled(false);
        m_view->say(tr("%1 is saved; it counts from now on.").arg(person.name), true);
        load();
    });
}

void PeopleSection::remove()
{
    const QString name = m_shown.name;
    whenAnswered(desk()->removePerson(name), this, [this, name](const Expected<void> &done) {
        if (!done)
            return m_view->say(EngineWords::of(done.error()), false);
        m_view->say(tr("%1 is removed; their callers are free for anybody.").arg(name), true);
        load();
    });
}

void PeopleSection::saveMinutes()
{
    if (m_minutes->value() == m_savedMinutes)
        return;
    m_savedMinutes = m_minutes->value();
    whenAnswered(desk()->setLockMinutes(m_savedMinutes), this, [this](const Expected<void> &done) {
        m_view->say(done ? tr("Saved for every console.") : EngineWords::of(done.error()), done.has_value());
    });
}

} // namespace ring
