// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/providers/providerkit.h"

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

class RegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsProviders()
    {
        QCOMPARE(knownProviders(u"phone"_s), (QStringList{u"custompbx"_s, u"ringcentral"_s, u"twilio"_s}));
        QCOMPARE(knownProviders(u"sms"_s),
                 (QStringList{u"bandwidth"_s, u"plivo"_s, u"sinch"_s, u"telnyx"_s, u"twilio"_s}));
        QCOMPARE(knownProviders(u"booking"_s), QStringList{u"calcom"_s});
        QCOMPARE(knownProviders(u"hook"_s), (QStringList{u"bandwidth"_s, u"custompbx"_s, u"plivo"_s, u"telnyx"_s}));
        QVERIFY(knownProviders(u"carrier pigeon"_s).isEmpty());
    }

    void refusesWhatCannotWork_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown provider") << u"pigeon"_s << u"A"_s << u"s"_s << QString() << u"twilio"_s;
        QTest::newRow("no account") << u"twilio"_s << QString() << u"s"_s << QString() << u"account SID"_s;
        QTest::newRow("no secret") << u"twilio"_s << u"A"_s << QString() << QString() << u"secret"_s;
        QTest::newRow("plain http") << u"twilio"_s << u"A"_s << u"s"_s << u"http://api.example.com"_s << u"https"_s;
        QTest::newRow("no address") << u"twilio"_s << u"A"_s << u"s"_s << u"api.example.com"_s << u"web address"_s;
        QTest::newRow("password in address")
            << u"twilio"_s << u"A"_s << u"s"_s << u"https://me:pw@api.example.com"_s << u"web address"_s;
        QTest::newRow("sinch without plan") << u"sinch"_s << QString() << u"s"_s << QString() << u"service plan"_s;
    }
    void refusesWhatCannotWork()
    {
        QFETCH(QString, provider);
        QFETCH(QString, account);
        QFETCH(QString, secret);
        QFETCH(QString, url);
        QFETCH(QString, says);
        ProviderWorld world;
        world.settings.provider = provider;
        world.settings.account = account;
        world.settings.secret = secret;
        world.settings.baseUrl = QUrl(url);
        const auto made = makeSmsBackend(world.settings, world.context());
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, Error::Code::BadInput);
        QVERIFY2(made.error().sentence.contains(says) && made.error().sentence.contains(u"Front desk"_s),
                 qPrintable(made.error().sentence));
    }

    void needsNoAddressForTheRealService()
    {
        ProviderWorld world;
        world.settings.account = u"A"_s;
        world.settings.baseUrl = QUrl();
        world.settings.secret = u"user:verysecret"_s;
        world.settings.settings = {{u"application_id"_s, u"app"_s}, {u"webhook_credential"_s, u"env:HOOK"_s}};
        for (const QString &provider : knownProviders(u"sms"_s)) {
            world.settings.provider = provider;
            QVERIFY(makeSmsBackend(world.settings, world.context()).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(RegistryTest)
#include "registrytest.moc"
