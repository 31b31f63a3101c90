// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesk.h"

#include <QJsonArray>

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QFuture<Expected<T>> answer(Expected<T> value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

QString joined(const QList<qint64> &ids)
{
    QStringList words;
    for (qint64 id : ids)
        words << QString::number(id);
    return words.join(u',');
}

bool waitsLonger(const LeadRow &a, const LeadRow &b)
{
    const Millis left = a.waitingSince ? a.waitingSince : a.openedAt;
    const Millis right = b.waitingSince ? b.waitingSince : b.openedAt;
    return left != right ? left < right : a.id < b.id;
}

} // namespace

LeadRow *FakeDesk::find(qint64 leadId)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const LeadRow &row) { return row.id == leadId; });
    return found == rows.end() ? nullptr : &*found;
}

QFuture<Expected<qint64>> FakeDesk::act(const QString &line, const QList<qint64> &ids,
                                        const std::function<void(LeadRow &)> &change)
{
    log << line;
    if (!failNext.isEmpty())
        return answer<qint64>(fail(Error::Code::Rejected, std::exchange(failNext, QString())));
    QList<LeadRow> before;
    for (qint64 id : ids) {
        if (LeadRow *row = find(id)) {
            before << *row;
            change(*row);
        }
    }
    const qint64 id = m_nextUndo++;
    m_undo.insert(id, [this, before] {
        for (const LeadRow &row : before)
            if (LeadRow *now = find(row.id))
                *now = row;
    });
    Q_EMIT changed(Leads | Messages | Escalations);
    return answer<qint64>(id);
}

QFuture<Expected<void>> FakeDesk::acted(const QString &line, const std::function<void()> &change)
{
    log << line;
    if (!failNext.isEmpty())
        return answer<void>(fail(Error::Code::Rejected, std::exchange(failNext, QString())));
    change();
    return answer<void>({});
}

QFuture<Expected<QStringList>> FakeDesk::knownPeople()
{
    return answer<QStringList>(locked || (needs.password && signedIn.isEmpty()) ? QStringList() : names);
}

bool FakeDesk::matches(const LeadRow &row, const LeadQuery &query) const
{
    const bool snoozed = row.snoozedUntil > time;
    const bool closed = !row.outcome.isEmpty() || row.state == u"closed";
    const bool inView = query.view == LeadView::All || (query.view == LeadView::NeedsUs && row.needsUs && !snoozed) ||
                        (query.view == LeadView::Inbox && row.lastInbound && !closed) ||
                        (query.view == LeadView::Escalations && row.escalationId) ||
                        (query.view == LeadView::Snoozed && snoozed) || (query.view == LeadView::Closed && closed);
    const QString words = row.callerName + u' ' + row.caller + u' ' + row.locationName + u' ' + row.lastBody;
    return (!query.leadId || query.leadId == row.id) && inView &&
           (query.locations.isEmpty() || query.locations.contains(row.location)) &&
           (query.group.isEmpty() || query.group == row.group) &&
           (query.search.isEmpty() || words.contains(query.search, Qt::CaseInsensitive)) &&
           (query.callerKind.isEmpty() || (query.callerKind == u"high_value" && row.highValue) ||
            (query.callerKind == u"emergency" && row.emergency) ||
            (query.callerKind == u"spam" && row.reason == u"suspected_robocall"));
}

QFuture<Expected<LeadPage>> FakeDesk::leads(const LeadQuery &query)
{
    if (!failQuestions.isEmpty())
        return answer<LeadPage>(fail(Error::Code::Storage, failQuestions));
    LeadPage page;
    page.asOf = time;
    for (const LeadRow &row : rows) {
        if (matches(row, query))
            page.rows << row;
        if (row.needsUs && row.snoozedUntil <= time)
            ++page.needsUs;
        if (row.needsUs && row.owner.isEmpty()) {
            ++page.unowned;
            if (!page.oldestUnowned || row.waitingSince < page.oldestUnowned)
                page.oldestUnowned = row.waitingSince;
        }
    }
    const bool byWaiting =
        query.view == LeadView::NeedsUs || query.view == LeadView::Inbox || query.view == LeadView::Escalations;
    std::stable_sort(page.rows.begin(), page.rows.end(), [&](const LeadRow &a, const LeadRow &b) {
        return byWaiting ? waitsLonger(a, b) : a.openedAt > b.openedAt;
    });
    page.total = int(page.rows.size());
    page.rows = page.rows.mid(0, query.limit);
    return answer<LeadPage>(page);
}

