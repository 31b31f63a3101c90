// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/restorerequest.h"
#include "engine/store/backup.h"
#include "engine/store/database.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

QString consolePath()
{
    return QFileInfo(enginePath()).path() + u"/secondring"_s;
}

/// A display of its own: keys that go to the window in front go to no other test's.
class Display
{
public:
    bool start()
    {
        m_server.setProcessChannelMode(QProcess::SeparateChannels);
        m_server.start(u"Xvfb"_s,
                       {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-nolisten"_s, u"tcp"_s});
        if (!m_server.waitForStarted(5000) || !m_server.waitForReadyRead(10000))
            return false;
        m_name = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
        return m_name.size() > 1;
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished(5000);
    }
    QProcessEnvironment environment() const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, m_name);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        return environment;
    }
    bool tool(const QStringList &words) const
    {
        QProcess tool;
        tool.setProcessEnvironment(environment());
        tool.start(u"xdotool"_s, words);
        return tool.waitForFinished(10000) && tool.exitCode() == 0;
    }

private:
    QProcess m_server;
    QString m_name;
};

} // namespace

/// The real console, when its file breaks under it and when somebody wants a backup back: it ends its engine, puts the
/// backup in place, and comes up again by itself.
class ConsoleRestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileThatBreaksWhileItRuns();
    void aBackupIsPutBackByKeys();
    void aRequestThatWasLeftIsFulfilled();

private:
    QString data() const { return m_folder->filePath(u"data"_s); }
    QString file() const { return data() + u"/secondring.db"_s; }
    void startConsole(const QProcessEnvironment &environment);
    bool said(const QString &words)
    {
        m_said += QString::fromUtf8(m_console.readAllStandardError());
        return m_said.contains(words);
    }
    QString setting(const QString &name) const
    {
        auto store = Database::open({file(), {}});
        return store ? (*store)->value(u"settings.get"_s, {{u"name"_s, name}})->toString() : store.error().sentence;
    }
    void set(const QString &name, const QString &value) const
    {
        auto store = Database::open({file(), {}});
        QVERIFY(store && (*store)->run(u"settings.set"_s, {{u"name"_s, name}, {u"value"_s, value}}));
    }
    QStringList aside(const QString &why) const
    {
        return QDir(data()).entryList({u"secondring.db."_s + why + u"-*Z"_s}, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_console;
    QString m_said;
};

void ConsoleRestartTest::init()
{
    if (!QFile::exists(consolePath()))
        QSKIP("secondring is not built");
    m_folder = std::make_unique<QTemporaryDir>();
    m_said.clear();
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, data()}).code, 0);
    set(u"mark"_s, u"of the backup"_s);
    QCOMPARE(runEngine({u"backup"_s, u"now"_s, u"--data"_s, data()}).code, 0);
    set(u"mark"_s, u"after it"_s);
}

void ConsoleRestartTest::cleanup()
{
    m_console.terminate();
    m_console.waitForFinished(10000);
}

void ConsoleRestartTest::startConsole(const QProcessEnvironment &environment)
{
    QFile::remove(data() + u"/console.ini"_s);
    m_console.setProcessEnvironment(environment);
    m_console.start(consolePath(), {u"--data"_s, data(), u"--language"_s, u"en"_s});
    QVERIFY(m_console.waitForStarted(10000));
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(data() + u"/engine.lock"_s); }, 20000));
}

