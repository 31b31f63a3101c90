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
    ConnectionRow connection() const;
    bool hasSecret() const;
    /// The secret that was typed; the field is empty afterwards.
    QString takeSecret();
    bool check();

Q_SIGNALS:
    void edited();

private:
    void fillProviders(const ConnectionRow &connection);
    void checkAddress();
    void checkCredential();

    ConnectionRow m_shown;
    bool m_showing = false;
    QLabel *m_name;
    QComboBox *m_provider;
    QLineEdit *m_address;
    QLineEdit *m_account;
    QLineEdit *m_credential;
    QLineEdit *m_secret;
    QDoubleSpinBox *m_poll;
    QCheckBox *m_enabled;
};

} // namespace ring
