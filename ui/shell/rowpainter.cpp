// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rowpainter.h"

#include "engine/contacts/phonenumber.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(ring::RowPainter)

public:
    static QString lastVisit(const QString &month) { return tr("Last visit %1").arg(month); }
    static QString openJob(const QString &job) { return tr("Open job: %1").arg(job); }
    static QString repeat(const LeadRow &row, Millis now)
    {
        return tr("×%1, last %2", "how often somebody called and how long ago last")
            .arg(row.callCount)
            .arg(TimeWords::span(now - row.lastCallAt));
    }
    static QString highValue(const LeadRow &row)
    {
        return row.valueCents ? tr("High value %1").arg(TimeWords::money(row.valueCents)) : tr("High value");
    }
    static QString followUp(const QString &when) { return tr("Follow-up %1").arg(when); }
    static QString callAt(const QString &when) { return tr("Call at %1").arg(when); }
    static QString snoozed(const QString &when) { return tr("Snoozed until %1").arg(when); }
    static QString writing() { return tr("writing…"); }
    static QString draft() { return tr("Draft"); }
    static QString nobody() { return tr("Nobody yet"); }
    static QString me() { return tr("You"); }
    static QString emergency() { return tr("Emergency"); }
    static QString voicemail() { return tr("Left a voicemail"); }
};

QFont strong()
{
    return Theme::instance().font(13, QFont::DemiBold);
}
QFont body()
{
    return Theme::instance().font(13);
}
QFont small()
{
    return Theme::instance().font(12);
}

} // namespace

Tone waitTone(Millis waited)
{
    return waited >= 15 * minuteMs ? Tone::Red : waited >= 5 * minuteMs ? Tone::Amber : Tone::Neutral;
}

void paintRowGround(QPainter *painter, const QRect &box, bool selected, bool current, bool hover)
{
    const Tokens &t = tokens();
    painter->fillRect(box, selected ? t.selected : hover ? t.hover : t.panel);
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), t.line);
    if (current)
        painter->fillRect(QRect(box.left(), box.top(), px(3), box.height()), t.accentFill);
}

RowPainter::RowPainter(QPainter *painter, const QRect &box, const LeadRow &row, Millis now, const QString &person)
    : m_painter(painter)
    , m_box(box.adjusted(px(16), 0, -px(16), -1))
    , m_row(row)
    , m_now(now)
    , m_person(person)
{
}

RowPainter::Columns RowPainter::columns() const
{
    const int gap = px(16);
    Columns c;
    QRect rest = m_box;
    const auto left = [&](int width) {
        const QRect box(rest.left(), rest.top(), width, rest.height());
        rest.setLeft(rest.left() + width + gap);
        return box;
    };
    const auto right = [&](int width) {
        const QRect box(rest.right() - width + 1, rest.top(), width, rest.height());
        rest.setRight(rest.right() - width - gap);
        return box;
    };
    c.mark = QRect(rest.left(), rest.top(), px(20), rest.height());
    rest.setLeft(rest.left() + px(32));
    const int wide = rest.width();
    c.who = left(wide > px(900) ? px(196) : px(168));
    c.waiting = right(px(98));
    if (wide > px(560))
        c.owner = right(px(86));
    if (wide > px(680))
        c.state = right(px(132));
    if (wide > px(860))
        c.known = left(px(150));
    c.done = rest;
    return c;
}

QRect RowPainter::upper(const QRect &box) const
{
    const int line = px(19);
    return {box.left(), box.center().y() - line + px(1), box.width(), line};
}

QRect RowPainter::lower(const QRect &box) const
{
    return {box.left(), box.center().y() + px(2), box.width(), px(17)};
}

void RowPainter::paint(bool withLocation)
{
    const Columns c = columns();
    paintMark(c.mark);
    paintWho(c.who, withLocation);
    if (c.known.isValid())
        paintKnown(c.known);
    paintDone(c.done);
    if (c.state.isValid())
        paintState(c.state);
    if (c.owner.isValid())
        paintOwner(c.owner);
    paintWaiting(c.waiting);
}

