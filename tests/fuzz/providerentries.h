// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ring::fuzz {

// One a provider: every parser it has takes the same bytes, and what comes out keeps what others build on.
void twilioPhone(const QByteArray &bytes);
void twilioSms(const QByteArray &bytes);
void ringcentralPhone(const QByteArray &bytes);
void sinchSms(const QByteArray &bytes);
void calcomBookings(const QByteArray &bytes);
void telnyxSms(const QByteArray &bytes);
void plivoSms(const QByteArray &bytes);
void bandwidthSms(const QByteArray &bytes);
void pbxEvent(const QByteArray &bytes);

} // namespace ring::fuzz