QFuture<Expected<LeadDetail>> FakeDesk::lead(qint64 leadId)
{
    const LeadRow *row = find(leadId);
    if (!row || !failQuestions.isEmpty())
        return answer<LeadDetail>(fail(Error::Code::NotFound, u"This caller is no longer in the store."_s));
    LeadDetail detail;
    detail.row = *row;
    detail.messages = threads.value(leadId);
    detail.calls = calls.value(leadId);
    detail.draft = drafts.value(leadId);
    detail.ourNumber = u"+12065550100"_s;
    detail.business = u"Evergreen Plumbing"_s;
    detail.zone = u"America/Los_Angeles"_s;
    detail.bookingLink = u"https://book.example/ballard?r=7f3k"_s;
    detail.directNumber = u"+12065550101"_s;
    detail.canned = cannedBodies;
    for (QString &body : detail.canned)
        body.replace(u"{name}"_s, row->callerName.section(u' ', 0, 0));
    detail.cannedTitles = cannedTitles;
    detail.sendBlock = sendBlocks.value(leadId);
    if (detail.sendBlock.isEmpty() && !row->owner.isEmpty() && row->owner != signedIn)
        detail.sendBlock = u"not_owner"_s;
    detail.optedOut = detail.sendBlock == u"opted_out";
    return answer<LeadDetail>(detail);
}

QFuture<Expected<EngineStatus>> FakeDesk::status()
{
    if (!failQuestions.isEmpty())
        return answer<EngineStatus>(fail(Error::Code::Storage, failQuestions));
    engine.now = time;
    return answer<EngineStatus>(engine);
}

QFuture<Expected<qint64>> FakeDesk::claim(qint64 leadId, bool takeOver)
{
    const LeadRow *row = find(leadId);
    if (row && !row->owner.isEmpty() && row->owner != signedIn && !takeOver)
        return answer<qint64>(
            fail(Error::Code::Denied, u"%1 has this caller. Press C again to take over."_s.arg(row->owner)));
    return act(u"claim %1%2"_s.arg(leadId).arg(takeOver ? u" over"_s : QString()), {leadId},
               [this](LeadRow &lead) { lead.owner = signedIn; });
}

QFuture<Expected<qint64>> FakeDesk::release(qint64 leadId)
{
    return act(u"release %1"_s.arg(leadId), {leadId}, [](LeadRow &lead) { lead.owner.clear(); });
}

QFuture<Expected<qint64>> FakeDesk::assign(const QList<qint64> &leadIds, const QString &person)
{
    return act(u"assign %1 %2"_s.arg(joined(leadIds), person), leadIds, [&](LeadRow &lead) { lead.owner = person; });
}

QFuture<Expected<qint64>> FakeDesk::setOutcome(const QList<qint64> &leadIds, const QString &outcome)
{
    return act(u"outcome %1 %2"_s.arg(joined(leadIds), outcome), leadIds, [&](LeadRow &lead) {
        lead.outcome = outcome;
        lead.outcomeFoundBy = u"staff"_s;
        lead.outcomePerson = signedIn;
        lead.state = u"closed"_s;
        lead.needsUs = false;
        lead.waitingSince = 0;
        lead.escalationId = 0;
    });
}

QFuture<Expected<qint64>> FakeDesk::snooze(const QList<qint64> &leadIds, Millis until)
{
    return act(u"snooze %1 %2"_s.arg(joined(leadIds)).arg(until), leadIds,
               [&](LeadRow &lead) { lead.snoozedUntil = until; });
}

QFuture<Expected<qint64>> FakeDesk::sendReply(qint64 leadId, const QString &body)
{
    auto result = act(u"send %1 %2"_s.arg(leadId).arg(body), {leadId}, [&](LeadRow &lead) {
        lead.lastBody = body;
        lead.lastInbound = false;
        lead.messageState = u"queued"_s;
        if (lead.owner.isEmpty())
            lead.owner = signedIn;
    });
    if (!result.result())
        return result;
    MessageRow text;
    text.id = 100'000 + threads[leadId].size();
    text.touch = u"staff"_s;
    text.body = body;
    text.state = u"queued"_s;
    text.author = signedIn;
    text.at = time;
    text.holdUntil = time + 5 * secondMs;
    text.segments = 1;
    threads[leadId] << text;
    drafts.remove(leadId);
    const qint64 undoId = result.result().value();
    m_undo.insert(undoId, [this, leadId, body, before = m_undo.value(undoId)] {
        before();
        threads[leadId].removeLast();
        drafts.insert(leadId, body);
    });
    return result;
}