void RowPainter::paintMark(const QRect &box)
{
    const Theme &theme = Theme::instance();
    QString icon = u"phone-missed"_s;
    Tone tone = Tone::Neutral;
    if (m_row.emergency || (m_row.escalationId && m_row.escalationAckBy.isEmpty()))
        icon = u"escalations"_s, tone = Tone::Red;
    else if (m_row.outcome == u"booked" || m_row.outcome == u"called_back")
        icon = u"check"_s, tone = Tone::Green;
    else if (m_row.snoozedUntil > m_now)
        icon = u"snooze"_s, tone = Tone::Violet;
    else if (m_row.lastInbound)
        icon = u"text"_s, tone = m_row.needsUs ? Tone::Accent : Tone::Neutral;
    else if (m_row.action == u"callback")
        icon = u"phone"_s, tone = Tone::Amber;
    else if (m_row.action == u"none")
        icon = u"none"_s;
    else if (m_row.action == u"text")
        icon = u"out"_s;
    const int size = px(18);
    paintIcon(m_painter, QRect(box.left(), box.center().y() - size / 2, size, size), icon, theme.ink(tone));
}

void RowPainter::paintWho(const QRect &box, bool withLocation)
{
    const Tokens &t = tokens();
    QRect line = upper(box);
    const bool repeats = m_row.callCount > 1;
    const QString times = repeats ? u"×%1"_s.arg(m_row.callCount) : QString();
    const int reserved = repeats ? chipWidth(times) + px(8) : 0;
    const int used = paintText(m_painter, line.adjusted(0, 0, -reserved, 0), callerTitle(m_row), strong(),
                               m_row.needsUs || m_row.unread ? t.text : t.soft);
    if (repeats)
        paintChip(m_painter, line.adjusted(used + px(8), 0, 0, 0), times, Tone::Amber);
    QString second;
    if (withLocation)
        second = oneLine(m_row.locationName);
    else if (!oneLine(m_row.callerName).isEmpty() && !m_row.caller.isEmpty())
        second = shownNumber(m_row.caller);
    if (repeats)
        second += (second.isEmpty() ? QString() : u" · "_s) + RowText::repeat(m_row, m_now);
    if (second.isEmpty())
        second = Words::missReason(m_row.missReason);
    paintText(m_painter, lower(box), second, small(), t.faint);
}

void RowPainter::paintKnown(const QRect &box)
{
    QRect line = upper(box);
    if (m_row.emergency)
        line.setLeft(line.left() + paintChip(m_painter, line, RowText::emergency(), Tone::Red));
    if (m_row.highValue)
        line.setLeft(line.left() + paintChip(m_painter, line, RowText::highValue(m_row), Tone::Violet, u"star"_s));
    if (!m_row.highValue)
        paintChip(m_painter, line, Words::callerClass(m_row.callerClass),
                  m_row.callerClass == u"customer" ? Tone::Blue : Tone::Neutral);
    QString second = m_row.openJob.isEmpty() ? QString() : RowText::openJob(oneLine(m_row.openJob));
    if (second.isEmpty() && !m_row.lastVisit.isEmpty())
        second = RowText::lastVisit(TimeWords::month(m_row.lastVisit));
    paintText(m_painter, lower(box), second, small(), tokens().faint);
}

void RowPainter::paintDone(const QRect &box)
{
    const Tokens &t = tokens();
    const bool bad = m_row.messageState == u"failed" || m_row.messageState == u"undelivered";
    paintText(m_painter, upper(box), whatWasDone(m_row), body(), bad ? t.red : t.text);
    QRect line = lower(box);
    QString last = oneLine(m_row.lastBody);
    if (last.isEmpty())
        last = m_row.voicemail ? RowText::voicemail() : QString();
    if (last.isEmpty())
        return;
    const int size = px(12);
    const QString icon = m_row.lastBody.isEmpty() ? u"voicemail"_s : m_row.lastInbound ? u"in"_s : u"out"_s;
    paintIcon(m_painter, QRect(line.left(), line.center().y() - size / 2 + 1, size, size), icon,
              m_row.lastInbound ? t.accent : t.faint);
    line.setLeft(line.left() + px(18));
    paintText(m_painter, line, last, m_row.unread ? Theme::instance().font(12, QFont::DemiBold) : small(),
              m_row.lastInbound ? t.soft : t.faint);
}

