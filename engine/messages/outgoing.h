// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"
#include "engine/providers/backend.h"

namespace ring {

/// A text of the outbox, as stored.
struct OutboxRow
{
    qint64 id = 0;
    qint64 connection = 0;
    qint64 lead = 0;
    QString ref;
    QString number;
    QString line;
    QString body;
    QString touch; ///< first, follow_up_1, follow_up_2, staff, opt_out_confirmation, help_reply, on_call, ...
    QString kind;
    QString author;
    Millis createdAt = 0;
    Millis sendAt = 0;
    Millis expiresAt = 0;
    int attempts = 0;
    Millis attemptedAt = 0;

    bool automatic() const;
    /// To a person on call, not to a caller: it belongs to no lead.
    bool isAlert() const;
    OutgoingText text() const;
};

OutboxRow outboxRowFrom(const QSqlQuery &row);

/// Every reason not to send a queued text after all, looked at in the transaction that claims it. Empty when it may go,
/// else a code: opted_out, replied, closed, taken_over, too_late, repeat_24h, was_answered, acknowledged,
/// location_paused.
Expected<QString> lastObjection(StageContext &context, const OutboxRow &row);

/// What the answer of the SMS provider means for the text and its lead. Each is one transaction.
Expected<void> noteAccepted(StageContext &context, const OutboxRow &row, const SentText &sent);
Expected<void> noteRefused(StageContext &context, const OutboxRow &row, const Error &error);
Expected<void> noteUnconfirmed(StageContext &context, const OutboxRow &row);
Expected<void> noteNotSent(StageContext &context, const OutboxRow &row, Millis again, const QString &sentence);
/// The text is not sent: `objection` says why, and the lead is told (a late first text becomes a callback row).
Expected<void> noteWithdrawn(StageContext &context, const OutboxRow &row, const QString &objection);

} // namespace ring
