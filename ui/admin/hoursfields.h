// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

class QLineEdit;

namespace ring {

class Form;

/// Seven lines for the opening hours of a week, "08:00-12:00, 13:00-17:00", empty when closed. What else the object
/// holds (holidays) is kept as it is.
class HoursFields
{
public:
    /// Adds the lines to `form`, which owns them.
    explicit HoursFields(Form *form);

    void show(const QJsonObject &hours);
    QJsonObject hours() const;
    /// Complains at each line that is no list of periods.
    void check(Form *form) const;
    QList<QLineEdit *> fields() const { return m_fields; }

private:
    QList<QLineEdit *> m_fields;
    QJsonObject m_shown;
};

} // namespace ring
