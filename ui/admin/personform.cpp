// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/personform.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/auditwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
constexpr int shortestPassword = 10;
}

PersonForm::PersonForm(QWidget *parent)
    : Form(parent)
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_everywhere(new QCheckBox(tr("All locations, also new ones"), this))
    , m_places(new QListWidget(this))
    , m_password(new QLineEdit(this))
    , m_again(new QLineEdit(this))
{
    m_name->setObjectName(u"personName"_s);
    m_role->setObjectName(u"personRole"_s);
    m_everywhere->setObjectName(u"personEverywhere"_s);
    m_places->setObjectName(u"personPlaces"_s);
    m_password->setObjectName(u"personPassword"_s);
    m_again->setObjectName(u"personAgain"_s);
    m_name->setMaxLength(40);
    fillCodes(m_role, roleCodes(), &roleWord);
    m_places->setMaximumHeight(fontMetrics().height() * 9);
    for (QLineEdit *field : {m_password, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        field->setMaxLength(200);
    }
    add(tr("&Name"), m_name, tr("Stands on what this person claims, sends and closes."));
    add(tr("&Role"), m_role,
        tr("Front desk answers callers. Managers also see the dashboard, save files, pause and reassign. Admins may do "
           "everything."));
    add(tr("&Works for"), m_everywhere);
    add(tr("&Locations"), m_places, tr("Space ticks a location. Callers of the others are not shown."));
    add(tr("New &password"), m_password,
        tr("At least 10 characters; four words are good. Leave it empty to keep what there is."));
    add(tr("Password &again"), m_again);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &PersonForm::edited);
    connect(m_password, &QLineEdit::textEdited, this, &PersonForm::edited);
    connect(m_again, &QLineEdit::textEdited, this, &PersonForm::edited);
    for (auto changed : {&PersonForm::enablePlaces, &PersonForm::edited}) {
        connect(m_role, &QComboBox::currentIndexChanged, this, changed);
        connect(m_everywhere, &QCheckBox::toggled, this, changed);
    }
    connect(m_places, &QListWidget::itemChanged, this, &PersonForm::edited);
}

void PersonForm::setPlaces(const QList<LocationRow> &places)
{
    const QSignalBlocker quiet(m_places);
    const QStringList before = ticked();
    m_places->clear();
    for (const LocationRow &place : places) {
        auto *item = new QListWidgetItem(place.name, m_places);
        item->setData(Qt::UserRole, place.key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(before.contains(place.key) || m_shown.locations.contains(place.key) ? Qt::Checked
                                                                                                : Qt::Unchecked);
    }
}

void PersonForm::show(const PersonRow &person, bool fresh)
{
    const QSignalBlocker quiet(this);
    clear();
    m_shown = person;
    m_name->setText(person.name);
    m_name->setReadOnly(!fresh);
    chooseCode(m_role, codeOf(person.role), &roleWord);
    m_everywhere->setChecked(person.everywhere);
    for (int i = 0; i < m_places->count(); ++i) {
        QListWidgetItem *item = m_places->item(i);
        item->setCheckState(person.locations.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked
                                                                                           : Qt::Unchecked);
    }
    forgetPassword();
    enablePlaces();
}

void PersonForm::enablePlaces()
{
    const bool admin = roleFrom(m_role->currentData().toString()) == Role::Admin;
    m_everywhere->setEnabled(!admin);
    m_places->setEnabled(!admin && !m_everywhere->isChecked());
}

QStringList PersonForm::ticked() const
{
    QStringList keys;
    for (int i = 0; i < m_places->count(); ++i)
        if (m_places->item(i)->checkState() == Qt::Checked)
            keys << m_places->item(i)->data(Qt::UserRole).toString();
    return keys;
}

PersonRow PersonForm::person() const
{
    PersonRow person = m_shown;
    person.name = m_name->text().simplified();
    person.role = roleFrom(m_role->currentData().toString()).value_or(Role::FrontDesk);
    person.everywhere = m_everywhere->isChecked() || person.role == Role::Admin;
    person.locations = person.everywhere ? QStringList() : ticked();
    return person;
}

QString PersonForm::password() const
{
    return m_password->text();
}

void PersonForm::forgetPassword()
{
    m_password->clear();
    m_again->clear();
}

bool PersonForm::check()
{
    clear();
    if (person().name.isEmpty())
        complain(m_name, tr("Write the name the team knows."));
    if (!person().everywhere && person().locations.isEmpty())
        complain(m_places, tr("Tick at least one location, or all above."));
    if (!password().isEmpty() && password().size() < shortestPassword)
        complain(m_password, tr("Use at least %1 characters.").arg(shortestPassword));
    if (password() != m_again->text())
        complain(m_again, tr("The two passwords differ."));
    return clean();
}

} // namespace ring
