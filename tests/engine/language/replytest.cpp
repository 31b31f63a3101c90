// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/reply.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class ReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void intents_data();
    void intents();
    void optOuts_data();
    void optOuts();
    void dangerOutranksOptOut();
    void picksSlotOfTheOffer();
    void hearsTheTimeOfACallback();
    void needsAPerson_data();
    void needsAPerson();
    void bearsHostileInput();
    void guessesTheLanguage();
    void namesGoBothWays();
};

void ReplyTest::intents_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("prior");
    QTest::addColumn<QString>("intent");
    const auto row = [](const char *intent, PriorText prior, const QString &body) {
        QTest::addRow("%s: %s", qPrintable(priorTextName(prior)), qPrintable(body))
            << body << int(prior) << QString::fromLatin1(intent);
    };
    row("confirms", PriorText::Confirmation, u"yes"_s);
    row("confirms", PriorText::Confirmation, u"C"_s);
    row("wants_booking", PriorText::FollowUp, u"YES"_s);
    row("unclear", PriorText::TextBack, u"yes"_s);
    row("unclear", PriorText::SlotsOffered, u"yes"_s);
    row("confirms", PriorText::Confirmation, u"👍"_s);
    row("thanks_or_ack", PriorText::TextBack, u"👍🏽"_s);
    row("unclear", PriorText::SlotsOffered, u"👍"_s);
    row("confirms", PriorText::Confirmation, u"Liked “You're set for Thu 2:30 PM. Reply STOP to opt out.”"_s);
    row("unclear", PriorText::TextBack, u"Laughed at “Sorry we missed your call! Reply STOP to opt out.”"_s);
    row("wants_callback", PriorText::TextBack, u"after 3"_s);
    row("wants_booking", PriorText::FollowUp, u"tomorrow morning"_s);
    row("wants_booking", PriorText::SlotsOffered, u"wednesday at 4"_s);
    row("picks_slot", PriorText::SlotsOffered, u"the second one"_s);
    row("urgent", PriorText::TextBack, u"there is smoke coming out of the outlet"_s);
    row("urgent", PriorText::TextBack, u"URGENTE"_s);
    row("urgent", PriorText::FollowUp, u"my dad fell and wont wake up"_s);
    row("urgent", PriorText::TextBack, u"URGENT call me"_s);
    row("urgent", PriorText::TextBack, u"es una emergencia, llámenme"_s);
    row("gives_details", PriorText::TextBack, u"not an emergency, the sink drips"_s);
    row("question", PriorText::TextBack, u"do you charge more for emergencies"_s);
    row("opt_out", PriorText::Confirmation, u"Not coming. Stop."_s);
    row("opt_in_again", PriorText::FollowUp, u"START"_s);
    row("help", PriorText::TextBack, u"HELP"_s);
    row("help", PriorText::TextBack, u"who is this?"_s);
    row("wrong_number", PriorText::TextBack, u"you have the wrong number"_s);
    row("question", PriorText::TextBack, u"what time do you open on saturday"_s);
    row("declines", PriorText::FollowUp, u"no thanks"_s);
    row("already_booked_elsewhere", PriorText::FollowUp, u"we already hired someone else"_s);
    row("auto_reply", PriorText::TextBack, u"I'm driving right now, I'll reply when I arrive. Sent automatically"_s);
    row("thanks_or_ack", PriorText::TextBack, u"gracias"_s);
    row("abusive", PriorText::TextBack, u"you guys are idiots"_s);
    row("unclear", PriorText::TextBack, QString());
    row("unclear", PriorText::TextBack, u"..."_s);
    row("unclear", PriorText::TextBack, u"4"_s);
    row("unclear", PriorText::SlotsOffered, u"top"_s);
    row("wants_booking", PriorText::FollowUp, u"yes but don't stop by until 3"_s);
    row("wants_booking", PriorText::TextBack, u"can someone stop by tomorrow?"_s);
    row("urgent", PriorText::SlotsOffered, u"tuesday is ok. his face is swelling and he cant breathe"_s);
}

void ReplyTest::intents()
{
    QFETCH(QString, body);
    QFETCH(int, prior);
    QFETCH(QString, intent);
    const ReplyReading reading = readReply({body, PriorText(prior), {}, {}});
    QVERIFY2(intentName(reading.intent) == intent,
             qPrintable(intentName(reading.intent) + u" because "_s + reading.because.join(u"; "_s)));
}