void ConsoleRestartTest::aFileThatBreaksWhileItRuns()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    // Opened while the file is whole: what it writes later goes to the log and makes the console read its pages anew.
    auto beside = Database::open({file(), {}});
    QVERIFY(beside.has_value());
    QVERIFY((*beside)->value(u"settings.get"_s, {{u"name"_s, u"mark"_s}}).has_value());
    // The hourly backup that an old one makes due tells that the console is up and looks after its file.
    const QString first = Backups(file()).list().constFirst().name;
    const QString old = QString(first).replace(QRegularExpression(u"\\d{8}T\\d{6}"_s), u"20260101T000000"_s);
    QVERIFY(old != first && QFile::rename(data() + u"/backups/"_s + first, data() + u"/backups/"_s + old));
    startConsole(environment);
    const auto backedUp = [&] {
        const auto all = Backups(file()).list();
        return std::any_of(all.begin(), all.end(), [&](const BackupFile &one) { return one.name != old; });
    };
    QVERIFY(QTest::qWaitFor(backedUp, 20000));
    const qint64 pid = m_console.processId();
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::ReadWrite));
    QSqlQuery((*beside)->handle()).exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const qint64 from = 8192;
    broken.seek(from);
    broken.write(QByteArray(qsizetype(broken.size() - from), '\x5a'));
    broken.close();
    const auto nudge = [&] {
        QSqlQuery(u"UPDATE store_version SET version = version"_s, (*beside)->handle());
        return said(u"The data file was damaged."_s) && said(u"stands in its place."_s);
    };
    QVERIFY2(QTest::qWaitFor(nudge, 20000), qPrintable(m_said));
    QCOMPARE(m_console.state(), QProcess::Running);
    QCOMPARE(m_console.processId(), pid); // the same program, begun anew
    QCOMPARE(aside(u"damaged"_s).size(), 1);
    beside->reset();
    QCOMPARE(setting(u"mark"_s), u"after it"_s);
}

void ConsoleRestartTest::aBackupIsPutBackByKeys()
{
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty() || QStandardPaths::findExecutable(u"xdotool"_s).isEmpty())
        QSKIP("Xvfb or xdotool is not installed here.");
    Display display;
    QVERIFY(display.start());
    startConsole(display.environment());
    QVERIFY(display.tool(
        {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, u"Second Ring"_s, u"windowfocus"_s, u"--sync"_s}));
    const auto keys = [&](const QStringList &names) {
        return display.tool(QStringList{u"key"_s, u"--delay"_s, u"60"_s} + names);
    };
    const QString name = u"secondring-"_s;
    const auto asked = [&] { return !aside(u"before-restore"_s).isEmpty(); };
    // Says who one is; then the data section, the list, the button behind it. What came too early is done again.
    const bool done = QTest::qWaitFor(
        [&] {
            display.tool({u"type"_s, u"--delay"_s, u"30"_s, u"Dana"_s});
            keys({u"Return"_s, u"alt+5"_s, u"ctrl+0"_s, u"Home"_s});
            static_cast<void>(QTest::qWaitFor(asked, 500)); // what would be lost is read first
            keys({u"Tab"_s, u"Tab"_s});
            display.tool({u"keydown"_s, u"space"_s});
            const bool came = QTest::qWaitFor(asked, 4000);
            display.tool({u"keyup"_s, u"space"_s});
            return came;
        },
        60000);
    QVERIFY2(done, qPrintable(m_said));
    QVERIFY(QTest::qWaitFor([&] { return said(name) && said(u"was restored."_s); }, 20000));
    QCOMPARE(m_console.state(), QProcess::Running);
    QVERIFY(QTest::qWaitFor([&] { return setting(u"mark"_s) == u"of the backup"_s; }, 5000));
    auto store = Database::open({file(), {}});
    QCOMPARE((*store)->value(u"settings.get"_s, {{u"name"_s, u"restored_at"_s}})->toLongLong() > 0, true);
    QSqlQuery audit(u"SELECT person FROM audit WHERE kind = 'backup_restored'"_s, (*store)->handle());
    QVERIFY(audit.next());
    QCOMPARE(audit.value(0).toString(), u"Dana"_s);
}

void ConsoleRestartTest::aRequestThatWasLeftIsFulfilled()
{
    const QString backup = Backups(file()).list().constFirst().name;
    QVERIFY(askForRestore(file(), {backup, u"Dana"_s}).has_value());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    startConsole(environment);
    QVERIFY(QTest::qWaitFor([&] { return said(backup + u" was restored."_s); }, 20000));
    QCOMPARE(setting(u"mark"_s), u"of the backup"_s);
    QVERIFY(!askedRestore(file()));
}

QTEST_GUILESS_MAIN(ConsoleRestartTest)
#include "consolerestarttest.moc"
