// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "ui/admin/form.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace ring {

/// Settings of one connection. A stored secret is never shown; a new one can be typed and is taken once.
class ConnectionForm : public Form
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void show(const ConnectionRow &connection);
    /// An empty form for a connection that is not there yet: its name and kind can be written.
    void showNew(const QStringList &takenNames);
    ConnectionRow connection() const;
    bool hasSecret() const;
    /// The secret that was typed; the field is empty afterwards.
    QString takeSecret();
    bool check();

Q_SIGNALS:
    void edited();

private:
    void build();
    void fillProviders(const ConnectionRow &connection);
    void kindChanged();
    void checkName();
    void checkAddress();
    void checkCredential();

    ConnectionRow m_shown;
    QStringList m_taken;
    bool m_new = false;
    bool m_showing = false;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QComboBox *m_provider;
    QLineEdit *m_address;
    QLineEdit *m_account;
    QLineEdit *m_credential;
    QLineEdit *m_secret;
    QLineEdit *m_extras;
    QDoubleSpinBox *m_poll;
    QCheckBox *m_enabled;
};

} // namespace ring