QFuture<Expected<qint64>> FakeDesk::escalate(qint64 leadId)
{
    return act(u"escalate %1"_s.arg(leadId), {leadId}, [this](LeadRow &lead) {
        lead.escalationId = 9000 + lead.id;
        lead.escalationKind = u"staff"_s;
        lead.escalationRaisedAt = time;
        lead.escalationRaises = 1;
    });
}

QFuture<Expected<qint64>> FakeDesk::acknowledge(qint64 escalationId)
{
    QList<qint64> ids;
    for (const LeadRow &row : rows)
        if (row.escalationId == escalationId)
            ids << row.id;
    return act(u"acknowledge %1"_s.arg(escalationId), ids, [this](LeadRow &lead) { lead.escalationAckBy = signedIn; });
}

QFuture<Expected<qint64>> FakeDesk::markAnswered(qint64 leadId)
{
    return act(u"answered %1"_s.arg(leadId), {leadId}, [](LeadRow &lead) {
        lead.state = u"closed"_s;
        lead.needsUs = false;
        lead.waitingSince = 0;
    });
}

QFuture<Expected<void>> FakeDesk::undo(qint64 actionId)
{
    log << u"undo %1"_s.arg(actionId);
    if (!m_undo.contains(actionId))
        return answer<void>(fail(Error::Code::Rejected, u"The text has gone out; it cannot be taken back."_s));
    m_undo.take(actionId)();
    Q_EMIT changed(Leads | Messages | Escalations);
    return answer<void>({});
}

QFuture<Expected<void>> FakeDesk::saveDraft(qint64 leadId, const QString &body)
{
    return acted(u"draft %1 %2"_s.arg(leadId).arg(body), [this, leadId, body] {
        drafts.insert(leadId, body);
        if (LeadRow *row = find(leadId))
            row->hasDraft = !body.isEmpty();
    });
}

QFuture<Expected<void>> FakeDesk::markRead(qint64 leadId)
{
    return acted(u"read %1"_s.arg(leadId), [this, leadId] {
        if (LeadRow *row = find(leadId))
            row->unread = 0;
    });
}

QFuture<Expected<DashboardData>> FakeDesk::dashboard(const ReportQuery &query)
{
    log << u"dashboard"_s;
    numbers.query = query;
    return answer<DashboardData>(numbers);
}

QFuture<Expected<LeadPage>> FakeDesk::rowsBehind(const ReportQuery &query, const QString &metric)
{
    log << u"rowsBehind "_s + metric;
    LeadPage page;
    const auto wanted = qsizetype(numbers.total.value(metric).numerator);
    for (const LeadRow &row : rows)
        if (page.rows.size() < wanted && (query.locations.isEmpty() || query.locations.contains(row.location)))
            page.rows << row;
    page.total = int(page.rows.size());
    page.asOf = time;
    return answer<LeadPage>(page);
}

QFuture<Expected<QList<LocationRow>>> FakeDesk::locations()
{
    return answer<QList<LocationRow>>(places);
}

