// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/operator.h"

namespace ring {

Expected<void> noteByOperator(Database &database, const AuditEntry &entry)
{
    return noteAudit(database, operatorAtThisMachine(), entry, SystemClock().now());
}

} // namespace ring