void ReplyTest::optOuts_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("optOut");
    const auto rows = [](bool optOut, const QStringList &bodies) {
        for (const QString &body : bodies)
            QTest::addRow("%s", qPrintable(body)) << body << optOut;
    };
    rows(true, {u"STOP"_s,
                u"please stop texting me"_s,
                u"take me off your list"_s,
                u"lose my number"_s,
                u"leave me alone"_s,
                u"dont text me again"_s,
                u"no more messages"_s,
                u"I revoke my consent to be texted"_s,
                u"how do I unsubscribe from these texts"_s,
                u"no texts. call me instead"_s,
                u"wrong number, stop texting"_s,
                u"dejen de mandarme mensajes"_s,
                u"ya no quiero recibir mensajes"_s,
                u"borren mi número"_s,
                u"Sáquenme de su lista"_s,
                u"cancel my appointment and stop texting me"_s,
                u"found someone else, no more texts please"_s,
                u"i want off"_s,
                u"ok stop please"_s,
                u"please do not contact me again"_s,
                u"ya no me escriban por favor"_s,
                u"this is spam, quit messaging"_s,
                u"um please stop"_s,
                u"quit calling and texting"_s,
                u"never text me again"_s,
                u"no me llamen ni me escriban"_s,
                u"you ignored my stop, take me off"_s,
                u"can I be taken off this list"_s});
    rows(false, {u"can you stop the leak"_s,
                 u"i'll stop by at 4"_s,
                 u"call me at the end of the day"_s,
                 u"cancel my appointment"_s,
                 u"please take me off the wait list"_s,
                 u"we are past the bus stop on the left"_s,
                 u"need a tooth removed"_s,
                 u"it won't stop bleeding"_s,
                 u"I didn't mean to send stop, put me back"_s,
                 u"a call would be easier for me"_s,
                 u"please don't call, texting is better"_s,
                 u"Thank you for contacting Ace Dental. Reply STOP to unsubscribe."_s,
                 u"you guys are great, never stop"_s,
                 u"no puedo parar el agua"_s,
                 u"could you stop by tomorrow?"_s,
                 u"don't stop by until 3"_s,
                 u"please don't stop texting me"_s,
                 u"no me dejen de avisar"_s,
                 u"cancel my opt out"_s,
                 u"no quiero que paren los mensajes"_s,
                 u"stop the phone calls, text me instead"_s,
                 u"my faucet won't stop dripping"_s,
                 u"text only please, I can't take calls"_s});
}

void ReplyTest::optOuts()
{
    QFETCH(QString, body);
    QFETCH(bool, optOut);
    for (const PriorText prior : {PriorText::TextBack, PriorText::FollowUp, PriorText::Confirmation}) {
        const ReplyReading reading = readReply({body, prior, {}, {}});
        QVERIFY2(reading.optOut == optOut,
                 qPrintable(intentName(reading.intent) + u" because "_s + reading.because.join(u"; "_s)));
        QVERIFY(!optOut || reading.intent == Intent::OptOut);
    }
}

void ReplyTest::dangerOutranksOptOut()
{
    const ReplyReading reading =
        readReply({u"stop texting me, my house is on fire send someone"_s, PriorText::TextBack, {}, {}});
    QCOMPARE(reading.intent, Intent::Urgent);
    QVERIFY(reading.optOut);
    QVERIFY(reading.needsHuman);
    const ReplyReading farewell =
        readReply({u"honestly nobody is going to notice when i'm gone"_s, PriorText::FollowUp, {}, {}});
    QCOMPARE(farewell.intent, Intent::Urgent);
    QVERIFY(!farewell.optOut);
}

void ReplyTest::picksSlotOfTheOffer()
{
    const ReplyReading reading =
        readReply({u"wednesday works"_s, PriorText::SlotsOffered, {}, {u"Mon 9:00 AM"_s, u"Wed 4:00 PM"_s}});
    QCOMPARE(reading.intent, Intent::PicksSlot);
    QCOMPARE(reading.slot, 2);
}

