// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/providers/providerkit.h"

#include <QUrlQuery>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray base = "/2010-04-01/Accounts/AC1/";

Millis at(int hour, int minute, int second = 0)
{
    return fromIso(u"2026-11-03T%1:%2:%3Z"_s.arg(hour, 2, 10, QChar(u'0'))
                       .arg(minute, 2, 10, QChar(u'0'))
                       .arg(second, 2, 10, QChar(u'0')));
}

QString rfc(Millis moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::RFC2822Date);
}

QJsonObject row(const QString &sid, const QString &status, Millis start, const QString &parent = {})
{
    const bool over = status != "in-progress"_L1 && status != "ringing"_L1;
    return {{u"sid"_s, sid},
            {u"parent_call_sid"_s, parent.isEmpty() ? QJsonValue() : QJsonValue(parent)},
            {u"direction"_s, parent.isEmpty() ? u"inbound"_s : u"outbound-dial"_s},
            {u"from"_s, u"+17205550142"_s},
            {u"to"_s, u"+13035550100"_s},
            {u"status"_s, status},
            {u"duration"_s, status == "completed"_L1 ? u"20"_s : u""_s},
            {u"start_time"_s, rfc(start)},
            {u"end_time"_s, over ? QJsonValue(rfc(start + 20000)) : QJsonValue()}};
}

LoopbackAnswer calls(const QList<QJsonObject> &rows, const QString &next = {})
{
    QJsonArray list;
    for (const QJsonObject &one : rows)
        list.append(one);
    return LoopbackAnswer::json(
        QJsonObject{{u"calls"_s, list}, {u"next_page_uri"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)}});
}

LoopbackAnswer none(const QString &list)
{
    return LoopbackAnswer::json(QJsonObject{{list, QJsonArray()}, {u"next_page_uri"_s, QJsonValue()}});
}

struct World : ProviderWorld
{
    World()
    {
        settings.provider = u"twilio"_s;
        settings.account = u"AC1"_s;
    }
    std::unique_ptr<PhoneBackend> phone()
    {
        auto made = makePhoneBackend(settings, context());
        return made ? std::move(*made) : nullptr;
    }
};

QStringList ids(const CallBatch &batch)
{
    QStringList list;
    for (const CallLeg &leg : batch.legs)
        list.append(leg.legId);
    list.sort();
    return list;
}

} // namespace

class TwilioPhoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksOneDayOfCallsWithBasicAuth()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(none(u"calls"_s));
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QVERIFY(batch.has_value());
        QCOMPARE(world.server.lines(),
                 QList<QByteArray>{"GET " + base + "Calls.json?StartTime%3E=2026-11-03&PageSize=1000"});
        QCOMPARE(world.server.requests().first().header("Authorization"),
                 "Basic " + QByteArray("AC1:verysecret").toBase64());
        QVERIFY(batch->legs.isEmpty());
        QVERIFY(!batch->more);
    }

    void asksForYesterdayToo_whenTheOverlapReachesIntoIt()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(none(u"calls"_s));
        endOf(phone->poll({}, at(0, 30)));
        QVERIFY(world.server.lines().first().contains("StartTime%3E=2026-11-02&"));
    }

    void signsWithAnApiKey()
    {
        World world;
        world.settings.settings = {{u"apiKeySid"_s, u"SK9"_s}};
        const auto phone = world.phone();
        world.server.answer(none(u"calls"_s));
        endOf(phone->poll({}, at(16, 0)));
        QCOMPARE(world.server.requests().first().header("Authorization"),
                 "Basic " + QByteArray("SK9:verysecret").toBase64());
    }

    void readsCallsVoicemailsAndTranscriptsInOnePoll()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(recordedAnswer(u"twilio-calls.json"_s));
        world.server.answer(recordedAnswer(u"twilio-recordings.json"_s));
        world.server.answer(recordedAnswer(u"twilio-transcriptions.json"_s));
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QVERIFY(batch.has_value());
        QCOMPARE(batch->legs.size(), 10);
        QCOMPARE(batch->voicemails.size(), 1);
        QCOMPARE(batch->voicemails.first().callKey, u"CA%1"_s.arg(5, 32, 10, QChar(u'0')));
        QCOMPARE(batch->voicemails.first().seconds, 21);
        QCOMPARE(batch->voicemails.first().state, Voicemail::Transcript::Done);
        QVERIFY(batch->voicemails.first().transcript.contains(u"leaking"));
        QCOMPARE(world.server.lines().value(1),
                 "GET " + base + "Recordings.json?DateCreated%3E=2026-11-03&PageSize=1000");
        QCOMPARE(world.server.lines().value(2), "GET " + base + "Transcriptions.json?PageSize=1000");
    }

    void anIdlePollIsOneSmallRequest_andChangesNothing()
    {
        World world;
        const auto phone = world.phone();
        const auto page = calls({row(u"CA2"_s, u"no-answer"_s, at(16, 10)), row(u"CA1"_s, u"busy"_s, at(16, 5))});
        world.server.setHandler([&](const LoopbackRequest &) { return page; });
        const auto first = endOf(phone->poll({}, at(16, 0)));
        QCOMPARE(ids(*first), (QStringList{u"CA1"_s, u"CA2"_s}));
        world.server.forget();
        const auto second = endOf(phone->poll(first->cursor, at(16, 0)));
        QVERIFY(second->legs.isEmpty());
        QCOMPARE(second->cursor, first->cursor);
        QCOMPARE(world.server.lines(),
                 QList<QByteArray>{"GET " + base + "Calls.json?StartTime%3E=2026-11-03&PageSize=100"});
    }

    void handsOutAgainWhatWasNotCommitted()
    {
        World world;
        const auto phone = world.phone();
        QList<QJsonObject> listed{row(u"CA1"_s, u"busy"_s, at(16, 5))};
        world.server.setHandler([&](const LoopbackRequest &) { return calls(listed); });
        const QByteArray committed = endOf(phone->poll({}, at(16, 0)))->cursor;
        listed.prepend(row(u"CA2"_s, u"busy"_s, at(16, 6)));
        QVERIFY(ids(*endOf(phone->poll(committed, at(16, 0)))).contains(u"CA2"_s)); // and the caller's commit fails
        QVERIFY(ids(*endOf(phone->poll(committed, at(16, 0)))).contains(u"CA2"_s));
    }

    void handsOutAgainAfterAPollThatFailedHalfway()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(calls({row(u"CA1"_s, u"busy"_s, at(16, 5))}));
        const auto first = endOf(phone->poll({}, at(16, 0)));
        world.server.answer(calls({row(u"CA2"_s, u"busy"_s, at(16, 6))}, u"/2010-04-01/page2"_s));
        for (int i = 0; i < 3; ++i)
            world.server.answer(LoopbackAnswer::json(QByteArray("{}"), 503));
        QVERIFY(!endOf(phone->poll(first->cursor, 0)).has_value());
        world.server.answer(calls({row(u"CA2"_s, u"busy"_s, at(16, 6))}));
        QVERIFY(ids(*endOf(phone->poll(first->cursor, 0))).contains(u"CA2"_s));
    }

    void followsPagesUntilOneIsWhollyOlder()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(calls({row(u"CA3"_s, u"busy"_s, at(16, 5))}, u"/2010-04-01/p2?PageToken=x%2By"_s));
        world.server.answer(calls({row(u"CA2"_s, u"busy"_s, at(15, 5))}, u"/2010-04-01/p3"_s));
        world.server.answer(calls({row(u"CA1"_s, u"busy"_s, at(13, 50))}, u"/2010-04-01/p4"_s));
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QCOMPARE(ids(*batch), (QStringList{u"CA1"_s, u"CA2"_s, u"CA3"_s}));
        QCOMPARE(world.server.lines().value(1), "GET /2010-04-01/p2?PageToken=x%2By");
        QCOMPARE(world.server.requests().size(), 3);
    }

    void readsAShuffledListingToItsEnd()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(
            calls({row(u"CA1"_s, u"busy"_s, at(9, 0)), row(u"CA2"_s, u"busy"_s, at(12, 0))}, u"/2010-04-01/p2"_s));
        world.server.answer(calls({row(u"CA3"_s, u"busy"_s, at(16, 5))}));
        QCOMPARE(ids(*endOf(phone->poll({}, at(16, 0)))).size(), 3);
    }

    void aRepeatedPageEndsTheWalk()
    {
        World world;
        const auto phone = world.phone();
        world.server.setHandler([](const LoopbackRequest &) {
            return calls({row(u"CA1"_s, u"busy"_s, at(16, 5))}, u"/2010-04-01/same"_s);
        });
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QCOMPARE(ids(*batch), QStringList{u"CA1"_s});
        QCOMPARE(world.server.requests().size(), 7); // a page is asked for five times more
        // What the repetition hid may be older than what it showed.
        QCOMPARE(QJsonDocument::fromJson(batch->cursor).object().value("newest"_L1).toInteger(), at(16, 0));
    }

    void aDamagedRowIsLeftOutAndWaitedFor()
    {
        World world;
        const auto phone = world.phone();
        QJsonObject damaged = row(u"CA2"_s, u"busy"_s, at(16, 7));
        damaged[u"status"_s] = 5;
        world.server.answer(calls({row(u"CA1"_s, u"busy"_s, at(16, 5)), damaged}));
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QCOMPARE(ids(*batch), QStringList{u"CA1"_s});
        QCOMPARE(QJsonDocument::fromJson(batch->cursor).object().value("newest"_L1).toInteger(), at(16, 0));
        world.server.answer(calls({row(u"CA1"_s, u"busy"_s, at(16, 5)), row(u"CA2"_s, u"busy"_s, at(16, 7))}));
        const auto next = endOf(phone->poll(batch->cursor, at(16, 0)));
        QCOMPARE(ids(*next), QStringList{u"CA2"_s});
        QCOMPARE(QJsonDocument::fromJson(next->cursor).object().value("newest"_L1).toInteger(), at(16, 7));
    }

    void seesLaterChangesOfRunningCalls_howeverOld()
    {
        World world;
        const auto phone = world.phone();
        const auto older = row(u"CA1"_s, u"in-progress"_s, at(14, 0));
        world.server.answer(calls({row(u"CA2"_s, u"busy"_s, at(16, 5)), older}));
        const auto first = endOf(phone->poll({}, at(14, 0)));
        world.server.answer(calls({row(u"CA2"_s, u"busy"_s, at(16, 5))}, u"/2010-04-01/p2"_s));
        world.server.answer(calls({row(u"CA1"_s, u"no-answer"_s, at(14, 0))}));
        const auto second = endOf(phone->poll(first->cursor, 0));
        QCOMPARE(ids(*second), QStringList{u"CA1"_s});
        QCOMPARE(second->legs.first().end, LegEnd::NoAnswer);
    }

    void findsACallThatWasListedLate()
    {
        World world;
        auto phone = world.phone();
        QList<QJsonObject> listed{row(u"CA2"_s, u"busy"_s, at(16, 5))};
        world.server.setHandler([&](const LoopbackRequest &) { return calls(listed); });
        QByteArray cursor = endOf(phone->poll({}, at(16, 0)))->cursor;
        listed.append(row(u"CA1"_s, u"busy"_s, at(15, 0))); // an hour late, far outside the small overlap
        bool found = false;
        for (int i = 0; i < 20 && !found; ++i) {
            world.clock.advance(10 * secondMs);
            const auto batch = endOf(phone->poll(cursor, 0));
            cursor = batch->cursor;
            found = ids(*batch).contains(u"CA1"_s);
        }
        QVERIFY(found);
    }

    void aDateFromTheFutureDoesNotHideWhatComes()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(calls({row(u"CA1"_s, u"busy"_s, at(16, 0) + 30 * dayMs)}));
        const auto first = endOf(phone->poll({}, at(16, 0)));
        world.server.answer(calls({row(u"CA2"_s, u"busy"_s, at(16, 16))}));
        endOf(phone->poll(first->cursor, 0));
        QVERIFY(world.server.lines().last().contains("StartTime%3E=2026-11-03&"));
    }

    void waitsForARecordingThatComesLater()
    {
        World world;
        const auto phone = world.phone();
        const auto page = calls({row(u"CA1"_s, u"completed"_s, at(16, 14))});
        QJsonArray recordings;
        world.server.setHandler([&](const LoopbackRequest &request) {
            if (request.path().endsWith("/Calls.json"))
                return page;
            const QString list = request.path().contains("Recordings") ? u"recordings"_s : u"transcriptions"_s;
            return LoopbackAnswer::json(QJsonObject{{list, list == "recordings"_L1 ? recordings : QJsonArray()}});
        });
        auto batch = endOf(phone->poll({}, at(16, 0)));
        QVERIFY(batch->voicemails.isEmpty());
        recordings.append(QJsonObject{{u"sid"_s, u"RE1"_s},
                                      {u"call_sid"_s, u"CA1"_s},
                                      {u"source"_s, u"RecordVerb"_s},
                                      {u"status"_s, u"completed"_s},
                                      {u"duration"_s, u"9"_s},
                                      {u"date_created"_s, rfc(at(16, 14, 10))}});
        world.clock.advance(5 * secondMs);
        batch = endOf(phone->poll(batch->cursor, 0));
        QCOMPARE(batch->voicemails.size(), 1);
        QCOMPARE(batch->voicemails.first().seconds, 9);
        QVERIFY(batch->legs.isEmpty());
    }

    void troubleWithRecordingsDoesNotHoldUpTheCalls()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(calls({row(u"CA1"_s, u"completed"_s, at(16, 14))}));
        world.server.answer(LoopbackAnswer::json(QByteArray("{}"), 403));
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QVERIFY(batch.has_value());
        QCOMPARE(batch->legs.size(), 1);
    }

    void doesNotFollowAPageToAnotherHost()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(calls({row(u"CA1"_s, u"busy"_s, at(16, 5))}, u"https://example.com/steal"_s));
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QCOMPARE(batch.error().code, Error::Code::BadAnswer);
    }

    void pollInTrouble_data() { troubleRows(); }
    void pollInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto phone = world.phone();
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QVERIFY(!batch.has_value());
        QCOMPARE(batch.error().code, trouble.onRead);
        verifySentence(batch.error());
    }

    void checkInTrouble_data() { troubleRows(); }
    void checkInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto phone = world.phone();
        const auto line = endOf(phone->check());
        QVERIFY(!line.has_value());
        QCOMPARE(line.error().code, trouble.onRead);
        verifySentence(line.error());
    }

    void checkIsOneRow()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(none(u"calls"_s));
        QVERIFY(endOf(phone->check()).has_value());
        QCOMPARE(world.server.lines(), QList<QByteArray>{"GET " + base + "Calls.json?PageSize=1"});
    }

    void recoversByItselfFromAShortOutage()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(LoopbackAnswer::json(QByteArray("{}"), 503));
        world.server.answer(LoopbackAnswer::limited("2"));
        world.server.answer(calls({row(u"CA1"_s, u"busy"_s, at(16, 5))}));
        const auto batch = endOf(phone->poll({}, at(16, 0)));
        QVERIFY(batch.has_value());
        QCOMPARE(world.server.requests().size(), 3);
    }

    void destroyingTheBackendEndsAPoll()
    {
        World world;
        auto phone = world.phone();
        LoopbackAnswer silent;
        silent.delayMs = -1;
        world.server.answer(silent);
        const auto future = phone->poll({}, at(16, 0));
        phone.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TwilioPhoneTest)
#include "twiliophonetest.moc"
