// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/net/operation.h"
#include "engine/net/storytimer.h"
#include "engine/providers/pagewalk.h"
#include "engine/providers/twilio/account.h"
#include "engine/providers/twilio/messageparser.h"

namespace ring::twilio {

/// Looks for a text of which it is not known whether Twilio accepted it: recipient, sender, equal body, created no
/// earlier than a minute before the attempt. How soon a new message is listed is not documented, so right after an
/// attempt a negative answer is only given after a second look.
class TextLookup : public Operation<std::optional<SentText>>
{
public:
    TextLookup(QObject *owner, HttpClient *http, const Account &account, const OutgoingText &text,
               const QString &service, Millis attemptedAt);

private:
    void look();
    void ask(const HttpRequest &request);
    void take(const MessagePage &page);
    bool matches(const Message &message) const;
    void notFound();

    HttpClient *m_http;
    const Account &m_account;
    OutgoingText m_text;
    QString m_service;
    Millis m_attemptedAt;
    PageWalk m_walk;
    StoryTimer m_pause;
    bool m_again = false;
};

} // namespace ring::twilio
