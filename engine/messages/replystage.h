// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/language/reply.h"
#include "engine/messages/outgoing.h"

namespace ring {

/// Whether the provider of a connection answers STOP, START and HELP itself.
using AnswersStop = std::function<bool(qint64 connectionId)>;

/// Takes replies that were not handled: finds their lead, reads what they mean, acts at once on STOP, START, HELP and
/// URGENT, and leaves everything else to a person. One transaction a reply.
class ReplyStage
{
public:
    ReplyStage(StageContext &context, AnswersStop answersStop)
        : m_context(context)
        , m_answersStop(std::move(answersStop))
    {
    }

    /// True when it found work.
    Expected<bool> run();

private:
    struct Reply
    {
        qint64 id = 0;
        qint64 connection = 0;
        QString number;
        QString line;
        QString body;
        Millis at = 0;
        qint64 location = 0;
    };
    struct Thread
    {
        qint64 lead = 0;
        bool closed = false;
        QString business;
        QString trade;
        QString zone;
        QString language;
        QString direct;
    };

    Expected<void> handle(const Reply &reply);
    Expected<Thread> threadOf(const Reply &reply);
    Expected<qint64> openThread(const Reply &reply);
    Expected<ReplyReading> read(const Reply &reply, const Thread &thread);
    Expected<void> act(const Reply &reply, const Thread &thread, const ReplyReading &reading);
    Expected<void> optOut(const Reply &reply, const Thread &thread, const ReplyReading &reading);
    Expected<void> answer(const Reply &reply, const Thread &thread, const QString &touch, const QString &language);

    StageContext &m_context;
    AnswersStop m_answersStop;
};

} // namespace ring
