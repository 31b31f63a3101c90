// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/answercheck.h"

#include "engine/net/datetext.h"
#include "engine/net/urls.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class AnswerCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Code>("onRead");
        QTest::addColumn<Error::Code>("onWrite");
        using C = Error::Code;
        QTest::newRow("301") << 301 << C::BadAnswer << C::BadAnswer;
        QTest::newRow("400") << 400 << C::BadAnswer << C::BadAnswer;
        QTest::newRow("401") << 401 << C::Denied << C::Denied;
        QTest::newRow("403") << 403 << C::Denied << C::Denied;
        QTest::newRow("404") << 404 << C::NotFound << C::NotFound;
        QTest::newRow("408") << 408 << C::Unavailable << C::Ambiguous;
        QTest::newRow("429") << 429 << C::RateLimited << C::RateLimited;
        QTest::newRow("500") << 500 << C::Unavailable << C::Ambiguous;
        QTest::newRow("502") << 502 << C::Unavailable << C::Ambiguous;
        QTest::newRow("503") << 503 << C::Unavailable << C::Ambiguous;
    }
    void statuses()
    {
        QFETCH(int, status);
        HttpAnswer answer;
        answer.status = status;
        AskedBy asked{u"Front desk"_s, u"list calls"_s, u"api.example.com"_s, false};
        QTEST(statusError(answer, asked, 0).code, "onRead");
        QVERIFY(statusError(answer, asked, 0).sentence.startsWith(u"Front desk: "));
        asked.write = true;
        QTEST(statusError(answer, asked, 0).code, "onWrite");
    }

    void retryAfterInBothForms_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("wait"); // -1: none
        QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
        QTest::newRow("fraction") << QByteArray("0.5") << qint64(500);
        QTest::newRow("date") << QByteArray("Tue, 03 Nov 2026 16:15:30 GMT") << qint64(30'000);
        QTest::newRow("date gone by") << QByteArray("Tue, 03 Nov 2026 16:00:00 GMT") << qint64(0);
        QTest::newRow("absurd") << QByteArray("1e300") << qint64(86'400'000);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("empty") << QByteArray() << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
        QTest::newRow("not a number") << QByteArray("nan") << qint64(-1);
    }
    void retryAfterInBothForms()
    {
        QFETCH(QByteArray, value);
        const auto wait = retryAfter(value, fromIso(u"2026-11-03T16:15:00Z"_s));
        const qint64 found = wait ? wait->count() : -1;
        QTEST(found, "wait");
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("moment");
        QTest::newRow("rfc") << u"Tue, 03 Nov 2026 16:02:11 +0000"_s << qint64(1793721731000);
        QTest::newRow("rfc zone") << u"Tue, 03 Nov 2026 09:02:11 -0700"_s << qint64(1793721731000);
        QTest::newRow("iso") << u"2026-11-03T16:02:11.000Z"_s << qint64(1793721731000);
        QTest::newRow("iso without zone") << u"2026-11-03T16:02:11"_s << qint64(1793721731000);
        QTest::newRow("iso offset") << u"2026-11-03T09:02:11-07:00"_s << qint64(1793721731000);
        QTest::newRow("nothing") << QString() << qint64(0);
        QTest::newRow("nonsense") << u"yesterday"_s << qint64(0);
    }
    void dates()
    {
        QFETCH(QString, text);
        const qint64 found = text.contains(u',') ? fromRfc2822(text) : fromIso(text);
        QTEST(found, "moment");
    }

    void writesDates()
    {
        QCOMPARE(isoUtc(1793721731000), u"2026-11-03T16:02:11.000Z"_s);
        QCOMPARE(utcDay(1793721731000), u"2026-11-03"_s);
    }

    void plainHttpOnlyAtHome_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << u"https://api.example.com"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("loopback 6") << u"http://[::1]:8080"_s << true;
        QTest::newRow("localhost") << u"http://localhost:8080"_s << true;
        QTest::newRow("http") << u"http://api.example.com"_s << false;
        QTest::newRow("looks like home") << u"http://127.0.0.1.example.com"_s << false;
        QTest::newRow("localhost elsewhere") << u"http://localhost.example.com"_s << false;
        QTest::newRow("house network") << u"http://192.168.1.2"_s << false;
        QTest::newRow("ftp") << u"ftp://127.0.0.1"_s << false;
        QTest::newRow("password") << u"https://a:b@api.example.com"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void plainHttpOnlyAtHome()
    {
        QFETCH(QString, url);
        QTEST(checkedBaseUrl(QUrl(url), u"Front desk"_s).has_value(), "allowed");
    }

    void nextPagesStayAtHome_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("url"); // empty: refused
        const QString page = u"https://api.example.com/2010/p?x=a%2Bb"_s;
        QTest::newRow("relative") << u"/2010/p?x=a%2Bb"_s << page;
        QTest::newRow("absolute") << page << page;
        QTest::newRow("other host") << u"https://evil.example.com/p"_s << QString();
        QTest::newRow("other scheme") << u"http://api.example.com/p"_s << QString();
        QTest::newRow("other port") << u"https://api.example.com:444/p"_s << QString();
        QTest::newRow("no scheme") << u"//evil.example.com/p"_s << QString();
    }
    void nextPagesStayAtHome()
    {
        QFETCH(QString, written);
        QFETCH(QString, url);
        const auto next = nextPage(QUrl(u"https://api.example.com"_s), written, u"Front desk"_s);
        QCOMPARE(next ? QString::fromLatin1(next->toEncoded()) : QString(), url);
    }

    void encodesNamesAndValues()
    {
        QCOMPARE(encoded({{u"StartTime>"_s, u"2026-11-03"_s}, {u"To"_s, u"+1 720"_s}, {u"b"_s, u"ñ&="_s}}),
                 "StartTime%3E=2026-11-03&To=%2B1%20720&b=%C3%B1%26%3D");
        QCOMPARE(endpoint(QUrl(u"https://api.example.com/base/"_s), "/x.json", {{u"a<"_s, u"1"_s}}).toEncoded(),
                 "https://api.example.com/base/x.json?a%3C=1");
    }

    void onlyAnObjectIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says"); // empty: good
        QTest::newRow("object") << QByteArray("{\"a\":1}") << QString();
        QTest::newRow("page") << QByteArray("  <html></html>") << u"web page"_s;
        QTest::newRow("half") << QByteArray("{\"a\":") << u"incomplete"_s;
        QTest::newRow("list") << QByteArray("[1]") << u"incomplete"_s;
        QTest::newRow("nothing") << QByteArray() << u"incomplete"_s;
        QTest::newRow("deep") << QByteArray(100'000, '[') << u"incomplete"_s;
    }
    void onlyAnObjectIsAnAnswer()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const AskedBy asked{u"Front desk"_s, u"list"_s, u"api.example.com"_s, false};
        const auto object = jsonObject(body, asked);
        QCOMPARE(object.has_value(), says.isEmpty());
        if (!object)
            QVERIFY2(object.error().sentence.contains(says), qPrintable(object.error().sentence));
    }
};

QTEST_GUILESS_MAIN(AnswerCheckTest)
#include "answerchecktest.moc"