QFuture<Expected<void>> FakeDesk::saveLocation(const LocationRow &location)
{
    return acted(u"saveLocation "_s + location.key, [this, location] {
        for (LocationRow &row : places)
            if (row.key == location.key)
                row = location;
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<QString>> FakeDesk::addLocation(const LocationRow &location)
{
    const QString key = location.name.toLower();
    return acted(u"addLocation "_s + key,
                 [this, location, key] {
                     places << location;
                     places.last().key = key;
                     Q_EMIT changed(Setup);
                 })
        .then(this, [key](const Expected<void> &done) -> Expected<QString> {
            RING_TRY(done);
            return key;
        });
}

QFuture<Expected<void>> FakeDesk::removeLocation(const QString &locationKey)
{
    return acted(u"removeLocation "_s + locationKey, [this, locationKey] {
        places.removeIf([&](const LocationRow &row) { return row.key == locationKey; });
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<void>> FakeDesk::setPaused(const QString &locationKey, bool paused)
{
    return acted(u"paused %1 %2"_s.arg(locationKey).arg(paused), [this, locationKey, paused] {
        for (LocationRow &row : places)
            if (row.key == locationKey)
                row.paused = paused;
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<QList<ConnectionRow>>> FakeDesk::connections()
{
    return answer<QList<ConnectionRow>>(links);
}

QFuture<Expected<void>> FakeDesk::saveConnection(const ConnectionRow &connection, const QString &newSecret)
{
    return acted(u"saveConnection %1%2"_s.arg(connection.name, newSecret.isEmpty() ? QString() : u" secret"_s),
                 [this, connection] {
                     for (ConnectionRow &row : links)
                         if (row.id == connection.id)
                             row = connection;
                     Q_EMIT changed(Setup | Connections);
                 });
}

QFuture<Expected<qint64>> FakeDesk::addConnection(const ConnectionRow &connection, const QString &newSecret)
{
    const qint64 id = links.size() + 1;
    return acted(u"addConnection %1%2"_s.arg(connection.name, newSecret.isEmpty() ? QString() : u" secret"_s),
                 [this, connection, id] {
                     links << connection;
                     links.last().id = id;
                     Q_EMIT changed(Setup | Connections);
                 })
        .then(this, [id](const Expected<void> &done) -> Expected<qint64> {
            RING_TRY(done);
            return id;
        });
}

QFuture<Expected<void>> FakeDesk::removeConnection(qint64 connectionId)
{
    return acted(u"removeConnection %1"_s.arg(connectionId), [this, connectionId] {
        links.removeIf([&](const ConnectionRow &row) { return row.id == connectionId; });
        Q_EMIT changed(Setup | Connections);
    });
}

QFuture<Expected<SetupPreview>> FakeDesk::inspectSetup(const QString &path)
{
    log << u"inspectSetup "_s + path;
    return answer<SetupPreview>(SetupPreview());
}

QFuture<Expected<SetupPreview>> FakeDesk::applySetup(const QString &path)
{
    log << u"applySetup "_s + path;
    return answer<SetupPreview>(SetupPreview());
}

QFuture<Expected<QString>> FakeDesk::checkConnection(qint64 connectionId)
{
    log << u"checkConnection %1"_s.arg(connectionId);
    if (!failNext.isEmpty())
        return answer<QString>(fail(Error::Code::Denied, std::exchange(failNext, QString())));
    return answer<QString>(u"The phone system answered in 84 ms: account \"Evergreen\" is active."_s);
}

QFuture<Expected<QList<TemplateRow>>> FakeDesk::templates()
{
    return answer<QList<TemplateRow>>(templateRows);
}

QFuture<Expected<TemplatePreview>> FakeDesk::previewTemplate(const Template &draft, const QString &)
{
    TemplatePreview preview;
    preview.text = draft.body;
    preview.text.replace(u"{{business}}"_s, u"Evergreen Plumbing"_s)
        .replace(u"{{booking_link}}"_s, u"https://book.example/b"_s);
    preview.segments = preview.text.size() > 160 ? 2 : 1;
    preview.encoding = u"GSM-7"_s;
    const bool optOut = preview.text.contains(u"STOP");
    preview.checks = {
        {u"business_name"_s, preview.text.contains(u"Evergreen"), optOut ? QString() : u"Name the business."_s},
        {u"opt_out_line"_s, optOut,
         optOut ? QString() : u"Add a line that tells how to stop: \"Reply STOP to opt out\"."_s},
        {u"segments"_s, true, {}}};
    preview.publishable =
        std::all_of(preview.checks.cbegin(), preview.checks.cend(), [](const ContentCheck &c) { return c.passed; });
    return answer<TemplatePreview>(preview);
}

QFuture<Expected<void>> FakeDesk::publishTemplate(const Template &draft)
{
    return acted(u"publish "_s + draft.key, [this, draft] {
        for (TemplateRow &row : templateRows)
            if (row.current.key == draft.key) {
                row.current = draft;
                ++row.current.version;
                row.author = signedIn;
                row.publishedAt = time;
                row.shipped = false;
            }
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<QList<CannedRow>>> FakeDesk::canned()
{
    return answer<QList<CannedRow>>(cannedRows);
}

QFuture<Expected<void>> FakeDesk::saveCanned(const CannedRow &row)
{
    return acted(u"saveCanned %1"_s.arg(row.slot), [this, row] {
        for (CannedRow &known : cannedRows)
            if (known.slot == row.slot)
                known = row;
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<QList<RuleRow>>> FakeDesk::rules()
{
    return answer<QList<RuleRow>>(ruleRows);
}

QFuture<Expected<QString>> FakeDesk::saveHouseRule(const HouseRule &rule)
{
    savedRules << rule;
    RuleRow row;
    row.id = rule.id.isEmpty() ? u"house."_s + rule.effect : rule.id;
    row.version = rule.id.isEmpty() ? 1 : 2;
    row.layer = u"operator"_s;
    row.jurisdiction = rule.jurisdiction;
    row.effect = rule.effect;
    row.note = rule.note;
    row.kinds = rule.kinds;
    row.verticals = rule.verticals;
    row.params = rule.params;
    row.effectiveFrom = rule.from;
    row.effectiveTo = rule.to;
    row.house = row.latest = true;
    row.standing = u"in_force"_s;
    for (RuleRow &older : ruleRows)
        if (older.id == row.id) {
            older.latest = false;
            older.standing = u"replaced"_s;
        }
    ruleRows << row;
    return answer<QString>(row.id);
}

QFuture<Expected<void>> FakeDesk::endHouseRule(const QString &id, const QString &day)
{
    endedRules << id + day;
    for (RuleRow &row : ruleRows)
        if (row.id == id)
            row.standing = u"ended"_s;
    return answer<void>({});
}

QFuture<Expected<QList<SetupCheckRow>>> FakeDesk::setupChecks()
{
    return answer<QList<SetupCheckRow>>(checkRows);
}

QFuture<Expected<void>> FakeDesk::tickSetupCheck(const QString &checkId, bool inPlace)
{
    return acted(u"tickSetupCheck %1 %2"_s.arg(checkId, inPlace ? u"in place"_s : u"missing"_s), [=, this] {
        for (SetupCheckRow &row : checkRows) {
            if (row.id != checkId)
                continue;
            row.standing = inPlace ? SetupStanding::InPlace : SetupStanding::Missing;
            row.person = signedIn;
            row.at = time;
        }
        Q_EMIT changed(Setup);
    });
}

QFuture<Expected<QJsonObject>> FakeDesk::inspectCsv(const QString &path)
{
    log << u"inspectCsv "_s + path;
    if (!failNext.isEmpty())
        return answer<QJsonObject>(fail(Error::Code::BadInput, std::exchange(failNext, QString())));
    return answer<QJsonObject>(QJsonObject{
        {u"columns"_s, QJsonArray{u"Full name"_s, u"Mobile"_s, u"State"_s, u"Lifetime value"_s, u"Last visit"_s}},
        {u"rows"_s, QJsonArray{QJsonArray{u"Maria Alvarez"_s, u"(206) 555-0142"_s, u"WA"_s, u"4200"_s, u"2025-05-14"_s},
                               QJsonArray{u"Sam Okafor"_s, u"206.555.0155"_s, u"WA"_s, u"0"_s, u""_s}}},
        {u"mapping"_s, QJsonObject{{u"name"_s, u"Full name"_s},
                                   {u"phone"_s, u"Mobile"_s},
                                   {u"state"_s, u"State"_s},
                                   {u"value"_s, u"Lifetime value"_s},
                                   {u"last_visit"_s, u"Last visit"_s}}}});
}

QFuture<Expected<ImportSummary>> FakeDesk::importContacts(const QString &path, const QJsonObject &)
{
    log << u"import "_s + path;
    if (!failNext.isEmpty())
        return answer<ImportSummary>(fail(Error::Code::BadInput, std::exchange(failNext, QString())));
    ImportSummary summary;
    summary.imported = 1204;
    summary.updated = 37;
    summary.rejected = {u"Line 18: \"call office\" is no telephone number."_s,
                        u"Line 212: the row has 3 of 5 columns."_s};
    return answer<ImportSummary>(summary);
}

} // namespace ring
