// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace ring {

/// Which columns hold what. Several columns may hold telephone numbers; of the others the first counts.
struct CsvMapping
{
    QHash<QString, QList<int>> columns; ///< field name -> columns, from 0
    bool has(const QString &field) const { return columns.contains(field); }
};

/// external_id, name, first_name, last_name, phone, state, zip, value, last_visit, engaged_at, language, open_job,
/// notes
const QStringList &contactFieldNames();

/// Guesses from headings as CRMs and spreadsheets write them ("Mobile Phone", "Lifetime Value", "Apellido"). Pure.
CsvMapping guessMapping(const QStringList &header);

/// The mapping a person chose, field -> heading, on top of a guess for the fields they left out. Fails naming a field
/// or heading that does not exist, or when no column holds telephone numbers.
Expected<CsvMapping> mappingFor(const QStringList &header, const QMap<QString, QString> &chosen = {});

} // namespace ring
