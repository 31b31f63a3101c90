// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/eventfeed.h"

#include <QMap>
#include <QSet>

namespace ring {

/// What a person at a terminal sees of a running engine: now and then one line of what is new, with the totals.
class Summary
{
public:
    void add(const FeedEvent &event);
    /// Whether something happened since the last line.
    bool fresh() const { return !m_new.isEmpty(); }
    /// "13:05:10  missed 12 (+2)  texted 10 (+1)  ...  last: Northgate, reply from ...0142"
    QString line(Millis now);
    /// Totals as one sentence, for the end.
    QString farewell() const;

private:
    QMap<QString, int> m_total;
    QMap<QString, int> m_new;
    QSet<std::pair<qint64, QString>> m_escalated;
    QString m_last;
};

} // namespace ring
