// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/net/operation.h"
#include "engine/providers/pagewalk.h"
#include "engine/providers/twilio/account.h"
#include "engine/providers/twilio/callmemory.h"
#include "engine/providers/twilio/callparser.h"

namespace ring::twilio {

/// One poll of a phone connection.
///
/// An ordinary poll is one page of Calls.json: everything since shortly before the newest call and since the oldest
/// running one, children included, so that legs are joined from the same listing. About once a minute, and first thing
/// in a process, a deep one re-reads two hours for what was listed late or edited. Recordings and transcriptions are
/// asked for only while a call that reached nobody may still get them; trouble there never holds up the calls.
class CallPoll : public Operation<CallBatch>
{
public:
    CallPoll(QObject *owner, HttpClient *http, const Account &account, CallMemory *memory, bool transcripts,
             const QByteArray &cursor, Millis since);

private:
    using Answer = Expected<HttpAnswer>;

    void plan();
    void askCalls(const HttpRequest &request);
    void takeCalls(const CallPage &page);
    void callsListed();
    void noteLegs();
    void askRecordings(const HttpRequest &request);
    void takeRecordings(const RecordingPage &page);
    void voicemailFound(const Recording &recording);
    void recordingsListed();
    void askTranscripts(const HttpRequest &request);
    void takeTranscripts(const TranscriptionPage &page);
    void transcriptFound(const Transcription &transcription);
    void finish();
    void hand(const Voicemail &voicemail);
    Millis now() const { return m_http->clock().now(); }
    /// Follows to the next page or, at the end of the walk, goes on.
    void follow(const QString &what, const QString &next, bool enough, void (CallPoll::*ask)(const HttpRequest &),
                void (CallPoll::*done)());

    HttpClient *m_http;
    const Account &m_account;
    CallMemory *m_memory;
    bool m_wantTranscripts;
    CallCursor m_cursor;
    PageWalk m_walk;
    QHash<QString, CallLeg> m_legs; ///< by id: pages may repeat
    QList<QString> m_order;
    CallBatch m_batch;
};

} // namespace ring::twilio
