// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/clock.h"
#include "tests/app/program.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "a shared secret of a test pbx";

QByteArray missedCall()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(SystemClock().now(), Qt::UTC);
    return QJsonDocument(QJsonObject{{u"call"_s, u"c-1"_s},
                                     {u"end"_s, u"no_answer"_s},
                                     {u"from"_s, u"+13035550171"_s},
                                     {u"to"_s, u"+17205550100"_s},
                                     {u"started_at"_s, now.addSecs(-30).toString(Qt::ISODate)},
                                     {u"ended_at"_s, now.toString(Qt::ISODate)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/// The real program receives an event of a telephone system of one's own, and says what cannot work.
class ReceiveVerbTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString data() const { return m_folder.filePath(u"data"_s); }

    int post(const QUrl &url, const QByteArray &body, const QByteArray &key)
    {
        const QByteArray time = QByteArray::number(SystemClock().now() / secondMs);
        QNetworkAccessManager network;
        QNetworkRequest request(url);
        request.setRawHeader("X-Secondring-Timestamp", time);
        request.setRawHeader(
            "X-Secondring-Signature",
            QMessageAuthenticationCode::hash(time + '.' + body, key, QCryptographicHash::Sha256).toHex());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        std::unique_ptr<QNetworkReply> reply(network.post(request, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile shipped(QStringLiteral(RING_SOURCE_DIR "/resources/setup/example.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QJsonObject setup = QJsonDocument::fromJson(shipped.readAll()).object();
        QJsonArray connections = setup["connections"_L1].toArray();
        connections.append(QJsonObject{{u"name"_s, u"own calls"_s},
                                       {u"kind"_s, u"phone"_s},
                                       {u"provider"_s, u"custompbx"_s},
                                       {u"credential"_s, u"file:"_s + m_folder.filePath(u"secret"_s)}});
        setup["connections"_L1] = connections;
        setup.remove(u"contacts_csv"_s);
        setup.remove(u"contacts_columns"_s);
        setup.remove(u"$schema"_s);
        setup.remove(u"about"_s);
        QFile file(m_folder.filePath(u"setup.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(setup).toJson());
        file.close();
        QFile key(m_folder.filePath(u"secret"_s));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write(secret);
        key.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        key.close();
        const ProgramRun made = runEngine({u"init"_s, u"--data"_s, data(), u"--from"_s, file.fileName()});
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }

    void receivesAndEndsWhenAsked()
    {
        QProcess program;
        program.start(enginePath(), {u"receive"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s});
        QString said;
        while (!said.contains(u"/hooks/own%20calls"_s) && program.waitForReadyRead(30000))
            said += QString::fromUtf8(program.readAllStandardOutput());
        const auto port = QRegularExpression(u"Receiving on http://127\\.0\\.0\\.1:(\\d+)"_s).match(said);
        QVERIFY2(port.hasMatch(), qPrintable(said + QString::fromUtf8(program.readAllStandardError())));
        QUrl url(u"http://127.0.0.1/hooks/own calls"_s);
        url.setPort(port.captured(1).toInt());
        const QByteArray body = missedCall();
        QCOMPARE(post(url, body, "another secret of somebody else"), 403);
        QCOMPARE(post(url, body, secret), 200);
        program.terminate();
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitCode(), 0);
        const QString log = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(log.contains(u"own calls: refused (403) a request from 127.0.0.1"_s), qPrintable(log));
        QVERIFY(!log.contains(u"3035550171"_s) && !log.contains(QString::fromLatin1(secret)));
    }

    void saysWhatCannotWork_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("no address") << QStringList{} << 2 << u"--listen"_s;
        QTest::newRow("half an address") << QStringList{u"--listen"_s, u"8443"_s} << 2 << u"127.0.0.1:8443"_s;
        QTest::newRow("plain to everybody") << QStringList{u"--listen"_s, u"0.0.0.0:0"_s} << 1 << u"--cert"_s;
        QTest::newRow("certificate without key")
            << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--cert"_s, u"x"_s} << 2 << u"go together"_s;
        QTest::newRow("no such certificate")
            << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--cert"_s, u"/no.pem"_s, u"--key"_s, u"/no.key"_s} << 1
            << u"/no.pem"_s;
        QTest::newRow("public address in the clear")
            << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--public-url"_s, u"http://example.com"_s} << 2
            << u"https"_s;
    }

    void saysWhatCannotWork()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, says);
        const ProgramRun run = runEngine(QStringList{u"receive"_s, u"--data"_s, data()} + words);
        QCOMPARE(run.code, code);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
    }
};

QTEST_GUILESS_MAIN(ReceiveVerbTest)
#include "receiveverbtest.moc"
