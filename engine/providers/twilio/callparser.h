// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"
#include "engine/net/answercheck.h"

#include <QList>

namespace ring::twilio {

// Bytes in, values out; never crash on anything. A page without its list is BadAnswer; a row without its id, or without
// what tells when it was and what became of it, is left out and counted as damaged.

struct CallPage
{
    QList<CallLeg> legs;
    QString next; ///< as written; empty on the last page
    int damaged = 0;
};
Expected<CallPage> parseCalls(const QByteArray &body, const AskedBy &asked);

struct Recording
{
    QString sid;
    QString callSid;
    Millis createdAt = 0;
    int seconds = 0;
    bool voicemail = false; ///< made by a record step, not by recording a conversation
    bool finished = false;
};
struct RecordingPage
{
    QList<Recording> recordings;
    QString next;
};
Expected<RecordingPage> parseRecordings(const QByteArray &body, const AskedBy &asked);

struct Transcription
{
    QString recordingSid;
    Millis createdAt = 0;
    Voicemail::Transcript state = Voicemail::Transcript::Pending;
    QString text;
};
struct TranscriptionPage
{
    QList<Transcription> transcriptions;
    QString next;
};
Expected<TranscriptionPage> parseTranscriptions(const QByteArray &body, const AskedBy &asked);

} // namespace ring::twilio
