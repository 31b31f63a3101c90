// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/providers/backend.h"

#include <QSet>

namespace ring::ringcentral {

/// What a connection's settings say. The secret holds both halves, "client secret:JWT".
struct Account
{
    QUrl base;
    QUrl media; ///< where voicemail content lies
    QString clientId;
    QString clientSecret;
    QString jwt;
    QSet<QString> alsoMissed; ///< results the house counts as missed though they are ignored by default

    static Expected<Account> of(const ConnectionSettings &settings);
};

} // namespace ring::ringcentral
