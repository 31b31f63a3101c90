// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/guesses.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int freeGuesses = 5;
constexpr Millis firstWait = 30 * secondMs;
constexpr Millis longestWait = 15 * minuteMs;

Millis waitAfter(int wrong)
{
    const int doublings = std::clamp(wrong - freeGuesses, 0, 10);
    return wrong < freeGuesses ? 0 : std::min(longestWait, firstWait << doublings);
}

} // namespace

Guesses::Guesses(Database &database, const QString &name, Millis now)
    : m_database(database)
    , m_name(name.simplified().toCaseFolded().left(60))
    , m_now(now)
{
}

Expected<Millis> Guesses::take()
{
    Transaction transaction(m_database);
    RING_TRY(transaction.begun());
    RING_TRY(m_database.run(u"people.forget_old_guesses"_s, {{u"before"_s, m_now - dayMs}}));
    int wrong = 0;
    Millis until = 0;
    RING_TRY(m_database.each(u"people.guesses"_s, {{u"name"_s, m_name}}, [&](const QSqlQuery &row) {
        wrong = row.value(0).toInt();
        until = row.value(1).toLongLong();
    }));
    // A clock that was set back must not lock anybody out for longer than the longest wait.
    if (until > m_now && until - m_now <= longestWait)
        return until - m_now;
    ++wrong;
    m_beganWait = waitAfter(wrong) > 0;
    RING_TRY(m_database.run(
        u"people.guess"_s,
        {{u"name"_s, m_name}, {u"wrong"_s, wrong}, {u"now"_s, m_now}, {u"until"_s, m_now + waitAfter(wrong)}}));
    RING_TRY(transaction.commit());
    return Millis(0);
}

Expected<void> Guesses::forget()
{
    auto done = m_database.run(u"people.forget_guesses"_s, {{u"name"_s, m_name}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace ring
