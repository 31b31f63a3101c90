// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/program.h"

#include "app/keychain/keychain.h"
#include "app/verbs/awaited.h"
#include "engine/retention/mending.h"
#include "engine/setup/credentials.h"
#include "engine/setup/serverpassword.h"
#include "ui/admin/serveraway.h"

#include <QApplication>
#include <QTextStream>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QCommandLineParser &arguments, const char *name)
{
    return arguments.value(QLatin1String(name));
}

SecretKeeper keychainKeeper(QObject *context)
{
    return [context](const QString &name, const QString &secret) {
        return writeKeychain(name, secret).then(context, [name](const Expected<void> &kept) -> Expected<QString> {
            RING_TRY(kept);
            return QString(u"keychain:"_s + name);
        });
    };
}

} // namespace

Program::Program()
{
    m_arguments.setApplicationDescription(u"Second Ring: wins back the callers a business missed."_s);
    m_arguments.addHelpOption();
    m_arguments.addVersionOption();
    m_arguments.addOptions(
        {{u"sandbox"_s, u"Run against a phone company of its own on this machine; nobody real is texted."_s},
         {u"data"_s, u"Keep the data in DIR."_s, u"DIR"_s},
         {u"store"_s, u"Keep the data on this PostgreSQL server from now on: postgresql://user@host/name."_s, u"URL"_s},
         {u"speed"_s, u"How fast the sandbox's time passes, 1 to 1000."_s, u"N"_s, u"10"_s},
         {u"locations"_s, u"How many locations the sandbox has, 1 to 200."_s, u"N"_s, u"12"_s},
         {u"history-weeks"_s, u"Weeks of history a new sandbox is given, 0 to 52."_s, u"N"_s, u"8"_s},
         {u"seed"_s, u"The number that fixes the sandbox's story."_s, u"N"_s, u"1"_s},
         {u"language"_s, u"en or es."_s, u"CODE"_s},
         {u"theme"_s, u"light, dark or system."_s, u"NAME"_s},
         {u"scale"_s, u"Size of everything on screen, 1.25 is larger."_s, u"FACTOR"_s}});
}

Program::~Program()
{
    // The window first, then what feeds it, the phone company last.
    m_window.reset();
    m_desk.reset();
    m_thread.close();
    m_thread.onThread([this] { m_host.reset(); });
}

bool Program::refuse(const QString &sentence, int code)
{
    QTextStream(stderr) << sentence << Qt::endl;
    m_exitCode = code;
    return false;
}

bool Program::readArguments()
{
    if (!m_arguments.parse(QCoreApplication::arguments()))
        return refuse(m_arguments.errorText() + u" See secondring --help."_s, 2);
    if (m_arguments.isSet(u"help"_s)) {
        QTextStream(stdout) << m_arguments.helpText();
        return false;
    }
    if (m_arguments.isSet(u"version"_s)) {
        QTextStream(stdout) << QCoreApplication::applicationVersion() << Qt::endl;
        return false;
    }
    m_sandbox = m_arguments.isSet(u"sandbox"_s);
    const struct
    {
        const char *name;
        double least;
        double most;
    } ranges[]{{"speed", 1, 1000}, {"locations", 1, 200}, {"history-weeks", 0, 52}, {"seed", 0, 4e9}};
    for (const auto &range : ranges) {
        bool good = false;
        const double value = textOf(m_arguments, range.name).toDouble(&good);
        if (!good || value < range.least || value > range.most)
            return refuse(
                u"--%1 takes a number from %2 to %3."_s.arg(QLatin1String(range.name)).arg(range.least).arg(range.most),
                2);
    }
    return true;
}

bool Program::start()
{
    if (!readArguments())
        return false;
    for (auto step : {&Program::openFolder, &Program::startSandbox, &Program::startEngine})
        if (auto done = (this->*step)(); !done)
            return refuse(done.error().sentence, 1);
    showWindow();
    return true;
}

Expected<void> Program::openFolder()
{
    const QString chosen = textOf(m_arguments, "data");
    auto folder = DataFolder::make(chosen.isEmpty() ? DataFolder::defaultPath(m_sandbox) : chosen);
    RING_TRY(folder);
    m_folder = *folder;
    // Nothing is open yet, so waiting holds nothing up. The server's own answer says more than a missing password.
    const auto brought = awaited(bringServerPassword(m_folder->path(), Credentials(readKeychain), &m_changes));
    if (!brought)
        QTextStream(stderr) << brought.error().sentence << Qt::endl;
    if (m_arguments.isSet(u"store"_s))
        RING_TRY(m_folder->useStore(m_arguments.value(u"store"_s)));
    auto lock = m_folder->lockForEngine();
    RING_TRY(lock);
    m_lock = std::move(*lock);
    RING_TRY(reachServer());
    const auto mended = makeWhole(m_folder->store(), m_systemClock.now());
    RING_TRY(mended);
    if (!mended->isEmpty())
        QTextStream(stderr) << *mended << Qt::endl;
    return {};
}

