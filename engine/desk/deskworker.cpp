// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskworker.h"

#include "engine/rules/rulestore.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 firstPauseMs = 250;
constexpr qint64 longestPauseMs = 2000;
} // namespace

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
    m_running.start();
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
    if (m_database && !m_database->lost())
        return {};
    const qint64 pause = std::min(firstPauseMs << std::min(m_tries, 6), longestPauseMs);
    if (m_tries > 0 && m_running.elapsed() - m_triedAt < pause)
        return fail(Error::Code::Storage, u"The database server cannot be reached. It is tried again by itself."_s);
    ++m_tries;
    auto opened = m_database ? openAgain() : openFirst();
    m_triedAt = m_running.elapsed();
    if (opened)
        m_tries = 0;
    return opened;
}

Expected<void> DeskWorker::openFirst()
{
    auto database = Database::open(m_address);
    RING_TRY(database);
    m_database = std::move(*database);
    m_context.database = m_database.get();
    m_database->onCommit([this](int touched) {
        if (m_changes)
            m_changes->tell(touched);
    });
    RING_TRY(listen());
    auto rules = keepRules(*m_database, m_context.now());
    RING_TRY(rules);
    m_rules = rules->book;
    return loadTemplates(m_context);
}

Expected<void> DeskWorker::openAgain()
{
    RING_TRY(m_database->reopen());
    RING_TRY(listen());
    setupChanged();
    return {};
}

Expected<void> DeskWorker::listen()
{
    return m_database->listen(&m_seat, [this](int touched) {
        if (touched & TouchedSetup)
            setupChanged();
        if (m_notice)
            m_notice(touched);
    });
}

void DeskWorker::noteContact()
{
    m_lost = !m_database || m_database->lost();
    if (!m_lost)
        m_contactAt = m_running.elapsed();
}

qint64 DeskWorker::lostFor() const
{
    return m_lost ? m_running.elapsed() - m_contactAt : -1;
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
