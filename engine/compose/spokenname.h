// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ring {

/// What a location is called, as its set-up says.
struct PlaceNames
{
    QString trade;
    QString business;
    QString neutralName;
    QString location;
};

/// What answers outside the composer (to STOP, HELP, START and URGENT, and canned answers) call the business: the
/// neutral name where the trade itself is confidential (behavioral health, addiction, HIV, reproductive care), however
/// the location was set up. Never empty unless `business` is. Pure.
QString spokenName(const PlaceNames &names);

} // namespace ring
