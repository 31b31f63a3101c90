// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/contacts/csvmapping.h"
#include "engine/contacts/csvtable.h"
#include "engine/core/clock.h"

namespace ring {

/// One customer record as imported. Empty and 0 mean "the file does not say".
struct ContactRecord
{
    QString externalId; ///< the file's own, or "tel:" and the first number
    QString name;
    QStringList numbers; ///< E.164, at least one, each once
    QString state;       ///< two letters
    QString zip;         ///< five digits
    qint64 valueCents = 0;
    QString lastVisit;    ///< ISO date
    Millis engagedAt = 0; ///< noon UTC of the day, so that no zone moves it to another
    QString language;     ///< en, es
    QString openJob;
    QString notes;
    int line = 0;
};

struct ImportResult
{
    QList<ContactRecord> contacts;
    QList<RejectedRow> rejected; ///< rows left out, malformed ones included, by line
    QList<RejectedRow> doubts;   ///< rows taken over without a cell that could not be read
};

/// Makes records of the rows. A row is rejected when it has no usable telephone number, more cells than the header has
/// columns, or an id that an earlier row has; a cell that cannot be read only leaves its field empty. Pure.
/// `region` resolves numbers without a country code.
ImportResult readContacts(const CsvTable &table, const CsvMapping &mapping,
                          const QString &region = QStringLiteral("US"));

} // namespace ring
