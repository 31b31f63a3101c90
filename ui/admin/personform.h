// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/people/person.h"
#include "ui/admin/form.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace ring {

/// One account: name, role, locations, and a new password.
class PersonForm : public Form
{
    Q_OBJECT

public:
    explicit PersonForm(QWidget *parent = nullptr);

    /// The locations to choose from; keeps what is ticked.
    void setPlaces(const QList<LocationRow> &places);
    /// `fresh`: the name may be written.
    void show(const PersonRow &person, bool fresh);
    /// What stands in the fields, on top of what was shown.
    PersonRow person() const;
    QString password() const;
    void forgetPassword();
    /// Complains at the fields; true when there is nothing to complain about.
    bool check();

Q_SIGNALS:
    void edited();

private:
    void enablePlaces();
    QStringList ticked() const;

    PersonRow m_shown;
    bool m_showing = false;
    QLineEdit *m_name;
    QComboBox *m_role;
    QCheckBox *m_everywhere;
    QListWidget *m_places;
    QLineEdit *m_password;
    QLineEdit *m_again;
};

} // namespace ring
