// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"
#include "engine/providers/givenrows.h"

#include <QHash>
#include <QSet>

namespace ring::twilio {

/// Where a call listing stands: the durable part of what a phone connection knows. As JSON in the opaque cursor.
struct CallCursor
{
    Millis newest = 0; ///< start of the newest leg listed
    Millis open = 0;   ///< start of the oldest leg that still ran; 0: none
    QString digest;    ///< see GivenRows

    static CallCursor from(const QByteArray &cursor, Millis since);
    QByteArray toBytes() const;
};

/// Something that will appear at the provider a while after its call: a recording, or its transcript.
struct Awaited
{
    QString key; ///< call SID while the recording is awaited, recording SID while its transcript is
    Millis happenedAt = 0;
    Millis since = 0; ///< by our clock
    Millis nextLook = 0;
    Voicemail voicemail; ///< for transcripts: what is known so far
};

/// Looks that come quickly at first and ever more slowly, until a limit.
class AwaitedList
{
public:
    explicit AwaitedList(Millis patience)
        : m_patience(patience)
    {
    }
    /// Ignored when the same key was ever added: each thing is awaited once.
    void add(Awaited item, Millis now);
    bool anyDue(Millis now) const;
    Millis oldestDue(Millis now) const; ///< happenedAt of the oldest that is due
    bool contains(const QString &key) const { return m_items.contains(key); }
    Awaited &operator[](const QString &key) { return m_items[key]; }
    void done(const QString &key) { m_items.remove(key); }
    /// After a look: sets the next one, drops what has been awaited too long.
    void looked(Millis now);
    void forgetBefore(Millis moment);

private:
    Millis m_patience;
    QHash<QString, Awaited> m_items;
    QHash<QString, Millis> m_known; ///< every key ever added, with its moment
};

/// What a phone connection keeps between polls. Lost with the process without harm: the first poll of a process
/// re-reads deeply.
struct CallMemory
{
    GivenRows given;
    AwaitedList recordings{4 * minuteMs};
    AwaitedList transcripts{10 * minuteMs};
    Millis deepAt = 0; ///< the last deep reading; 0: none in this process
    int quickPolls = 0;
    int pageSize = 100;

    /// The caller did not commit what came last: everything is listed and looked up again.
    void forget();
};

/// Calls among `legs` that ended, were taken by the system and reached no person so far: there may be a voicemail.
QList<CallLeg> unansweredRoots(const QList<CallLeg> &legs);

} // namespace ring::twilio
