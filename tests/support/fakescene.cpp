// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesk.h"

#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Person
{
    const char16_t *name;
    const char16_t *callerClass;
    qint64 valueCents;
    const char16_t *lastVisit;
};

constexpr Person callers[] = {
    {u"Maria Alvarez", u"customer", 420000, u"2025-05-14"},
    {u"", u"new", 0, u""},
    {u"Sam Okafor", u"prospect", 0, u""},
    {u"Jennifer Whitfield", u"customer", 86000, u"2025-11-02"},
    {u"", u"new", 0, u""},
    {u"Tom\u00e1s Herrera", u"customer", 31500, u"2026-01-20"},
    {u"Aiko Tanaka", u"prospect", 0, u""},
    {u"Robert O'Donnell", u"customer", 1275000, u"2024-09-30"},
    {u"", u"new", 0, u""},
    {u"Denise Carter", u"customer", 54000, u"2025-08-19"},
    {u"Nguyen Thi Hoa", u"new", 0, u""},
    {u"Bill Prescott", u"customer", 22000, u"2025-12-11"},
};

constexpr const char16_t *placeNames[] = {u"Ballard", u"Capitol Hill", u"Tacoma",         u"Bellevue",
                                          u"Everett", u"Spokane",      u"Portland Pearl", u"Boise",
                                          u"Olympia", u"Renton",       u"Kirkland",       u"Yakima"};
constexpr const char16_t *groups[] = {u"Puget Sound", u"Puget Sound", u"South", u"Puget Sound", u"North", u"East"};
constexpr const char16_t *replies[] = {
    u"Yes please, the water heater is leaking into the garage. Can someone come today?",
    u"How much for a drain cleaning?",
    u"Tomorrow after 3 works for me",
    u"Is this a real person?",
    u"Call me back when you can, I am at work until 5",
    u"ok thanks",
};

MessageRow text(qint64 id, bool inbound, const QString &body, Millis at, const QString &state, const QString &touch)
{
    MessageRow row;
    row.id = id;
    row.inbound = inbound;
    row.body = body;
    row.at = at;
    row.state = state;
    row.touch = touch;
    row.segments = body.size() > 160 ? 2 : 1;
    return row;
}

CallRow missedCall(qint64 id, Millis at, bool voicemail)
{
    CallRow row;
    row.id = id;
    row.direction = u"inbound"_s;
    row.state = u"missed"_s;
    row.missReason = voicemail ? u"voicemail"_s : u"no_answer"_s;
    row.startedAt = at;
    if (voicemail)
        row.transcript = u"Hi, this is about the water heater in the garage. It started dripping last night and now "
                         "there is a puddle. Please call me back, thank you."_s;
    return row;
}

void needs(LeadRow &row, Millis since)
{
    row.needsUs = true;
    row.waitingSince = since;
}

void raise(LeadRow &row, const QString &kind, Millis at, Millis due)
{
    row.escalationId = 9000 + row.id;
    row.escalationKind = kind;
    row.escalationRaisedAt = at;
    row.escalationDueAt = due;
    row.escalationRaises = 1;
}

