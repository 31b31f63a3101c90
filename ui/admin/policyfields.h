// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/setup/setup.h"

class QCheckBox;
class QPlainTextEdit;
class QSpinBox;

namespace ring {

class Form;

/// What happens to emergencies and high-value callers at one location, and the people on call. What else the policy
/// holds is kept as it is.
class PolicyFields
{
public:
    /// Adds the fields to `form`, which owns them.
    explicit PolicyFields(Form *form);

    void show(const QJsonObject &policy, const QList<OnCallPerson> &onCall);
    QJsonObject policy() const;
    QList<OnCallPerson> onCall() const;
    /// Complains at the people on call when a line has no name or no number.
    void check(Form *form) const;
    QList<QCheckBox *> boxes() const { return {m_holding, m_highValue, m_urgent}; }
    QPlainTextEdit *people() const { return m_people; }
    QSpinBox *minutes() const { return m_minutes; }

private:
    QCheckBox *m_holding;
    QCheckBox *m_highValue;
    QCheckBox *m_urgent;
    QPlainTextEdit *m_people;
    QSpinBox *m_minutes;
    QJsonObject m_shown;
};

} // namespace ring
