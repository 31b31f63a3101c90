// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decide/decide.h"
#include "engine/leads/context.h"
#include "engine/leads/situationreader.h"

namespace ring {

/// Takes calls that ended and were not handled: missed ones are decided about and become or join a lead; answered ones
/// close the leads they answer. One transaction for a few calls. Also reads voicemail transcripts that came late.
/// Idempotent: killed anywhere, it finds the same work again.
class CallStage
{
public:
    explicit CallStage(StageContext &context)
        : m_context(context)
    {
    }

    /// True when it found work.
    Expected<bool> run();

private:
    /// In rising order of what it costs. Nothing: somebody else was quicker.
    enum class Done { Nothing, Handled, Decided };

    Expected<Done> handleTogether(const QList<StoredCall> &work);
    Expected<Done> handle(const StoredCall &stored);
    Expected<Done> missed(const StoredCall &stored);
    Expected<qint64> leadFor(const StoredCall &stored, const Situation &situation, Decision &decision);
    Expected<qint64> openLead(const StoredCall &stored, const Situation &situation, const Decision &decision);
    Expected<void> joinLead(qint64 lead, const StoredCall &stored, const Situation &situation,
                            const Decision &decision);
    Expected<void> correctToAnswered(const StoredCall &stored);
    Expected<bool> readLateVoicemails();

    StageContext &m_context;
};

/// Writes a decision with its trace, and the text it decided on into the outbox, inside the caller's transaction.
Expected<void> commitDecision(StageContext &context, const Situation &situation, const Decision &decision,
                              qint64 callId, qint64 leadId);

} // namespace ring
