// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "ui/admin/form.h"
#include "ui/admin/hoursfields.h"
#include "ui/admin/policyfields.h"

#include <memory>

class QComboBox;
class QLineEdit;

namespace ring {

class LinesField;

/// Everything about one location that an admin may change.
class LocationForm : public Form
{
    Q_OBJECT

public:
    explicit LocationForm(QWidget *parent = nullptr);

    void show(const LocationRow &location);
    /// The connections that lines may use.
    void setConnections(const QList<ConnectionRow> &connections);
    /// Numbers that other locations have, with the names of those.
    void setOwners(const QHash<QString, QString> &owners) { m_owners = owners; }
    LinesField *lines() const { return m_lines; }
    /// What stands in the fields, on top of what was shown.
    LocationRow location() const;
    /// Complains at the fields; true when there is nothing to complain about.
    bool check();
    void focusComplaint();

Q_SIGNALS:
    void edited();

private:
    QLineEdit *line(const QString &name);
    QComboBox *box(const QString &name);
    void addNames();
    void addPlace();
    void addLinks();
    void checkLink(QLineEdit *field);

    LocationRow m_shown;
    bool m_showing = false;
    QLineEdit *m_business;
    QLineEdit *m_name;
    QLineEdit *m_neutral;
    QLineEdit *m_signer;
    QLineEdit *m_group;
    QComboBox *m_trade;
    QComboBox *m_state;
    QComboBox *m_zone;
    QComboBox *m_language;
    QLineEdit *m_direct;
    QLineEdit *m_booking;
    QLineEdit *m_callback;
    LinesField *m_lines;
    QHash<QString, QString> m_owners;
    std::unique_ptr<HoursFields> m_hours;
    std::unique_ptr<PolicyFields> m_policy;
};

} // namespace ring
