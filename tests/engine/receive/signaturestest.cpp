// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/signatures.h"

#include "engine/providers/plivo/hook.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// The signatures themselves, against values made elsewhere: RFC 8032 for Ed25519, RFC 4231 for HMAC, and Plivo's
/// scheme computed with another program.
class SignaturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ed25519_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        // RFC 8032, 7.1, tests 2 and 3
        QTest::newRow("one byte") << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
                                  << QByteArray("72")
                                  << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QTest::newRow("two bytes") << QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
                                   << QByteArray("af82")
                                   << QByteArray("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                                 "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }
    void ed25519()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        key = QByteArray::fromHex(key);
        message = QByteArray::fromHex(message);
        signature = QByteArray::fromHex(signature);
        QVERIFY(signedBy(key, message, signature));
        for (qsizetype bit = 0; bit < signature.size() * 8; bit += 7) {
            QByteArray spoiled = signature;
            spoiled[bit / 8] = char(spoiled[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!signedBy(key, message, spoiled));
        }
        QVERIFY(!signedBy(key, message + 'x', signature));
        QVERIFY(!signedBy(key.left(31), message, signature));
        QVERIFY(!signedBy(key, message, signature.left(63)));
        QVERIFY(!signedBy(key, message, {}));
    }

    void hmacIsTheStandardOne()
    {
        // RFC 4231, test case 2
        QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    void plivoAddressAndForm_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("form") << u"https://example.com/answer/"_s << QByteArray("To=1666&From=1555&Text=Hi+there%2B")
                              << QByteArray("RrdNQcV5K9QiMXqXwI1my5/X7Uy4/xOD9DpDDh1dBew=");
        QTest::newRow("query and form") << u"https://example.com/answer/?b=3&a=1&b=2"_s
                                        << QByteArray("Text=%C3%A9&From=1555")
                                        << QByteArray("N3y7J8CwDPr68oMMAiaiFqDwOlDCCZw+9x4swCHGeps=");
        QTest::newRow("query") << u"https://example.com/answer/?a=1"_s << QByteArray()
                               << QByteArray("MHQA598MoYTJAAp3iYzdWX4qM65p6jMxijh2rSK9HtY=");
        QTest::newRow("neither") << u"https://example.com/answer/"_s << QByteArray()
                                 << QByteArray("52o5voUCWj8dReA8znqWWIf4t73fHSaRmEup8jiuR40=");
    }
    void plivoAddressAndForm()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, signature);
        const QByteArray text = plivo::signedTextV3(QUrl(address), form) + ".n1";
        QCOMPARE(hmacSha256("token-of-a-test", text).toBase64(), signature);
    }

    void plivoVersionTwoSignsAddressAndNonce()
    {
        HookSettings settings;
        settings.secret = u"token-of-a-test"_s;
        settings.publicUrl = QUrl(u"https://example.com/answer/"_s);
        const auto hook = plivo::makeHook(settings);
        QVERIFY(hook);
        HookRequest request;
        request.target = "/hooks/x?ignored=1";
        request.headers = {{"x-plivo-signature-v2-nonce", "05429567804466091622"},
                           {"x-plivo-signature-ma-v2", "8L+CRF+LSyhhLGhIMw3+67jhs3XInXbbLBPf9gpMLKU="}};
        QVERIFY((*hook)->verify(request, 0));
        request.headers["x-plivo-signature-v2-nonce"] = "05429567804466091623";
        QVERIFY(!(*hook)->verify(request, 0));
        // A request that carries the newer signature is not believed for the older one.
        request.headers["x-plivo-signature-v2-nonce"] = "05429567804466091622";
        request.headers["x-plivo-signature-v3-nonce"] = "1";
        QVERIFY(!(*hook)->verify(request, 0));
    }

    void comparesWhole()
    {
        QVERIFY(sameSecretly("abc", "abc"));
        QVERIFY(sameSecretly({}, {}));
        QVERIFY(!sameSecretly("abc", "abd"));
        QVERIFY(!sameSecretly("abc", "ab"));
        QVERIFY(!sameSecretly({}, "a"));
        QVERIFY(!sameSecretly(QByteArray("a\0b", 3), QByteArray("a\0c", 3)));
    }

    void readsUnixSecondsOnly_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<qint64>("millis");
        QTest::newRow("good") << QByteArray("1762186500") << qint64(1762186500000);
        for (const char *bad : {"", " 1762186500", "-1", "+1", "1e9", "17621865000000", "1762186500.5", "0x10"})
            QTest::newRow(bad) << QByteArray(bad) << qint64(-1);
    }
    void readsUnixSecondsOnly()
    {
        QFETCH(QByteArray, written);
        QTEST(qint64(unixSeconds(written).value_or(-1)), "millis");
    }
};

QTEST_GUILESS_MAIN(SignaturesTest)
#include "signaturestest.moc"
