// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/operation.h"
#include "engine/providers/awaitedlist.h"
#include "engine/providers/ringcentral/parser.h"
#include "engine/providers/ringcentral/session.h"

namespace ring::ringcentral {

/// Where the call log was read to, and which voicemails still want their transcript. As JSON in the opaque cursor.
struct SyncCursor
{
    QString token;
    Millis time = 0; ///< of the last listing; a lost token starts shortly before it
    QList<Awaited> awaited;

    static SyncCursor from(const QByteArray &cursor);
    QByteArray toBytes() const;
};

/// What a connection keeps between polls; the cursor holds all that must survive.
struct CallMemory
{
    AwaitedList transcripts{15 * minuteMs};
    QByteArray cursor;
};

/// One poll: one extract-sync request, which lists by modification and so brings late edits too; then, only for calls
/// with a voicemail whose transcript may still come, the mailbox of that extension. Trouble with mailboxes never holds
/// up the calls.
class CallPoll : public Operation<CallBatch>
{
public:
    CallPoll(QObject *owner, HttpClient *http, Session *session, const Account &account, CallMemory *memory,
             const QByteArray &cursor, Millis since);

private:
    void sync(const HttpRequest &request);
    void synced(const Expected<SyncPage> &page);
    void startAnew();
    void takePage(const SyncPage &page);
    void lookIntoMailboxes();
    void nextMailbox();
    void takeMailbox(const QList<StoredVoicemail> &stored);
    void nextTranscript();
    void takeTranscript(const QString &messageId, const Expected<HttpAnswer> &answer);
    void hand(const Voicemail &voicemail);
    void finish();
    Millis now() const { return m_http->clock().now(); }

    HttpClient *m_http;
    Session *m_session;
    const Account &m_account;
    CallMemory *m_memory;
    SyncCursor m_cursor;
    Millis m_since;
    QStringList m_mailboxes;        ///< still to look into
    QList<StoredVoicemail> m_texts; ///< still to fetch
    QString m_mailbox;
    CallBatch m_batch;
};

} // namespace ring::ringcentral
