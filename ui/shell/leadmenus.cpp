// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/leadactions.h"
#include "ui/shell/page.h"
#include "ui/shell/snoozetimes.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QInputDialog>
#include <QMenu>

namespace ring {

using namespace Qt::StringLiterals;

QPoint LeadActions::menuPlace() const
{
    return m_page->mapToGlobal(QPoint(m_page->width() / 2 - 120, m_page->height() / 3));
}

void LeadActions::snooze()
{
    const QList<qint64> leads = ids();
    const Millis now = m_desk->now();
    const SnoozeTimes times = snoozeTimes(now);
    auto *menu = new QMenu(m_page);
    menu->setObjectName(u"snoozeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entry = [&](const QString &text, Millis until) {
        menu->addAction(text, this, [this, leads, until] { snoozeUntil(leads, until); });
    };
    entry(tr("&1   One hour (%1)").arg(TimeWords::moment(times.hour, now)), times.hour);
    entry(tr("&2   This afternoon (%1)").arg(TimeWords::moment(times.afternoon, now)), times.afternoon);
    entry(tr("&3   Next opening (%1)").arg(TimeWords::moment(times.opening, now)), times.opening);
    menu->addAction(tr("&4   Type a time…"), this, [this, leads] { askForTime(leads); });
    if (const Millis again = m_lastSnooze.value(leads.value(0)); again > now)
        entry(tr("&S   Until %1 again").arg(TimeWords::moment(again, now)), again);
    menu->popup(menuPlace());
    menu->setActiveAction(menu->actions().value(0));
}

void LeadActions::askForTime(const QList<qint64> &leads)
{
    auto *dialog = new QInputDialog(m_page);
    dialog->setObjectName(u"snoozeUntil"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Snooze until"));
    dialog->setLabelText(tr("For example: fri 9, 14:30, 2h"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, leads](const QString &typed) {
        if (const auto until = typedTime(typed, m_desk->now()))
            snoozeUntil(leads, *until);
        else
            Q_EMIT m_page->said(tr("\"%1\" is not a time to come. Try \"fri 9\" or \"2h\".").arg(typed), 0);
    });
    dialog->open();
}

void LeadActions::snoozeUntil(const QList<qint64> &leads, Millis until)
{
    for (qint64 id : leads)
        m_lastSnooze.insert(id, until);
    const QString sentence = tr("%1: snoozed until %2.").arg(whom(), TimeWords::moment(until, m_desk->now()));
    m_source->goOn();
    tell(m_desk->snooze(leads, until), sentence);
}

void LeadActions::assign()
{
    const QList<qint64> leads = ids();
    const QString who = whom();
    whenAnswered(m_desk->knownPeople(), this, [=, this](const Expected<QStringList> &people) {
        if (!people || people->isEmpty()) {
            Q_EMIT m_page->said(people ? tr("Nobody else has signed in yet.") : EngineWords::of(people.error()), 0);
            return;
        }
        auto *menu = new QMenu(m_page);
        menu->setObjectName(u"assignMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        int digit = 0;
        for (const QString &name : *people) {
            const QString shown = QString(name).replace(u'&', u"&&"_s);
            menu->addAction(++digit < 10 ? u"&%1   %2"_s.arg(digit).arg(shown) : shown, this, [=, this] {
                //: %1: a caller, %2: a colleague
                tell(m_desk->assign(leads, name), tr("%1 is with %2 now.").arg(who, name));
            });
        }
        menu->popup(menuPlace());
        menu->setActiveAction(menu->actions().value(0));
    });
}

void LeadActions::macro()
{
    const qint64 lead = current().id;
    auto *menu = new QMenu(m_page);
    menu->setObjectName(u"macroMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&1   Send answer 1, mark as booked, go on"), this,
                    [this, lead] { runMacro(lead, 1, u"booked"_s); });
    menu->addAction(tr("&2   Send answer 2, mark as booked, go on"), this,
                    [this, lead] { runMacro(lead, 2, u"booked"_s); });
    menu->addAction(tr("&3   Send answer 3, mark as called back, go on"), this,
                    [this, lead] { runMacro(lead, 3, u"called_back"_s); });
    menu->addAction(tr("&4   Send answer 1, go on"), this, [this, lead] { runMacro(lead, 1, {}); });
    menu->popup(menuPlace());
    menu->setActiveAction(menu->actions().value(0));
}

void LeadActions::runMacro(qint64 leadId, int slot, const QString &outcome)
{
    const QString caller = callerTitle(current());
    m_source->goOn();
    whenAnswered(m_desk->lead(leadId), this, [=, this](const Expected<LeadDetail> &detail) {
        const QString body = detail ? detail->canned.value(slot - 1) : QString();
        if (!detail || body.isEmpty()) {
            Q_EMIT m_page->said(
                detail ? tr("Canned answer %1 is empty. See Admin.").arg(slot) : EngineWords::of(detail.error()), 0);
            return;
        }
        whenAnswered(m_desk->sendReply(leadId, body), this, [=, this](const Expected<qint64> &sent) {
            if (!sent || outcome.isEmpty()) {
                Q_EMIT m_page->said(sent ? tr("Answered %1.").arg(caller) : EngineWords::of(sent.error()),
                                    sent ? *sent : 0);
                m_source->readAnew();
                return;
            }
            Q_EMIT m_page->said(tr("Answered %1.").arg(caller), *sent);
            tell(m_desk->setOutcome({leadId}, outcome),
                 tr("Answered %1 and marked as: %2.").arg(caller, Words::outcome(outcome)));
        });
    });
}

} // namespace ring
