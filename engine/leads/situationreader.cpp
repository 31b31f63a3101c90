// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/situationreader.h"

#include "engine/retention/suppression.h"
#include "engine/setup/openinghours.h"
#include "engine/store/codes.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Place placeFrom(const QSqlQuery &row, Millis now)
{
    Place place;
    place.id = row.value(0).toLongLong();
    place.key = row.value(1).toString();
    place.business = row.value(2).toString();
    place.name = row.value(3).toString();
    place.neutralName = row.value(4).toString();
    place.trade = row.value(5).toString();
    place.state = row.value(6).toString();
    place.zone = QTimeZone(row.value(7).toString().toUtf8());
    place.language = row.value(8).toString();
    place.directNumber = row.value(9).toString();
    place.bookingLink = row.value(10).toString();
    place.callbackLink = row.value(11).toString();
    place.signer = row.value(12).toString();
    const auto hours =
        readHours(QJsonDocument::fromJson(row.value(13).toByteArray()).object()).value_or(OpeningHours{});
    place.policy = Policy::fromJson(QJsonDocument::fromJson(row.value(14).toByteArray()).object());
    place.paused = row.value(15).toInt() != 0;
    place.open = openAt(hours, place.zone, now);
    place.hours = hours;
    place.nextOpening = nextOpening(hours, place.zone, now).value_or(now);
    place.nextBusinessDay = nextBusinessDay(hours, place.zone, now).value_or(now + dayMs);
    return place;
}

Expected<History> readHistory(StageContext &context, const StoredCall &stored, const QString &business)
{
    Database &database = *context.database;
    const Millis now = context.now();
    const Bind number{{u"number"_s, stored.number}};
    History history;
    auto optedOut = isOptedOut(database, stored.number);
    auto last =
        database.value(u"messages.last_first_text"_s, {{u"number"_s, stored.number}, {u"business"_s, business}});
    auto staff = database.value(u"messages.last_staff"_s, number);
    const Millis at = stored.call.startedAt;
    auto lines = database.value(u"calls.lines_rung"_s,
                                {{u"number"_s, stored.number}, {u"since"_s, at - hourMs}, {u"before"_s, at}});
    auto recent = database.value(u"calls.recent_of_number"_s,
                                 {{u"number"_s, stored.number}, {u"since"_s, at - 15 * minuteMs}, {u"before"_s, at}});
    RING_TRY(optedOut);
    for (const auto *read : {&last, &staff, &lines, &recent})
        if (!*read)
            return tl::unexpected(read->error());
    history.optedOut = *optedOut;
    history.lastFirstText = last->toLongLong();
    history.personInConversation = staff->toLongLong() > now - 4 * hourMs;
    history.linesLastHour = lines->toInt();
    history.callsLast15Minutes = recent->toInt();
    RING_TRY(database.each(u"messages.reached_since"_s, {{u"number"_s, stored.number}, {u"since"_s, now - 31 * dayMs}},
                           [&](const QSqlQuery &row) { history.reached << row.value(0).toLongLong(); }));
    return history;
}

Expected<std::optional<Voicemail>> readVoicemail(Database &database, const StoredCall &stored)
{
    std::optional<Voicemail> found;
    auto read = database.each(u"calls.voicemail_of"_s,
                              {{u"connection"_s, stored.connection}, {u"call_key"_s, stored.call.callKey}},
                              [&](const QSqlQuery &row) {
                                  Voicemail voicemail;
                                  voicemail.recordingId = row.value(0).toString();
                                  voicemail.callKey = row.value(1).toString();
                                  voicemail.seconds = row.value(2).toInt();
                                  voicemail.state = transcriptOf(row.value(3).toString());
                                  voicemail.transcript = row.value(4).toString();
                                  found = voicemail;
                              });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

Expected<bool> maybeTexted(StageContext &context, const StoredCall &stored)
{
    auto restored = context.database->value(u"settings.get"_s, {{u"name"_s, u"restored_at"_s}});
    RING_TRY(restored);
    const Millis at = restored->toLongLong();
    if (stored.call.endedAt <= at)
        return true;
    if (at == 0 || stored.call.endedAt > at + dayMs)
        return false;
    auto from = context.database->value(u"settings.get"_s, {{u"name"_s, u"restored_from"_s}});
    RING_TRY(from);
    auto rang = context.database->value(
        u"retention.rang_between"_s,
        {{u"number"_s, stored.number}, {u"from"_s, from->toLongLong() - hourMs}, {u"to"_s, at}});
    RING_TRY(rang);
    return rang->isValid();
}

} // namespace

