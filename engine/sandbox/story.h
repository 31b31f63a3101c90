// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/happening.h"

#include <QStringList>

#include <memory>

namespace ring::sandbox {

/// A text that the phone company carries to a caller.
struct TextSeen
{
    Millis at = 0; ///< when it reaches the handset
    QString from;  ///< our line
    QString to;    ///< the caller
    QString body;
};

/// What the people do: who rings when, how it ends, and what they make of the texts they get. Not thread-safe; lives
/// with its SandboxServer. Given the same texts at the same moments, a story is the same to the byte.
class Story
{
public:
    virtual ~Story() = default;
    /// Called once, before anything else: the moment the story begins.
    virtual void begin(Millis start) = 0;
    /// The moment of the next thing that happens without anybody doing anything; nullopt when the story is over.
    virtual std::optional<Millis> nextAt() = 0;
    /// Everything up to and including `until`, in order of time. Each thing is handed out once.
    virtual QList<Happening> take(Millis until) = 0;
    /// A text reached a caller, who may answer in the time to come.
    virtual void textArrives(const TextSeen &text) = 0;
    /// 0 when a handset takes the text; else Twilio's error code, e.g. 30006 for a landline.
    virtual int deliveryError(const QString &to) const = 0;
    /// The numbers that belong to the account.
    virtual QStringList lines() const = 0;
    /// Pairs (line, caller) that are blocked from the beginning.
    virtual QList<std::pair<QString, QString>> blockedPairs() const { return {}; }
    /// Names the story and everything that shapes it; a journal is only good for the same one.
    virtual QString fingerprint() const = 0;
};

/// What stands after `r=` or `metadata[recovery]=` in the first link of a text; empty when there is no such link.
QString recoveryIdIn(const QString &body);

} // namespace ring::sandbox

namespace ring {
using sandbox::Story;
} // namespace ring
