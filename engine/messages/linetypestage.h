// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/outbox.h"

namespace ring {

/// Asks an SMS provider's directory what the numbers of undecided missed calls are connected to, where the connection
/// allows it. The decision waits for the answer a moment (Situation::lineTypeComing) and goes without it afterwards: a
/// directory that is down must not keep a caller waiting.
class LineTypeStage : public QObject
{
    Q_OBJECT

public:
    LineTypeStage(StageContext &context, SmsBackendFor backendFor, QObject *parent = nullptr);

    Expected<bool> run();
    int open() const { return int(m_open.size()); }

Q_SIGNALS:
    void settled();

private:
    Expected<void> note(const QString &number, LineType type);
    void answered(const QString &number, const Expected<LineType> &type);
    void noted(const QString &number, const Expected<void> &result);

    StageContext &m_context;
    SmsBackendFor m_backendFor;
    GroupCommit m_commits;
    QSet<QString> m_open;
};

/// Remembers what a number is connected to and lets its waiting calls be decided, inside the caller's transaction.
Expected<void> rememberLineType(StageContext &context, const QString &number, LineType type, const QString &source);

} // namespace ring
