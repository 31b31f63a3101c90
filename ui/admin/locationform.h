// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "ui/admin/form.h"
#include "ui/admin/hoursfields.h"

#include <memory>

class QComboBox;
class QLineEdit;

namespace ring {

/// Everything about one location that an admin may change.
class LocationForm : public Form
{
    Q_OBJECT

public:
    explicit LocationForm(QWidget *parent = nullptr);

    void show(const LocationRow &location);
    /// What stands in the fields, on top of what was shown.
    LocationRow location() const;
    /// Complains at the fields; true when there is nothing to complain about.
    bool check();

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
    QLabel *m_lines;
    std::unique_ptr<HoursFields> m_hours;
};

} // namespace ring
