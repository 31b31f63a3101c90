// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/outbox.h"

namespace ring {

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
    struct Check
    {
        qint64 id = 0;
        qint64 connection = 0;
        qint64 lead = 0;
        Millis acceptedAt = 0;
        QString number;
    };
    void reported(const Check &check, const Expected<DeliveryReport> &report);
    Expected<void> note(const Check &check, const DeliveryReport &report);

    StageContext &m_context;
    SmsBackendFor m_backendFor;
    QSet<qint64> m_open;
};

} // namespace ring
