// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's own adapters against the sandbox: the only path there is.
#include "engine/providers/registry.h"
#include "tests/engine/sandbox/sandboxfixture.h"

#include <QFutureWatcher>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

namespace {
const QString line = u"+13035550100"_s;
const QString ann = u"+17205550142"_s;

template<typename T>
Expected<T> await(QFuture<Expected<T>> future)
{
    QFutureWatcher<Expected<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (finished.isEmpty())
        finished.wait(20'000);
    return future.result();
}

ConnectionSettings settingsFor(const SandboxServer &server, const QString &provider)
{
    ConnectionSettings settings;
    settings.name = u"sandbox"_s;
    settings.provider = provider;
    settings.baseUrl = server.baseUrl();
    settings.account = server.accountSid();
    settings.secret = provider == "calcom"_L1 ? server.calendarKey() : server.authToken();
    settings.lines = {line};
    return settings;
}
} // namespace

class AdapterTest : public QObject
{
    Q_OBJECT

private:
    BackendContext context(SandboxFixture &box) { return {&box.network, &box.clock}; }

private Q_SLOTS:
    void threeHundredCallsAreListed()
    {
        SandboxFixture box;
        box.playFile(u"three-hundred"_s);
        const Millis start = box.server->startedAt();
        auto made = makePhoneBackend(settingsFor(*box.server, u"twilio"_s), context(box));
        QVERIFY(made);
        QVERIFY(await((*made)->check()));
        QByteArray cursor;
        QSet<QString> inbound;
        QSet<QString> transcripts;
        for (int hour = 0; hour < 8; ++hour) {
            box.clock.advance(hourMs);
            for (bool more = true; more;) {
                const auto batch = await((*made)->poll(cursor, start));
                QVERIFY2(batch, batch ? "" : qPrintable(batch.error().sentence));
                for (const CallLeg &leg : batch->legs) {
                    if (leg.root && leg.direction == Direction::Inbound)
                        inbound.insert(leg.legId);
                }
                for (const Voicemail &voicemail : batch->voicemails) {
                    if (voicemail.state == Voicemail::Transcript::Done)
                        transcripts.insert(voicemail.recordingId);
                }
                cursor = batch->cursor;
                more = batch->more;
            }
        }
        QCOMPARE(inbound.size(), 300);
        QCOMPARE(transcripts.size(), box.logged(u"transcript"_s).size());
    }

    void aTextAndItsAnswer()
    {
        SandboxFixture box;
        box.playFile(u"single-missed"_s);
        auto made = makeSmsBackend(settingsFor(*box.server, u"twilio"_s), context(box));
        QVERIFY(made);
        OutgoingText text{u"1"_s, line, ann, u"Sorry we missed you: https://book.copper.example/visit?r=L9"_s};
        const auto sent = await((*made)->send(text));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().sentence));
        const Millis since = box.clock.now();
        box.clock.advance(10 * minuteMs);
        const auto report = await((*made)->delivery(sent->providerId, ann));
        QVERIFY(report);
        QCOMPARE(report->state, DeliveryState::Delivered);
        const auto inbox = await((*made)->poll({}, since));
        QVERIFY2(inbox, inbox ? "" : qPrintable(inbox.error().sentence));
        QCOMPARE(inbox->texts.size(), 1);
        QCOMPARE(inbox->texts.first().body, u"Can you come tomorrow?"_s);
    }

    void aRefusedTextSaysWhy()
    {
        SandboxFixture box;
        box.playFile(u"stop"_s);
        auto made = makeSmsBackend(settingsFor(*box.server, u"twilio"_s), context(box));
        QVERIFY(made);
        const auto refused = await((*made)->send({u"1"_s, line, u"+17205550150"_s, u"Hello"_s}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, Error::Reason::OptedOut);
    }

    void aCutTextIsAmbiguousAndSentOnce()
    {
        SandboxFixture box;
        box.play(denver("\"faults\":[{\"on\":\"send\",\"kind\":\"cut\"}]"));
        auto made = makeSmsBackend(settingsFor(*box.server, u"twilio"_s), context(box));
        QVERIFY(made);
        const auto lost = await((*made)->send({u"1"_s, line, ann, u"Hello"_s}));
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, Error::Code::Ambiguous);
        QCOMPARE(box.logged(u"text_accepted"_s).size(), 1);
    }

    void bookingsCarryTheirRecovery()
    {
        SandboxFixture box;
        box.play(denver("\"bookings\":[{\"at\":60,\"phone\":\"+17205550142\",\"recovery\":\"L9\"}]"));
        const Millis since = box.clock.now();
        box.clock.advance(hourMs);
        auto made = makeBookingBackend(settingsFor(*box.server, u"calcom"_s), context(box));
        QVERIFY(made);
        const auto batch = await((*made)->poll({}, since));
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().sentence));
        QCOMPARE(batch->bookings.size(), 1);
        QCOMPARE(batch->bookings.first().recoveryId, u"L9"_s);
        QCOMPARE(batch->bookings.first().phone, ann);
    }
};

QTEST_GUILESS_MAIN(AdapterTest)
#include "adaptertest.moc"
