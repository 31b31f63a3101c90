// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/enginethread.h"

namespace ring {

EngineThread::EngineThread(QObject *parent)
    : QObject(parent)
    , m_foothold(new QObject)
{
    m_foothold->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
}

EngineThread::~EngineThread()
{
    close();
    onThread([this] { m_foothold->deleteLater(); });
    m_thread.quit();
    m_thread.wait();
}

void EngineThread::onThread(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(
        m_foothold, [&work] { work(); }, Qt::BlockingQueuedConnection);
}

Expected<void> EngineThread::open(EngineOptions options)
{
    Expected<void> opened;
    onThread([&] {
        m_engine = std::make_unique<Engine>(std::move(options));
        opened = m_engine->open();
    });
    return opened;
}

void EngineThread::close()
{
    onThread([this] { m_engine.reset(); });
}

} // namespace ring
