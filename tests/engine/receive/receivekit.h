// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/datetext.h"
#include "engine/receive/hookserver.h"
#include "engine/receive/receiver.h"
#include "engine/setup/apply.h"
#include "tests/support/loopbackserver.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

namespace ring::test {

/// A certificate for 127.0.0.1 that nobody else trusts, made with the openssl command.
class TestCertificate
{
public:
    TestCertificate()
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                       QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), keyFile(),
                       QStringLiteral("-out"), file()});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl made no certificate: %s", openssl.readAllStandardError().constData());
        QFile::setPermissions(keyFile(), QFile::ReadOwner | QFile::WriteOwner);
    }
    QString file() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    QList<QSslCertificate> authorities() const { return QSslCertificate::fromPath(file()); }

private:
    QTemporaryDir m_folder;
};

inline const QByteArray telnyxSeed = QByteArray(32, 's');

/// The pair of keys of the invented Telnyx account.
struct TelnyxKeys
{
    QByteArray open = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secret = QByteArray(crypto_sign_SECRETKEYBYTES, '\0');

    TelnyxKeys()
    {
        if (sodium_init() < 0)
            qFatal("libsodium does not work here");
        crypto_sign_seed_keypair(reinterpret_cast<uchar *>(open.data()), reinterpret_cast<uchar *>(secret.data()),
                                 reinterpret_cast<const uchar *>(telnyxSeed.constData()));
    }
    QByteArray sign(const QByteArray &message) const
    {
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<uchar *>(signature.data()), nullptr,
                             reinterpret_cast<const uchar *>(message.constData()), quint64(message.size()),
                             reinterpret_cast<const uchar *>(secret.constData()));
        return signature;
    }
};

inline QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

inline const QByteArray plivoToken = "plivo-auth-token-of-a-test";
inline const QByteArray bandwidthUser = "hooks:a long password of a test";
inline const QByteArray pbxSecret = "a shared secret of a test pbx";
inline const QString plivoAddress = QStringLiteral("https://hooks.example.com/hooks/texts-plivo");

/// What a caller of the receiver heard.
struct Heard
{
    int status = 0; ///< 0: no answer
    QByteArray body;
    QByteArray allow;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
};

/// The world of a receiver's test: a real store, an HTTPS receiver on the loopback, and a client that verifies it.
class ReceiveWorld
{
public:
    explicit ReceiveWorld(HookServerOptions options = {}, bool secure = true)
    {
        auto opened = Database::open({file(), {}});
        if (!opened)
            qFatal("store: %s", qPrintable(opened.error().detail));
        database = std::move(*opened);
        install();
        receiver = std::make_unique<Receiver>(ReceiverOptions{
            database.get(), &clock, [this](const QString &name) { return secretFor(name); }, {}, file()});
        if (!receiver->reload())
            qFatal("the connections cannot be read");
        options.address = {QHostAddress(QHostAddress::LocalHost), 0};
        if (secure)
            options.identity = *ServerIdentity::read(certificate().file(), certificate().keyFile());
        m_secure = secure;
        server = std::make_unique<HookServer>(options, [this](HookRequest request, const QString &peer) {
            return receiver->take(std::move(request), peer);
        });
        if (auto listening = server->open(); !listening)
            qFatal("server: %s", qPrintable(listening.error().sentence));
        client.setTransferTimeout(20000);
    }

    static const TestCertificate &certificate()
    {
        static const TestCertificate one;
        return one;
    }
    static const TelnyxKeys &telnyx()
    {
        static const TelnyxKeys keys;
        return keys;
    }

