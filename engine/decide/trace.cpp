// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decide/decide.h"
#include "engine/store/codes.h"

#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QJsonObject callTrace(const Call &call, const std::optional<Voicemail> &voicemail, const Decision &decision)
{
    QJsonObject out{{u"from"_s, call.from},
                    {u"to"_s, call.to},
                    {u"started_at"_s, call.startedAt},
                    {u"ended_at"_s, call.endedAt},
                    {u"state"_s, codeOf(call.state)},
                    {u"miss_reason"_s, codeOf(call.missReason)}};
    if (!voicemail)
        return out;
    out.insert(u"voicemail"_s, QJsonObject{{u"seconds"_s, voicemail->seconds},
                                           {u"transcript"_s, codeOf(voicemail->state)},
                                           {u"read_as"_s, decision.voicemailLabel},
                                           {u"because"_s, QJsonArray::fromStringList(decision.voicemailBecause)}});
    return out;
}

QJsonObject contactTrace(const ContactFacts &contact, const Decision &decision)
{
    return {{u"matched"_s, contact.known},
            {u"confidence"_s, contact.known ? u"exact_number"_s : u"none"_s},
            {u"class"_s, codeOf(decision.callerClass)},
            {u"high_value"_s, decision.highValue},
            {u"value_cents"_s, contact.valueCents},
            {u"last_visit"_s, contact.lastVisit}};
}

QJsonArray statesTrace(const QList<StateEvidence> &states)
{
    QJsonArray out;
    for (const auto &evidence : states)
        out << QJsonObject{{u"source"_s, evidence.source},
                           {u"detail"_s, evidence.detail},
                           {u"states"_s, QJsonArray::fromStringList(evidence.states)}};
    return out;
}

QString severityCode(Severity severity)
{
    static const QStringList words{u"block"_s, u"hold"_s, u"edit"_s, u"warn"_s};
    return words[int(severity)];
}

QJsonArray rulesTrace(const QList<RuleUse> &fired)
{
    QJsonArray out;
    for (const auto &use : fired)
        out << QJsonObject{{u"id"_s, use.id},
                           {u"version"_s, use.version},
                           {u"layer"_s, use.layer},
                           {u"jurisdiction"_s, use.jurisdiction},
                           {u"effect"_s, use.effect},
                           {u"severity"_s, severityCode(use.severity)},
                           {u"citation"_s, use.citation},
                           {u"note"_s, use.note}};
    return out;
}

QJsonArray guardsTrace(const Decision &decision)
{
    QJsonArray out;
    for (const auto &guard : decision.guards)
        out << QJsonObject{{u"id"_s, guard.id}, {u"passed"_s, guard.passed}, {u"sentence"_s, guard.note}};
    for (const auto &check : decision.text.checks)
        out << QJsonObject{
            {u"id"_s, u"text:"_s + check.id}, {u"passed"_s, check.passed}, {u"sentence"_s, check.sentence}};
    return out;
}

} // namespace

QJsonObject traceOf(const Situation &s, const Decision &decision)
{
    QJsonObject out{
        {u"call"_s, callTrace(s.call, s.voicemail, decision)},
        {u"contact"_s, contactTrace(s.contact, decision)},
        {u"location"_s, QJsonObject{{u"key"_s, s.place.key}, {u"state"_s, s.place.state}, {u"open"_s, s.place.open}}},
        {u"states"_s, statesTrace(decision.states)},
        {u"kind"_s, codeOf(decision.kind)},
        {u"touch"_s, codeOf(s.touch)},
        {u"language"_s, decision.language},
        {u"action"_s, codeOf(decision.action)},
        {u"reason"_s, decision.reason},
        {u"decided_at"_s, s.now},
        {u"rules_version"_s, decision.rulesVersion},
        {u"rules"_s, rulesTrace(decision.rules.fired)},
        {u"guards"_s, guardsTrace(decision)}};
    if (!decision.escalation.isEmpty())
        out.insert(u"escalation"_s, decision.escalation);
    if (decision.action != Action::Text)
        return out;
    out.insert(u"template"_s, QJsonObject{{u"key"_s, decision.text.templateKey},
                                          {u"version"_s, decision.text.templateVersion},
                                          {u"fallback"_s, decision.text.usedFallback},
                                          {u"shortened"_s, QJsonArray::fromStringList(decision.text.shortened)}});
    out.insert(u"text"_s, decision.text.text);
    out.insert(u"segments"_s, decision.text.segments);
    out.insert(u"encoding"_s, decision.text.encoding);
    out.insert(u"send_at"_s, decision.sendAt);
    return out;
}

} // namespace ring
