// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/deskfolk.h"

#include <functional>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// One call of the desk, told by whether it was allowed: its answer, without the value.
using Call = std::function<Expected<void>(LocalDesk &, DeskFolk &)>;

struct Row
{
    const char *name;
    Role needs;
    Call call;
    bool mayFail = false; ///< for another reason than the role: the refusal is what matters here
};

template<typename T>
Expected<void> ended(const QFuture<Expected<T>> &future)
{
    const Expected<T> answer = answered(future);
    return answer ? Expected<void>() : Expected<void>(tl::unexpected(answer.error()));
}

LocationRow north()
{
    LocationRow place;
    place.key = u"north"_s;
    place.business = u"Evergreen"_s;
    place.name = u"North"_s;
    place.state = u"WA"_s;
    place.zone = u"America/Los_Angeles"_s;
    place.language = u"en"_s;
    return place;
}

/// Every call of the desk that reads or changes something, with the lowest role that may make it.
QList<Row> everyCall()
{
    const Role desk = Role::FrontDesk;
    const Role manager = Role::Manager;
    const Role admin = Role::Admin;
    const ReportQuery week = reportDays(QDate(2026, 3, 2), QDate(2026, 3, 15));
    const LocationRow place = north();
    return {
        {"leads", desk, [](LocalDesk &d, DeskFolk &) { return ended(d.leads({})); }},
        {"lead", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.lead(f.north)); }},
        {"claim", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.claim(f.north, false)); }},
        {"release", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.release(f.north)); }},
        {"outcome", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.setOutcome({f.north}, u"booked"_s)); }},
        {"snooze", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.snooze({f.north}, 5)); }},
        {"send", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.sendReply(f.north, u"Hello"_s)); }},
        {"escalate", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.escalate(f.north)); }},
        {"was answered", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.markAnswered(f.north)); }},
        {"draft", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.saveDraft(f.north, u"Hel"_s)); }},
        {"read", desk, [](LocalDesk &d, DeskFolk &f) { return ended(d.markRead(f.north)); }},
        {"locations", desk, [](LocalDesk &d, DeskFolk &) { return ended(d.locations()); }},
        {"dashboard", manager, [=](LocalDesk &d, DeskFolk &) { return ended(d.dashboard(week)); }},
        {"rows behind", manager, [=](LocalDesk &d, DeskFolk &) { return ended(d.rowsBehind(week, u"missed"_s)); }},
        {"export", manager, [](LocalDesk &d, DeskFolk &) { return ended(d.noteExport(u"rows"_s, 3)); }},
        {"assign", manager, [](LocalDesk &d, DeskFolk &f) { return ended(d.assign({f.north}, u"Nora"_s)); }},
        {"pause", manager, [](LocalDesk &d, DeskFolk &) { return ended(d.setPaused(u"north"_s, true)); }},
        {"canned", manager, [](LocalDesk &d, DeskFolk &) { return ended(d.canned()); }},
        {"save canned", manager,
         [](LocalDesk &d, DeskFolk &) {
             return ended(d.saveCanned({1, u"Hi"_s, u"Hello"_s, u"en"_s, {}}));
         }},
        {"save location", admin, [=](LocalDesk &d, DeskFolk &) { return ended(d.saveLocation(place)); }},
        {"connections", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.connections()); }},
        {"save connection", admin,
         [](LocalDesk &d, DeskFolk &) {
             return ended(d.saveConnection({1, u"Texts"_s, u"sms"_s, u"twilio"_s, {}, {}, {}}, {}));
         }},
        {"templates", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.templates()); }},
        {"preview", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.previewTemplate({}, u"north"_s)); }},
        {"rules", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.rules()); }},
        {"checks", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.setupChecks()); }},
        {"people", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.people()); }},
        {"save person", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.savePerson({u"Zoe"_s}, {})); }},
        {"remove person", admin,
         [](LocalDesk &d, DeskFolk &f) {
             if (auto made = savePerson(f.store(), {u"Temp"_s}, {}, f.change()); !made)
                 return made;
             return ended(d.removePerson(u"Temp"_s));
         }},
        {"lock minutes", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.setLockMinutes(5)); }},
        {"audit", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.audit({})); }},
    };
}

/// Calls whose refusal matters more than their success here.
QList<Row> callsThatNeedMore()
{
    const Role admin = Role::Admin;
    return {{"publish", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.publishTemplate({})); }, true},
            {"tick", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.tickSetupCheck(u"baa"_s, true)); }, true},
            {"check connection", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.checkConnection(1)); }, true},
            {"inspect file", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.inspectCsv(u"/x.csv"_s)); }, true},
            {"import", admin, [](LocalDesk &d, DeskFolk &) { return ended(d.importContacts(u"/x.csv"_s, {})); }, true}};
}

