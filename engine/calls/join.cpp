// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calls/join.h"

#include "engine/contacts/phonenumber.h"

#include <algorithm>
#include <array>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const CallLeg *rootOf(const QList<CallLeg> &legs)
{
    const CallLeg *root = nullptr;
    for (const CallLeg &leg : legs) {
        if (leg.root && (!root || leg.startedAt < root->startedAt))
            root = &leg;
    }
    return root;
}

bool personTalked(const CallLeg &leg, const JoinSettings &settings)
{
    return leg.end == LegEnd::Answered && (leg.root || leg.talkSeconds >= settings.minTalkSeconds);
}

bool anyEnded(const QList<CallLeg> &legs, LegEnd end)
{
    return std::any_of(legs.begin(), legs.end(), [end](const CallLeg &leg) { return leg.end == end; });
}

std::optional<MissReason> reasonOf(LegEnd end)
{
    switch (end) {
    case LegEnd::NoAnswer:
    case LegEnd::Answered: // too short to have reached a person
        return MissReason::NoAnswer;
    case LegEnd::Busy:
        return MissReason::Busy;
    case LegEnd::Abandoned:
        return MissReason::Abandoned;
    case LegEnd::Rejected:
        return MissReason::Rejected;
    default:
        return std::nullopt;
    }
}

/// Of legs that rang at desks: somebody's phone rang out says more than that another was busy or switched off.
std::optional<MissReason> childReason(const QList<CallLeg> &legs)
{
    constexpr std::array order{LegEnd::Abandoned, LegEnd::NoAnswer, LegEnd::Answered, LegEnd::Busy, LegEnd::Rejected};
    for (const LegEnd end : order) {
        const bool found =
            std::any_of(legs.begin(), legs.end(), [end](const CallLeg &leg) { return !leg.root && leg.end == end; });
        if (found)
            return reasonOf(end);
    }
    return std::nullopt;
}

void settleInbound(Call &call, const CallLeg &root, const QList<CallLeg> &legs, const JoinSettings &settings,
                   bool voicemail)
{
    call.state = CallState::Missed;
    if (voicemail)
        call.missReason = MissReason::Voicemail;
    else if (const auto reason = reasonOf(root.end))
        call.missReason = *reason;
    else if (const auto child = childReason(legs))
        call.missReason = *child;
    else if (root.end == LegEnd::Handled && settings.handledAlone == JoinSettings::HandledMeans::Missed)
        call.missReason = MissReason::NoAnswer;
    else
        call.state = CallState::Unclear;
}

int talkSeconds(const QList<CallLeg> &legs, const JoinSettings &settings)
{
    // The desk's legs tell how long people talked; a root leg also counts the greeting.
    int talked = 0;
    int rootTalked = 0;
    for (const CallLeg &leg : legs) {
        if (!personTalked(leg, settings))
            continue;
        int &slot = leg.root ? rootTalked : talked;
        slot = std::max(slot, leg.talkSeconds);
    }
    return talked > 0 ? talked : rootTalked;
}

/// A call placed from a desk's own client comes as an inbound root ("client:anna"); the number dialled is its child's.
QString otherSide(const CallLeg &root, const QList<CallLeg> &legs)
{
    if (const auto number = toE164(root.to))
        return *number;
    for (const CallLeg &leg : legs) {
        if (leg.root)
            continue;
        if (const auto number = toE164(leg.to))
            return *number;
    }
    return {};
}

} // namespace

Call joinLegs(const QList<CallLeg> &legs, const JoinSettings &settings, bool hasVoicemail)
{
    Call call;
    if (legs.isEmpty())
        return call;
    const CallLeg *root = rootOf(legs);
    const CallLeg &face = root ? *root : legs.first();
    call.callKey = face.callKey;
    call.direction = face.direction;
    call.from = toE164(face.from).value_or(QString());
    call.callerName = face.callerName;
    call.startedAt = face.startedAt;
    for (const CallLeg &leg : legs) {
        if (leg.startedAt > 0 && (call.startedAt == 0 || leg.startedAt < call.startedAt))
            call.startedAt = leg.startedAt;
        call.endedAt = std::max(call.endedAt, leg.endedAt);
    }
    const bool outbound = call.direction == Direction::Outbound;
    call.to = outbound ? otherSide(face, legs) : toE164(face.to).value_or(QString());
    call.talkSeconds = talkSeconds(legs, settings);

    const bool answered =
        std::any_of(legs.begin(), legs.end(), [&](const CallLeg &leg) { return personTalked(leg, settings); });
    if (!root || anyEnded(legs, LegEnd::Running)) {
        call.state = answered && root && !outbound ? CallState::Answered : CallState::Running;
        call.endedAt = 0;
    } else if (outbound) {
        call.state = CallState::Outgoing;
    } else if (answered) {
        call.state = CallState::Answered;
    } else {
        settleInbound(call, *root, legs, settings, hasVoicemail);
    }
    return call;
}

JoinSettings joinSettings(const QJsonObject &settings)
{
    JoinSettings join;
    join.minTalkSeconds = settings["min_talk_seconds"_L1].toInt(0);
    if (settings["handled_alone"_L1].toString() == "missed"_L1)
        join.handledAlone = JoinSettings::HandledMeans::Missed;
    return join;
}

} // namespace ring
