// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpclient.h"
#include "engine/providers/registry.h"
#include "tests/engine/receive/receivekit.h"

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

/// A server that cannot prove who it is gets nothing: no credentials, no text, not even a path.
class TrustTest : public QObject
{
    Q_OBJECT

    struct Impostor
    {
        Impostor()
        {
            HookServerOptions options;
            options.address = {QHostAddress(QHostAddress::LocalHost), 0};
            options.identity = *ServerIdentity::read(certificate.file(), certificate.keyFile());
            server = std::make_unique<HookServer>(options, [this](const HookRequest &, const QString &) {
                ++heard;
                return HookAnswer{};
            });
            if (!server->open())
                qFatal("the impostor cannot listen");
        }
        QUrl url() const { return QUrl(u"https://127.0.0.1:%1/v1"_s.arg(server->serverPort())); }

        TestCertificate certificate;
        std::unique_ptr<HookServer> server;
        int heard = 0;
    };

private Q_SLOTS:
    void aSelfSignedServerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("read") << QByteArray("GET");
        QTest::newRow("write") << QByteArray("POST");
    }

    void aSelfSignedServerIsRefused()
    {
        QFETCH(QByteArray, method);
        Impostor impostor;
        QNetworkAccessManager network;
        StoryClock clock(1'770'000'000'000);
        clock.run(300);
        HttpClient client(
            &network, &clock, [] { return 0.5; }, u"Front desk"_s);
        HttpRequest request;
        request.method = method;
        request.url = impostor.url();
        request.headers = {{"Authorization", "Bearer verysecret"}, {"Content-Type", "application/json"}};
        request.body = method == "POST" ? "{}" : "";
        request.what = u"check"_s;
        request.retryBudgetMs = 0;
        const auto answer = endOf(client.send(request));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, Error::Code::Unavailable);
        QVERIFY2(answer.error().sentence.contains(u"identity of 127.0.0.1 could not be verified"_s),
                 qPrintable(answer.error().sentence));
        QVERIFY(!(answer.error().sentence + answer.error().detail).contains(u"verysecret"_s));
        QCOMPARE(impostor.heard, 0);
    }

    void everyProviderRefusesIt_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("provider");
        for (const QString &kind : {u"phone"_s, u"sms"_s, u"booking"_s})
            for (const QString &provider : knownProviders(kind))
                QTest::newRow(qPrintable(provider + u' ' + kind)) << kind << provider;
    }

    void everyProviderRefusesIt()
    {
        QFETCH(QString, kind);
        QFETCH(QString, provider);
        Impostor impostor;
        QNetworkAccessManager network;
        StoryClock clock(1'770'000'000'000);
        clock.run(300);
        const BackendContext context{&network, &clock};
        ConnectionSettings settings;
        settings.name = u"Front desk"_s;
        settings.provider = provider;
        settings.baseUrl = impostor.url();
        settings.account = u"A1"_s;
        settings.secret = u"user:verysecret"_s;
        settings.settings = {{u"application_id"_s, u"app"_s}, {u"webhook_credential"_s, u"env:HOOK"_s}};
        const auto checked = [&]() -> Expected<QString> {
            const auto of = [](const auto &backend) {
                return backend ? endOf((*backend)->check()) : Expected<QString>(tl::unexpected(backend.error()));
            };
            if (kind == "phone"_L1)
                return of(makePhoneBackend(settings, context));
            return kind == "sms"_L1 ? of(makeSmsBackend(settings, context)) : of(makeBookingBackend(settings, context));
        }();
        QCOMPARE(impostor.heard, 0);
        // One that is never asked has nobody to verify.
        if (checked) {
            QVERIFY2(checked->contains(u"by itself"_s), qPrintable(*checked));
            return;
        }
        QVERIFY2(checked.error().sentence.contains(u"could not be verified"_s), qPrintable(checked.error().sentence));
        QVERIFY(!(checked.error().sentence + checked.error().detail).contains(u"verysecret"_s));
    }

    void nothingTravelsInTheClear_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << u"https://api.example.com"_s << true;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("loopback, IPv6") << u"http://[::1]:8080"_s << true;
        QTest::newRow("this machine") << u"http://localhost"_s << true;
        QTest::newRow("plain") << u"http://api.example.com"_s << false;
        QTest::newRow("the network") << u"http://192.168.1.2"_s << false;
        QTest::newRow("a name that begins like ours") << u"http://localhost.example.com"_s << false;
        QTest::newRow("a number that begins like ours") << u"http://127.0.0.1.example.com"_s << false;
        QTest::newRow("everybody") << u"http://0.0.0.0"_s << false;
        QTest::newRow("another protocol") << u"ftp://api.example.com"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    }

    void nothingTravelsInTheClear()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        ConnectionSettings settings;
        settings.name = u"Front desk"_s;
        settings.account = u"A1"_s;
        settings.secret = u"user:verysecret"_s;
        settings.settings = {{u"application_id"_s, u"app"_s}, {u"webhook_credential"_s, u"env:HOOK"_s}};
        settings.baseUrl = QUrl(url);
        QNetworkAccessManager network;
        StoryClock clock(1'770'000'000'000);
        for (const QString &provider : knownProviders(u"sms"_s)) {
            settings.provider = provider;
            const auto made = makeSmsBackend(settings, {&network, &clock});
            QCOMPARE(made.has_value(), allowed);
            if (!made)
                QVERIFY(!made.error().sentence.contains(u"verysecret"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TrustTest)
#include "trusttest.moc"