bool isRefusal(const Expected<void> &answer)
{
    return !answer && answer.error().code == Error::Code::Denied && answer.error().sentence.endsWith(u'.') &&
           !answer.error().sentence.contains(u'\n');
}

} // namespace

/// The wall: what a window may ask, decided by the desk and not by hidden buttons.
class WallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayDoWhatItShouldAndNoMore_data();
    void eachRoleMayDoWhatItShouldAndNoMore();
    void withoutSigningInNothingIsTold();
    void aLockedDeskTellsNothing();
    void rowsOfOtherLocationsAreNotThere();
    void nothingIsDoneToRowsOfOtherLocations_data();
    void nothingIsDoneToRowsOfOtherLocations();
    void aChangeOfTheAccountCountsAtOnce();
    void onlyTheOwnerSends();
    void onlyWhoDidItOrAManagerTakesItBack();
    void aColleaguesClaimIsFreedByAManagerOnly();
    void signingOutFreesTheClaims();
    void happeningsAreForThoseWhoWorkThere();
    void everyActionIsInTheAudit();
    void theAuditHoldsNoNumbersAndNoWords();
    void whatFailedIsNotInTheAudit();
};

void WallTest::eachRoleMayDoWhatItShouldAndNoMore_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<int>("role");
    QTest::newRow("front desk") << u"Nora"_s << int(Role::FrontDesk);
    QTest::newRow("manager") << u"Mara"_s << int(Role::Manager);
    QTest::newRow("admin") << u"Ada"_s << int(Role::Admin);
}

void WallTest::eachRoleMayDoWhatItShouldAndNoMore()
{
    QFETCH(QString, person);
    QFETCH(int, role);
    const QList<Row> calls = everyCall() + callsThatNeedMore();
    DeskFolk folk;
    const auto desk = folk.deskOf(person);
    for (const Row &row : calls) {
        const auto answer = row.call(*desk, folk);
        const QString told =
            QString::fromLatin1(row.name) + u": "_s + (answer ? u"allowed"_s : answer.error().sentence);
        if (Role(role) < row.needs)
            QVERIFY2(isRefusal(answer), qPrintable(told));
        else
            QVERIFY2(answer.has_value() || (row.mayFail && answer.error().code != Error::Code::Denied),
                     qPrintable(told));
    }
}

void WallTest::withoutSigningInNothingIsTold()
{
    DeskFolk folk;
    const auto desk = folk.desk();
    QVERIFY(!answered(desk->signIn(u"Nora"_s, u"wrong password"_s)));
    QVERIFY(desk->person().isEmpty());
    const auto calls = everyCall() + callsThatNeedMore();
    for (const Row &row : calls)
        QVERIFY2(isRefusal(row.call(*desk, folk)), row.name);
    QVERIFY(answered(desk->knownPeople())->isEmpty());
    QVERIFY(answered(desk->status()).has_value());
    QCOMPARE(answered(desk->signInNeeds())->password, true);
}

void WallTest::aLockedDeskTellsNothing()
{
    DeskFolk folk;
    const auto desk = folk.deskOf(u"Ada"_s);
    QVERIFY(answered(desk->saveDraft(folk.north, u"half a sent"_s)));
    desk->lock();
    QVERIFY(desk->isLocked());
    const auto calls = everyCall() + callsThatNeedMore();
    for (const Row &row : calls)
        QVERIFY2(isRefusal(row.call(*desk, folk)), row.name);
    QVERIFY(!answered(desk->signIn(u"Ada"_s, u"wrong password"_s)));
    QVERIFY(desk->isLocked());
    QVERIFY(answered(desk->signIn(u"ada"_s, DeskFolk::password())));
    QVERIFY(!desk->isLocked());
    QCOMPARE(answered(desk->lead(folk.north))->draft, u"half a sent"_s);
    QVERIFY(folk.kinds().contains(u"Ada locked"_s) && folk.kinds().contains(u"Ada unlocked"_s));
}

