// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/audit.h"

namespace ring {

/// Writes into the audit what the operator at this machine did through a verb.
Expected<void> noteByOperator(Database &database, const AuditEntry &entry);

} // namespace ring
