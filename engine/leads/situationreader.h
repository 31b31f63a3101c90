// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decide/situation.h"
#include "engine/leads/context.h"

namespace ring {

/// A call as stored, with what links it to the rest.
struct StoredCall
{
    qint64 id = 0;
    qint64 connection = 0;
    qint64 location = 0;
    qint64 contact = 0;
    qint64 lead = 0;
    Millis listedAt = 0; ///< when the engine first saw the call ended
    QString number;      ///< the other side
    QString line;
    Call call;
};

StoredCall storedCallFrom(const QSqlQuery &row);

/// Reads everything one decision about `stored` is made of, as of now.
Expected<Situation> readSituation(StageContext &context, const StoredCall &stored);

/// A location as deciding and answering need it, with its clock as of `now`.
Expected<Place> readPlace(Database &database, qint64 locationId, Millis now);

Expected<ContactFacts> readContact(Database &database, qint64 contactId);

} // namespace ring