void WallTest::rowsOfOtherLocationsAreNotThere()
{
    DeskFolk folk;
    QVERIFY(folk.exec(
        u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, "
        "state, started_at, ended_at, listed_at, handled_at) SELECT 1, 'other', 'inbound', number, "
        "last_four, '+12065550102', 2, 'missed', 1, 1, 1, 1 FROM calls WHERE lead_id = %1"_s.arg(folk.north)));
    const auto desk = folk.deskOf(u"Mara"_s);
    for (const LeadView view : {LeadView::NeedsUs, LeadView::All, LeadView::Inbox, LeadView::Escalations}) {
        LeadQuery query;
        query.view = view;
        const auto page = answered(desk->leads(query));
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->rows.size(), 1);
        QCOMPARE(page->rows.first().id, folk.north);
        QCOMPARE(page->needsUs, 1);
        query.locations = {u"south"_s};
        QVERIFY(answered(desk->leads(query))->rows.isEmpty());
        query.locations = {};
        query.search = u"2222"_s;
        QVERIFY(answered(desk->leads(query))->rows.isEmpty());
        query.search = u"words"_s;
        QCOMPARE(answered(desk->leads(query))->rows.size(), 1);
    }
    QCOMPARE(answered(desk->locations())->size(), 1);
    // A call the same person made to the other location is not told either.
    QCOMPARE(answered(desk->lead(folk.north))->calls.size(), 1);
    const ReportQuery week = reportDays(QDate(2026, 3, 2), QDate(2026, 3, 15));
    QCOMPARE(answered(desk->dashboard(week))->total.value(u"missed"_s).numerator, 1);
    QCOMPARE(answered(folk.deskOf(u"Ada"_s)->dashboard(week))->total.value(u"missed"_s).numerator, 2);
    const auto behind = answered(desk->rowsBehind(week, u"missed"_s));
    QVERIFY(behind && !behind->rows.isEmpty());
    for (const LeadRow &row : behind->rows)
        QCOMPARE(row.location, u"north"_s);
    ReportQuery south = week;
    south.locations = {u"south"_s};
    QCOMPARE(answered(desk->dashboard(south))->total.value(u"missed"_s).numerator, 0);
    QVERIFY(answered(desk->rowsBehind(south, u"missed"_s))->rows.isEmpty());
}

void WallTest::nothingIsDoneToRowsOfOtherLocations_data()
{
    QTest::addColumn<int>("call");
    const QStringList names{u"lead"_s,     u"explain"_s,      u"claim"_s,  u"take over"_s,
                            u"release"_s,  u"outcome"_s,      u"snooze"_s, u"send"_s,
                            u"escalate"_s, u"was answered"_s, u"draft"_s,  u"read"_s,
                            u"assign"_s,   u"acknowledge"_s,  u"pause"_s,  u"outcome of both"_s};
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << i;
}

void WallTest::nothingIsDoneToRowsOfOtherLocations()
{
    QFETCH(int, call);
    DeskFolk folk;
    const auto desk = folk.deskOf(u"Mara"_s);
    const qint64 lead = folk.south;
    const QList<std::function<Expected<void>()>> calls{
        [&] { return ended(desk->lead(lead)); },
        [&] { return ended(desk->explain(lead)); },
        [&] { return ended(desk->claim(lead, false)); },
        [&] { return ended(desk->claim(lead, true)); },
        [&] { return ended(desk->release(lead)); },
        [&] { return ended(desk->setOutcome({lead}, u"booked"_s)); },
        [&] { return ended(desk->snooze({lead}, 5)); },
        [&] { return ended(desk->sendReply(lead, u"Hello"_s)); },
        [&] { return ended(desk->escalate(lead)); },
        [&] { return ended(desk->markAnswered(lead)); },
        [&] { return ended(desk->saveDraft(lead, u"Hel"_s)); },
        [&] { return ended(desk->markRead(lead)); },
        [&] { return ended(desk->assign({lead}, u"Ada"_s)); },
        [&] { return ended(desk->acknowledge(folk.southEscalation)); },
        [&] { return ended(desk->setPaused(u"south"_s, true)); },
        [&] {
            return ended(desk->setOutcome({folk.north, lead}, u"booked"_s));
        }};
    const auto state = [&] {
        const QString listed =
            TestStores::onPostgres() ? u"string_agg(CAST(%1 AS TEXT), ',' ORDER BY id)"_s : u"group_concat(%1)"_s;
        return folk.value(u"SELECT (SELECT %1 FROM leads) || (SELECT COUNT(*) FROM messages) || (SELECT COUNT(*) FROM "
                          "drafts) || (SELECT COUNT(*) FROM actions) || (SELECT %2 FROM escalations) || (SELECT %3 "
                          "FROM locations)"_s.arg(listed.arg(u"owner || outcome || snoozed_until || unread"_s),
                                                  listed.arg(u"acknowledged_by"_s), listed.arg(u"paused"_s)));
    };
    const QVariant before = state();
    const auto answer = calls.at(call)();
    QVERIFY2(isRefusal(answer), qPrintable(answer ? u"allowed"_s : answer.error().sentence));
    QCOMPARE(state(), before);
}

