// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/settledlookup.h"
#include "engine/providers/sinch/parser.h"
#include "engine/providers/sinch/requests.h"

#include <algorithm>

namespace ring::sinch {

/// Finds a text by our reference, which Sinch stores and searches.
class TextLookup : public SettledLookup
{
public:
    TextLookup(QObject *owner, HttpClient *http, const Account &account, const OutgoingText &text, Millis attemptedAt)
        : SettledLookup(owner, http, text, attemptedAt)
        , m_account(account)
    {
        begin();
    }

private:
    void look() override
    {
        const HttpRequest request = findBatch(m_account, m_text.ref, m_attemptedAt - widestSkew);
        m_http->send(request).then(this, [this, asked = m_http->askedBy(request)](const Expected<HttpAnswer> &answer) {
            const auto batches =
                answer.and_then([&](const HttpAnswer &good) { return parseBatches(good.body, asked); });
            if (!batches)
                return endWith(batches.error());
            take(*batches);
        });
    }
    void take(const QList<Batch> &batches)
    {
        // Compared again: a server that ignored the filter must not pass another text off as ours.
        const auto found =
            std::find_if(batches.begin(), batches.end(), [this](const Batch &b) { return b.reference == m_text.ref; });
        if (found == batches.end())
            return notFound();
        end(found->text);
    }

    const Account &m_account;
};

} // namespace ring::sinch
