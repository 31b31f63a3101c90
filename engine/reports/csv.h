// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace ring {

/// Rows as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read accents).
///
/// Safe to open in a spreadsheet: a cell that would start a formula (=, +, -, @, tab, carriage return) gets an
/// apostrophe in front, unless it is a plain negative number. Names and messages come from strangers.
QByteArray toCsv(const QList<QStringList> &rows);

/// One cell, made safe and quoted where it must be.
QString csvCell(const QString &text);

} // namespace ring