void WallTest::aChangeOfTheAccountCountsAtOnce()
{
    DeskFolk folk;
    const auto nora = folk.deskOf(u"Nora"_s);
    const auto ada = folk.deskOf(u"Ada"_s);
    QSignalSpy changed(nora.get(), &Desk::seatChanged);
    QVERIFY(isRefusal(ended(nora->canned())));
    QVERIFY(answered(ada->savePerson({u"Nora"_s, Role::Manager, true, {}, true, 0}, {})));
    QVERIFY(ended(nora->canned()));
    QCOMPARE(answered(nora->leads({}))->rows.size(), 2);
    QTRY_COMPARE(nora->seat().role, Role::Manager);
    QVERIFY(changed.size() >= 1);
    QVERIFY(answered(ada->removePerson(u"Nora"_s)));
    QVERIFY(isRefusal(ended(nora->leads({}))));
    QTRY_VERIFY(nora->person().isEmpty());
    const auto self = answered(ada->removePerson(u"Ada"_s));
    QVERIFY(!self && self.error().code == Error::Code::BadInput);
    // Their own new password does not throw an admin out.
    QVERIFY(answered(ada->savePerson({u"Ada"_s, Role::Admin, true, {}, true, 0}, u"another good password"_s)));
    QVERIFY(ended(ada->people()));
}

void WallTest::onlyTheOwnerSends()
{
    DeskFolk folk;
    const auto nora = folk.deskOf(u"Nora"_s);
    const auto ada = folk.deskOf(u"Ada"_s);
    QVERIFY(answered(ada->claim(folk.north, false)));
    const auto refused = ended(nora->sendReply(folk.north, u"Hello"_s));
    QVERIFY(isRefusal(refused));
    QVERIFY2(refused.error().sentence.contains(u"Ada"), qPrintable(refused.error().sentence));
    QCOMPARE(folk.value(u"SELECT COUNT(*) FROM messages WHERE inbound = 0"_s).toInt(), 0);
    QVERIFY(isRefusal(ended(nora->claim(folk.north, false))));
    QVERIFY(answered(nora->claim(folk.north, true)));
    QVERIFY(answered(nora->sendReply(folk.north, u"Hello"_s)));
    QVERIFY(isRefusal(ended(ada->sendReply(folk.north, u"Hello"_s))));
}

void WallTest::onlyWhoDidItOrAManagerTakesItBack()
{
    DeskFolk folk;
    const auto ada = folk.deskOf(u"Ada"_s);
    const auto nora = folk.deskOf(u"Nora"_s);
    const auto mara = folk.deskOf(u"Mara"_s);
    const auto action = answered(ada->snooze({folk.north}, 5));
    QVERIFY(action);
    QVERIFY(isRefusal(ended(nora->undo(*action))));
    QVERIFY(ended(mara->undo(*action)));
    const auto elsewhere = answered(ada->snooze({folk.south}, 5));
    QVERIFY(elsewhere);
    QVERIFY(isRefusal(ended(mara->undo(*elsewhere))));
}

void WallTest::aColleaguesClaimIsFreedByAManagerOnly()
{
    DeskFolk folk;
    const auto ada = folk.deskOf(u"Ada"_s);
    const auto nora = folk.deskOf(u"Nora"_s);
    const auto mara = folk.deskOf(u"Mara"_s);
    QVERIFY(answered(ada->claim(folk.north, false)));
    QVERIFY(isRefusal(ended(nora->release(folk.north))));
    QVERIFY(ended(mara->assign({folk.north}, u"nora"_s)));
    QCOMPARE(folk.value(u"SELECT owner FROM leads WHERE id = %1"_s.arg(folk.north)).toString(), u"Nora"_s);
    QVERIFY(ended(mara->release(folk.north)));
    const auto nobody = ended(mara->assign({folk.north}, u"Zoe"_s));
    QVERIFY(!nobody && nobody.error().code == Error::Code::NotFound);
    const auto notThere = ended(ada->assign({folk.south}, u"Nora"_s));
    QVERIFY(!notThere && notThere.error().code == Error::Code::BadInput);
}

