// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/groupcommit.h"

#include <algorithm>

namespace ring {

namespace {
/// More would keep the event loop, and other writers of the store, waiting for long.
constexpr size_t mostTogether = 32;
} // namespace

void GroupCommit::add(Work work, Done done)
{
    m_entries.push_back({std::move(work), std::move(done)});
    if (m_entries.size() == 1)
        QMetaObject::invokeMethod(this, &GroupCommit::flush, Qt::QueuedConnection);
}

void GroupCommit::flush()
{
    const auto taken = m_entries.begin() + qsizetype(std::min(m_entries.size(), mostTogether));
    const Entries group(std::make_move_iterator(m_entries.begin()), std::make_move_iterator(taken));
    m_entries.erase(m_entries.begin(), taken);
    if (!m_entries.empty())
        QMetaObject::invokeMethod(this, &GroupCommit::flush, Qt::QueuedConnection);
    std::vector<Expected<void>> results(group.size(), committed(group));
    if (!results.front() && group.size() > 1)
        std::transform(group.begin(), group.end(), results.begin(),
                       [this](const Entry &one) { return committed({one}); });
    for (size_t i = 0; i < group.size(); ++i)
        group[i].done(results[i]);
}

Expected<void> GroupCommit::committed(const Entries &entries)
{
    return repeated(*m_context.database, [&]() -> Expected<void> {
        Transaction transaction(*m_context.database);
        RING_TRY(transaction.begun());
        for (const Entry &entry : entries)
            RING_TRY(entry.work());
        return transaction.commit();
    });
}

} // namespace ring
