// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskworker.h"

#include "engine/rules/rulestore.h"

namespace ring {

DeskWorker::DeskWorker(StoreAddress address, const Clock *clock, Changes *changes)
    : m_address(std::move(address))
    , m_changes(changes)
    , m_random(QRandomGenerator::securelySeeded())
{
    m_context.clock = clock;
    m_context.rules = &m_rules;
    m_context.random = &m_random;
    m_seat.moveToThread(&m_thread);
    if (m_changes)
        QObject::connect(m_changes, &Changes::changed, &m_seat, [this](int touched) {
            if (touched & TouchedSetup)
                setupChanged();
        });
    m_thread.setObjectName(QStringLiteral("desk"));
    m_thread.start();
}

DeskWorker::~DeskWorker()
{
    // The connection has to end on the thread that made it.
    QMetaObject::invokeMethod(
        &m_seat,
        [this] {
            m_database.reset();
            m_seat.moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Expected<void> DeskWorker::open()
{
    if (m_database)
        return {};
    auto database = Database::open(m_address);
    RING_TRY(database);
    m_database = std::move(*database);
    m_context.database = m_database.get();
    m_database->onCommit([this](int touched) {
        if (m_changes)
            m_changes->tell(touched);
    });
    auto rules = keepRules(*m_database, m_context.now());
    RING_TRY(rules);
    m_rules = rules->book;
    return loadTemplates(m_context);
}

/// Rules or templates may have come from another desk or from a verb. What cannot be read now stays as it was.
void DeskWorker::setupChanged()
{
    if (!m_database)
        return;
    if (auto rules = readRules(*m_database))
        m_rules = rules->book;
    (void)loadTemplates(m_context);
}

} // namespace ring
