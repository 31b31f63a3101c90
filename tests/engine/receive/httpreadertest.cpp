// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/httpreader.h"

#include <QTest>

using namespace ring;

/// Requests as bytes, whole and in every portion: what is read of the good ones, and the status of every other.
class HttpReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInAnyPortions_data();
    void readsInAnyPortions();
    void refuses_data();
    void refuses();
    void waitsForMore_data();
    void waitsForMore();
    void saysWhenTheClientWaits();
    void holdsNoMoreThanItsLimits();
};

void HttpReaderTest::readsInAnyPortions_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << QByteArray("POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nabcd")
                            << QByteArray("/a?b=c") << QByteArray("abcd");
    QTest::newRow("old version") << QByteArray("POST /a HTTP/1.0\r\nCONTENT-length:0\r\n\r\n") << QByteArray("/a")
                                 << QByteArray();
    QTest::newRow("chunks") << QByteArray("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "4\r\nabcd\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n")
                            << QByteArray("/a") << QByteArray("abcd0123456789");
    QTest::newRow("no body") << QByteArray("GET /a HTTP/1.1\r\n\r\n") << QByteArray("/a") << QByteArray();
    QTest::newRow("line ends in the body")
        << QByteArray("POST /a HTTP/1.1\r\nContent-Length: 8\r\n\r\n\r\n\r\n\r\n\r\n") << QByteArray("/a")
        << QByteArray("\r\n\r\n\r\n\r\n");
    QTest::newRow("the same length twice")
        << QByteArray("POST /a HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx") << QByteArray("/a")
        << QByteArray("x");
}

void HttpReaderTest::readsInAnyPortions()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    for (qsizetype portion = 1; portion <= bytes.size(); ++portion) {
        HttpReader reader;
        for (qsizetype at = 0; at < bytes.size(); at += portion)
            reader.feed(bytes.mid(at, portion));
        QCOMPARE(reader.state(), HttpReader::State::Whole);
        QCOMPARE(reader.request().target, target);
        QCOMPARE(reader.request().body, body);
    }
}

void HttpReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("garbage", "\x16\x03\x01\x02\r\n\r\n", 400);
    row("empty", "\r\n\r\n", 400);
    row("two words", "POST /a\r\n\r\n", 400);
    row("a whole address", "POST http://x/a HTTP/1.1\r\n\r\n", 400);
    row("control characters", QByteArray("POST /a\x01 HTTP/1.1\r\n\r\n"), 400);
    row("another version", "POST /a HTTP/2.0\r\n\r\n", 505);
    row("no length", "POST /a HTTP/1.1\r\n\r\n", 411);
    row("a length that is none", "POST /a HTTP/1.1\r\nContent-Length: 4x\r\n\r\nabcd", 400);
    row("a negative length", "POST /a HTTP/1.1\r\nContent-Length: -4\r\n\r\nabcd", 400);
    row("a signed length", "POST /a HTTP/1.1\r\nContent-Length: +4\r\n\r\nabcd", 400);
    row("a huge length", "POST /a HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400);
    row("too long", "POST /a HTTP/1.1\r\nContent-Length: 262145\r\n\r\n", 413);
    row("two lengths", "POST /a HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx", 400);
    row("length and chunks", "POST /a HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    row("another coding", "POST /a HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 400);
    row("a chunk without size", "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n\r\n", 400);
    row("a chunk of no size", "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400);
    row("a chunk that runs on", "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400);
    row("a huge chunk", "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n", 413);
    row("endless chunk line", "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray(300, '1'), 400);
    row("folded header", "POST /a HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400);
    row("blank before the colon", "POST /a HTTP/1.1\r\nContent-Length : 1\r\n\r\n", 400);
    row("header without colon", "POST /a HTTP/1.1\r\nnothing\r\n\r\n", 400);
    row("bare line end in a header", "POST /a HTTP/1.1\r\nA: b\nContent-Length: 1\r\n\r\n", 400);
    row("unknown expectation", "POST /a HTTP/1.1\r\nContent-Length: 1\r\nExpect: wonders\r\n\r\n", 417);
    row("endless head", QByteArray(20000, 'a'), 431);
    row("large head", "POST /a HTTP/1.1\r\nA: " + QByteArray(17000, 'a') + "\r\n\r\n", 431);
}

void HttpReaderTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpReader whole;
    QCOMPARE(whole.feed(bytes), HttpReader::State::Refused);
    QCOMPARE(whole.status(), status);
    HttpReader slow;
    for (const char byte : bytes)
        slow.feed(QByteArray(1, byte));
    QCOMPARE(slow.state(), HttpReader::State::Refused);
    QCOMPARE(slow.status(), status);
    // What follows a refusal changes nothing.
    QCOMPARE(slow.feed("POST /a HTTP/1.1\r\nContent-Length: 0\r\n\r\n"), HttpReader::State::Refused);
}

void HttpReaderTest::waitsForMore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a head") << QByteArray("POST /a HTTP/1.1\r\nContent-Le");
    QTest::newRow("half a body") << QByteArray("POST /a HTTP/1.1\r\nContent-Length: 4\r\n\r\nab");
    QTest::newRow("half a chunk") << QByteArray("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nab");
    QTest::newRow("no last chunk") << QByteArray("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n");
}

void HttpReaderTest::waitsForMore()
{
    QFETCH(QByteArray, bytes);
    HttpReader reader;
    const auto state = reader.feed(bytes);
    QVERIFY(state == HttpReader::State::Head || state == HttpReader::State::Body);
}

void HttpReaderTest::saysWhenTheClientWaits()
{
    HttpReader reader;
    reader.feed("POST /a HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(reader.takeContinue());
    QVERIFY(!reader.takeContinue());
    QCOMPARE(reader.feed("ab"), HttpReader::State::Whole);
}

void HttpReaderTest::holdsNoMoreThanItsLimits()
{
    HttpReader reader({64, 8});
    reader.feed("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 4; ++i)
        QCOMPARE(reader.feed("2\r\nab\r\n"), HttpReader::State::Body);
    QCOMPARE(reader.feed("1\r\n"), HttpReader::State::Refused);
    QCOMPARE(reader.status(), 413);
}

QTEST_GUILESS_MAIN(HttpReaderTest)
#include "httpreadertest.moc"
