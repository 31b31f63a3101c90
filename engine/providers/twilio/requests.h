// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/twilio/account.h"

namespace ring::twilio {

// Paths, parameters and limits: Twilio's OpenAPI document, twilio_api_v2010.json. Time filters are documented by UTC
// day only; the sign belongs to the parameter's name.

HttpRequest listCalls(const Account &account, Millis from, int pageSize);
HttpRequest listRecordings(const Account &account, Millis from, int pageSize);
/// Has no time filter.
HttpRequest listTranscriptions(const Account &account, int pageSize);

/// `service`: a Messaging Service that should pick or check the sender; empty for none.
HttpRequest sendMessage(const Account &account, const OutgoingText &text, const QString &service);
/// Without a date filter: date_sent is empty while a message is queued, so a filter could hide the one that is looked
/// for. With a service the sender may not be known yet and is no filter either.
HttpRequest findMessages(const Account &account, const OutgoingText &text, const QString &service);
/// `to` empty: messages of all numbers, both directions. Also without a date filter: what date_sent means for an
/// inbound message without a webhook is not documented.
HttpRequest listMessages(const Account &account, const QString &to, int pageSize);
HttpRequest fetchMessage(const Account &account, const QString &sid);

/// One row of the listing that the connection will live on: proves address, credentials and permission.
HttpRequest tryCalls(const Account &account);
HttpRequest tryMessages(const Account &account);

} // namespace ring::twilio