/// One of ten everyday situations, by number.
void situate(LeadRow &row, int which, Millis now)
{
    const Millis opened = row.openedAt;
    const auto texted = [&](Millis after, const QString &state) {
        row.action = u"text"_s;
        row.reason = u"missed_call"_s;
        row.state = u"texted"_s;
        row.textedAt = opened + after;
        row.messageState = state;
        row.touches = 1;
        row.lastBody =
            u"Hi, this is Evergreen Plumbing. Sorry we missed your call! Book here: https://book.example/b or "
            "reply with a good time. Reply STOP to opt out."_s;
    };
    switch (which) {
    case 0:
        row.action = u"callback"_s;
        row.reason = u"high_value"_s;
        row.state = u"callback"_s;
        row.highValue = true;
        row.valueCents = qMax(row.valueCents, qint64(420000));
        needs(row, opened);
        break;
    case 1:
        texted(4 * secondMs, u"delivered"_s);
        row.state = u"conversation"_s;
        row.lastInbound = true;
        row.lastBody = QString::fromUtf16(replies[size_t(row.id) % std::size(replies)]);
        row.unread = 1;
        row.intent = u"question"_s;
        needs(row, opened + 3 * minuteMs);
        break;
    case 2:
        texted(3 * secondMs, u"delivered"_s);
        row.nextTouchAt = opened + 2 * hourMs;
        break;
    case 3:
        row.action = u"none"_s;
        row.reason = u"landline"_s;
        row.state = u"callback"_s;
        needs(row, opened);
        break;
    case 4:
        texted(6 * secondMs, u"undelivered"_s);
        row.messageProblem = u"The handset could not be reached."_s;
        needs(row, opened + minuteMs);
        break;
    case 5:
        texted(4 * secondMs, u"delivered"_s);
        row.outcome = u"booked"_s;
        row.outcomeFoundBy = u"booking"_s;
        row.state = u"closed"_s;
        break;
    case 6:
        row.action = u"callback"_s;
        row.reason = u"emergency"_s;
        row.state = u"callback"_s;
        row.emergency = true;
        row.voicemail = true;
        row.lastInbound = false;
        needs(row, opened);
        raise(row, u"emergency"_s, opened + 2 * secondMs, opened + 5 * minuteMs);
        break;
    case 7:
        row.action = u"none"_s;
        row.reason = u"suspected_robocall"_s;
        row.state = u"closed"_s;
        break;
    case 8:
        texted(5 * secondMs, u"accepted"_s);
        row.callCount = 3;
        row.lastCallAt = qMin(now - 2 * minuteMs, opened + 9 * minuteMs);
        row.nextTouchAt = opened + 2 * hourMs;
        break;
    default:
        texted(4 * secondMs, u"delivered"_s);
        row.state = u"conversation"_s;
        row.lastInbound = true;
        row.lastBody = u"Can you call me at 4 pm?"_s;
        row.intent = u"wants_callback"_s;
        row.callbackDueAt = now + 20 * minuteMs;
        row.owner = u"Luis"_s;
        row.writing = u"Luis"_s;
        needs(row, opened + 4 * minuteMs);
        break;
    }
}

QList<TemplateRow> someTemplates(Millis now)
{
    QList<TemplateRow> rows;
    const QStringList families = {u"home_services"_s, u"med_spa"_s, u"dental_medical"_s, u"general"_s};
    for (const QString &family : families)
        for (const QString &touch : {u"first"_s, u"follow_up_1"_s, u"follow_up_2"_s}) {
            TemplateRow row;
            row.current.key = u"%1.any.any.%2.en"_s.arg(family, touch);
            row.current.family = family;
            row.current.touch = touch;
            row.current.language = u"en"_s;
            row.current.version = 2;
            row.current.body =
                u"Hi{{#caller_name}} {{caller_name}}{{/caller_name}}, this is {{business}}. Sorry we missed "
                "your call! Book here: {{booking_link}} Reply STOP to opt out."_s;
            row.author = u"Priya"_s;
            row.publishedAt = now - 20 * dayMs;
            row.shipped = touch != u"first";
            rows << row;
        }
    return rows;
}

