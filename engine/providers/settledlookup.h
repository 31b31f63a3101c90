// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/net/operation.h"
#include "engine/net/storytimer.h"
#include "engine/providers/backend.h"

#include <algorithm>

namespace ring {

/// Looks for a text of which it is not known whether the provider accepted it. How soon a new text can be found is
/// documented nowhere, so right after the attempt "it is not there" is only said after a second look.
class SettledLookup : public Operation<std::optional<SentText>>
{
public:
    SettledLookup(QObject *owner, HttpClient *http, const OutgoingText &text, Millis attemptedAt)
        : Operation(owner)
        , m_http(http)
        , m_text(text)
        , m_attemptedAt(attemptedAt)
        , m_pause(&http->clock(), this)
    {
    }

protected:
    /// How far this machine's clock may be ahead of the provider's.
    static constexpr Millis widestSkew = dayMs;
    static constexpr Millis settlesWithin = 5 * secondMs;

    /// Asks once; ends the operation, or calls notFound().
    virtual void look() = 0;
    void begin()
    {
        m_again = m_http->clock().now() < m_attemptedAt + settlesWithin;
        look();
    }
    void notFound()
    {
        if (!m_again)
            return end(std::optional<SentText>());
        m_again = false;
        // An attempt in the future was made before the clock was set back.
        const Millis left = m_attemptedAt + settlesWithin - m_http->clock().now();
        m_pause.callAfter(std::clamp<Millis>(left, 0, settlesWithin), [this] { look(); });
    }

    HttpClient *m_http;
    OutgoingText m_text;
    Millis m_attemptedAt;

private:
    StoryTimer m_pause;
    bool m_again = false;
};

} // namespace ring