/// Whoever starts the console from a menu sees no sentence on standard error.
Expected<void> Program::reachServer()
{
    const StoreAddress store = m_folder->store();
    const auto open = [store]() -> Expected<void> {
        const auto opened = Database::open(store);
        RING_TRY(opened);
        return {};
    };
    const auto reached = store.url.isEmpty() ? Expected<void>() : open();
    if (reached)
        return {};
    applyLook(look());
    ServerAway away(reached.error(), open);
    // Its end is not the end of the last window.
    QApplication::setQuitOnLastWindowClosed(false);
    const bool there = away.exec() == QDialog::Accepted;
    QApplication::setQuitOnLastWindowClosed(true);
    return there ? Expected<void>() : reached;
}

Expected<void> Program::startSandbox()
{
    if (!m_sandbox)
        return {};
    SandboxChoice choice;
    choice.seed = textOf(m_arguments, "seed").toULongLong();
    choice.locations = textOf(m_arguments, "locations").toInt();
    choice.weeks = textOf(m_arguments, "history-weeks").toInt();
    Expected<void> prepared;
    m_thread.onThread([&] {
        m_host = std::make_unique<SandboxHost>(*m_folder);
        prepared = m_host->prepare(choice);
    });
    return prepared;
}

Expected<void> Program::startEngine()
{
    const Credentials credentials(readKeychain);
    EngineOptions options;
    options.store = m_folder->store();
    options.clock = m_host ? m_host->clock() : &m_systemClock;
    options.changes = &m_changes;
    options.secretFor = m_host ? m_host->secretFor()
                               : [credentials](const QString &reference) { return credentials.secret(reference); };
    options.pollFrom = m_host ? m_host->choice().start() : 0;
    // An alarm rings every half minute of the person who hears it, however fast the story runs.
    if (m_host)
        options.ringAgainEvery = Millis(double(options.ringAgainEvery) * textOf(m_arguments, "speed").toDouble());
    RING_TRY(m_thread.open(options));
    watchStore();
    LocalDeskOptions desk;
    desk.store = options.store;
    desk.clock = options.clock;
    desk.changes = &m_changes;
    desk.secretFor = options.secretFor;
    desk.sandbox = m_sandbox;
    desk.storeProblem = [this] { return m_storeProblem; };
    // A sandbox's story cannot go on with another past.
    if (!m_sandbox)
        desk.restart = [] { QCoreApplication::exit(beginAnew); };
    if (m_host)
        desk.historyPercent = [host = m_host.get()] { return host->historyPercent(); };
    else
        desk.keepSecret = keychainKeeper(&m_changes);
    m_desk = std::make_unique<LocalDesk>(desk);
    const double speed = textOf(m_arguments, "speed").toDouble();
    m_thread.onThread([&] {
        if (m_host)
            m_host->play(m_thread.engine(), speed);
        else
            m_thread.engine()->start();
    });
    return {};
}

void Program::watchStore()
{
    const auto said = [this](const QString &sentence, bool damaged) {
        m_storeProblem = sentence;
        m_changes.tell(TouchedConnections);
        if (damaged)
            QCoreApplication::exit(beginAnew);
    };
    QObject::connect(m_thread.engine(), &Engine::storeSaid, &m_changes, said);
    if (!m_folder->store().url.isEmpty())
        return; // PostgreSQL has means of its own
    m_backups = std::make_unique<BackupKeeper>(m_folder->store().file, &m_systemClock);
    QObject::connect(m_backups.get(), &BackupKeeper::failed, &m_changes, [this](const QString &sentence) {
        m_storeProblem = sentence;
        m_changes.tell(TouchedConnections);
    });
    QObject::connect(m_backups.get(), &BackupKeeper::made, &m_changes, [this] { m_storeProblem.clear(); });
    m_backups->start();
}

ConsoleOptions Program::look() const
{
    ConsoleOptions options;
    options.preferences = m_folder->path() + u"/console.ini"_s;
    options.language = textOf(m_arguments, "language");
    options.theme = textOf(m_arguments, "theme");
    options.scale = textOf(m_arguments, "scale").toDouble();
    return options;
}

void Program::showWindow()
{
    m_window = makeConsole(m_desk.get(), look());
    m_window->show();
    // Where no window manager gives the focus, keys would go nowhere before the first click.
    m_window->activateWindow();
}

} // namespace ring
