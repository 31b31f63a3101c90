// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spine.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

QByteArray story(const char *parts)
{
    return QByteArray(R"({"scenario":1,"name":"test","about":"test","start":"2026-03-02T10:00:00-07:00",
      "locations":[{"key":"denver","line":"+13035550100"}],
      "callers":[{"key":"ann","number":"+17205550142","name":"Ann Lee"}],)") +
           parts + "}";
}

} // namespace

/// The main job on real parts: a call nobody answered becomes a text, a reply and an outcome.
class SpineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissedCallIsTextedOnce()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20}])"));
        spine.runFor(10 * minuteMs);
        const auto texts = spine.events(u"text_accepted"_s);
        QCOMPARE(texts.size(), 1);
        QCOMPARE(texts.at(0).facts.value("to"_L1).toString(), u"+17205550142"_s);
        QCOMPARE(spine.value(u"SELECT state FROM leads"_s).toString(), u"texted"_s);
        QCOMPARE(spine.value(u"SELECT state FROM messages"_s).toString(), u"delivered"_s);
    }

    void anAnsweredCallIsNotTexted()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"answered","ring":8,"talk":60}])"));
        spine.runFor(10 * minuteMs);
        QCOMPARE(spine.events(u"text_accepted"_s).size(), 0);
        QCOMPARE(spine.value(u"SELECT state FROM calls WHERE direction = 'inbound'"_s).toString(), u"answered"_s);
        QCOMPARE(spine.value(u"SELECT COUNT(*) FROM leads"_s).toInt(), 0);
    }

    void aRepeatRaisesTheRowInsteadOfASecondText()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20},
                                      {"at":120,"from":"ann","to":"denver","outcome":"no_answer","ring":20}])"));
        spine.runFor(10 * minuteMs);
        QCOMPARE(spine.events(u"text_accepted"_s).size(), 1);
        QCOMPARE(spine.value(u"SELECT COUNT(*) FROM leads"_s).toInt(), 1);
        QCOMPARE(spine.value(u"SELECT call_count FROM leads"_s).toInt(), 2);
    }

    void stopEndsEverything()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20},
                                      {"at":100000,"from":"ann","to":"denver","outcome":"no_answer","ring":20}],
          "replies":[{"from":"ann","after":30,"say":"STOP"}])"));
        spine.runFor(3 * dayMs);
        QCOMPARE(spine.events(u"text_accepted"_s).size(), 1);
        QCOMPARE(spine.value(u"SELECT COUNT(*) FROM opt_outs WHERE revoked_at = 0"_s).toInt(), 1);
        QCOMPARE(spine.value(u"SELECT reason FROM leads ORDER BY id DESC LIMIT 1"_s).toString(), u"opted_out"_s);
    }

    void urgentOpensAFiveMinuteClock()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20}],
          "replies":[{"from":"ann","after":30,"say":"URGENT"}])"));
        spine.runFor(5 * minuteMs);
        QCOMPARE(spine.value(u"SELECT kind FROM escalations"_s).toString(), u"urgent_reply"_s);
        QCOMPARE(spine.value(u"SELECT due_at - raised_at FROM escalations"_s).toLongLong(), 5 * minuteMs);
    }

    void theBookingLinkClosesTheLead()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20}],
          "replies":[{"from":"ann","after":60,"book":"1d"}])"));
        spine.runFor(dayMs);
        QCOMPARE(spine.value(u"SELECT outcome FROM leads"_s).toString(), u"booked"_s);
        QCOMPARE(spine.value(u"SELECT outcome_found_by FROM leads"_s).toString(), u"booking"_s);
        QCOMPARE(spine.events(u"text_accepted"_s).size(), 1);
    }

    void anAnsweredCallBackIsFound()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20}],
          "outbound":[{"at":600,"from":"denver","to":"ann","outcome":"answered","talk":45}])"));
        spine.runFor(hourMs);
        QCOMPARE(spine.value(u"SELECT outcome || ' ' || outcome_found_by FROM leads"_s).toString(),
                 u"called_back outbound_call"_s);
    }

    void silenceGetsTwoFollowUpsAndNoMore()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20}])"));
        spine.runFor(8 * dayMs);
        QCOMPARE(spine.events(u"text_accepted"_s).size(), 3);
        QCOMPARE(spine.value(u"SELECT outcome || ' ' || outcome_found_by FROM leads"_s).toString(),
                 u"no_response timeout"_s);
        QCOMPARE(spine.value(u"SELECT COUNT(*) FROM escalations WHERE kind = 'unanswered_24h'"_s).toInt(), 1);
    }

    void anEmergencyVoicemailIsEscalatedAndNotTexted()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"voicemail",
          "voicemail":{"seconds":12,"transcript":"water is pouring through the ceiling and I cannot stop it please hurry","transcript_after":8}}])"));
        spine.runFor(10 * minuteMs);
        QCOMPARE(spine.events(u"text_accepted"_s).size(), 0);
        QCOMPARE(spine.value(u"SELECT kind FROM escalations"_s).toString(), u"emergency"_s);
    }

    void aRestartInTheMiddleLosesAndRepeatsNothing()
    {
        Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":20},
                                      {"at":400,"from":"+17205550143","to":"denver","outcome":"hang_up","ring":6}])"));
        for (int step = 0; step < 10; ++step) {
            spine.runFor(minuteMs);
            spine.restartEngine();
        }
        QCOMPARE(spine.events(u"text_accepted"_s).size(), 2);
        QCOMPARE(spine.value(u"SELECT COUNT(*) FROM leads"_s).toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(SpineTest)
#include "spinetest.moc"
