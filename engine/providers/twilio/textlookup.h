// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/pagewalk.h"
#include "engine/providers/settledlookup.h"
#include "engine/providers/twilio/account.h"
#include "engine/providers/twilio/messageparser.h"

namespace ring::twilio {

/// Finds a text by recipient, sender, equal body, and creation no earlier than a minute before the attempt.
class TextLookup : public SettledLookup
{
public:
    TextLookup(QObject *owner, HttpClient *http, const Account &account, const OutgoingText &text,
               const QString &service, Millis attemptedAt);

private:
    void look() override;
    void ask(const HttpRequest &request);
    void take(const MessagePage &page);
    bool matches(const Message &message) const;

    const Account &m_account;
    QString m_service;
    PageWalk m_walk;
};

} // namespace ring::twilio
