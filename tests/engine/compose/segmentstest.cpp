// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/segments.h"

#include "engine/compose/clean.h"
#include "engine/compose/gsm7.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ring;

class SegmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void namesTheCulprit_data();
    void namesTheCulprit();
    void folds_data();
    void folds();
    void foldingKeepsWhatHasNoForm();
    void cleansNames_data();
    void cleansNames();
    void greetsByGivenName();
    void aHostileNameIsShortAndQuick();
};

void SegmentsTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("gsm7");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("capacity");
    const QString grin = u"😀"_s;

    QTest::newRow("empty") << QString() << true << 0 << 0 << 160;
    QTest::newRow("160 fit alone") << QString(160, u'a') << true << 160 << 1 << 160;
    QTest::newRow("161 need two") << QString(161, u'a') << true << 161 << 2 << 306;
    QTest::newRow("306 fit two") << QString(306, u'a') << true << 306 << 2 << 306;
    QTest::newRow("307 need three") << QString(307, u'a') << true << 307 << 3 << 459;
    QTest::newRow("extension takes two") << u"€{}"_s << true << 6 << 1 << 160;
    QTest::newRow("80 euros fit alone") << QString(80, u'€') << true << 160 << 1 << 160;
    // 152 letters, then a pair that would straddle the border of the part: the border moves before it.
    QTest::newRow("pair not split") << QString(152, u'a') + u'€' + QString(152, u'a') << true << 306 << 3 << 459;
    QTest::newRow("pair at the border fits")
        << QString(151, u'a') + u'€' + QString(153, u'a') << true << 306 << 2 << 306;
    QTest::newRow("70 fit alone") << QString(70, u'ж') << false << 70 << 1 << 70;
    QTest::newRow("71 need two") << QString(71, u'ж') << false << 71 << 2 << 134;
    QTest::newRow("emoji takes two") << grin << false << 2 << 1 << 70;
    QTest::newRow("emoji not split") << QString(66, u'ж') + grin + QString(66, u'ж') << false << 134 << 3 << 201;
    QTest::newRow("emoji at the border fits")
        << QString(65, u'ж') + grin + QString(67, u'ж') << false << 134 << 2 << 134;
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d)) << false << 1 << 1 << 70;
    QTest::newRow("spanish in GSM-7") << u"¿Mañana? ¡Sí!"_s.replace(u'í', u'i') << true << 13 << 1 << 160;
    QTest::newRow("acute a is not in it") << u"mamá"_s << false << 4 << 1 << 70;
}

void SegmentsTest::counts()
{
    QFETCH(QString, text);
    const Segments result = countSegments(text);
    QTEST(result.gsm7, "gsm7");
    QTEST(result.units, "units");
    QTEST(result.count, "count");
    QTEST(result.capacity, "capacity");
    QCOMPARE(result.culpritAt >= 0, !result.gsm7);
}

void SegmentsTest::namesTheCulprit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("culprit");
    QTest::addColumn<QString>("replacement");
    QTest::newRow("none") << u"plain"_s << -1 << QString() << QString();
    QTest::newRow("smart quote") << u"we’ll call"_s << 2 << u"’"_s << u"'"_s;
    QTest::newRow("first of two") << u"a – b…"_s << 2 << u"–"_s << u"-"_s;
    QTest::newRow("accent") << u"llámenos"_s << 2 << u"á"_s << u"a"_s;
    QTest::newRow("emoji whole") << u"ok 😀 😀"_s << 3 << u"😀"_s << QString();
    QTest::newRow("cyrillic") << u"tеst"_s << 1 << u"е"_s << QString();
}

void SegmentsTest::namesTheCulprit()
{
    QFETCH(QString, text);
    const Segments result = countSegments(text);
    QTEST(result.culpritAt, "at");
    QTEST(result.culprit, "culprit");
    QTEST(result.replacement, "replacement");
}

void SegmentsTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("plain") << u"Hello @ $5"_s << u"Hello @ $5"_s;
    QTest::newRow("quotes") << u"“we’re” ‘in’"_s << u"\"we're\" 'in'"_s;
    QTest::newRow("dashes") << u"9–5 — ok…"_s << u"9-5 - ok..."_s;
    QTest::newRow("blanks") << u"a\u00a0b\u2009c\td"_s << u"a b c d"_s;
    QTest::newRow("invisible") << u"a\u200bb\ufeffc\u202ed"_s << u"abcd"_s;
    QTest::newRow("kept accents") << u"é è ñ Ñ ü à ò ù ì É"_s << u"é è ñ Ñ ü à ò ù ì É"_s;
    QTest::newRow("folded accents") << u"á í ó ú Á Í Ó Ú ç ê"_s << u"a i o u A I O U c e"_s;
    QTest::newRow("separate accent") << u"cafe\u0301 mama\u0301"_s << u"café mama"_s;
    QTest::newRow("ligature") << u"oﬃce œuvre"_s << u"office oeuvre"_s;
    QTest::newRow("wide") << u"ＡＢＣ１"_s << u"ABC1"_s;
    QTest::newRow("fraction") << u"1½"_s << u"11/2"_s;
    QTest::newRow("marks") << u"Acme™ ®"_s << u"AcmeTM (R)"_s;
    QTest::newRow("backtick") << u"it`s"_s << u"it's"_s;
}

void SegmentsTest::folds()
{
    QFETCH(QString, text);
    QTEST(foldToGsm7(text), "folded");
    QVERIFY(isGsm7(foldToGsm7(text)));
}

void SegmentsTest::foldingKeepsWhatHasNoForm()
{
    QCOMPARE(foldToGsm7(u"ok 👍 мир 你好"_s), u"ok 👍 мир 你好"_s);
}

void SegmentsTest::cleansNames_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Maria Lopez"_s << u"Maria Lopez"_s;
    QTest::newRow("capitals") << u"JOHN O'NEIL"_s << u"John O'Neil"_s;
    QTest::newRow("initials") << u"JD"_s << u"JD"_s;
    QTest::newRow("dot") << u"Anne St. Claire Jr."_s << u"Anne St. Claire Jr."_s;
    QTest::newRow("blanks") << u"  Ana \t\n Ruiz "_s << u"Ana Ruiz"_s;
    QTest::newRow("braces") << u"{{business}}"_s << u""_s;
    QTest::newRow("a firm") << u"Smith & Sons LLC"_s << u""_s;
    QTest::newRow("an offer") << u"FREE GIFT CARD"_s << u""_s;
    QTest::newRow("bidi") << u"\u202eevil\u202c"_s << u"evil"_s;
    QTest::newRow("zero width") << u"A\u200bn\u200da"_s << u"Ana"_s;
    QTest::newRow("controls") << u"A\u0000n\u0007a\u001b[31m"_s << u"Ana[31m"_s;
    QTest::newRow("wireless") << u"WIRELESS CALLER"_s << QString();
    QTest::newRow("unknown") << u" Unknown "_s << QString();
    QTest::newRow("dashes only") << u"---"_s << QString();
    QTest::newRow("a number") << u"+1 720 555 0142"_s << QString();
    QTest::newRow("a town") << u"DENVER       CO"_s << QString();
    QTest::newRow("an address") << u"win at evil.com now"_s << QString();
    QTest::newRow("a link") << u"https://x"_s << QString();
    QTest::newRow("mail") << u"a@b"_s << QString();
    QTest::newRow("forty") << QString(60, u'a') << QString(40, u'a');
    QTest::newRow("no half emoji") << QString(39, u'a') + u"😀"_s << QString(39, u'a');
    QTest::newRow("arabic stays") << u"محمد"_s << u"محمد"_s;
}

void SegmentsTest::cleansNames()
{
    QFETCH(QString, written);
    QTEST(cleanName(written), "name");
}

void SegmentsTest::greetsByGivenName()
{
    QCOMPARE(givenName(u"Maria Lopez"_s), u"Maria"_s);
    QCOMPARE(givenName(u"Lopez, Maria Elena"_s), u"Maria"_s);
    QCOMPARE(givenName(u"Ana-Sofía de la Cruz"_s), u"Ana-Sofía"_s);
    QCOMPARE(givenName(u"Mr. Oduya"_s), u"Mr. Oduya"_s);
    QCOMPARE(givenName(u"Maria"_s), u"Maria"_s);
    QCOMPARE(givenName(u"Unit 4B"_s), u"Unit 4B"_s);
    QCOMPARE(givenName(QString()), QString());
}

void SegmentsTest::aHostileNameIsShortAndQuick()
{
    QCOMPARE(cleanName(QString(1'000'000, u'x')).size(), 40);
    QVERIFY(cleanName(QString(1'000'000, u'{')).isEmpty());
    QVERIFY(cleanName(QString(10'000, QChar(0x202e))).isEmpty());
}

QTEST_GUILESS_MAIN(SegmentsTest)
#include "segmentstest.moc"
