// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/leadactions.h"

#include "engine/contacts/phonenumber.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/offered.h"
#include "ui/shell/page.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QDesktopServices>
#include <QMenu>
#include <QUrl>

namespace ring {

using namespace Qt::StringLiterals;

LeadActions::LeadActions(Desk *desk, LeadSource *source, Page *page)
    : QObject(page)
    , m_desk(desk)
    , m_source(source)
    , m_page(page)
{
    addReplying();
    addOutcomes();
    addAttention();
    addLooking();
}

QAction *LeadActions::add(const QString &name, const QString &text, const QString &shortText, const QKeySequence &key,
                          const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setIconText(shortText);
    action->setShortcut(key);
    action->setAutoRepeat(false);
    connect(action, &QAction::triggered, this, run);
    m_page->addAction(action);
    m_all << action;
    m_byName.insert(name, action);
    return action;
}

void LeadActions::addReplying()
{
    add(u"claim"_s, tr("Claim or release this caller"), tr("Claim"), Qt::Key_C, [this] { claim(); });
    if (offeredTo(*m_desk).may(Right::Reassign))
        add(u"assign"_s, tr("Give to a colleague"), tr("Give"), QKeySequence(Qt::SHIFT | Qt::Key_C),
            [this] { assign(); });
    add(u"reply"_s, tr("Reply to this caller"), tr("Reply"), Qt::Key_R,
        [this] { Q_EMIT replyWanted(current().id, 0); });
    for (int slot = 1; slot <= 9; ++slot)
        add(u"canned%1"_s.arg(slot), tr("Reply with canned answer %1").arg(slot), QString(),
            QKeySequence(Qt::Key_0 + slot), [this, slot] { Q_EMIT replyWanted(current().id, slot); })
            ->setProperty("unlisted", true);
    add(u"macro"_s, tr("Answer, set an outcome and go on, all in one"), tr("Macro"), Qt::Key_M, [this] { macro(); });
}

void LeadActions::addOutcomes()
{
    add(u"booked"_s, tr("Mark as booked"), tr("Booked"), Qt::Key_B, [this] { setOutcome(u"booked"_s); });
    add(u"calledBack"_s, tr("Mark as called back"), tr("Called back"), Qt::Key_L,
        [this] { setOutcome(u"called_back"_s); });
    add(u"noResponse"_s, tr("Mark as no response"), tr("No response"), Qt::Key_N,
        [this] { setOutcome(u"no_response"_s); });
    add(u"wasAnswered"_s, tr("Mark as answered after all: it was not missed"), tr("Not missed"),
        QKeySequence(Qt::SHIFT | Qt::Key_W), [this] { wasAnswered(); });
}

void LeadActions::addAttention()
{
    add(u"call"_s, tr("Call this caller"), tr("Call"), Qt::Key_T, [this] { call(); });
    add(u"escalate"_s, tr("Escalate: a person is needed now"), tr("Escalate"), Qt::Key_E, [this] { escalate(); });
    add(u"acknowledge"_s, tr("Acknowledge the escalation in my name"), tr("Acknowledge"), Qt::Key_A,
        [this] { acknowledge(); });
    add(u"snooze"_s, tr("Snooze until later"), tr("Snooze"), Qt::Key_S, [this] { snooze(); });
}

void LeadActions::addLooking()
{
    add(u"why"_s, tr("Why this text, or why none?"), tr("Why"), Qt::Key_W, [this] { Q_EMIT whyWanted(current().id); });
    add(u"card"_s, tr("Show the customer card"), tr("Card"), Qt::Key_I, [this] { Q_EMIT cardWanted(current().id); });
}

LeadRow LeadActions::current() const
{
    return m_source->chosenLeads().value(0);
}

QList<qint64> LeadActions::ids() const
{
    QList<qint64> ids;
    for (const LeadRow &row : m_source->chosenLeads())
        ids << row.id;
    return ids;
}

QString LeadActions::whom() const
{
    const QList<LeadRow> rows = m_source->chosenLeads();
    return rows.size() == 1 ? callerTitle(rows.first()) : tr("%n caller(s)", nullptr, int(rows.size()));
}

void LeadActions::update()
{
    const QList<LeadRow> rows = m_source->chosenLeads();
    const LeadRow row = rows.value(0);
    const bool one = rows.size() == 1;
    for (QAction *action : std::as_const(m_all))
        action->setEnabled(!rows.isEmpty());
    for (const QString &name : {u"why"_s, u"card"_s, u"reply"_s, u"call"_s, u"escalate"_s, u"claim"_s})
        m_byName[name]->setEnabled(one);
    m_byName[u"acknowledge"_s]->setEnabled(one && row.escalationId && row.escalationAckBy.isEmpty());
    m_byName[u"call"_s]->setEnabled(one && !row.caller.isEmpty());
    const bool mine = !row.owner.isEmpty() && row.owner == m_desk->person();
    m_byName[u"claim"_s]->setIconText(mine ? tr("Release") : row.owner.isEmpty() ? tr("Claim") : tr("Take over"));
    if (m_askedFor != row.id)
        m_askedFor = 0;
}

void LeadActions::tell(const QFuture<Expected<qint64>> &future, const QString &sentence)
{
    whenAnswered(future, this, [this, sentence](const Expected<qint64> &done) {
        Q_EMIT m_page->said(done ? sentence : EngineWords::of(done.error()), done ? *done : 0);
        m_source->readAnew();
    });
}

void LeadActions::claim()
{
    const LeadRow row = current();
    if (!row.owner.isEmpty() && row.owner == m_desk->person()) {
        tell(m_desk->release(row.id), tr("%1 is free for anybody again.").arg(callerTitle(row)));
        return;
    }
    if (!row.owner.isEmpty() && m_askedFor != row.id) {
        m_askedFor = row.id;
        Q_EMIT m_page->said(tr("%1 has this caller. Press C again to take over.").arg(oneLine(row.owner)), 0);
        return;
    }
    const bool over = !row.owner.isEmpty();
    m_askedFor = 0;
    tell(m_desk->claim(row.id, over), over ? tr("You took over %1 from %2.").arg(callerTitle(row), oneLine(row.owner))
                                           : tr("%1 is yours.").arg(callerTitle(row)));
}

void LeadActions::setOutcome(const QString &outcome)
{
    const QList<qint64> leads = ids();
    const QString sentence = tr("%1: %2.", "caller, then outcome").arg(whom(), Words::outcome(outcome));
    m_source->goOn();
    tell(m_desk->setOutcome(leads, outcome), sentence);
}

void LeadActions::wasAnswered()
{
    const LeadRow row = current();
    m_source->goOn();
    tell(m_desk->markAnswered(row.id), tr("%1: marked as not missed.").arg(callerTitle(row)));
}

void LeadActions::call()
{
    const LeadRow row = current();
    QDesktopServices::openUrl(QUrl(u"tel:"_s + row.caller));
    Q_EMIT m_page->said(
        tr("Calling %1 at %2. Press L when you have talked.").arg(callerTitle(row), shownNumber(row.caller)), 0);
}

void LeadActions::escalate()
{
    tell(m_desk->escalate(current().id), tr("%1 is in the escalations now.").arg(whom()));
}

void LeadActions::acknowledge()
{
    const LeadRow row = current();
    tell(m_desk->acknowledge(row.escalationId),
         tr("You acknowledged %1. It stays here until there is an outcome.").arg(callerTitle(row)));
}

} // namespace ring
