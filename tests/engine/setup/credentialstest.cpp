// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/credentials.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class CredentialsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileWith(const QString &name, const QByteArray &text, QFile::Permissions permissions)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.setPermissions(permissions))
            qFatal("no test file");
        return file.fileName();
    }

private Q_SLOTS:
    void refusesWhatIsNoReference_data()
    {
        QTest::addColumn<QString>("written");
        for (const char *written : {"hunter2secret", "env:", "file:", "http:x", "ENV:X"})
            QTest::newRow(written) << QString::fromLatin1(written);
    }

    void refusesWhatIsNoReference()
    {
        QFETCH(QString, written);
        const auto secret = Credentials().secret(written);
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, Error::Code::BadInput);
        // What was written may be the secret itself, put into the wrong place.
        QVERIFY(!secret.error().sentence.contains(u"hunter2secret"_s));
        QVERIFY(secret.error().sentence.contains(u"env:NAME"_s));
    }

    void readsTheEnvironment()
    {
        qputenv("RING_TEST_SECRET", "s3cret");
        QCOMPARE(*Credentials().secret(u"env:RING_TEST_SECRET"_s), u"s3cret"_s);
        qunsetenv("RING_TEST_SECRET");
        const auto gone = Credentials().secret(u"env:RING_TEST_SECRET"_s);
        QVERIFY(!gone);
        QVERIFY(gone.error().sentence.contains(u"RING_TEST_SECRET"_s));
    }

    void readsAFileOfItsOwnerOnly()
    {
        const QString path = fileWith(u"closed"_s, "s3cret\n", QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(*Credentials().secret(u"file:"_s + path), u"s3cret"_s);
    }

    void refusesAFileOthersMayRead()
    {
        const QString path = fileWith(u"open"_s, "s3cret\n", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const auto secret = Credentials().secret(u"file:"_s + path);
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, Error::Code::Denied);
        QVERIFY(secret.error().sentence.contains(u"chmod 600"_s));
        QVERIFY(!secret.error().sentence.contains(u"s3cret"_s));
    }

    void tellsOfAMissingOrEmptyFile()
    {
        QVERIFY(!Credentials().secret(u"file:"_s + m_folder.filePath(u"gone"_s)));
        const auto empty =
            Credentials().secret(u"file:"_s + fileWith(u"empty"_s, "\n", QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(!empty);
        QVERIFY(empty.error().sentence.contains(u"is empty"_s));
    }

    void asksTheKeychainOnlyForItsOwn()
    {
        QStringList asked;
        Credentials credentials([&asked](const QString &name) {
            asked << name;
            return QtFuture::makeReadyFuture(Expected<QString>(u"kept"_s));
        });
        const auto fetched =
            credentials.fetch({u"keychain:desk phone"_s, u"env:PATH"_s, u"file:/nowhere"_s, QString(), u"junk"_s});
        QTRY_VERIFY(fetched.isFinished());
        QCOMPARE(asked, QStringList{u"desk phone"_s});
        QCOMPARE(*credentials.secret(u"keychain:desk phone"_s), u"kept"_s);
        QCOMPARE(*credentials.secret(QString()), QString());
        credentials.keep(u"desk phone"_s, u"newer"_s);
        QCOMPARE(*credentials.secret(u"keychain:desk phone"_s), u"newer"_s);
    }

    void keepsTheKeychainsOwnSentence()
    {
        Credentials credentials([](const QString &) {
            return QtFuture::makeReadyFuture(Expected<QString>(fail(Error::Code::Denied, u"It is locked."_s)));
        });
        const auto fetched = credentials.fetch({u"keychain:a"_s});
        QTRY_VERIFY(fetched.isFinished());
        QCOMPARE(credentials.secret(u"keychain:a"_s).error().sentence, u"It is locked."_s);
        // Never fetched: the program says that it has no keychain at hand.
        QCOMPARE(credentials.secret(u"keychain:b"_s).error().code, Error::Code::Unavailable);
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "credentialstest.moc"
