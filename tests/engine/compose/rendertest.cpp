// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/render.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ring;

class RenderTest : public QObject
{
    Q_OBJECT

private slots:
    void fills_data();
    void fills();
    void refusesBadTemplates_data();
    void refusesBadTemplates();
    void neverReadsAValueAsTemplate();
};

void RenderTest::fills_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Hello"_s << u"Hello"_s;
    QTest::newRow("field") << u"{{business}} here"_s << u"Bob & Sons \"<1>\" here"_s;
    QTest::newRow("triple") << u"{{{business}}} here"_s << u"Bob & Sons \"<1>\" here"_s;
    QTest::newRow("ampersand") << u"{{&business}} here"_s << u"Bob & Sons \"<1>\" here"_s;
    QTest::newRow("section") << u"A{{#location}} in {{location}}{{/location}}."_s << u"A in Ñandú é."_s;
    QTest::newRow("vanishing") << u"A {{#booking_link}}book {{booking_link}}{{/booking_link}} ."_s << u"A."_s;
    QTest::newRow("inverted") << u"{{^booking_link}}Reply{{/booking_link}}"_s << u"Reply"_s;
    QTest::newRow("empty value vanishes") << u"A{{#signer}} - {{signer}}{{/signer}}"_s << u"A"_s;
    QTest::newRow("unset") << u"A {{hours}} B"_s << u"A B"_s;
    QTest::newRow("single braces stay") << u"{x}"_s << u"{x}"_s;
    QTest::newRow("nested") << u"{{#business}}{{#location}}x{{/location}}{{/business}}"_s << u"x"_s;
}

void RenderTest::fills()
{
    QFETCH(QString, body);
    const TemplateFields fields{
        {u"business"_s, u"Bob & Sons \"<1>\""_s}, {u"location"_s, u"Ñandú é"_s}, {u"signer"_s, QString()}};
    const auto text = fillTemplate(u"k"_s, body, fields);
    QVERIFY2(text, qPrintable(text ? QString() : text.error().sentence));
    QTEST(*text, "text");
}

void RenderTest::refusesBadTemplates_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("named");
    QTest::newRow("unclosed tag") << u"abc {{business"_s << u"character 5"_s;
    QTest::newRow("unclosed triple") << u"{{{business}}"_s << u"character 1"_s;
    QTest::newRow("unclosed section") << u"{{#location}}x"_s << u"{{/location}}"_s;
    QTest::newRow("unopened section") << u"x{{/location}}"_s << u"character 2"_s;
    QTest::newRow("crossed sections") << u"{{#location}}{{#hours}}{{/location}}{{/hours}}"_s << u"character 24"_s;
    QTest::newRow("unknown field") << u"Hi {{bussiness}}"_s << u"\"bussiness\""_s;
    QTest::newRow("empty tag") << u"{{ }}"_s << u"between the braces"_s;
    QTest::newRow("partial") << u"{{> business}}"_s << u"partials"_s;
    QTest::newRow("delimiters") << u"{{=<% %>=}}"_s << u"delimiters"_s;
    QTest::newRow("too long") << QString(10'000, u'x') << u"longer than"_s;
    QTest::newRow("very deep") << u"{{#location}}"_s.repeated(150) << u"never closed"_s;
    QTest::newRow("dotted") << u"{{business.name}}"_s << u"no field"_s;
}

void RenderTest::refusesBadTemplates()
{
    QFETCH(QString, body);
    QFETCH(QString, named);
    const auto text = fillTemplate(u"my.key"_s, body, {});
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::BadInput);
    QVERIFY2(text.error().sentence.contains(named), qPrintable(text.error().sentence));
    QVERIFY(text.error().sentence.contains("my.key"_L1));
}

void RenderTest::neverReadsAValueAsTemplate()
{
    for (const QString &hostile :
         {u"{{signer}}"_s, u"{{/business}}"_s, u"{{#business}}"_s, u"{{> business}}"_s, u"{{=<% %>=}}"_s}) {
        const auto text =
            fillTemplate(u"k"_s, u"{{business}}|{{location}}"_s, {{u"business"_s, hostile}, {u"location"_s, u"L"_s}});
        QVERIFY(text);
        QCOMPARE(*text, hostile + u"|L"_s);
    }
}

QTEST_GUILESS_MAIN(RenderTest)
#include "rendertest.moc"
