// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace ring::plivo {

/// Names and values of application/x-www-form-urlencoded text, decoded to bytes, in the order written.
using Form = QList<QPair<QByteArray, QByteArray>>;

Form parseForm(const QByteArray &text);
/// The first value of a name; empty when there is none.
QByteArray valueOf(const Form &form, const QByteArray &name);

} // namespace ring::plivo
