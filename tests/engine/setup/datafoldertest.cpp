// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/datafolder.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class DataFolderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void makesAFolderForItsOwnerOnly()
    {
        const QString path = m_folder.filePath(u"a/b"_s);
        const auto folder = DataFolder::make(path);
        QVERIFY(folder);
        constexpr auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                             QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther |
                             QFile::ExeOther;
        QCOMPARE(QFileInfo(path).permissions() & all, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(DataFolder::make(path));
    }

    void refusesAFileInItsPlace()
    {
        QFile file(m_folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const QString &path : {file.fileName(), file.fileName() + u"/below"_s}) {
            const auto folder = DataFolder::make(path);
            QVERIFY(!folder);
            QVERIFY(folder.error().sentence.contains(path));
        }
    }

    void refusesAFolderThatIsOpenToOthers_data()
    {
        QTest::addColumn<QFile::Permissions>("open");
        QTest::newRow("others may write") << QFile::Permissions(QFile::WriteOther);
        QTest::newRow("others may read") << QFile::Permissions(QFile::ReadOther);
        QTest::newRow("others may pass") << QFile::Permissions(QFile::ExeOther);
        QTest::newRow("the group may read") << QFile::Permissions(QFile::ReadGroup);
        QTest::newRow("the group may write") << QFile::Permissions(QFile::WriteGroup);
        QTest::newRow("as mkdir makes it")
            << QFile::Permissions(QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    }

    void refusesAFolderThatIsOpenToOthers()
    {
        QFETCH(QFile::Permissions, open);
        const QString path = m_folder.filePath(u"shared"_s);
        constexpr auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        QFile::setPermissions(path, own);
        const auto made = DataFolder::make(path);
        QVERIFY(made);
        QVERIFY(Database::open(made->store()));
        QVERIFY(QFile::setPermissions(path, own | open));
        for (const auto &folder : {DataFolder::make(path), DataFolder::existing(path)}) {
            QVERIFY(!folder);
            QVERIFY(folder.error().sentence.contains(u"chmod 700"_s));
        }
        QFile::setPermissions(path, own);
    }

    void anExistingFolderHasAStore()
    {
        const QString path = m_folder.filePath(u"empty"_s);
        const auto made = DataFolder::make(path);
        QVERIFY(made);
        const auto none = DataFolder::existing(path);
        QVERIFY(!none);
        QVERIFY(none.error().sentence.contains(u"init --data"_s));
        QVERIFY(Database::open(made->store()));
        QVERIFY(DataFolder::existing(path));
    }

    void onlyOneEngineHoldsTheLock()
    {
        const auto folder = DataFolder::make(m_folder.filePath(u"locked"_s));
        QVERIFY(folder);
        {
            const auto first = folder->lockForEngine();
            QVERIFY(first);
            const auto second = folder->lockForEngine();
            QVERIFY(!second);
            QVERIFY(second.error().sentence.contains(u"already runs"_s));
        }
        QVERIFY(folder->lockForEngine());
    }
};

QTEST_GUILESS_MAIN(DataFolderTest)
#include "datafoldertest.moc"
