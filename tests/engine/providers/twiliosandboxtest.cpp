// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calls/join.h"
#include "engine/providers/registry.h"
#include "tests/engine/sandbox/sandboxfixture.h"
#include "tests/support/loopbackserver.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ring;
using namespace ring::test;

namespace {

/// What a caller of the backend keeps: rows upserted by their keys, and the cursor, all in one commit.
struct Kept
{
    QHash<QString, CallLeg> legs;
    QHash<QString, Voicemail> voicemails; ///< by recording
    QByteArray cursor;

    void commit(const CallBatch &batch)
    {
        for (const CallLeg &leg : batch.legs)
            legs.insert(leg.legId, leg);
        for (const Voicemail &voicemail : batch.voicemails)
            voicemails.insert(voicemail.recordingId, voicemail);
        cursor = batch.cursor;
    }
    std::optional<Voicemail> voicemailOf(const QString &callKey) const
    {
        for (const Voicemail &voicemail : voicemails) {
            if (voicemail.callKey == callKey)
                return voicemail;
        }
        return std::nullopt;
    }
    Call call(const QString &callKey) const
    {
        QList<CallLeg> own;
        for (const CallLeg &leg : legs) {
            if (leg.callKey == callKey)
                own.append(leg);
        }
        JoinSettings settings;
        settings.minTalkSeconds = 10;
        return joinLegs(own, settings, voicemailOf(callKey).has_value());
    }
};

struct World
{
    SandboxFixture sandbox;
    QNetworkAccessManager network;
    QRandomGenerator random{7};
    std::unique_ptr<PhoneBackend> phone;
    Kept kept;
    int polls = 0;

    void connectAnew()
    {
        ConnectionSettings settings;
        settings.name = u"Front desk"_s;
        settings.provider = u"twilio"_s;
        settings.baseUrl = sandbox.server->baseUrl();
        settings.account = sandbox.server->accountSid();
        settings.secret = sandbox.server->authToken();
        auto made = makePhoneBackend(settings, {&network, &sandbox.clock, &random});
        phone = made ? std::move(*made) : nullptr;
    }
    CallBatch poll()
    {
        ++polls;
        const auto batch = endOf(phone->poll(kept.cursor, sandbox.server->startedAt() - hourMs));
        return batch.value_or(CallBatch{});
    }
    /// From one thing that happens to the next, until well after the last; `each` is one poll and what becomes of it.
    void live(const std::function<void()> &each)
    {
        while (const auto next = sandbox.server->nextEventAt()) {
            sandbox.clock.set(std::max(*next, sandbox.clock.now() + 2 * secondMs));
            each();
        }
        for (int i = 0; i < 100; ++i) {
            sandbox.clock.advance(5 * secondMs);
            each();
        }
    }
};

} // namespace

/// The calls of a whole story through the real adapter over real HTTP, against the phone company's own log.
class TwilioSandboxTest : public QObject
{
    Q_OBJECT

private:
    static void compareWithTheLog(const World &world)
    {
        int inbound = 0;
        for (const SandboxEvent &event : world.sandbox.server->events()) {
            const QString key = event.facts[u"call"_s].toString();
            if (event.type == u"transcript"_s) {
                const auto voicemail = world.kept.voicemailOf(key);
                QVERIFY2(voicemail && voicemail->transcript == event.facts[u"text"_s].toString(), qPrintable(key));
            }
            if (event.type != u"call_ended"_s || event.facts[u"direction"_s].toString() != u"inbound"_s)
                continue;
            ++inbound;
            const Call call = world.kept.call(key);
            const bool missed = event.facts[u"missed"_s].toBool();
            QVERIFY2((call.state == CallState::Missed) == missed && (call.state == CallState::Answered) == !missed,
                     event.line().constData());
            QVERIFY2((call.missReason == MissReason::Voicemail) == event.facts[u"voicemail"_s].toBool(),
                     event.line().constData());
        }
        QVERIFY(inbound > 0);
    }

private Q_SLOTS:
    void stories_data()
    {
        QTest::addColumn<QString>("story");
        for (const char *story : {"every-ending", "three-hundred", "rush", "urgent"})
            QTest::newRow(story) << QString::fromLatin1(story);
    }

    void tellsWhatTrulyHappened_data() { stories_data(); }
    void tellsWhatTrulyHappened()
    {
        QFETCH(QString, story);
        World world;
        world.sandbox.playFile(story);
        world.connectAnew();
        QVERIFY(world.phone);
        world.live([&] { world.kept.commit(world.poll()); });
        compareWithTheLog(world);
        qInfo("%d polls, %lld requests", world.polls, world.sandbox.server->requests());
    }

    void evenWithLostCommitsAndRestarts_data()
    {
        QTest::addColumn<QString>("story");
        for (const char *story : {"every-ending", "rush"})
            QTest::newRow(story) << QString::fromLatin1(story);
    }
    void evenWithLostCommitsAndRestarts()
    {
        QFETCH(QString, story);
        World world;
        world.sandbox.playFile(story);
        world.connectAnew();
        world.live([&] {
            const CallBatch batch = world.poll();
            const int fate = world.random.bounded(6);
            if (fate > 1)
                world.kept.commit(batch);
            if (fate % 2 == 0 && world.random.bounded(3) == 0)
                world.connectAnew();
        });
        compareWithTheLog(world);
    }

    void anIdlePollIsOneRequest()
    {
        World world;
        world.sandbox.playFile(u"every-ending"_s);
        world.connectAnew();
        world.live([&] { world.kept.commit(world.poll()); });
        const qint64 before = world.sandbox.server->requests();
        const QByteArray cursor = world.kept.cursor;
        for (int i = 0; i < 10; ++i) {
            world.sandbox.clock.advance(2 * secondMs);
            const CallBatch batch = world.poll();
            QVERIFY(batch.legs.isEmpty() && batch.voicemails.isEmpty());
            world.kept.commit(batch);
        }
        QCOMPARE(world.sandbox.server->requests() - before, qint64(10));
        QVERIFY(!cursor.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TwilioSandboxTest)
#include "twiliosandboxtest.moc"
