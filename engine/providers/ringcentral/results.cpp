// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/results.h"

#include <QHash>

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

LegEnd endOfResult(const QString &result, const QSet<QString> &alsoMissed)
{
    static const QHash<QString, LegEnd> ends{
        {u"Accepted"_s, LegEnd::Answered},
        {u"Call connected"_s, LegEnd::Answered},
        {u"Missed"_s, LegEnd::NoAnswer},
        {u"No Answer"_s, LegEnd::NoAnswer},
        // Nobody answered; that there is a voicemail is told apart from this.
        {u"Voicemail"_s, LegEnd::NoAnswer},
        {u"Sent to Voicemail"_s, LegEnd::NoAnswer},
        {u"Answered Not Accepted"_s, LegEnd::NoAnswer},
        {u"IP Phone Offline"_s, LegEnd::NoAnswer},
        {u"Hang Up"_s, LegEnd::Abandoned},
        {u"Abandoned"_s, LegEnd::Abandoned},
        {u"Busy"_s, LegEnd::Busy},
        {u"Rejected"_s, LegEnd::Rejected},
        {u"Declined"_s, LegEnd::Rejected},
        {u"In Progress"_s, LegEnd::Running},
        {u"Stopped"_s, LegEnd::Elsewhere},
        {u"Answered Elsewhere"_s, LegEnd::Elsewhere},
        {u"Blocked"_s, LegEnd::Elsewhere},
        {u"Callback requested"_s, LegEnd::Elsewhere},
        {u"Reply"_s, LegEnd::Elsewhere},
    };
    if (alsoMissed.contains(result))
        return LegEnd::NoAnswer;
    return ends.value(result, LegEnd::Handled);
}

bool isPersonLeg(const QString &legType)
{
    static const QSet<QString> machines{
        u"Accept"_s,  u"IvaCall"_s,       u"CallPark"_s,      u"ParkLocation"_s,     u"PagingServer"_s, u"TestCall"_s,
        u"FaxSent"_s, u"ServiceMinus2"_s, u"ServiceMinus3"_s, u"SilentMonitoring"_s, u"Monitoring"_s,   u"Unknown"_s,
    };
    return !legType.isEmpty() && !machines.contains(legType);
}

} // namespace ring::ringcentral
