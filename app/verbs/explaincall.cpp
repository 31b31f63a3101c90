// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/assumedplace.h"
#include "app/verbs/callfile.h"
#include "engine/decide/decide.h"
#include "engine/leads/situationreader.h"
#include "engine/rules/rulestore.h"
#include "engine/store/codes.h"

#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// As long as a real one, so that the text has the length it would have.
const QString sampleRecoveryId = u"sample000000"_s;

Expected<StoredCall> storedCall(Database &database, const CallFile &file)
{
    StoredCall stored;
    stored.number = file.from;
    stored.line = file.to;
    stored.call.direction = Direction::Inbound;
    stored.call.from = file.from;
    stored.call.to = file.to;
    stored.call.callerName = file.callerName;
    stored.call.state = file.state;
    stored.call.missReason = file.missReason;
    stored.call.startedAt = file.startedAt;
    stored.call.endedAt = file.endedAt;
    RING_TRY(database.each(u"places.line"_s, {{u"number"_s, file.to}},
                           [&](const QSqlQuery &row) { stored.location = row.value(1).toLongLong(); }));
    const auto contact = database.value(u"calls.contact_of"_s, {{u"number"_s, file.from}});
    RING_TRY(contact);
    stored.contact = contact->toLongLong();
    return stored;
}

std::optional<Voicemail> voicemailOf(const CallFile &file)
{
    if (!file.transcript && file.missReason != MissReason::Voicemail)
        return std::nullopt;
    Voicemail voicemail;
    voicemail.state = file.transcript ? Voicemail::Transcript::Done : Voicemail::Transcript::None;
    voicemail.transcript = file.transcript.value_or(QString());
    return voicemail;
}

Expected<Situation> situationOf(Database &database, const CallFile &file)
{
    const StoryClock clock(file.now);
    StageContext context;
    context.database = &database;
    context.clock = &clock;
    RING_TRY(loadTemplates(context));
    const auto stored = storedCall(database, file);
    RING_TRY(stored);
    auto situation = readSituation(context, *stored);
    RING_TRY(situation);
    situation->voicemail = voicemailOf(file);
    situation->recoveryId = sampleRecoveryId;
    situation->touch = file.touch;
    situation->firstTextAt = file.touch == Touch::First ? 0 : file.endedAt;
    return *situation;
}

QString isoOf(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonArray stateCodes(const Decision &decision)
{
    QStringList codes;
    for (const StateEvidence &evidence : decision.states)
        codes << evidence.states;
    codes.removeDuplicates();
    codes.sort();
    return QJsonArray::fromStringList(codes);
}

Expected<bool> isOurs(Database &database, const QString &line)
{
    const auto number = database.value(u"places.line"_s, {{u"number"_s, line}});
    RING_TRY(number);
    return number->isValid();
}

Expected<RuleBook> bookOf(Database *database)
{
    if (!database)
        return RuleBook::shipped();
    const auto stored = readRules(*database);
    RING_TRY(stored);
    return stored->book;
}

/// The trace as it would be stored, with what a reader looks for on top: the plain list of states, and moments in
/// words.
QJsonObject answerOf(const Situation &situation, const Decision &decision)
{
    QJsonObject answer = traceOf(situation, decision);
    answer[u"evidence"_s] = answer.value("states"_L1);
    answer[u"states"_s] = stateCodes(decision);
    answer[u"decided_at"_s] = isoOf(situation.now);
    const bool text = decision.action == Action::Text;
    if (text && decision.sendAt > situation.now)
        answer[u"action"_s] = u"hold"_s;
    answer[u"text"_s] = text ? QJsonValue(decision.text.text) : QJsonValue();
    answer[u"segments"_s] = text ? decision.text.segments : 0;
    answer[u"encoding"_s] = text ? QJsonValue(decision.text.encoding) : QJsonValue();
    const Millis at = text ? decision.sendAt : decision.waitUntil;
    answer[u"send_at"_s] = text || decision.action == Action::Wait ? QJsonValue(isoOf(at)) : QJsonValue();
    return answer;
}

} // namespace

Expected<QJsonObject> explainCallFile(Database *database, const CallFile &file)
{
    const auto book = bookOf(database);
    RING_TRY(book);
    const auto ours = database ? isOurs(*database, file.to) : Expected<bool>(false);
    RING_TRY(ours);
    AssumedPlace assumed;
    if (!*ours) {
        auto made = assumePlace(file.to, file.now);
        RING_TRY(made);
        assumed = std::move(*made);
    }
    const auto situation = situationOf(*ours ? *database : *assumed.database, file);
    RING_TRY(situation);
    QJsonObject answer = answerOf(*situation, decide(*situation, *book));
    answer[u"place_assumed"_s] = !*ours;
    return answer;
}

} // namespace ring
