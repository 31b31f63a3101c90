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
        const auto secret = Credentials().secret(written).result();
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, Error::Code::BadInput);
        // What was written may be the secret itself, put into the wrong place.
        QVERIFY(!secret.error().sentence.contains(u"hunter2secret"_s));
        QVERIFY(secret.error().sentence.contains(u"env:NAME"_s));
    }

    void readsTheEnvironment()
    {
        qputenv("RING_TEST_SECRET", "s3cret");
        QCOMPARE(*Credentials().secret(u"env:RING_TEST_SECRET"_s).result(), u"s3cret"_s);
        qunsetenv("RING_TEST_SECRET");
        const auto gone = Credentials().secret(u"env:RING_TEST_SECRET"_s).result();
        QVERIFY(!gone);
        QVERIFY(gone.error().sentence.contains(u"RING_TEST_SECRET"_s));
    }

    void readsAFileOfItsOwnerOnly()
    {
        const QString path = fileWith(u"closed"_s, "s3cret\n", QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(*Credentials().secret(u"file:"_s + path).result(), u"s3cret"_s);
    }

    void refusesAFileOthersMayRead()
    {
        const QString path = fileWith(u"open"_s, "s3cret\n", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const auto secret = Credentials().secret(u"file:"_s + path).result();
        QVERIFY(!secret);
        QCOMPARE(secret.error().code, Error::Code::Denied);
        QVERIFY(secret.error().sentence.contains(u"chmod 600"_s));
        QVERIFY(!secret.error().sentence.contains(u"s3cret"_s));
    }

    void tellsOfAMissingOrEmptyFile()
    {
        QVERIFY(!Credentials().secret(u"file:"_s + m_folder.filePath(u"gone"_s)).result());
        const auto empty = Credentials()
                               .secret(u"file:"_s + fileWith(u"empty"_s, "\n", QFile::ReadOwner | QFile::WriteOwner))
                               .result();
        QVERIFY(!empty);
        QVERIFY(empty.error().sentence.contains(u"is empty"_s));
    }

    void asksTheKeychainOnlyForItsOwn()
    {
        QStringList asked;
        const Credentials credentials([&asked](const QString &name) {
            asked << name;
            return QtFuture::makeReadyFuture(Expected<QString>(u"kept"_s));
        });
        QCOMPARE(*credentials.secret(u"keychain:desk phone"_s).result(), u"kept"_s);
        QCOMPARE(*credentials.secret(QString()).result(), QString());
        QCOMPARE(asked, QStringList{u"desk phone"_s});
        QVERIFY(!Credentials().secret(u"keychain:desk phone"_s).result());
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "credentialstest.moc"
