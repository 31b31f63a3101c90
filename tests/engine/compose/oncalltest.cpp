// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/oncall.h"

#include "engine/compose/segments.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

OnCallMatter matter(const QString &kind = u"emergency"_s, const QString &trade = u"plumbing"_s)
{
    OnCallMatter matter;
    matter.kind = kind;
    matter.trade = trade;
    matter.place = u"Denver North"_s;
    matter.neutralName = u"Front office"_s;
    matter.caller = u"+17205550143"_s;
    matter.time = u"11:07 PM"_s;
    return matter;
}

} // namespace

/// The words for people on call, and what their answers mean. An answer that is not understood leaves the climb alone.
class OnCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreRead_data();
    void answersAreRead();
    void alertsSayWhatIsNeeded_data();
    void alertsSayWhatIsNeeded();
    void fieldsAreFilledInOnce();
};

void OnCallTest::answersAreRead_data()
{
    QTest::addColumn<OnCallAnswer>("expected");
    for (const char *takes : {"OK", "ok.", " Ok!! ", "1", "yes", "Sí", "si voy", "Yo voy", "on my way", "I'm on it",
                              "I’m on it", "Ok, calling her now", "\xF0\x9F\x91\x8D", "dale", "me encargo"})
        QTest::addRow("takes: %s", takes) << OnCallAnswer::Takes;
    for (const char *passes :
         {"NO", "no.", "2", "No puedo", "can't", "I can’t", "no puedo ahora mismo", "sorry I can't", "ocupada"})
        QTest::addRow("passes: %s", passes) << OnCallAnswer::Passes;
    for (const char *other :
         {"", "?", "ok but who is it", "ok later if I can", "which street", "STOP", "no problem at all my friend ok",
          "10", "okra", "noted", "yes or no", "call Luis instead"})
        QTest::addRow("other: %s", other) << OnCallAnswer::Other;
}

void OnCallTest::answersAreRead()
{
    QFETCH(OnCallAnswer, expected);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(int(readOnCallAnswer(tag.mid(tag.indexOf(u": "_s) + 2))), int(expected));
}

void OnCallTest::alertsSayWhatIsNeeded_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("trade");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("neutral");
    for (const char *language : {"en", "es"})
        for (const char *kind : {"emergency", "urgent_reply"})
            for (const auto &[trade, neutral] : {std::pair("plumbing", false), {"dental", true}, {"law_firm", true}})
                QTest::addRow("%s %s %s", language, kind, trade)
                    << QString::fromLatin1(kind) << QString::fromLatin1(trade) << QString::fromLatin1(language)
                    << neutral;
}

void OnCallTest::alertsSayWhatIsNeeded()
{
    QFETCH(QString, kind);
    QFETCH(QString, trade);
    QFETCH(QString, language);
    QFETCH(bool, neutral);
    for (const bool hidden : {false, true}) {
        OnCallMatter asked = matter(kind, trade);
        asked.again = true;
        if (hidden)
            asked.caller.clear();
        const QString text = onCallAlert(asked, language);
        QVERIFY2(countSegments(text).gsm7 && countSegments(text).count <= 2, qPrintable(text));
        QVERIFY2(text.contains(neutral ? u"Front office"_s : u"Denver North"_s), qPrintable(text));
        QCOMPARE(text.contains(u"URG"_s) || text.contains(u"emergenc"_s), !neutral);
        QVERIFY2(text.contains(u" OK "_s) && text.contains(u"NO "_s) && text.contains(u"11:07"_s), qPrintable(text));
        QCOMPARE(text.contains(u"555-0143"_s), !hidden);
        QVERIFY2(!text.contains(u'{'), qPrintable(text));
    }
}

void OnCallTest::fieldsAreFilledInOnce()
{
    OnCallMatter odd = matter();
    odd.place = u"{caller} {time}"_s;
    QVERIFY(onCallAlert(odd, u"en"_s).startsWith(u"On call for "_s));
    QCOMPARE(onCallAlert(odd, u"en"_s).count(u"555-0143"_s), 1);
    for (const OnCallNote note : {OnCallNote::Yours, OnCallNote::Passed, OnCallNote::Taken})
        for (const QString &language : {u"en"_s, u"es"_s}) {
            const QString text = onCallNote(note, matter(), u"Ana Ruiz"_s, u"Luis"_s, language);
            QVERIFY2(text.contains(note == OnCallNote::Taken ? u"Luis"_s : u"Ana Ruiz"_s), qPrintable(text));
            QCOMPARE(countSegments(text).count, 1);
        }
}

QTEST_GUILESS_MAIN(OnCallTest)
#include "oncalltest.moc"
