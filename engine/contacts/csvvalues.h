// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace ring {

/// What people and programs write into cells, read strictly: nullopt when it cannot be told for sure. All pure.

/// "$1,234.50", "1234", "(12.00)" and, where `commaDecimal`, "1.234,50", as cents; beyond ten billion dollars it is no
/// value.
std::optional<qint64> readCents(const QString &written, bool commaDecimal);
/// 2026-03-05 with or without a time behind it, 3/5/2026 and 3/5/26 (month first, as in the US), Mar 5, 2026,
/// 5-Mar-2026.
std::optional<QDate> readDate(const QString &written);
/// Two letters or the full name of a state, DC or a territory -> two letters.
std::optional<QString> readStateName(const QString &written);
/// Five digits; zeros that a spreadsheet dropped in front are put back, "+4" is cut off.
std::optional<QString> readZip(const QString &written);
/// "en" or "es" from "English", "es-MX", "Español".
std::optional<QString> readLanguageName(const QString &written);

} // namespace ring
