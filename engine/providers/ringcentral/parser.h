// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"
#include "engine/net/answercheck.h"

#include <QSet>

namespace ring::ringcentral {

// Bytes in, values out; never crash on anything.

struct Token
{
    QByteArray value;
    int seconds = 0; ///< it lives
};
/// Without a token it is no answer.
Expected<Token> parseToken(const QByteArray &body, const AskedBy &asked);

/// A voicemail that a call record links to.
struct VoicemailLink
{
    QString callKey;
    QString messageId;
    QString extension; ///< whose mailbox
    Millis happenedAt = 0;
};

struct SyncPage
{
    QList<CallLeg> legs; ///< the record itself is the root; its other legs follow
    QList<VoicemailLink> voicemails;
    QString syncToken;
    Millis syncTime = 0;
    bool newerRecordsExist = false;
};
/// Faxes, deleted records and calls between extensions are left out.
Expected<SyncPage> parseSync(const QByteArray &body, const AskedBy &asked, const QSet<QString> &alsoMissed);

struct StoredVoicemail
{
    QString messageId;
    int seconds = 0;
    Voicemail::Transcript state = Voicemail::Transcript::None; ///< Done: the text still has to be fetched
    QString transcriptId;
    bool settled = false; ///< the state will not change any more
};
Expected<QList<StoredVoicemail>> parseVoicemails(const QByteArray &body, const AskedBy &asked);

/// Only that a listing holds its records, whatever they are.
Expected<void> parseRecordList(const QByteArray &body, const AskedBy &asked);

} // namespace ring::ringcentral
