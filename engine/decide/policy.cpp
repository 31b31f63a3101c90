// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decide/situation.h"

#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
Millis minutesIn(const QJsonObject &object, const QString &key, Millis otherwise)
{
    return object.contains(key) ? Millis(object.value(key).toDouble() * double(minuteMs)) : otherwise;
}
} // namespace

Policy Policy::fromJson(const QJsonObject &object)
{
    Policy policy;
    policy.emergencyText = object.value(u"emergency_holding_text"_s).toBool(policy.emergencyText);
    policy.highValueText = object.value(u"high_value_text"_s).toBool(policy.highValueText);
    policy.highValueCents = qint64(object.value(u"high_value_cents"_s).toDouble(double(policy.highValueCents)));
    policy.engagedDays = object.value(u"engaged_days"_s).toInt(policy.engagedDays);
    policy.prospectDays = object.value(u"prospect_days"_s).toInt(policy.prospectDays);
    policy.followUps = qBound(0, object.value(u"follow_ups"_s).toInt(policy.followUps), 2);
    policy.window = minutesIn(object, u"window_minutes"_s, policy.window);
    policy.claimWait = minutesIn(object, u"claim_minutes"_s, policy.claimWait);
    policy.urgentClock = minutesIn(object, u"urgent_minutes"_s, policy.urgentClock);
    policy.textForeign = object.value(u"text_foreign"_s).toBool(policy.textForeign);
    policy.maxSegments = qBound(1, object.value(u"max_segments"_s).toInt(policy.maxSegments), 4);
    for (const auto &condition : object.value(u"conditions"_s).toArray())
        policy.conditions.insert(condition.toString());
    return policy;
}

} // namespace ring
