// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace ring {

/// Asks where to and writes `table` there as a CSV file safe for spreadsheets. Answers the sentence that tells how it
/// went; empty when the person changed their mind.
QString saveCsv(const QList<QStringList> &table, const QString &suggestedName, QWidget *parent);

/// The same without asking.
QString writeCsv(const QList<QStringList> &table, const QString &path);

} // namespace ring