void ReplyTest::hearsTheTimeOfACallback()
{
    const ReplyReading reading = readReply({u"call me after 3 please"_s, PriorText::TextBack, {}, {}});
    QCOMPARE(reading.intent, Intent::WantsCallback);
    QVERIFY(reading.callbackTime);
    QCOMPARE(reading.callbackTime->minuteOfDay.value_or(-1), 3 * 60);
    QCOMPARE(reading.callbackTime->bound, TimeHint::Bound::After);
    QVERIFY(!readReply({u"thanks"_s, PriorText::TextBack, {}, {}}).callbackTime);
}

void ReplyTest::needsAPerson_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("prior");
    QTest::addColumn<bool>("needed");
    QTest::newRow("callback") << u"call me"_s << int(PriorText::TextBack) << true;
    QTest::newRow("cancels") << u"cancel my appointment"_s << int(PriorText::Confirmation) << true;
    QTest::newRow("bare CANCEL") << u"CANCEL"_s << int(PriorText::Confirmation) << true;
    QTest::newRow("moves") << u"can we reschedule to friday"_s << int(PriorText::Confirmation) << true;
    QTest::newRow("own price") << u"how much to replace my water heater"_s << int(PriorText::TextBack) << true;
    QTest::newRow("hours") << u"what are your hours"_s << int(PriorText::TextBack) << false;
    QTest::newRow("confirms") << u"yes"_s << int(PriorText::Confirmation) << false;
    QTest::newRow("stop") << u"STOP"_s << int(PriorText::TextBack) << false;
    QTest::newRow("frees a place") << u"Not coming. Stop."_s << int(PriorText::Confirmation) << true;
    QTest::newRow("frees a place, Spanish")
        << u"ya no voy a ir, no manden mensajes"_s << int(PriorText::Confirmation) << true;
    QTest::newRow("calls off a visit") << u"cancel my appointment and quit texting"_s << int(PriorText::FollowUp)
                                       << true;
    QTest::newRow("no place to free") << u"Not coming. Stop."_s << int(PriorText::TextBack) << false;
    QTest::newRow("only the texts") << u"dont text me again"_s << int(PriorText::Confirmation) << false;
    QTest::newRow("bereaved") << u"my father died, please take his phone off"_s << int(PriorText::FollowUp) << true;
    QTest::newRow("neither calls nor texts") << u"do not call or text"_s << int(PriorText::TextBack) << true;
    QTest::newRow("unclear") << u"asdf"_s << int(PriorText::TextBack) << false;
}

void ReplyTest::needsAPerson()
{
    QFETCH(QString, body);
    QFETCH(int, prior);
    QFETCH(bool, needed);
    QCOMPARE(readReply({body, PriorText(prior), {}, {}}).needsHuman, needed);
}

void ReplyTest::bearsHostileInput()
{
    for (const QString &body :
         {QString(10'000, u'x'), u"stop "_s.repeated(2'000), QString(100, QChar(0xDC00)), u"%1 %2 {{stop}} \u202E"_s,
          QString(50, QChar(u'\0')), u"1 2 3 tue thu fri "_s.repeated(500)}) {
        const ReplyReading reading = readReply({body, PriorText::SlotsOffered, {}, {}});
        QVERIFY(reading.slot >= 0 && reading.slot <= 3);
        QVERIFY(reading.confidence >= 0 && reading.confidence <= 1);
    }
}

void ReplyTest::guessesTheLanguage()
{
    QCOMPARE(readReply({u"ya no me manden mensajes por favor"_s, PriorText::TextBack, {}, {}}).language, u"es"_s);
    QCOMPARE(readReply({u"ALTO"_s, PriorText::TextBack, {}, {}}).language, u"es"_s);
    QCOMPARE(readReply({u"please stop"_s, PriorText::TextBack, {}, {}}).language, u"en"_s);
    QCOMPARE(readReply({u"👍"_s, PriorText::TextBack, {}, {}}).language, u"en"_s);
}

void ReplyTest::namesGoBothWays()
{
    for (int i = 0; i < 17; ++i)
        QCOMPARE(intentFromName(intentName(Intent(i))), Intent(i));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(priorTextFromName(priorTextName(PriorText(i))), PriorText(i));
    QVERIFY(!intentFromName(u"stop"));
}

QTEST_GUILESS_MAIN(ReplyTest)
#include "replytest.moc"
