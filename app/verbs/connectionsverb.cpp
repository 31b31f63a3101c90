// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/awaited.h"
#include "app/verbs/openstore.h"
#include "app/verbs/operator.h"
#include "app/verbs/output.h"
#include "app/verbs/storedconnection.h"
#include "app/verbs/verb.h"
#include "engine/providers/registry.h"
#include "engine/store/codes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// What one connection needs while a verb talks to it.
struct Talk
{
    Talk(OpenStore opened, StoredConnection found)
        : store(std::move(opened))
        , connection(std::move(found))
    {
    }
    OpenStore store;
    StoredConnection connection;
    QNetworkAccessManager network;
    SystemClock clock;
    BackendContext context{&network, &clock};
};

Expected<std::unique_ptr<Talk>> openTalk(const Arguments &arguments)
{
    auto store = openExisting(arguments);
    RING_TRY(store);
    auto connection = connectionNamed(*store->database, arguments.positional(0));
    RING_TRY(connection);
    auto talk = std::make_unique<Talk>(std::move(*store), std::move(*connection));
    const auto secret = secretFor(talk->connection.credential);
    RING_TRY(secret);
    talk->connection.settings.secret = *secret;
    return talk;
}

Expected<std::unique_ptr<Backend>> anyBackend(const Talk &talk)
{
    const auto as = [](auto made) -> Expected<std::unique_ptr<Backend>> {
        RING_TRY(made);
        return std::unique_ptr<Backend>(std::move(*made));
    };
    const ConnectionSettings &settings = talk.connection.settings;
    if (talk.connection.kind == "phone"_L1)
        return as(makePhoneBackend(settings, talk.context));
    if (talk.connection.kind == "sms"_L1)
        return as(makeSmsBackend(settings, talk.context));
    return as(makeBookingBackend(settings, talk.context));
}

VerbEnding check(const Arguments &arguments)
{
    auto talk = openTalk(arguments);
    if (!talk)
        return failed(talk.error());
    const auto backend = anyBackend(**talk);
    if (!backend)
        return failed(backend.error());
    const QString name = arguments.positional(0);
    if (auto noted = noteByOperator(*(*talk)->store.database, {u"connection_checked"_s, u"connection"_s, name, {}});
        !noted)
        return failed(noted.error());
    const auto answer = awaited((*backend)->check());
    if (!answer)
        return failed(answer.error());
    out(*answer);
    return VerbEnding::Done;
}

QString isoOf(Millis at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs) : QString();
}

void line(const QJsonObject &object)
{
    outBytes(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void show(const CallBatch &batch)
{
    for (const CallLeg &leg : batch.legs)
        line({{u"leg"_s, leg.legId},
              {u"call"_s, leg.callKey},
              {u"direction"_s, codeOf(leg.direction)},
              {u"end"_s, codeOf(leg.end)},
              {u"from"_s, leg.from},
              {u"to"_s, leg.to},
              {u"started_at"_s, isoOf(leg.startedAt)},
              {u"ended_at"_s, isoOf(leg.endedAt)}});
    for (const Voicemail &voicemail : batch.voicemails)
        line({{u"voicemail"_s, voicemail.recordingId},
              {u"call"_s, voicemail.callKey},
              {u"seconds"_s, voicemail.seconds},
              {u"transcript"_s, codeOf(voicemail.state)}});
}

void show(const InboundBatch &batch)
{
    for (const InboundText &text : batch.texts)
        line({{u"text"_s, text.providerId},
              {u"from"_s, text.from},
              {u"to"_s, text.to},
              {u"received_at"_s, isoOf(text.receivedAt)},
              {u"characters"_s, text.body.size()}});
}

void show(const BookingBatch &batch)
{
    for (const BookingNotice &booking : batch.bookings)
        line({{u"booking"_s, booking.bookingId},
              {u"recovery_id"_s, booking.recoveryId},
              {u"booked_at"_s, isoOf(booking.bookedAt)},
              {u"cancelled"_s, booking.cancelled}});
}

/// Reads one listing after the other; a broken provider that always promises more is left after some.
template<typename PollingBackend>
VerbEnding pollAll(Expected<std::unique_ptr<PollingBackend>> backend, Millis since)
{
    constexpr int mostListings = 100;
    if (!backend)
        return failed(backend.error());
    QByteArray cursor;
    for (int i = 0; i < mostListings; ++i) {
        const auto batch = awaited((*backend)->poll(cursor, since));
        if (!batch)
            return failed(batch.error());
        show(*batch);
        cursor = batch->cursor;
        if (!batch->more)
            break;
    }
    return VerbEnding::Done;
}

VerbEnding poll(const Arguments &arguments)
{
    const auto hours = arguments.number(u"hours"_s, 1, 0);
    if (!hours)
        return wrongUsage({u"connections"_s, u"poll"_s}, hours.error().sentence);
    auto talk = openTalk(arguments);
    if (!talk)
        return failed(talk.error());
    const Talk &open = **talk;
    const Millis since = open.clock.now() - qRound64(*hours * hourMs);
    if (open.connection.kind == "phone"_L1)
        return pollAll(makePhoneBackend(open.connection.settings, open.context), since);
    if (open.connection.kind == "sms"_L1)
        return pollAll(makeSmsBackend(open.connection.settings, open.context), since);
    return pollAll(makeBookingBackend(open.connection.settings, open.context), since);
}

} // namespace

Verb connectionsCheckVerb()
{
    return {{u"connections"_s, u"check"_s},
            {u"NAME"_s},
            {dataOption()},
            u"makes one request with a connection's address and credentials and says what answered"_s,
            {},
            check};
}

Verb connectionsPollVerb()
{
    return {
        {u"connections"_s, u"poll"_s},
        {u"NAME"_s},
        {dataOption(), {u"hours"_s, u"N"_s, u"look back N hours (1 when not given)"_s}},
        u"shows what a connection lists, one JSON object a line; stores and sends nothing"_s,
        u"Phone systems list legs and voicemails, SMS services replies (without their words), calendars bookings."_s,
        poll};
}

} // namespace ring
