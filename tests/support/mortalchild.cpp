// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/storyrunner.h"
#include "engine/sandbox/install.h"
#include "tests/support/mortal.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <cstring>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Counts what the engine does and ends the process in the middle of it, without a word to anybody.
class Fate : public StoreWatch, public NetWatch
{
public:
    Fate(KillPoint::Of of, int at)
        : m_of(of)
        , m_at(at)
    {
    }
    bool allow(const QString &) override
    {
        ++accesses;
        met(KillPoint::Of::Store);
        return true;
    }
    void happens(Moment moment) override
    {
        open += moment == Moment::Leaves ? 1 : moment == Moment::Answered ? -1 : 0;
        ++netEvents;
        met(KillPoint::Of::Network);
    }
    int accesses = 0;
    int netEvents = 0;
    int open = 0; ///< requests without an answer

private:
    void met(KillPoint::Of what)
    {
        if (m_of != KillPoint::Of::Either && m_of != what)
            return;
        if (++m_count == m_at)
            ::raise(SIGKILL);
    }
    KillPoint::Of m_of;
    int m_at;
    int m_count = 0;
};

QByteArray ask(const QByteArray &question)
{
    std::fwrite(question.constData(), 1, size_t(question.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
    char answer[64] = {};
    if (!std::fgets(answer, sizeof answer, stdin))
        std::_Exit(4); // whoever keeps the sandbox is gone
    return QByteArray(answer).trimmed();
}

std::optional<Millis> nextEvent()
{
    bool good = false;
    const Millis at = ask("next").toLongLong(&good);
    return good ? std::optional(at) : std::nullopt;
}

EngineOptions optionsFrom(const QJsonObject &orders, const Clock *clock, Fate *fate)
{
    EngineOptions options;
    options.store.file = orders.value("store"_L1).toString();
    options.clock = clock;
    options.watch = fate;
    options.netWatch = fate;
    options.pollFrom = orders.value("poll_from"_L1).toInteger();
    options.seed = quint32(orders.value("seed"_L1).toInteger());
    SandboxAddress address;
    address.base = QUrl(orders.value("base"_L1).toString());
    address.account = orders.value("account"_L1).toString();
    address.token = orders.value("token"_L1).toString();
    address.calendarKey = orders.value("calendar"_L1).toString();
    options.secretFor = sandboxSecrets(address);
    return options;
}

/// Time passes while the engine waits for it and for nothing else: no request is open, and nothing has happened since
/// the last looks.
class Passing : public QObject
{
public:
    Passing(StoryClock &clock, const Fate &fate)
        : m_clock(clock)
        , m_fate(fate)
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
        m_timer.start(1);
    }

private:
    void look()
    {
        const std::tuple seen{m_clock.now(), m_fate.accesses, m_fate.netEvents};
        m_still = seen == m_seen && m_fate.open == 0 ? m_still + 1 : 0;
        m_seen = seen;
        constexpr int looks = 5;
        if (m_still < looks)
            return;
        m_clock.advance(100);
        ask("time " + QByteArray::number(m_clock.now()));
        m_seen = {m_clock.now(), m_fate.accesses, m_fate.netEvents};
        m_still = looks - 1;
    }

    StoryClock &m_clock;
    const Fate &m_fate;
    QTimer m_timer;
    std::tuple<Millis, int, int> m_seen;
    int m_still = 0;
};

} // namespace

bool isMortalChild(int argc, char **argv)
{
    return argc == 3 && std::strcmp(argv[1], "--mortal") == 0;
}

int mortalMain(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QJsonObject orders = QJsonDocument::fromJson(QByteArray(argv[2])).object();
    StoryClock clock(orders.value("now"_L1).toInteger());
    Fate fate(KillPoint::Of(orders.value("kill_of"_L1).toInt()), orders.value("kill_at"_L1).toInt());
    Engine engine(optionsFrom(orders, &clock, &fate));
    if (auto opened = engine.open(); !opened) {
        qCritical().noquote() << opened.error().sentence << opened.error().detail;
        return 3;
    }
    StoryRunner runner(engine, clock, {nextEvent, [](Millis now) { ask("advance " + QByteArray::number(now)); }});
    Passing passing(clock, fate);
    QFutureWatcher<void> watcher;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &application, &QCoreApplication::quit);
    watcher.setFuture(runner.run(orders.value("until"_L1).toInteger()));
    if (!watcher.isFinished())
        QCoreApplication::exec();
    std::printf("done %d %d\n", fate.accesses, fate.netEvents);
    std::fflush(stdout);
    std::_Exit(0); // the engine's own end is no part of the story
}

} // namespace ring
