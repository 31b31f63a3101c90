// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/net/operation.h"
#include "engine/providers/givenrows.h"
#include "engine/providers/pagewalk.h"
#include "engine/providers/twilio/account.h"
#include "engine/providers/twilio/messageparser.h"

#include <QSet>

namespace ring::twilio {

/// What an SMS connection keeps between polls; as CallMemory, harmless to lose.
struct SmsMemory
{
    GivenRows given;
    Millis deepAt = 0;
    int quickPolls = 0;
    PositionHold hold;
};

/// One poll for replies: one page of Messages.json in the ordinary case. The cursor counts by date_created, the only
/// date of an inbound message whose meaning is certain.
class SmsPoll : public Operation<InboundBatch>
{
public:
    SmsPoll(QObject *owner, HttpClient *http, const Account &account, SmsMemory *memory, const QStringList &lines,
            const QByteArray &cursor, Millis since);

private:
    void ask(const HttpRequest &request);
    void take(const MessagePage &page);
    void hand(const Message &message);
    void finish();

    HttpClient *m_http;
    const Account &m_account;
    SmsMemory *m_memory;
    QStringList m_lines;
    PageWalk m_walk;
    Millis m_from = 0; ///< the newest of the polls before
    Millis m_newest = 0;
    QSet<QString> m_seen;
    InboundBatch m_batch;
};

} // namespace ring::twilio