QList<RuleRow> someRules()
{
    return {{u"us.tcpa.identification"_s,
             1,
             u"federal"_s,
             u"US"_s,
             u"require_business_name"_s,
             u"47 CFR 64.1200(d)(4)"_s,
             u"must"_s,
             u"2003-07-25"_s,
             u"high"_s,
             u"The text names who sends it."_s,
             {},
             {},
             {},
             {}},
            {u"us.tcpa.opt_out"_s,
             2,
             u"federal"_s,
             u"US"_s,
             u"require_opt_out_line"_s,
             u"47 CFR 64.1200(a)(10)"_s,
             u"must"_s,
             u"2025-04-11"_s,
             u"high"_s,
             u"Any reasonable wording stops further texts."_s,
             {},
             {},
             {},
             {}},
            {u"fl.ftsa.hours"_s,
             1,
             u"state"_s,
             u"US-FL"_s,
             u"quiet_hours 20:00-08:00"_s,
             u"Fla. Stat. 501.059(8)"_s,
             u"must"_s,
             u"2021-07-01"_s,
             u"high"_s,
             u"Follow-ups wait for the morning of the called party."_s,
             {},
             {},
             {},
             {}},
            {u"house.touches"_s,
             1,
             u"house"_s,
             u"*"_s,
             u"max_touches 3"_s,
             u"House policy"_s,
             u"should"_s,
             u"2026-01-01"_s,
             u"high"_s,
             u"First text and two follow-ups, then stop."_s,
             {},
             {},
             {},
             {}}};
}

Metrics someMetrics(int missed)
{
    const int texted = missed * 8 / 10;
    const int replied = missed * 23 / 47;
    const int booked = missed * 12 / 47;
    const auto count = [](qint64 n) { return MetricValue{double(n), n, 0, true}; };
    const auto rate = [](qint64 n, qint64 d) { return MetricValue{d ? double(n) / double(d) : 0, n, d, d > 0}; };
    return {{u"missed"_s, count(missed)},
            {u"texted"_s, count(texted)},
            {u"replied"_s, count(replied)},
            {u"booked"_s, count(booked)},
            {u"called_back"_s, count(missed / 6)},
            {u"no_response"_s, count(missed / 5)},
            {u"recovered"_s, count(booked + missed / 6)},
            {u"recovery_rate"_s, rate(booked + missed / 6, missed)},
            {u"reply_rate"_s, rate(replied, texted)},
            {u"booking_rate"_s, rate(booked, missed)},
            {u"text_rate"_s, rate(texted, missed)},
            {u"unanswered_24h"_s, count(missed / 16)},
            {u"unanswered_24h_share"_s, rate(missed / 16, missed)},
            {u"median_to_text"_s, {4200, 4200, 0, texted > 0}},
            {u"p95_to_text"_s, {9000, 9000, 0, texted > 0}}};
}

} // namespace

FakeDesk::FakeDesk(QObject *parent)
    : Desk(parent)
{
    cannedTitles = {u"When suits you?"_s, u"Booking link"_s, u"We will call you"_s};
    cannedBodies = {u"Hi {name}, happy to help. What day and time suit you best?"_s,
                    u"Hi {name}, you can pick a time here: https://book.example/ballard?r=7f3k"_s,
                    u"Thanks {name}, one of us will call you within the hour."_s};
    for (int i = 0; i < cannedTitles.size(); ++i)
        cannedRows << CannedRow{i + 1, cannedTitles[i], cannedBodies[i], u"en"_s, u"home_services"_s};
    engine.running = true;
    engine.timedTexts = 200;
    engine.medianToText = 4200;
    engine.p95ToText = 9000;
    engine.sandbox = true;
    engine.speed = 60;
    engine.connections = {{1, u"Front desk phones"_s, u"phone"_s, u"twilio"_s, time - 2 * secondMs, {}},
                          {2, u"Texting"_s, u"sms"_s, u"twilio"_s, time - 3 * secondMs, {}},
                          {3, u"Calendar"_s, u"booking"_s, u"calendly"_s, time - 6 * secondMs, {}}};
    links = {{1, u"Front desk phones"_s, u"phone"_s, u"twilio"_s, u"https://api.twilio.com"_s, u"AC0123"_s,
              u"env:RING_TWILIO"_s, 2, true},
             {2, u"Texting"_s, u"sms"_s, u"twilio"_s, u"https://api.twilio.com"_s, u"AC0123"_s, u"env:RING_TWILIO"_s, 2,
              true},
             {3, u"Calendar"_s, u"booking"_s, u"calendly"_s, u"https://api.calendly.com"_s, u"evergreen"_s,
              u"file:/etc/secondring/calendly"_s, 10, false}};
    templateRows = someTemplates(time);
    ruleRows = someRules();
}

