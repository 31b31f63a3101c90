// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/received.h"

#include "engine/calls/callstore.h"
#include "engine/messages/deliverystage.h"
#include "engine/store/codes.h"

#include <QCryptographicHash>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Providers repeat an unanswered request for a day; a proof without a time of its own is remembered far longer.
constexpr Millis timelessMemory = 90 * dayMs;
constexpr Millis leastMemory = dayMs;

QString digest(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// PostgreSQL takes no NUL in a text; a row that can never be stored would be sent again for a day.
void withoutNul(QString &text)
{
    text.remove(QChar(u'\0'));
}

void makeStorable(HookNews &news, Millis now)
{
    for (InboundText &text : news.texts) {
        for (QString *part : {&text.providerId, &text.from, &text.to, &text.body})
            withoutNul(*part);
        text.receivedAt = text.receivedAt > 0 ? std::min(text.receivedAt, now) : now;
    }
    for (CallLeg &leg : news.calls.legs)
        for (QString *part : {&leg.legId, &leg.callKey, &leg.from, &leg.to, &leg.callerName})
            withoutNul(*part);
    for (Voicemail &voicemail : news.calls.voicemails)
        for (QString *part : {&voicemail.callKey, &voicemail.recordingId, &voicemail.transcript})
            withoutNul(*part);
}

int stageOf(const QString &state)
{
    static const QHash<QString, int> stages{{u"accepted"_s, 1}, {u"sent"_s, 2}};
    return stages.value(state, 3);
}

Expected<Reception> noteProof(StageContext &context, const Received &received)
{
    Database &database = *context.database;
    const Millis now = context.now();
    const Millis memory = received.proof.window > 0 ? std::max(leastMemory, 4 * received.proof.window) : timelessMemory;
    const QString proof = digest(received.proof.once);
    const QString content = digest(received.body);
    RING_TRY(database.run(u"receive.forget_seen"_s, {{u"now"_s, now}}));
    auto added = database.run(u"receive.note_seen"_s, {{u"connection"_s, received.connection},
                                                       {u"proof"_s, proof},
                                                       {u"content"_s, content},
                                                       {u"forget_at"_s, now + memory}});
    RING_TRY(added);
    if (*added > 0)
        return Reception::Taken;
    auto known =
        database.value(u"receive.seen_content"_s, {{u"connection"_s, received.connection}, {u"proof"_s, proof}});
    RING_TRY(known);
    return known->toString() == content ? Reception::Known : Reception::Replayed;
}

Expected<void> noteDeliveries(StageContext &context, const Received &received)
{
    for (const DeliveryReport &report : received.news.deliveries) {
        std::optional<DeliveryCheck> sent;
        QString state;
        RING_TRY(context.database->each(
            u"receive.sent_text"_s, {{u"connection"_s, received.connection}, {u"provider_id"_s, report.providerId}},
            [&](const QSqlQuery &row) {
                sent = DeliveryCheck{row.value(0).toLongLong(), received.connection, row.value(1).toLongLong(),
                                     row.value(3).toLongLong(), row.value(2).toString()};
                state = row.value(4).toString();
            }));
        // A text that is not known under this id yet is asked about by the delivery stage, seconds after its
        // acceptance.
        const bool news = report.state != DeliveryState::Unknown && stageOf(codeOf(report.state)) > stageOf(state);
        if (sent && news)
            RING_TRY(noteDelivery(context, *sent, report));
    }
    return {};
}

} // namespace

Expected<Reception> commitReceived(StageContext &context, Received received)
{
    Database &database = *context.database;
    makeStorable(received.news, context.now());
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    auto reception = noteProof(context, received);
    RING_TRY(reception);
    if (*reception != Reception::Taken)
        return reception;
    auto position = database.value(u"calls.position"_s, {{u"connection"_s, received.connection}});
    RING_TRY(position);
    const QByteArray cursor = position->toString().toUtf8();
    if (!received.news.texts.isEmpty())
        RING_TRY(commitReplies(database, received.connection, {received.news.texts, cursor, false}, context.now()));
    CallBatch &calls = received.news.calls;
    calls.cursor = cursor;
    if (!calls.legs.isEmpty() || !calls.voicemails.isEmpty())
        RING_TRY(commitCalls(database, received.connection, calls, received.join, context.now()));
    RING_TRY(noteDeliveries(context, received));
    RING_TRY(transaction.commit());
    return reception;
}

} // namespace ring
