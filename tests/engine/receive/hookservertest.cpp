// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/receive/receivekit.h"

#include <QSignalSpy>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

/// The receiver's listener against clients that are slow, rude or many, and against addresses that would not be safe.
class HookServerTest : public QObject
{
    Q_OBJECT

    static HookServerOptions hurried(int requestMs)
    {
        HookServerOptions options;
        options.times = {std::chrono::milliseconds(requestMs), std::chrono::milliseconds(50)};
        return options;
    }
    static QByteArray untilClosed(QTcpSocket &socket)
    {
        QByteArray all;
        QSignalSpy closed(&socket, &QTcpSocket::disconnected);
        while (socket.state() != QAbstractSocket::UnconnectedState && (!closed.isEmpty() || closed.wait(20000)))
            all += socket.readAll();
        return all + socket.readAll();
    }
    static void encrypt(QSslSocket &socket, const ReceiveWorld &world)
    {
        QSslConfiguration trust = socket.sslConfiguration();
        trust.setCaCertificates(ReceiveWorld::certificate().authorities());
        socket.setSslConfiguration(trust);
        QSignalSpy encrypted(&socket, &QSslSocket::encrypted);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, world.server->serverPort());
        QVERIFY(encrypted.wait(20000));
    }

private Q_SLOTS:
    void aSlowClientIsToldSoAndSentAway();
    void aClientThatNeverSpeaksTlsIsCut();
    void halfABodyLeavesNothing();
    void plainTextOnTheTlsPortIsNotAnswered();
    void oldTlsIsRefused();
    void oneTooManyIsTurnedAwayAndTheOthersStay();
    void servesManyOneAfterTheOther();
    void plainHttpIsForLoopbackOnly_data();
    void plainHttpIsForLoopbackOnly();
    void readsAddresses_data();
    void readsAddresses();
    void refusesUnusableKeys_data();
    void refusesUnusableKeys();
    void takesUpARenewedCertificate();
};

void HookServerTest::aSlowClientIsToldSoAndSentAway()
{
    ReceiveWorld world(hurried(150));
    QSslSocket socket;
    encrypt(socket, world);
    socket.write("POST /hooks/texts-telnyx HTTP/1.1\r\nContent-Le");
    QVERIFY(untilClosed(socket).startsWith("HTTP/1.1 408 "));
    QCOMPARE(world.footprints(), 0);
}

void HookServerTest::aClientThatNeverSpeaksTlsIsCut()
{
    ReceiveWorld world(hurried(100));
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, world.server->serverPort());
    QVERIFY(untilClosed(socket).isEmpty());
    QTRY_COMPARE(world.server->connections(), 0);
}

void HookServerTest::halfABodyLeavesNothing()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"telnyx"_s);
    QSslSocket socket;
    encrypt(socket, world);
    QByteArray head = "POST /hooks/texts-telnyx HTTP/1.1\r\nContent-Length: " + QByteArray::number(hook.body.size());
    for (const auto &[name, value] : hook.sign(hook.body, world.unixNow()))
        head += "\r\n" + name + ": " + value;
    socket.write(head + "\r\n\r\n" + hook.body.left(hook.body.size() / 2));
    QSignalSpy written(&socket, &QSslSocket::encryptedBytesWritten);
    QVERIFY(written.wait(20000));
    socket.disconnectFromHost();
    QTRY_COMPARE(world.server->connections(), 0);
    QCOMPARE(world.footprints(), 0);
}

void HookServerTest::plainTextOnTheTlsPortIsNotAnswered()
{
    ReceiveWorld world;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, world.server->serverPort());
    socket.write("POST /hooks/texts-telnyx HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(!untilClosed(socket).contains("HTTP/1.1"));
    QTRY_COMPARE(world.server->connections(), 0);
}

void HookServerTest::oldTlsIsRefused()
{
    ReceiveWorld world;
    QSslSocket socket;
    QSslConfiguration old = socket.sslConfiguration();
    old.setCaCertificates(ReceiveWorld::certificate().authorities());
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    socket.setSslConfiguration(old);
    QSignalSpy encrypted(&socket, &QSslSocket::encrypted);
    QSignalSpy failed(&socket, &QSslSocket::errorOccurred);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, world.server->serverPort());
    QVERIFY(!failed.isEmpty() || failed.wait(20000));
    QVERIFY(encrypted.isEmpty());
}

void HookServerTest::oneTooManyIsTurnedAwayAndTheOthersStay()
{
    HookServerOptions options;
    options.mostConnections = 2;
    ReceiveWorld world(options);
    QSslSocket one, two;
    encrypt(one, world);
    encrypt(two, world);
    QTest::ignoreMessage(QtWarningMsg, "too many connections at once; one was turned away");
    QTcpSocket three;
    three.connectToHost(u"127.0.0.1"_s, world.server->serverPort());
    QVERIFY(untilClosed(three).isEmpty());
    one.write("GET /hooks/texts-telnyx HTTP/1.1\r\n\r\n");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(405\\)"_s));
    QVERIFY(untilClosed(one).startsWith("HTTP/1.1 405 "));
    QTRY_COMPARE(world.server->connections(), 1);
    QCOMPARE(two.state(), QAbstractSocket::ConnectedState);
}

