// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/books.h"
#include "engine/sandbox/jsontext.h"

namespace ring::sandbox {

/// What every rendered resource needs to know.
struct RenderContext
{
    QByteArray account;
    Millis now = 0;

    QByteArray base() const { return "/2010-04-01/Accounts/" + account; }
};

/// Resources in the shapes of Twilio's published API description (version 2010-04-01).
void renderCall(JsonText &json, const CallEntry &row, const RenderContext &context);
void renderMessage(JsonText &json, const TextEntry &row, const RenderContext &context);
void renderRecording(JsonText &json, const RecordingRow &row, const RenderContext &context);
void renderTranscription(JsonText &json, const RecordingRow &row, const RenderContext &context);
void renderOwnNumber(JsonText &json, const QString &number, const RenderContext &context);

/// The identifier of one of the account's numbers.
QByteArray numberSid(const QString &number);

/// The audio of a recording: a quiet tone of the right length, 8 kHz, 8 bits, one channel.
QByteArray renderWav(int seconds);

} // namespace ring::sandbox
