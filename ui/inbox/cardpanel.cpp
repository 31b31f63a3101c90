// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/cardpanel.h"

#include "engine/contacts/phonenumber.h"
#include "ui/shell/labels.h"
#include "ui/shell/ladderwords.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

CardPanel::CardPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"cardPanel"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Customer card"));
    setMinimumWidth(px(260));
    clear();
}

void CardPanel::clear()
{
    m_leadId = 0;
    auto *body = new QWidget;
    body->setProperty("role", u"panel"_s);
    body->setAttribute(Qt::WA_StyledBackground);
    setWidget(body);
}

void CardPanel::show(const LeadDetail &detail, Millis now)
{
    const int kept = m_leadId == detail.row.id ? verticalScrollBar()->value() : 0;
    clear();
    m_leadId = detail.row.id;
    auto *box = new QVBoxLayout(widget());
    box->setContentsMargins(px(16), px(16), px(16), px(16));
    box->setSpacing(px(4));
    addHead(box, detail);
    addFacts(box, detail, now);
    addCalls(box, detail, now);
    box->addStretch(1);
    verticalScrollBar()->setValue(kept);
}

void CardPanel::addHead(QVBoxLayout *box, const LeadDetail &detail)
{
    const LeadRow &row = detail.row;
    box->addWidget(plainLabel(callerTitle(row), "title", true));
    if (!row.caller.isEmpty() && !oneLine(row.callerName).isEmpty())
        box->addWidget(plainLabel(shownNumber(row.caller), "soft"));
    auto *chips = new QHBoxLayout;
    chips->setSpacing(px(6));
    chips->setContentsMargins(0, px(6), 0, px(4));
    chips->addWidget(new ChipLabel(Words::callerClass(row.callerClass),
                                   row.callerClass == u"customer" ? Tone::Blue : Tone::Neutral));
    if (row.highValue)
        chips->addWidget(new ChipLabel(tr("High value"), Tone::Violet, u"star"_s));
    if (row.emergency)
        chips->addWidget(new ChipLabel(tr("Emergency"), Tone::Red));
    if (detail.optedOut)
        chips->addWidget(new ChipLabel(tr("Opted out"), Tone::Red));
    chips->addStretch(1);
    box->addLayout(chips);
}

void CardPanel::addSection(QVBoxLayout *box, const QString &title)
{
    box->addSpacing(px(12));
    auto *rule = new QFrame;
    rule->setProperty("role", u"rule"_s);
    box->addWidget(rule);
    box->addSpacing(px(8));
    box->addWidget(plainLabel(title, "section"));
}

void CardPanel::addFact(QVBoxLayout *box, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto *label = plainLabel(name, "faint", true);
    label->setFixedWidth(px(92));
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(label);
    row->addWidget(plainLabel(value, nullptr, true), 1);
    box->addLayout(row);
}

/// A label breaks lines at blanks only; a long link would push the card out of the window.
QString CardPanel::breakable(QString link)
{
    for (auto at = link.size() - 1; at > 0; --at)
        if (!link[at].isLetterOrNumber() || at % 8 == 0)
            link.insert(at + 1, QChar(0x200B));
    return link;
}

void CardPanel::addFacts(QVBoxLayout *box, const LeadDetail &detail, Millis now)
{
    const LeadRow &row = detail.row;
    addSection(box, tr("Customer"));
    addFact(box, tr("Value"), row.valueCents ? TimeWords::money(row.valueCents) : QString());
    addFact(box, tr("Last visit"), TimeWords::month(row.lastVisit));
    addFact(box, tr("Open job"), oneLine(row.openJob));
    addFact(box, tr("Location"), oneLine(row.locationName));
    const QString here = TimeWords::moment(now, now);
    const QString there = TimeWords::momentWithThere(now, now, detail.zone);
    addFact(box, tr("Time now"), there == here ? QString() : there);
    addFact(box, tr("Business"), oneLine(detail.business));
    addFact(box, tr("Called us at"), detail.ourNumber.isEmpty() ? QString() : shownNumber(detail.ourNumber));
    if (row.emergency || row.escalationId) {
        if (!detail.onCall.isEmpty())
            addSection(box, tr("On call"));
        for (const QString &person : detail.onCall)
            box->addWidget(plainLabel(oneLine(person), nullptr, true));
        for (const RungRow &rung : row.ladder.told)
            box->addWidget(plainLabel(rungLine(rung, now), "soft", true));
        if (const QString by = acknowledgement(row); !by.isEmpty())
            box->addWidget(plainLabel(by, "soft", true));
    }
    addSection(box, tr("This missed call"));
    addFact(box, tr("Done"), whatWasDone(row));
    addFact(box, tr("State"), row.outcome.isEmpty() ? Words::leadState(row.state) : QString());
    addFact(box, tr("Owner"), row.owner.isEmpty() ? tr("Nobody yet") : oneLine(row.owner));
    addFact(box, tr("Calls"), tr("%n call(s)", nullptr, row.callCount));
    const auto when = [&](Millis at) { return at ? TimeWords::momentWithThere(at, now, detail.zone) : QString(); };
    addFact(box, tr("Call back"), row.outcome.isEmpty() ? when(row.callbackDueAt) : QString());
    addFact(box, tr("Follow-up"), when(row.nextTouchAt));
    addFact(box, tr("Outcome"), row.outcome.isEmpty() ? QString() : Words::outcome(row.outcome));
    addFact(box, tr("Found by"), row.outcome.isEmpty() ? QString() : Words::foundBy(row.outcomeFoundBy));
    addFact(box, tr("Booking link"), breakable(detail.bookingLink));
    addFact(box, tr("Direct line"), detail.directNumber.isEmpty() ? QString() : shownNumber(detail.directNumber));
}

void CardPanel::addCalls(QVBoxLayout *box, const LeadDetail &detail, Millis now)
{
    if (detail.calls.isEmpty())
        return;
    addSection(box, tr("Calls"));
    for (auto call = detail.calls.crbegin(); call != detail.calls.crend(); ++call) {
        const bool out = call->direction == u"outbound";
        const QString what = out                          ? tr("We called")
                             : call->state == u"answered" ? tr("Answered")
                                                          : Words::missReason(call->missReason);
        box->addWidget(plainLabel(u"%1 · %2"_s.arg(TimeWords::moment(call->startedAt, now), what), nullptr, true));
        if (call->talkSeconds)
            box->addWidget(plainLabel(tr("Talked for %1").arg(TimeWords::span(call->talkSeconds * secondMs)), "faint"));
        if (!call->transcript.isEmpty())
            box->addWidget(plainLabel(u"“%1”"_s.arg(call->transcript.trimmed()), "soft", true));
        box->addSpacing(px(4));
    }
}

} // namespace ring