    QUrl address(const QString &path) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                        .arg(m_secure ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(server->serverPort())
                        .arg(path));
    }

    Heard send(const QByteArray &method, const QString &path, const HeaderList &headers, const QByteArray &body)
    {
        QNetworkRequest request(address(path));
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.setCaCertificates(certificate().authorities());
        request.setSslConfiguration(trust);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        std::unique_ptr<QNetworkReply> reply(client.sendCustomRequest(request, method, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("Allow"), reply->error()};
    }

    QString file() const { return m_folder.filePath(QStringLiteral("store.db")); }
    QByteArray unixNow() const { return QByteArray::number(clock.now() / 1000); }

    /// The rows of a query, columns joined by " | ".
    QStringList rows(const QString &sql)
    {
        QSqlQuery query(database->handle());
        if (!query.exec(sql))
            qFatal("the test's own query is wrong: %s", qPrintable(sql));
        QStringList lines;
        while (query.next()) {
            QStringList cells;
            for (int i = 0; i < query.record().count(); ++i)
                cells << query.value(i).toString();
            lines << cells.join(QStringLiteral(" | "));
        }
        return lines;
    }
    /// How much there is that a request could have left behind.
    int footprints()
    {
        return rows(QStringLiteral("SELECT id FROM messages UNION ALL SELECT id FROM calls UNION ALL SELECT 1 FROM "
                                   "call_legs UNION ALL SELECT 1 FROM voicemails UNION ALL SELECT 1 FROM seen_hooks"))
            .size();
    }

    StoryClock clock{fromIso(QStringLiteral("2026-11-03T16:15:00Z"))};
    std::unique_ptr<Database> database;
    std::unique_ptr<Receiver> receiver;
    std::unique_ptr<HookServer> server;
    QNetworkAccessManager client;

private:
    static QFuture<Expected<QString>> secretFor(const QString &reference)
    {
        const QHash<QString, QByteArray> secrets{{QStringLiteral("env:PLIVO"), plivoToken},
                                                 {QStringLiteral("env:BWHOOK"), bandwidthUser},
                                                 {QStringLiteral("env:PBX"), pbxSecret}};
        return QtFuture::makeReadyFuture(Expected<QString>(QString::fromUtf8(secrets.value(reference, "other"))));
    }

    void connection(const QString &name, const QString &kind, const QString &provider, const QString &credential,
                    const QJsonObject &settings)
    {
        const auto id = database->insert(
            QStringLiteral("setup.put_connection"),
            {{QStringLiteral("name"), name},
             {QStringLiteral("kind"), kind},
             {QStringLiteral("provider"), provider},
             {QStringLiteral("base_url"), QString()},
             {QStringLiteral("account"), QStringLiteral("A1")},
             {QStringLiteral("credential"), credential},
             {QStringLiteral("poll_ms"), 2000},
             {QStringLiteral("settings"), QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact))}});
        if (!id)
            qFatal("connection: %s", qPrintable(id.error().detail));
    }

    void install()
    {
        auto setup = readSetup(exampleSetup());
        if (!setup || !applySetup(*database, *setup, clock.now()))
            qFatal("the example cannot be set up");
        connection(QStringLiteral("texts-telnyx"), QStringLiteral("sms"), QStringLiteral("telnyx"),
                   QStringLiteral("env:OTHER"),
                   {{QStringLiteral("public_key"), QString::fromLatin1(telnyx().open.toBase64())}});
        connection(QStringLiteral("texts-plivo"), QStringLiteral("sms"), QStringLiteral("plivo"),
                   QStringLiteral("env:PLIVO"), {{QStringLiteral("public_url"), plivoAddress}});
        connection(QStringLiteral("texts-bandwidth"), QStringLiteral("sms"), QStringLiteral("bandwidth"),
                   QStringLiteral("env:OTHER"),
                   {{QStringLiteral("webhook_credential"), QStringLiteral("env:BWHOOK")},
                    {QStringLiteral("application_id"), QStringLiteral("app")}});
        connection(QStringLiteral("calls pbx"), QStringLiteral("phone"), QStringLiteral("custompbx"),
                   QStringLiteral("env:PBX"), {});
    }

    QTemporaryDir m_folder;
    bool m_secure = true;
};

/// One provider's good request, and how to make its headers for any body.
struct HookCase
{
    QString path;
    QByteArray body;
    std::function<HeaderList(const QByteArray &body, const QByteArray &unixTime)> sign;
    QByteArray signatureHeader; ///< the one to spoil
    bool timed = false;         ///< its signature covers a time
    bool coversBody = false;
};

inline QByteArray recordedHook(const QString &name)
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/engine/receive/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No recorded request %s", qPrintable(name));
    return file.readAll();
}

inline QMap<QString, HookCase> hookCases()
{
    QMap<QString, HookCase> cases;
    cases[QStringLiteral("telnyx")] = {
        QStringLiteral("/hooks/texts-telnyx"),
        recordedHook(QStringLiteral("telnyx-received.json")),
        [](const QByteArray &body, const QByteArray &time) {
            return HeaderList{{"telnyx-timestamp", time},
                              {"telnyx-signature-ed25519", ReceiveWorld::telnyx().sign(time + '|' + body).toBase64()}};
        },
        "telnyx-signature-ed25519",
        true,
        true};
    cases[QStringLiteral("plivo v2")] = {
        QStringLiteral("/hooks/texts-plivo"),
        recordedHook(QStringLiteral("plivo-received.form")),
        [](const QByteArray &, const QByteArray &) {
            return HeaderList{{"X-Plivo-Signature-V2-Nonce", "05429567804466091622"},
                              {"X-Plivo-Signature-V2",
                               hmac(plivoToken, plivoAddress.toLatin1() + "05429567804466091622").toBase64()}};
        },
        "X-Plivo-Signature-V2",
        false,
        false};
    cases[QStringLiteral("plivo v3")] = {
        QStringLiteral("/hooks/texts-plivo"),
        "From=15550001111&MessageUUID=u-9&Text=Hi&To=17205550100",
        [](const QByteArray &body, const QByteArray &) {
            // The fields of these bodies stand in order already and hold nothing encoded.
            QByteArray fields = body;
            fields.replace('&', "").replace('=', "");
            return HeaderList{{"X-Plivo-Signature-V3-Nonce", "77"},
                              {"X-Plivo-Signature-Ma-V3",
                               "other," + hmac(plivoToken, plivoAddress.toLatin1() + '?' + fields + ".77").toBase64()}};
        },
        "X-Plivo-Signature-Ma-V3",
        false,
        true};
    cases[QStringLiteral("bandwidth")] = {QStringLiteral("/hooks/texts-bandwidth"),
                                          recordedHook(QStringLiteral("bandwidth-received.json")),
                                          [](const QByteArray &, const QByteArray &) {
                                              return HeaderList{{"Authorization", "Basic " + bandwidthUser.toBase64()}};
                                          },
                                          "Authorization",
                                          false,
                                          false};
    cases[QStringLiteral("pbx")] = {QStringLiteral("/hooks/calls%20pbx"),
                                    recordedHook(QStringLiteral("pbx-missed.json")),
                                    [](const QByteArray &body, const QByteArray &time) {
                                        return HeaderList{
                                            {"X-Secondring-Timestamp", time},
                                            {"X-Secondring-Signature", hmac(pbxSecret, time + '.' + body).toHex()}};
                                    },
                                    "X-Secondring-Signature",
                                    true,
                                    true};
    return cases;
}

} // namespace ring::test
