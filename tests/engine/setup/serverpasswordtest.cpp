// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/serverpassword.h"

#include "engine/setup/datafolder.h"
#include "engine/store/postgresaddress.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// Where the password of a database server goes and comes from, with a keychain and without one.
class ServerPasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToTheKeychain();
    void withoutAKeychainItGoesToAClosedFile_data();
    void withoutAKeychainItGoesToAClosedFile();
    void aNewOneReplacesTheOldOne();
    void theKeychainIsAskedAtTheStart();
    void aKeychainThatRefusesIsSaid();
    void aFileThatIsThereGoesFirst();
    void nothingToKeepAndNothingToBring();

private:
    static Expected<void> kept(const QFuture<Expected<void>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000))
            qFatal("A password was never kept.");
        return future.result();
    }
    static SecretKeeper keychain(QMap<QString, QString> &entries)
    {
        return [&entries](const QString &name, const QString &secret) {
            entries.insert(name, secret);
            return QtFuture::makeReadyFuture(Expected<QString>(u"keychain:"_s + name));
        };
    }
    static SecretKeeper brokenKeychain()
    {
        return [](const QString &, const QString &) {
            return QtFuture::makeReadyFuture(Expected<QString>(fail(Error::Code::Unavailable, u"No keychain."_s)));
        };
    }
    static Credentials reader(const QMap<QString, QString> &entries)
    {
        return Credentials([entries](const QString &name) {
            return QtFuture::makeReadyFuture(entries.contains(name)
                                                 ? Expected<QString>(entries.value(name))
                                                 : Expected<QString>(fail(Error::Code::Denied, u"It is locked."_s)));
        });
    }
    QString password() const
    {
        const auto folder = DataFolder::make(m_folder.path());
        const auto server = postgresServer(folder->server(u"postgresql://dana@127.0.0.1/desk"_s));
        return server ? server->password : server.error().sentence;
    }
    QStringList files() const { return QDir(m_folder.path()).entryList({u"store.*"_s}, QDir::Files, QDir::Name); }
    static bool closed(const QString &path)
    {
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        return QFile::exists(path) && !(QFile::permissions(path) & others);
    }

    QTemporaryDir m_folder;
    QMap<QString, QString> m_entries;
};

void ServerPasswordTest::goesToTheKeychain()
{
    QVERIFY(kept(keepServerPassword(m_folder.path(), u"swordfish"_s, keychain(m_entries), this)));
    QCOMPARE(m_entries.values(), QStringList{u"swordfish"_s});
    QCOMPARE(files(), QStringList{u"store.credential"_s});
    QVERIFY(closed(m_folder.filePath(u"store.credential"_s)));
    QFile reference(m_folder.filePath(u"store.credential"_s));
    QVERIFY(reference.open(QIODevice::ReadOnly));
    const QByteArray line = reference.readAll();
    QVERIFY(line.startsWith("keychain:") && !line.contains("swordfish"));
    QCOMPARE(password(), u"swordfish"_s); // known without asking again
}

void ServerPasswordTest::withoutAKeychainItGoesToAClosedFile_data()
{
    QTest::addColumn<bool>("any");
    QTest::newRow("none") << false;
    QTest::newRow("one that does not answer") << true;
}

void ServerPasswordTest::withoutAKeychainItGoesToAClosedFile()
{
    QFETCH(bool, any);
    QVERIFY(kept(keepServerPassword(m_folder.path(), u"goldfish"_s, any ? brokenKeychain() : SecretKeeper(), this)));
    QCOMPARE(files(), QStringList{u"store.password"_s});
    QVERIFY(closed(m_folder.filePath(u"store.password"_s)));
    QCOMPARE(password(), u"goldfish"_s);
}

void ServerPasswordTest::aNewOneReplacesTheOldOne()
{
    QCOMPARE(files(), QStringList{u"store.password"_s});
    QVERIFY(kept(keepServerPassword(m_folder.path(), u"catfish"_s, keychain(m_entries), this)));
    QCOMPARE(files(), QStringList{u"store.credential"_s});
    QCOMPARE(password(), u"catfish"_s);
}

void ServerPasswordTest::theKeychainIsAskedAtTheStart()
{
    m_entries[m_entries.firstKey()] = u"dogfish"_s;
    QVERIFY(kept(bringServerPassword(m_folder.path(), reader(m_entries), this)));
    QCOMPARE(password(), u"dogfish"_s);
}

void ServerPasswordTest::aKeychainThatRefusesIsSaid()
{
    const auto brought = kept(bringServerPassword(m_folder.path(), reader({}), this));
    QVERIFY(!brought);
    QCOMPARE(brought.error().sentence, u"It is locked."_s);
}

void ServerPasswordTest::aFileThatIsThereGoesFirst()
{
    QFile file(m_folder.filePath(u"store.password"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from the file\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(kept(bringServerPassword(m_folder.path(), reader({}), this)));
    QCOMPARE(password(), u"from the file"_s);
}

void ServerPasswordTest::nothingToKeepAndNothingToBring()
{
    QTemporaryDir other;
    QVERIFY(kept(keepServerPassword(other.path(), {}, keychain(m_entries), this)));
    QVERIFY(kept(bringServerPassword(other.path(), reader({}), this)));
    QVERIFY(QDir(other.path()).isEmpty());
}

QTEST_GUILESS_MAIN(ServerPasswordTest)
#include "serverpasswordtest.moc"
