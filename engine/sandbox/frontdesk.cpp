// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/frontdesk.h"

#include "engine/desk/leadreader.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis betweenRounds = 20 * minuteMs;
constexpr int leadsARound = 25;

/// Dallas stands for all: the operator's locations lie in the lower 48.
bool byDay(Millis now)
{
    const int hour = QDateTime::fromMSecsSinceEpoch(now, QTimeZone("America/Chicago")).time().hour();
    return hour >= 7 && hour < 20;
}

} // namespace

SandboxFrontDesk::SandboxFrontDesk(StageContext &context, quint32 seed) : m_context(context), m_dice(seed) {}

void SandboxFrontDesk::workAt(Millis now, Millis stopAt)
{
    if (now >= stopAt || now - m_lastRound < betweenRounds || !byDay(now))
        return;
    m_lastRound = now;
    LeadQuery query;
    query.view = LeadView::NeedsUs;
    query.limit = leadsARound;
    const auto page = readLeads(*m_context.database, query, {}, now);
    if (!page)
        return;
    for (const LeadRow &row : page->rows)
        handleOne(row.id);
}

void SandboxFrontDesk::handleOne(qint64 leadId)
{
    const QString person = m_dice.bounded(2) ? u"Maria Lopez"_s : u"Devon Reed"_s;
    auto detail = readLead(m_context, leadId, person);
    if (!detail)
        return;
    const LeadRow &row = detail->row;
    DeskActions desk(m_context, row.owner.isEmpty() ? person : row.owner);
    if (row.escalationId && row.escalationAckBy.isEmpty())
        (void)desk.acknowledge(row.escalationId);
    const bool canText = detail->sendBlock.isEmpty() || detail->sendBlock == "not_owner"_L1;
    const int roll = int(m_dice.bounded(100));
    // Somebody who wrote gets an answer first; the rest gets a call.
    if (row.lastInbound && canText && roll < 60) {
        const QString answer = detail->canned.value(m_dice.bounded(3));
        if (!answer.isEmpty())
            (void)desk.sendReply(leadId, answer);
        return;
    }
    if (roll < 75)
        (void)desk.setOutcome({leadId}, u"called_back"_s);
    else if (roll < 88)
        (void)desk.setOutcome({leadId}, row.intent.isEmpty() ? u"no_response"_s : u"booked"_s);
    else
        (void)desk.claim(leadId, false);
}

} // namespace ring
