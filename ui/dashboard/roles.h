// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace ring {

/// Gives a widget one of the roles of the theme's style sheet: heading, section, soft, faint, error, good, primary,
/// danger.
void setRole(QWidget *widget, const char *role);

/// A plain-text label in a role.
QLabel *roleLabel(const char *role, const QString &text = {}, QWidget *parent = nullptr);

} // namespace ring