void HookServerTest::servesManyOneAfterTheOther()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"telnyx"_s);
    for (int i = 0; i < 30; ++i) {
        QByteArray body = hook.body;
        body.replace("84cca175", QByteArray::number(10000000 + i));
        QCOMPARE(world.send("POST", hook.path, hook.sign(body, world.unixNow()), body).status, 200);
    }
    QCOMPARE(world.rows(u"SELECT id FROM messages"_s).size(), 30);
    QTRY_COMPARE(world.server->connections(), 0);
}

void HookServerTest::plainHttpIsForLoopbackOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("opens");
    QTest::newRow("loopback") << u"127.0.0.1:0"_s << true;
    QTest::newRow("everybody") << u"0.0.0.0:0"_s << false;
    QTest::newRow("everybody, IPv6") << u"[::]:0"_s << false;
    QTest::newRow("the network") << u"192.168.1.20:0"_s << false;
}

void HookServerTest::plainHttpIsForLoopbackOnly()
{
    QFETCH(QString, address);
    QFETCH(bool, opens);
    HookServerOptions options;
    options.address = *ListenAddress::parse(address);
    HookServer server(options, [](const HookRequest &, const QString &) { return HookAnswer{}; });
    const auto opened = server.open();
    QCOMPARE(opened.has_value(), opens);
    if (!opens)
        QVERIFY(opened.error().sentence.contains(u"--cert"_s));
}

void HookServerTest::readsAddresses_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("v4") << u"127.0.0.1:8443"_s << u"127.0.0.1"_s << 8443;
    QTest::newRow("v6") << u"[::1]:443"_s << u"::1"_s << 443;
    QTest::newRow("name") << u"localhost:1"_s << u"127.0.0.1"_s << 1;
    for (const auto &bad : {u"8443"_s, u":8443"_s, u"127.0.0.1"_s, u"127.0.0.1:"_s, u"127.0.0.1:99999"_s,
                            u"127.0.0.1:x"_s, u"example.com:443"_s, u""_s, u"127.0.0.1:-1"_s})
        QTest::newRow(qPrintable(u"bad "_s + bad)) << bad << QString() << 0;
}

void HookServerTest::readsAddresses()
{
    QFETCH(QString, written);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto address = ListenAddress::parse(written);
    QCOMPARE(address.has_value(), !host.isEmpty());
    if (!address)
        return;
    QCOMPARE(address->host.toString(), host);
    QCOMPARE(int(address->port), port);
}

void HookServerTest::refusesUnusableKeys_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("openToOthers");
    QTest::addColumn<QString>("says");
    const QString cert = ReceiveWorld::certificate().file();
    const QString key = ReceiveWorld::certificate().keyFile();
    QTest::newRow("no certificate") << u"/nowhere.pem"_s << key << false << u"/nowhere.pem"_s;
    QTest::newRow("no key") << cert << u"/nowhere.key"_s << false << u"/nowhere.key"_s;
    QTest::newRow("the key as certificate") << key << key << false << u"holds no certificate"_s;
    QTest::newRow("the certificate as key") << cert << cert << false << u"key"_s;
    QTest::newRow("a key for everybody") << cert << key << true << u"chmod 600"_s;
}

void HookServerTest::refusesUnusableKeys()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(bool, openToOthers);
    QFETCH(QString, says);
    const auto closed = QFile::ReadOwner | QFile::WriteOwner;
    if (openToOthers)
        QFile::setPermissions(key, closed | QFile::ReadOther);
    const auto identity = ServerIdentity::read(certificate, key);
    QFile::setPermissions(ReceiveWorld::certificate().keyFile(), closed);
    QVERIFY(!identity);
    QVERIFY2(identity.error().sentence.contains(says), qPrintable(identity.error().sentence));
    QVERIFY(!identity.error().sentence.contains(u"BEGIN"_s));
}

void HookServerTest::takesUpARenewedCertificate()
{
    const TestCertificate first, second;
    auto identity = ServerIdentity::read(first.file(), first.keyFile());
    QVERIFY(identity);
    const auto shown = [&] { return identity->configuration().localCertificate(); };
    QCOMPARE(shown(), first.authorities().first());
    const auto replace = [](const QString &from, const QString &to, int aheadSeconds) {
        QVERIFY(QFile::remove(to) && QFile::copy(from, to));
        QFile file(to);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QFileInfo(from).lastModified().addSecs(aheadSeconds), QFile::FileModificationTime));
    };
    replace(second.file(), first.file(), 60);
    replace(second.keyFile(), first.keyFile(), 60);
    identity->refresh();
    QCOMPARE(shown(), second.authorities().first());
    // Half a renewal is not taken up.
    QFile half(first.file());
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("-----BEGIN");
    QVERIFY(half.setFileTime(QFileInfo(first.file()).lastModified().addSecs(120), QFile::FileModificationTime));
    half.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"holds no certificate"_s));
    identity->refresh();
    QCOMPARE(shown(), second.authorities().first());
}

QTEST_GUILESS_MAIN(HookServerTest)
#include "hookservertest.moc"
