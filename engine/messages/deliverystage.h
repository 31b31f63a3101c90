// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/outbox.h"

namespace ring {

/// A text whose delivery is asked about, or told of.
struct DeliveryCheck
{
    qint64 id = 0;
    qint64 connection = 0;
    qint64 lead = 0;
    Millis acceptedAt = 0;
    QString number;
};

/// Commits what became of a text; a report without news only moves the next question on. A text that did not arrive
/// makes its lead a callback.
Expected<void> noteDelivery(StageContext &context, const DeliveryCheck &check, const DeliveryReport &report);

/// Asks providers what became of accepted texts: 5 s after acceptance, then at growing distances for a day.
class DeliveryStage : public QObject
{
    Q_OBJECT

public:
    DeliveryStage(StageContext &context, SmsBackendFor backendFor, QObject *parent = nullptr);

    /// Asks about what is due. True when it asked.
    Expected<bool> run();
    int open() const { return int(m_open.size()); }

Q_SIGNALS:
    void settled();

private:
    void reported(const DeliveryCheck &check, const Expected<DeliveryReport> &report);
    void noted(qint64 id, const Expected<void> &result);

    StageContext &m_context;
    SmsBackendFor m_backendFor;
    GroupCommit m_commits;
    QSet<qint64> m_open;
};

} // namespace ring
