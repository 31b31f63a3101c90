// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"
#include "engine/people/audit.h"
#include "engine/people/seating.h"

namespace ring {

/// What every question to a desk's worker goes through: who asks and what they may is read from the store on the
/// worker's thread, just before `question(context, seat)` runs.
template<typename Question>
auto withRight(const Ticket &ticket, Right right, Question question)
{
    using Answer = std::invoke_result_t<Question, StageContext &, const Seat &>;
    return [ticket, right, question = std::move(question)](StageContext &context) mutable -> Answer {
        auto seat = seatFor(*context.database, ticket, right);
        RING_TRY(seat);
        return question(context, *seat);
    };
}

/// A change and its line in the audit, both or neither.
template<typename Question>
auto audited(AuditEntry entry, Question question)
{
    using Answer = std::invoke_result_t<Question, StageContext &, const Seat &>;
    return [entry = std::move(entry), question = std::move(question)](StageContext &context,
                                                                      const Seat &seat) mutable -> Answer {
        Transaction transaction(*context.database);
        RING_TRY(transaction.begun());
        Answer answer = question(context, seat);
        RING_TRY(answer);
        RING_TRY(noteAudit(*context.database, seat.person, entry, context.now()));
        RING_TRY(transaction.commit());
        return answer;
    };
}

} // namespace ring