void RowPainter::paintState(const QRect &box)
{
    const Tokens &t = tokens();
    QRect line = upper(box);
    if (!m_row.outcome.isEmpty())
        paintChip(m_painter, line, Words::outcome(m_row.outcome),
                  m_row.outcome == u"no_response" ? Tone::Neutral : Tone::Green, u"check"_s);
    else if (m_row.hasDraft)
        paintChip(m_painter, line, RowText::draft(), Tone::Amber, u"pencil"_s);
    else if (m_row.lastInbound && !m_row.intent.isEmpty())
        paintChip(m_painter, line, Words::intent(m_row.intent), Tone::Accent);
    else if (!m_row.messageState.isEmpty())
        paintChip(m_painter, line, Words::messageState(m_row.messageState), Words::messageTone(m_row.messageState),
                  m_row.messageState == u"delivered" ? u"check-twice"_s : QString());
    QString second;
    if (!m_row.outcome.isEmpty())
        second = Words::foundBy(m_row.outcomeFoundBy);
    else if (m_row.snoozedUntil > m_now)
        second = RowText::snoozed(TimeWords::moment(m_row.snoozedUntil, m_now));
    else if (m_row.callbackDueAt)
        second = RowText::callAt(TimeWords::moment(m_row.callbackDueAt, m_now));
    else if (m_row.nextTouchAt)
        second = RowText::followUp(TimeWords::moment(m_row.nextTouchAt, m_now));
    paintText(m_painter, lower(box), second, small(), t.faint);
}

void RowPainter::paintOwner(const QRect &box)
{
    const Tokens &t = tokens();
    if (m_row.owner.isEmpty() && m_row.writing.isEmpty()) {
        if (m_row.needsUs)
            paintText(m_painter, upper(box), RowText::nobody(), small(), t.faint);
        return;
    }
    const QString name = oneLine(m_row.owner.isEmpty() ? m_row.writing : m_row.owner);
    const int disc = px(20);
    const QRect line = upper(box);
    paintPerson(m_painter, QRect(line.left(), line.center().y() - disc / 2 + 1, disc, disc), name);
    paintText(m_painter, line.adjusted(disc + px(6), 0, 0, 0), name == m_person ? RowText::me() : name, small(),
              t.soft);
    if (m_row.writing.isEmpty())
        return;
    const QRect second = lower(box);
    const int size = px(12);
    paintIcon(m_painter, QRect(second.left() + px(4), second.center().y() - size / 2 + 1, size, size), u"pencil"_s,
              t.amber);
    paintText(m_painter, second.adjusted(disc + px(6), 0, 0, 0), RowText::writing(), small(), t.amber);
}

void RowPainter::paintWaiting(const QRect &box)
{
    const Tokens &t = tokens();
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    if (!m_row.waitingSince) {
        paintText(m_painter, upper(box), TimeWords::moment(m_row.lastCallAt, m_now), small(), t.faint, right);
        return;
    }
    const Millis waited = m_now - m_row.waitingSince;
    const Tone tone = waitTone(waited);
    const QString words = TimeWords::span(waited);
    QRect line = upper(box);
    if (tone == Tone::Neutral) {
        paintText(m_painter, line, words, strong(), t.text, right);
    } else {
        const int width = qMin(chipWidth(words, true), line.width());
        paintChip(m_painter, QRect(line.right() - width + 1, line.top(), width, line.height()), words, tone,
                  u"clock"_s);
    }
    paintText(m_painter, lower(box), TimeWords::moment(m_row.waitingSince, m_now), small(), t.faint, right);
}

} // namespace ring
