// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/enginethread.h"

namespace ring {

EngineThread::EngineThread(EngineOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_foothold(new QObject)
{
    m_foothold->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
}

EngineThread::~EngineThread()
{
    QMetaObject::invokeMethod(m_foothold, [this] {
        m_engine.reset();
        delete m_foothold;
    }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Expected<void> EngineThread::open()
{
    Expected<void> opened;
    QMetaObject::invokeMethod(m_foothold, [&] {
        m_engine = std::make_unique<Engine>(m_options);
        opened = m_engine->open();
    }, Qt::BlockingQueuedConnection);
    return opened;
}

void EngineThread::there(std::function<void(Engine &)> work)
{
    QMetaObject::invokeMethod(m_foothold, [this, work = std::move(work)] {
        if (m_engine)
            work(*m_engine);
    }, Qt::QueuedConnection);
}

void EngineThread::start()
{
    there([](Engine &engine) { engine.start(); });
}

} // namespace ring
