// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mortal.h"

#include "engine/sandbox/install.h"
#include "engine/sandbox/journal.h"
#include "engine/sandbox/sandboxsetup.h"
#include "engine/sandbox/scenariostory.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>

#include <csignal>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// What a SIGKILL leaves does not depend on the disk, so a store in memory makes a sweep quicker.
QString quickPlace()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/mortal-XXXXXX"_s;
}

constexpr auto childGivenUp = std::chrono::minutes(3);

} // namespace

Mortal::Mortal(const QString &name, Millis length)
    : m_folder(quickPlace())
{
    auto scenario = Scenario::load(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/%1.json").arg(name));
    if (!scenario)
        qFatal("scenario: %s", qPrintable(scenario.error().sentence));
    m_start = scenario->start.value_or(1'770'000'000'000);
    m_until = m_start + length;
    m_clock.set(m_start);
    SandboxOptions options;
    options.clock = &m_clock;
    options.segmentsPerSecond = 1000;
    options.faults = scenario->faults;
    options.journal = m_folder.filePath(u"provider.journal"_s);
    m_sandbox = std::make_unique<SandboxServer>(options, std::make_unique<ScenarioStory>(*scenario));
    if (auto port = m_sandbox->listen(); !port)
        qFatal("sandbox: %s", qPrintable(port.error().sentence));
    installStore(*scenario);
}

void Mortal::installStore(const Scenario &scenario)
{
    auto database = Database::open({m_folder.filePath(u"store.db"_s), {}});
    if (!database)
        qFatal("store: %s", qPrintable(database.error().detail));
    if (auto done = installSandbox(**database, setupFor(scenario, m_sandbox->address()), m_start); !done)
        qFatal("setup: %s", qPrintable(done.error().sentence));
}

QByteArray Mortal::orders(KillPoint kill) const
{
    const SandboxAddress address = m_sandbox->address();
    return QJsonDocument(QJsonObject{{u"store"_s, m_folder.filePath(u"store.db"_s)},
                                     {u"base"_s, address.base.toString()},
                                     {u"account"_s, address.account},
                                     {u"token"_s, address.token},
                                     {u"calendar"_s, address.calendarKey},
                                     {u"now"_s, m_clock.now()},
                                     {u"until"_s, m_until},
                                     {u"poll_from"_s, m_start - hourMs},
                                     {u"seed"_s, qint64(m_seed)},
                                     {u"kill_of"_s, int(kill.of)},
                                     {u"kill_at"_s, kill.at}})
        .toJson(QJsonDocument::Compact);
}

/// The child has no sandbox of its own: it asks for the story's next moment and says when it has moved time.
void Mortal::obey(QProcess &child)
{
    while (child.canReadLine()) {
        const QByteArray line = child.readLine().trimmed();
        const QByteArray word = line.left(line.indexOf(' '));
        if (line == "next") {
            const auto at = m_sandbox->nextEventAt();
            child.write(at ? QByteArray::number(*at) + '\n' : QByteArray("-\n"));
        } else if (word == "time" || word == "advance") {
            m_clock.set(line.mid(word.size() + 1).toLongLong());
            if (word == "advance")
                m_sandbox->advanceTo(m_clock.now());
            child.write("ok\n");
        } else {
            child.setProperty("last", line);
        }
    }
}

Mortal::Life Mortal::live(KillPoint kill, int realMs)
{
    QProcess child;
    QEventLoop loop;
    QObject::connect(&child, &QProcess::readyReadStandardOutput, &loop, [&] { obey(child); });
    QObject::connect(&child, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&child, &QProcess::errorOccurred, &loop, [&](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            loop.quit();
    });
    const auto killIt = [&] { ::kill(pid_t(child.processId()), SIGKILL); };
    QTimer::singleShot(childGivenUp, &loop, killIt);
    ++m_seed; // another run draws other identifiers
    child.start(QCoreApplication::applicationFilePath(), {u"--mortal"_s, QString::fromUtf8(orders(kill))});
    if (realMs > 0)
        QTimer::singleShot(realMs, &loop, [&] {
            if (child.processId() > 0)
                killIt();
        });
    loop.exec();
    obey(child);
    Life life;
    life.killed = child.exitStatus() == QProcess::CrashExit && child.exitCode() == SIGKILL;
    const auto words = child.property("last").toByteArray().split(' ');
    life.done = child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0 && words.value(0) == "done";
    life.accesses = words.value(1).toInt();
    life.netEvents = words.value(2).toInt();
    life.said = QString::fromUtf8(child.readAllStandardError());
    return life;
}

Ending Mortal::ending()
{
    auto database = Database::open({m_folder.filePath(u"store.db"_s), {}});
    if (!database)
        qFatal("store: %s", qPrintable(database.error().detail));
    return endingOf(**database, *m_sandbox);
}

qsizetype Mortal::journalled() const
{
    const auto journal = sandbox::Journal::open(m_folder.filePath(u"provider.journal"_s));
    return journal ? (*journal)->entries().size() : -1;
}

} // namespace ring
