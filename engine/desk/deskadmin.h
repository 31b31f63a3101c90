// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/leads/context.h"

namespace ring {

/// What an admin reads and changes. Every change is one transaction and validated whole before anything is written; the
/// error names the field.
Expected<QList<LocationRow>> readLocations(Database &database);
Expected<void> pauseLocation(Database &database, const QString &key, bool paused);
Expected<QList<ConnectionRow>> readConnectionRows(Database &database);
Expected<QList<TemplateRow>> readTemplates(Database &database);
/// How `draft` reads for a new caller of the location, and whether the rules of its state let it pass.
Expected<TemplatePreview> previewTemplate(StageContext &context, const Template &draft, const QString &locationKey);
/// Publishes a new version of `draft.key`. Refused while a check fails for any location it would be used at.
Expected<void> publishTemplate(StageContext &context, const Template &draft, const QString &author);
Expected<void> saveCannedRow(Database &database, const CannedRow &row);
QList<RuleRow> ruleRows(const RuleBook &book);

} // namespace ring
