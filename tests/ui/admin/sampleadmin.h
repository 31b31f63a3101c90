// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/dashboard/pagesdesk.h"

#include <QJsonArray>

namespace ring::sample {

using namespace Qt::StringLiterals;

inline LocationRow location(const QString &key, const QString &name, bool paused = false)
{
    LocationRow row;
    row.key = key;
    row.business = u"Acme Plumbing"_s;
    row.name = name;
    row.group = u"Puget Sound"_s;
    row.trade = u"plumbing"_s;
    row.state = u"WA"_s;
    row.zone = u"America/Los_Angeles"_s;
    row.language = u"en"_s;
    row.directNumber = u"+12065550100"_s;
    row.bookingLink = u"https://book.acme.example/"_s + key;
    row.signer = u"Tim"_s;
    const QJsonArray day{u"08:00-12:00"_s, u"13:00-17:00"_s};
    row.hours = {{u"mon"_s, day},          {u"tue"_s, day},
                 {u"wed"_s, day},          {u"thu"_s, day},
                 {u"fri"_s, day},          {u"sat"_s, QJsonArray()},
                 {u"sun"_s, QJsonArray()}, {u"holidays"_s, QJsonObject{{u"2026-12-25"_s, QJsonArray()}}}};
    const int place = key.isEmpty() ? 0 : key.at(0).unicode() % 100;
    row.lines = {{u"+120655501%1"_s.arg(place, 2, 10, QLatin1Char('0')), u"front desk phones"_s, u"texts"_s},
                 {u"+120655502%1"_s.arg(place, 2, 10, QLatin1Char('0')), u"front desk phones"_s, {}}};
    row.paused = paused;
    return row;
}

inline TemplateRow wording(const QString &family, const QString &touch, const QString &language, const QString &body)
{
    TemplateRow row;
    row.current.key = family + u'.' + touch + u'.' + language;
    row.current.version = 2;
    row.current.family = family;
    row.current.touch = touch;
    row.current.language = language;
    row.current.callerClass = u"new"_s;
    row.current.open = u"open"_s;
    row.current.body = body;
    row.author = u"Priya"_s;
    row.publishedAt = 1'763'000'000'000;
    return row;
}

/// A file with two backups, one caller that is known, a server that answers.
inline void fillData(PagesDesk &desk)
{
    DataState &state = desk.store.standing;
    state.place = u"ring-data/secondring.db"_s;
    state.bytes = 3'000'000;
    state.wallClock = desk.time;
    state.backups = {{u"secondring-2.db"_s, desk.time - 20 * minuteMs, 2'900'000},
                     {u"secondring-1.db"_s, desk.time - 80 * minuteMs, 2'800'000}};
    desk.store.since = {desk.time - 80 * minuteMs, 4, 7, 3};
    desk.store.known = {1, 2, 3, 1, true};
    desk.store.server = {u"db:5432/ring answers (PostgreSQL 15.14) and is empty: the data can move there."_s, true};
}

inline void putOnServer(PagesDesk &desk)
{
    DataState &state = desk.store.standing;
    state.server = true;
    state.place = u"db.example.com:5432/ring"_s;
    state.backups.clear();
    state.ownBytes = 2'900'000;
    state.ownLeftAt = desk.time - 3 * dayMs;
}

inline void fill(PagesDesk &desk)
{
    fillData(desk);
    for (const char *name : {"Harbor Street", "Northgate", "Mill Creek", "Old Town"})
        desk.places.append(location(QString::fromLatin1(name).section(u' ', 0, 0).toLower(), QString::fromLatin1(name),
                                    QByteArray(name) == "Mill Creek"));
    desk.links = {{1, u"front desk phones"_s, u"phone"_s, u"twilio"_s, {}, u"AC42"_s, u"env:RING_PHONE"_s, 2, true},
                  {2, u"texts"_s, u"sms"_s, u"sinch"_s, u"https://us.sms.example.com"_s, u"plan-7"_s,
                   u"file:/etc/ring/sms"_s, 2, true},
                  {3, u"calendar"_s, u"booking"_s, u"sandbox"_s, u"http://127.0.0.1:8080"_s, {}, {}, 10, false}};
    desk.checkSentence = u"Twilio answered in 84 ms; the account is active."_s;
    for (const char *family : {"home_services", "dental_medical", "general"})
        for (const char *touch : {"first", "follow_up_1", "follow_up_2"})
            for (const char *language : {"en", "es"})
                desk.wordings.append(
                    wording(QString::fromLatin1(family), QString::fromLatin1(touch), QString::fromLatin1(language),
                            u"Hi{{#caller_name}} {{caller_name}}{{/caller_name}}, {{signer}} from {{business}}, "
                            "{{location}}. Sorry we missed your call. Book here: {{booking_link}} or reply. "
                            "Reply STOP to end texts."_s));
    desk.preview.text = u"Hi Dana, Tim from Acme Plumbing, Harbor Street. Sorry we missed your call. Book here: "
                        "https://book.acme.example/harbor?r=7k2m9qd4 or reply. Reply STOP to end texts."_s;
    desk.preview.segments = 1;
    desk.preview.encoding = u"GSM-7"_s;
    desk.preview.publishable = true;
    desk.preview.checks = {{u"business_name"_s, true, {}},
                           {u"opt_out_line"_s, true, {}},
                           {u"homepage_link"_s, true, {}},
                           {u"segments"_s, true, {}}};
    const char *const titles[] = {"Callback today", "Booking link", "Need the address", "Price question"};
    for (int slot = 1; slot <= 4; ++slot)
        desk.answers.append({slot, QString::fromLatin1(titles[slot - 1]),
                             u"Thanks {{caller_name}}, we will call you back within the hour."_s, u"en"_s, QString()});
    const char *const states[] = {"US", "FL", "WA", "TX", "OK", "CA"};
    for (int i = 0; i < 24; ++i)
        desk.law.append({u"rule.%1"_s.arg(i),
                         1,
                         i % 6 ? u"state"_s : u"federal"_s,
                         QString::fromLatin1(states[i % 6]),
                         i % 2 ? u"quiet_hours"_s : u"max_messages_per_window"_s,
                         u"47 CFR 64.1200(c)(%1)"_s.arg(i),
                         i % 3 ? u"hold"_s : u"block"_s,
                         u"2021-07-01"_s,
                         u"high"_s,
                         u"Texts that invite a purchase wait for the hours that the state allows."_s,
                         {},
                         {},
                         {},
                         {}});
    desk.setup = {
        {u"text_notice"_s,
         u"The voicemail greeting says that a missed caller may get a text from this number."_s,
         u"Without it a caller's number counts as merely captured: texts rest on weak ground and carriers may "
         "refuse the registration."_s,
         u"greeting"_s,
         {},
         {u"47 CFR 64.1200"_s},
         false,
         SetupStanding::InPlace,
         u"Priya"_s,
         1'763'000'000'000},
        {u"a2p_registration"_s,
         u"The sending number is registered (10DLC brand and campaign, or a verified toll-free number)."_s,
         u"Carriers block every text from an unregistered number."_s,
         {},
         {},
         {u"CTIA"_s},
         true,
         SetupStanding::Unanswered,
         {},
         0},
        {u"recording_notice"_s,
         u"The greeting says before the beep that the message is recorded and transcribed."_s,
         u"In states where every party has to agree, no text may take up what was said, and live calls may not "
         "be recorded."_s,
         u"greeting"_s,
         {u"CA"_s, u"WA"_s},
         {u"Cal. Penal Code 632"_s, u"RCW 9.73.030"_s},
         false,
         SetupStanding::Unanswered,
         {},
         0}};
    desk.csv = {
        {u"columns"_s, QJsonArray{u"Full name"_s, u"Mobile"_s, u"State"_s, u"Lifetime value"_s}},
        {u"fields"_s, QJsonArray{u"name"_s, u"phone"_s, u"state"_s, u"value"_s, u"last_visit"_s}},
        {u"mapping"_s, QJsonObject{{u"name"_s, u"Full name"_s}, {u"phone"_s, u"Mobile"_s}, {u"state"_s, u"State"_s}}},
        {u"rows"_s, QJsonArray{QJsonArray{u"Maria Alvarez"_s, u"(206) 555-0142"_s, u"WA"_s, u"4200"_s},
                               QJsonArray{u"Sam Okafor"_s, u"206.555.0155"_s, u"WA"_s, u"0"_s}}},
        {u"total"_s, 1243}};
    desk.imported.imported = 1204;
    desk.imported.updated = 37;
    desk.imported.rejected = {u"Line 18: \"call office\" is no telephone number."_s,
                              u"Line 212: the row has 3 of 5 columns."_s};
}

} // namespace ring::sample