LeadRow FakeDesk::makeRow(qint64 id, int location)
{
    const Person &who = callers[size_t(id) % std::size(callers)];
    const LocationRow place = places.value(location);
    LeadRow row;
    row.id = id;
    row.caller = u"+1206555%1"_s.arg(100 + id % 9900, 4, 10, QChar(u'0'));
    row.callerName = QString::fromUtf16(who.name);
    row.callerClass = QString::fromUtf16(who.callerClass);
    row.valueCents = who.valueCents;
    row.highValue = who.valueCents >= 250000;
    row.lastVisit = QString::fromUtf16(who.lastVisit);
    row.location = place.key;
    row.locationName = place.name;
    row.group = place.group;
    row.openedAt = time - (id * 137 % 95 + 1) * minuteMs - id % 60 * secondMs;
    row.lastCallAt = row.openedAt;
    row.missReason = u"no_answer"_s;
    row.action = u"pending"_s;
    row.state = u"waiting_decision"_s;
    return row;
}

void FakeDesk::fill(int leads, int locations)
{
    rows.clear();
    places.clear();
    for (int i = 0; i < locations; ++i) {
        LocationRow place;
        const QString base = QString::fromUtf16(placeNames[size_t(i) % std::size(placeNames)]);
        place.name =
            i < int(std::size(placeNames)) ? base : u"%1 %2"_s.arg(base).arg(i / int(std::size(placeNames)) + 1);
        place.key = place.name.toLower().replace(u' ', u'-');
        place.business = u"Evergreen Plumbing"_s;
        place.group = QString::fromUtf16(groups[size_t(i) % std::size(groups)]);
        place.trade = u"home_services"_s;
        place.state = u"WA"_s;
        place.zone = u"America/Los_Angeles"_s;
        place.language = u"en"_s;
        place.directNumber = u"+12065550101"_s;
        place.bookingLink = u"https://book.example/"_s + place.key;
        place.signer = u"Tim"_s;
        place.lines = {{u"+1206555%1"_s.arg(i, 4, 10, QChar(u'0')), u"phones"_s, u"texts"_s}};
        const QJsonArray day{QJsonArray{u"08:00"_s, u"18:00"_s}};
        for (const QString &name : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
            place.hours.insert(name, day);
        places << place;
    }
    const int busy = qMax(1, qMin(locations, leads / 4));
    for (int i = 0; i < leads; ++i) {
        LeadRow row = makeRow(i + 1, i * 7 % busy);
        situate(row, i % 10, time);
        calls[row.id] = {missedCall(row.id * 10, row.openedAt, row.voicemail)};
        if (row.textedAt)
            threads[row.id] << text(row.id * 10 + 1, false,
                                    u"Hi, this is Evergreen Plumbing. Sorry we missed your call! Book here: "
                                    "https://book.example/b or reply with a good time. Reply STOP to opt out."_s,
                                    row.textedAt, row.messageState, u"first"_s);
        if (row.lastInbound)
            threads[row.id] << text(row.id * 10 + 2, true, row.lastBody, row.waitingSince, {}, {});
        rows << row;
    }
    numbers = {};
    numbers.total = someMetrics(47 * locations / 2);
    numbers.before = someMetrics(40 * locations / 2);
    for (int i = 0; i < locations; ++i)
        numbers.locations << LocationMetrics{
            places[i].key, places[i].name, places[i].group, someMetrics(10 + i * 13 % 37), someMetrics(20), {}};
    for (int d = 0; d < 28; ++d)
        numbers.days << DayMetrics{
            QDateTime::fromMSecsSinceEpoch(time - (27 - d) * dayMs, Qt::UTC).date().toString(Qt::ISODate),
            someMetrics(d % 7 > 4 ? 4 : 14 + d * 5 % 11)};
    for (int d = 0; d < 7; ++d) {
        QList<int> hours;
        for (int h = 0; h < 24; ++h)
            hours << (h < 7 || h > 20 ? h % 2 : (d > 4 ? 2 : 6 + (h * 5 + d * 3) % 9));
        numbers.busyHours << hours;
    }
}

QFuture<Expected<QJsonObject>> FakeDesk::explain(qint64 leadId)
{
    const LeadRow *row = find(leadId);
    if (!row)
        return QtFuture::makeReadyFuture(
            Expected<QJsonObject>(fail(Error::Code::NotFound, u"There is no such caller."_s)));
    if (traces.contains(leadId))
        return QtFuture::makeReadyFuture(Expected<QJsonObject>(traces.value(leadId)));
    const auto guard = [](const QString &id, bool passed, const QString &sentence) {
        return QJsonObject{{u"id"_s, id}, {u"passed"_s, passed}, {u"sentence"_s, sentence}};
    };
    QJsonObject trace{
        {u"call"_s, QJsonObject{{u"from"_s, row->caller},
                                {u"to"_s, u"+12065550100"_s},
                                {u"started_at"_s, double(row->openedAt)},
                                {u"miss_reason"_s, row->missReason},
                                {u"ring_seconds"_s, 22}}},
        {u"contact"_s, QJsonObject{{u"name"_s, row->callerName},
                                   {u"class"_s, row->callerClass},
                                   {u"matched_by"_s, u"phone"_s},
                                   {u"value_cents"_s, double(row->valueCents)}}},
        {u"states"_s, QJsonArray{QJsonObject{{u"source"_s, u"area_code"_s},
                                             {u"detail"_s, u"area code 206"_s},
                                             {u"states"_s, QJsonArray{u"WA"_s}}},
                                 QJsonObject{{u"source"_s, u"location"_s},
                                             {u"detail"_s, row->locationName},
                                             {u"states"_s, QJsonArray{u"WA"_s}}}}},
        {u"kind"_s, u"missed_call"_s},
        {u"action"_s, row->action},
        {u"reason"_s, row->reason},
        {u"rules"_s, QJsonArray{QJsonObject{{u"id"_s, u"us.tcpa.identification"_s},
                                            {u"version"_s, 1},
                                            {u"jurisdiction"_s, u"US"_s},
                                            {u"effect"_s, u"require_business_name"_s},
                                            {u"citation"_s, u"47 CFR 64.1200(d)(4)"_s},
                                            {u"note"_s, u"The text names who sends it."_s}},
                                QJsonObject{{u"id"_s, u"us.tcpa.opt_out"_s},
                                            {u"version"_s, 2},
                                            {u"jurisdiction"_s, u"US"_s},
                                            {u"effect"_s, u"require_opt_out_line"_s},
                                            {u"citation"_s, u"47 CFR 64.1200(a)(10)"_s}}}},
        {u"guards"_s,
         QJsonArray{
             guard(u"not_opted_out"_s, true, QString()), guard(u"no_text_in_24h"_s, true, QString()),
             guard(u"not_landline"_s, row->reason != u"landline",
                   row->reason == u"landline" ? u"The number is a landline and cannot receive texts."_s : QString())}},
        {u"send_at"_s, double(row->openedAt + 3 * secondMs)}};
    if (row->action == u"text") {
        trace.insert(u"template"_s, QJsonObject{{u"key"_s, u"home_services.new.open.first.en"_s}, {u"version"_s, 2}});
        trace.insert(u"text"_s, row->lastInbound ? u"Hi, this is Evergreen Plumbing."_s : row->lastBody);
        trace.insert(u"segments"_s, 1);
        trace.insert(u"encoding"_s, u"GSM-7"_s);
        trace.insert(u"messages"_s, QJsonArray{QJsonObject{{u"state"_s, row->messageState},
                                                           {u"provider_id"_s, u"SM7f3k"_s},
                                                           {u"accepted_at"_s, double(row->textedAt)}}});
    }
    return QtFuture::makeReadyFuture(Expected<QJsonObject>(trace));
}

} // namespace ring
