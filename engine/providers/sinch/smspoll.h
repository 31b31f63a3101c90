// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/operation.h"
#include "engine/providers/sinch/parser.h"
#include "engine/providers/sinch/sms.h"

namespace ring::sinch {

/// One poll for replies. Page numbers count from the newest, so a reply that arrives while reading only repeats a row;
/// the window is bounded by start_date and read whole.
class SmsPoll : public Operation<InboundBatch>
{
public:
    SmsPoll(QObject *owner, HttpClient *http, const Account &account, SmsMemory *memory, const QStringList &lines,
            const QByteArray &cursor, Millis since);

private:
    void ask();
    void take(const InboundPage &page);
    void finish();

    HttpClient *m_http;
    const Account &m_account;
    SmsMemory *m_memory;
    QStringList m_lines;
    Millis m_newest = 0;
    Millis m_from = 0;
    int m_page = 0;
    InboundBatch m_batch;
};

} // namespace ring::sinch
