// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxthread.h"

#include <type_traits>

namespace ring::sandbox {

template<typename Work>
auto SandboxThread::there(Work work)
{
    using Result = std::invoke_result_t<Work>;
    if constexpr (std::is_void_v<Result>) {
        QMetaObject::invokeMethod(m_foothold, work, Qt::BlockingQueuedConnection);
    } else {
        std::optional<Result> result;
        QMetaObject::invokeMethod(
            m_foothold, [&] { result.emplace(work()); }, Qt::BlockingQueuedConnection);
        return *std::move(result);
    }
}

SandboxThread::SandboxThread(QObject *parent)
    : QObject(parent)
    , m_foothold(new QObject)
{
    qRegisterMetaType<SandboxEvent>();
    m_foothold->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_foothold, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("sandbox"));
    m_thread.start();
}

SandboxThread::~SandboxThread()
{
    there([this] { m_server.reset(); });
    m_thread.quit();
    m_thread.wait();
}

Expected<SandboxAddress> SandboxThread::start(const SandboxOptions &options, StoryMaker story)
{
    return there([&]() -> Expected<SandboxAddress> {
        m_server = std::make_unique<SandboxServer>(options, story());
        connect(m_server.get(), &SandboxServer::happened, this, &SandboxThread::happened);
        const auto port = m_server->listen();
        if (!port)
            return tl::unexpected(port.error());
        return m_server->address();
    });
}

void SandboxThread::advanceTo(Millis now)
{
    there([&] { m_server->advanceTo(now); });
}

std::optional<Millis> SandboxThread::nextEventAt()
{
    return there([&] { return m_server->nextEventAt(); });
}

Millis SandboxThread::startedAt()
{
    return there([&] { return m_server->startedAt(); });
}

QList<SandboxEvent> SandboxThread::events()
{
    return there([&] { return m_server->events(); });
}

} // namespace ring::sandbox
