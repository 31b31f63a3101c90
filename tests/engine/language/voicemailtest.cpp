// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/voicemail.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class VoicemailTest : public QObject
{
    Q_OBJECT

private slots:
    void labels_data();
    void labels();
    void givesReasons();
    void isTheSameEveryTime();
    void bearsHostileInput_data();
    void bearsHostileInput();
    void namesGoBothWays();
};

void VoicemailTest::labels_data()
{
    QTest::addColumn<QString>("transcript");
    QTest::addColumn<QString>("trade");
    QTest::addColumn<QString>("label");
    const auto rows = [](const char *label, const QString &trade, const QStringList &transcripts) {
        for (const QString &transcript : transcripts)
            QTest::addRow("%s: %s", label, qPrintable(transcript)) << transcript << trade << QString::fromLatin1(label);
    };
    rows("emergency", u"plumbing"_s,
         {u"water is pouring through the kitchen ceiling and I can't find the shutoff"_s,
          u"hi just a quote for a sink and there is a strong smell of gas by the water heater is that okay"_s,
          u"se rompió un tubo y no puedo cerrar la llave se está inundando la casa"_s});
    rows("emergency", u"medical"_s,
         {u"my husband's face is drooping and his words are all slurred"_s,
          u"I don't want to bother anybody but my chest is tight and my left arm is numb"_s,
          u"mi papá no puede respirar y tiene los labios morados"_s});
    rows("emergency", u"electrical"_s, {u"the panel is smoking and there are sparks coming out of it"_s});
    rows("emergency", u"veterinary"_s, {u"my dog ate rat poison and he is shaking"_s});
    rows("emergency", u"law_firm"_s, {u"he is outside my door with a gun and says he will kill me"_s});
    rows("urgent_callback", u"hvac"_s, {u"the AC quit this morning we're all fine but can somebody come today"_s});
    rows("urgent_callback", u"dental"_s,
         {u"my tooth hurts so bad I couldn't sleep no swelling can you see me today"_s});
    rows("routine", u"roofing"_s, {u"no leaks I just want an estimate on gutters whenever you have time"_s});
    rows("routine", u"restaurant"_s, {u"do you have a table for four next Saturday at seven"_s});
    rows("routine", u"plumbing"_s, {u"hi my name is Owen I was calling about the estimate from last Friday"_s});
    rows("routine", u"auto_repair"_s, {u"No, it's the other car, the blue one, just an oil change whenever you can"_s});
    rows("routine", u"restaurant"_s, {u"me muero de risa con su anuncio, quiero reservar mesa para seis"_s});
    rows("routine", u"hvac"_s, {u"quisiera saber cuánto cuesta el mantenimiento no es urgente"_s});
    rows("spam_or_robocall", u"plumbing"_s,
         {u"your business has been approved for a loan of up to fifty thousand dollars press one now"_s});
    rows("wrong_number", u"dental"_s, {u"hi is this the tire shop oh sorry I have the wrong number"_s});
    rows("empty", u"dental"_s, {QString(), u"   "_s, u"..."_s, u"[inaudible] [inaudible]"_s, u"hello hello"_s});
}

void VoicemailTest::labels()
{
    QFETCH(QString, transcript);
    QFETCH(QString, trade);
    QFETCH(QString, label);
    const VoicemailReading reading = readVoicemail({transcript, trade, false, 0});
    QVERIFY2(voicemailLabelName(reading.label) == label,
             qPrintable(voicemailLabelName(reading.label) + u" because "_s + reading.because.join(u"; "_s)));
}

void VoicemailTest::givesReasons()
{
    const VoicemailReading reading =
        readVoicemail({u"there are sparks and smoke coming out of the breaker panel"_s, {}, false, 0});
    QVERIFY(!reading.because.isEmpty());
    QVERIFY(reading.confidence > 0 && reading.confidence <= 1);
}

void VoicemailTest::isTheSameEveryTime()
{
    const VoicemailInput input{u"um hi so the tub is backing up with brown water and it won't stop"_s, u"plumbing"_s,
                               true, 2};
    const VoicemailReading first = readVoicemail(input);
    for (int i = 0; i < 20; ++i) {
        const VoicemailReading again = readVoicemail(input);
        QCOMPARE(again.label, first.label);
        QCOMPARE(again.confidence, first.confidence);
        QCOMPARE(again.because, first.because);
    }
}

void VoicemailTest::bearsHostileInput_data()
{
    QTest::addColumn<QString>("transcript");
    QTest::newRow("one letter 10,000 times") << QString(10'000, u'a');
    QTest::newRow("words without end") << u"no smoke and fire "_s.repeated(600);
    QTest::newRow("lone surrogates") << QString(200, QChar(0xD83D));
    QTest::newRow("nulls") << QString(300, QChar(u'\0'));
    QTest::newRow("direction marks") << u"\u202Estop\u202C \u2066fire\u2069"_s;
    QTest::newRow("format signs") << u"%s%n %1 %2 ${x} {{y}} <b>"_s;
    QTest::newRow("emoji") << u"🔥🔥🔥 👨‍👩‍👧‍👦"_s.repeated(200);
    QTest::newRow("combining marks") << u"a\u0301\u0302\u0303"_s.repeated(2'000);
}

void VoicemailTest::bearsHostileInput()
{
    QFETCH(QString, transcript);
    const VoicemailReading reading = readVoicemail({transcript, u"plumbing"_s, true, 1'000'000});
    QVERIFY(reading.confidence >= 0 && reading.confidence <= 1);
}

void VoicemailTest::namesGoBothWays()
{
    for (int i = 0; i < 6; ++i)
        QCOMPARE(voicemailLabelFromName(voicemailLabelName(VoicemailLabel(i))), VoicemailLabel(i));
    QVERIFY(!voicemailLabelFromName(u"Emergency"));
}

QTEST_GUILESS_MAIN(VoicemailTest)
#include "voicemailtest.moc"
