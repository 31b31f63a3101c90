// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"

#include <QHash>
#include <QList>

namespace ring {

/// Something that will appear at the provider a while after its call: a recording, or its transcript.
struct Awaited
{
    QString key; ///< call SID while the recording is awaited, recording SID while its transcript is
    Millis happenedAt = 0;
    Millis since = 0; ///< by our clock
    Millis nextLook = 0;
    Voicemail voicemail; ///< what is known so far
    QString place;       ///< where to look, for providers that keep them apart
};

/// Looks that come quickly at first and ever more slowly, until a limit.
class AwaitedList
{
public:
    /// `quickFor`: how long the looks stay two seconds apart before each waits as long again as all before it. An
    /// emergency is read out of a transcript, so this is long wherever the provider's request limit allows it.
    explicit AwaitedList(Millis patience, Millis quickFor = 0)
        : m_patience(patience)
        , m_quickFor(quickFor)
    {
    }
    /// Ignored when the same key was ever added: each thing is awaited once.
    void add(Awaited item, Millis now);
    bool anyDue(Millis now) const;
    Millis oldestDue(Millis now) const; ///< happenedAt of the oldest that is due
    QList<Awaited> due(Millis now) const;
    const QHash<QString, Awaited> &all() const { return m_items; }
    bool contains(const QString &key) const { return m_items.contains(key); }
    Awaited &operator[](const QString &key) { return m_items[key]; }
    void done(const QString &key) { m_items.remove(key); }
    /// After a look: sets the next one, drops what has been awaited too long.
    void looked(Millis now);
    void forgetBefore(Millis moment);

private:
    Millis m_patience;
    Millis m_quickFor;
    QHash<QString, Awaited> m_items;
    QHash<QString, Millis> m_known; ///< every key ever added, with its moment
};

} // namespace ring