void WallTest::signingOutFreesTheClaims()
{
    DeskFolk folk;
    const auto nora = folk.deskOf(u"Nora"_s);
    QVERIFY(answered(nora->claim(folk.north, false)));
    QVERIFY(answered(nora->saveDraft(folk.north, u"half a sent"_s)));
    nora->lock();
    QCOMPARE(answered(nora->signOut()).value_or(-1), 1);
    QVERIFY(nora->person().isEmpty() && !nora->isLocked());
    QVERIFY(isRefusal(ended(nora->leads({}))));
    QCOMPARE(folk.value(u"SELECT owner FROM leads WHERE id = %1"_s.arg(folk.north)).toString(), QString());
    QVERIFY(answered(nora->signIn(u"Nora"_s, DeskFolk::password())));
    QCOMPARE(answered(nora->lead(folk.north))->draft, u"half a sent"_s);
}

void WallTest::happeningsAreForThoseWhoWorkThere()
{
    DeskFolk folk;
    const auto nora = folk.deskOf(u"Nora"_s);
    const auto nobody = folk.desk();
    QSignalSpy told(nora.get(), &Desk::happened);
    QSignalSpy toldNobody(nobody.get(), &Desk::happened);
    QVERIFY(answered(nora->status()) && answered(nobody->status()));
    const auto happen = [&](qint64 lead) {
        folk.exec(u"INSERT INTO happenings (at, kind, lead_id) VALUES (5, 'emergency', %1)"_s.arg(lead));
        folk.changes.tell(TouchedLeads);
    };
    happen(folk.south);
    happen(folk.north);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<Happening>().callerName, u"Nia North"_s);
    nora->lock();
    happen(folk.north);
    QTRY_COMPARE(told.size(), 2);
    const auto locked = told.last().first().value<Happening>();
    QCOMPARE(locked.locationName, u"north side"_s);
    QVERIFY(locked.caller.isEmpty() && locked.callerName.isEmpty());
    QCOMPARE(toldNobody.size(), 0);
}

void WallTest::everyActionIsInTheAudit()
{
    DeskFolk folk;
    const qsizetype before = folk.kinds().size();
    const auto ada = folk.deskOf(u"Ada"_s);
    for (int i = 0; i < 3; ++i)
        QVERIFY(answered(ada->lead(folk.north)));
    const auto sent = answered(ada->sendReply(folk.north, u"Hello"_s));
    QVERIFY(sent);
    QVERIFY(answered(ada->undo(*sent)));
    QVERIFY(answered(ada->acknowledge(folk.southEscalation)));
    QVERIFY(answered(ada->setPaused(u"north"_s, true)));
    QVERIFY(answered(ada->noteExport(u"rows"_s, 3)));
    folk.clock.advance(hourMs);
    QVERIFY(answered(ada->lead(folk.north)));
    QVERIFY(answered(ada->signOut()).has_value());
    QCOMPARE(folk.kinds().mid(before), QStringList({u"Ada signed_in"_s, u"Ada lead_viewed"_s, u"Ada send"_s,
                                                    u"Ada undone"_s, u"Ada acknowledge"_s, u"Ada location_paused"_s,
                                                    u"Ada exported"_s, u"Ada lead_viewed"_s, u"Ada signed_out"_s}));
}

void WallTest::theAuditHoldsNoNumbersAndNoWords()
{
    DeskFolk folk;
    const auto desk = folk.deskOf(u"Ada"_s);
    for (const Row &row : everyCall())
        static_cast<void>(row.call(*desk, folk));
    QVERIFY(folk.kinds().size() > 20);
    for (const QString &secret : {u"555"_s, u"Hello"_s, u"words"_s, u"Nia"_s, u"Sam South"_s, u"argon"_s})
        QCOMPARE(
            folk.value(
                    u"SELECT COUNT(*) FROM audit WHERE person || kind || subject || subject_id || detail LIKE '%%1%'"_s
                        .arg(secret))
                .toInt(),
            0);
}

void WallTest::whatFailedIsNotInTheAudit()
{
    DeskFolk folk;
    const auto ada = folk.deskOf(u"Ada"_s);
    const QStringList before = folk.kinds();
    QVERIFY(!ended(ada->sendReply(folk.north, QString())));
    QVERIFY(!ended(ada->saveLocation({})));
    QVERIFY(!ended(ada->saveCanned({0, {}, {}, {}, {}})));
    QVERIFY(!ended(ada->savePerson({u"Zoe"_s}, u"short"_s)));
    QCOMPARE(folk.kinds(), before);
}

QTEST_GUILESS_MAIN(WallTest)
#include "walltest.moc"
