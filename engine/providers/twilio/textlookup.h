// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/pagewalk.h"
#include "engine/providers/settledlookup.h"
#include "engine/providers/twilio/account.h"
#include "engine/providers/twilio/messageparser.h"

namespace ring::twilio {

/// Finds a text by recipient, sender and equal words (what stands between letters may have been changed) among those
/// that are not known to be another of ours. Their date says little: this machine's clock may be hours ahead of the
/// provider's. So anything of the day before the attempt may be it; the same words to the same person within a day
/// would be a second text in any case.
///
/// A listing with rows that cannot be read, or whose pages repeat,
/// never says that the text is not there.
class TextLookup : public SettledLookup
{
public:
    TextLookup(QObject *owner, HttpClient *http, const Account &account, const OutgoingText &text,
               const QString &service, Millis attemptedAt);

private:
    void look() override;
    void ask(const HttpRequest &request);
    void take(const MessagePage &page);
    Error unreadable() const;
    bool matches(const Message &message) const;

    const Account &m_account;
    QString m_service;
    PageWalk m_walk;
};

} // namespace ring::twilio
