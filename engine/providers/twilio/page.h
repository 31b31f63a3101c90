// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/answercheck.h"

#include <QJsonObject>
#include <QList>

namespace ring::twilio {

/// One page of any Twilio listing.
struct Page
{
    QList<QJsonObject> rows; ///< only what is an object
    int damaged = 0;         ///< rows left out because they are none
    QString next;            ///< next_page_uri as written; empty on the last page
};

/// BadAnswer when `list` is not there, or when what stands for the next page is no address.
Expected<Page> pageOf(const QByteArray &body, QLatin1String list, const AskedBy &asked);

/// Twilio writes whole numbers as text ("28"), as numbers, as "" or as null; anything else and anything negative is 0.
int wholeNumber(const QJsonValue &value);

} // namespace ring::twilio
