// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ring::fuzz {

void httpRequest(const QByteArray &bytes);
void csvContacts(const QByteArray &bytes);
void setupFile(const QByteArray &bytes);
void scenarioFile(const QByteArray &bytes);
void ruleFile(const QByteArray &bytes);
void replyText(const QByteArray &bytes);
void voicemailText(const QByteArray &bytes);
void classifyLine(const QByteArray &bytes);
void templateText(const QByteArray &bytes);
void callerText(const QByteArray &bytes);
void phoneNumber(const QByteArray &bytes);
void dateText(const QByteArray &bytes);
void webAddress(const QByteArray &bytes);

} // namespace ring::fuzz
