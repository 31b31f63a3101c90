// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"

#include <QObject>

#include <vector>

namespace ring {

/// Commits what comes in during one turn of the event loop in one transaction: a commit waits for the disk, and in a
/// burst dozens of answers arrive while it does.
///
/// A work only writes to the store, may begin a Transaction of its own, and may be run a second time after a roll-back:
/// when one of a group fails, each is committed alone, so that it holds up nobody else. Each `done` is called once,
/// with the work's own result, after the commit; what was not committed when this object ends is dropped without a
/// word.
class GroupCommit : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Expected<void>()>;
    using Done = std::function<void(const Expected<void> &result)>;

    explicit GroupCommit(StageContext &context, QObject *parent = nullptr)
        : QObject(parent)
        , m_context(context)
    {
    }

    void add(Work work, Done done);

private:
    struct Entry
    {
        Work work;
        Done done;
    };
    using Entries = std::vector<Entry>;

    void flush();
    Expected<void> committed(const Entries &entries);

    StageContext &m_context;
    Entries m_entries;
};

} // namespace ring