StoredCall storedCallFrom(const QSqlQuery &row)
{
    StoredCall stored;
    stored.id = row.value(0).toLongLong();
    stored.connection = row.value(1).toLongLong();
    stored.call.callKey = row.value(2).toString();
    stored.call.direction = directionOf(row.value(3).toString());
    stored.number = row.value(4).toString();
    stored.line = row.value(5).toString();
    stored.location = row.value(6).toLongLong();
    stored.contact = row.value(7).toLongLong();
    stored.call.callerName = row.value(8).toString();
    stored.call.state = callStateOf(row.value(9).toString());
    stored.call.missReason = missReasonOf(row.value(10).toString());
    stored.call.startedAt = row.value(11).toLongLong();
    stored.call.endedAt = row.value(12).toLongLong();
    stored.call.talkSeconds = row.value(13).toInt();
    stored.lead = row.value(14).toLongLong();
    stored.listedAt = row.value(15).toLongLong();
    const bool inbound = stored.call.direction == Direction::Inbound;
    stored.call.from = inbound ? stored.number : stored.line;
    stored.call.to = inbound ? stored.line : stored.number;
    return stored;
}

Expected<Place> readPlace(Database &database, qint64 locationId, Millis now)
{
    Place place;
    auto read = database.each(u"places.by_id"_s, {{u"id"_s, locationId}},
                              [&](const QSqlQuery &row) { place = placeFrom(row, now); });
    if (!read)
        return tl::unexpected(read.error());
    if (!place.id)
        return fail(Error::Code::NotFound, u"A call names a location that is not set up."_s);
    RING_TRY(database.each(u"rules.missing_checks"_s, {}, [&](const QSqlQuery &row) {
        place.policy.conditions.insert("missing:"_L1 + row.value(0).toString());
    }));
    return place;
}

Expected<ContactFacts> readContact(Database &database, qint64 contactId)
{
    ContactFacts contact;
    if (!contactId)
        return contact;
    auto read = database.each(u"places.contact"_s, {{u"id"_s, contactId}}, [&](const QSqlQuery &row) {
        contact.known = true;
        contact.id = row.value(0).toLongLong();
        contact.name = row.value(1).toString();
        contact.state = row.value(2).toString();
        contact.zip = row.value(3).toString();
        contact.valueCents = row.value(4).toLongLong();
        contact.lastVisit = row.value(5).toString();
        contact.engagedAt = row.value(6).toLongLong();
        contact.language = row.value(7).toString();
        contact.openJob = row.value(8).toString();
    });
    if (!read)
        return tl::unexpected(read.error());
    return contact;
}

Expected<Situation> readSituation(StageContext &context, const StoredCall &stored)
{
    Situation situation;
    situation.now = context.now();
    auto place = readPlace(*context.database, stored.location, situation.now);
    if (!place)
        return tl::unexpected(place.error());
    auto contact = readContact(*context.database, stored.contact);
    if (!contact)
        return tl::unexpected(contact.error());
    auto history = readHistory(context, stored, place->business);
    if (!history)
        return tl::unexpected(history.error());
    auto voicemail = readVoicemail(*context.database, stored);
    if (!voicemail)
        return tl::unexpected(voicemail.error());
    situation.call = stored.call;
    situation.place = *place;
    situation.contact = *contact;
    situation.history = *history;
    situation.voicemail = *voicemail;
    situation.templates = context.templates;
    auto texts = context.database->value(u"places.sms_of_line"_s, {{u"number"_s, stored.line}});
    if (!texts)
        return tl::unexpected(texts.error());
    situation.lineTexts = texts->toLongLong() > 0;
    auto maybe = maybeTexted(context, stored);
    RING_TRY(maybe);
    situation.maybeTexted = *maybe;
    if (stored.call.from.isEmpty())
        return situation;
    situation.number = factsOf(stored.call.from);
    auto lineType = context.database->value(u"calls.line_type"_s, {{u"number"_s, stored.call.from}});
    RING_TRY(lineType);
    if (lineType->toString() == "landline"_L1)
        situation.number.kind = NumberFacts::Kind::Landline;
    situation.lineTypeComing = !lineType->isValid() && context.looksUp && context.looksUp(texts->toLongLong()) &&
                               situation.now < stored.listedAt + situation.place.policy.lineTypeWait;
    situation.listedAt = stored.listedAt;
    return situation;
}

} // namespace ring
