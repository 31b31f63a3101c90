// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/contacts/csvimport.h"
#include "engine/desk/admin.h"
#include "engine/store/database.h"

namespace ring {

/// Puts imported customer records into the store, all in one transaction, each by its external id: a record that is
/// there is replaced with its numbers, so importing the same file again changes nothing. Says how many were new, how
/// many replaced, and, a sentence a row, what was left out.
Expected<ImportSummary> storeContacts(Database &database, const ImportResult &read, Millis now);

/// The whole way from a file's bytes: table, mapping, records, store. `chosen` maps fields to column headings; what it
/// leaves out is guessed. `doubts` gets a sentence for each row that was taken over without one of its cells.
Expected<ImportSummary> importContacts(Database &database, const QByteArray &csv, const QMap<QString, QString> &chosen,
                                       Millis now, QStringList *doubts = nullptr);

} // namespace ring
