// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escalations/escalationdelegate.h"

#include "engine/contacts/phonenumber.h"
#include "engine/desk/desk.h"
#include "ui/shell/icons.h"
#include "ui/shell/ladderwords.h"
#include "ui/shell/paint.h"
#include "ui/shell/rowpainter.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

bool severe(const LeadRow &row)
{
    return row.escalationKind == u"emergency" || row.escalationKind == u"urgent_reply";
}

constexpr int groupHeight = 28;
constexpr int lineHeight = 21;

QString minutesAndSeconds(Millis length)
{
    return u"%1:%2"_s.arg(length / minuteMs).arg(length % minuteMs / secondMs, 2, 10, QChar(u'0'));
}

} // namespace

EscalationDelegate::EscalationDelegate(Desk *desk, const LeadModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_desk(desk)
    , m_model(model)
{
}

EscalationMark EscalationDelegate::markOf(const QModelIndex &index) const
{
    return m_marks.value(m_model->at(index.row()).id);
}

QSize EscalationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool climbs = !m_model->at(index.row()).ladder.told.isEmpty() || m_model->at(index.row()).ladder.nextAt;
    return {px(200), px(86) + (climbs ? px(lineHeight) : 0) + (markOf(index).first ? px(groupHeight) : 0)};
}

void EscalationDelegate::paintGroup(QPainter *painter, const QRect &box, const LeadRow &row,
                                    const EscalationMark &mark) const
{
    painter->fillRect(box, tokens().canvas);
    //: %1: how many, %2: kind of escalation, %3: location
    QString words =
        tr("%1 × %2 at %3").arg(mark.together).arg(Words::escalation(row.escalationKind), oneLine(row.locationName));
    if (mark.shelvedUntil)
        words = tr("Shelved: %1").arg(words);
    paintText(painter, box.adjusted(px(16), 0, -px(16), 0), words, Theme::instance().font(12, QFont::DemiBold),
              tokens().soft);
}

void EscalationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &whole, const QModelIndex &index) const
{
    const LeadRow &row = m_model->at(index.row());
    const EscalationMark mark = markOf(index);
    QStyleOptionViewItem option = whole;
    if (mark.first) {
        paintGroup(painter, QRect(whole.rect.topLeft(), QSize(whole.rect.width(), px(groupHeight))), row, mark);
        option.rect.setTop(whole.rect.top() + px(groupHeight));
    }
    const bool open = row.escalationAckBy.isEmpty() && !mark.shelvedUntil;
    const Tone tone = severe(row) ? Tone::Red : Tone::Amber;
    const Theme &theme = Theme::instance();
    paintRowGround(painter, option.rect, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_HasFocus), option.state.testFlag(QStyle::State_MouseOver));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect.adjusted(px(16), px(10), -px(16), -px(11));
    const int disc = px(36);
    const QRect sign(box.left(), box.top() + px(2), disc, disc);
    painter->setPen(open ? QPen(theme.ink(tone), m_bright ? 2 : 1) : QPen(Qt::NoPen));
    painter->setBrush(open && m_bright ? theme.ink(tone) : theme.ground(open ? tone : Tone::Neutral));
    painter->drawRoundedRect(sign, px(8), px(8));
    const int inset = px(9);
    paintIcon(painter, sign.adjusted(inset, inset, -inset, -inset), open ? u"escalations"_s : u"check"_s,
              open && m_bright ? tokens().panel : theme.ink(open ? tone : Tone::Neutral));
    box.setLeft(sign.right() + px(14));
    const int clock = qMin(px(200), box.width() * 2 / 5);
    paintClock(painter, QRect(box.right() - clock + 1, box.top(), clock, box.height()), row);
    paintWords(painter, box.adjusted(0, 0, -clock - px(16), 0), row);
    painter->restore();
}

void EscalationDelegate::paintWords(QPainter *painter, const QRect &box, const LeadRow &row) const
{
    const Tokens &t = tokens();
    const Theme &theme = Theme::instance();
    const int line = px(lineHeight);
    QRect first(box.left(), box.top(), box.width(), line);
    const QString name = callerTitle(row);
    // The name before the number: what does not fit is left out from the end.
    const int chip = chipWidth(Words::escalation(row.escalationKind)) + px(16);
    first.setLeft(first.left() + px(10) +
                  paintText(painter, first.adjusted(0, 0, -chip, 0), name, theme.font(14, QFont::DemiBold), t.text));
    const QString number = row.caller.isEmpty() ? QString() : shownNumber(row.caller);
    if (!number.isEmpty() && number != name && textWidth(number, theme.font(13)) + px(10) + chip <= first.width())
        first.setLeft(first.left() + px(10) + paintText(painter, first, number, theme.font(13), t.soft));
    first.setLeft(first.left() + paintChip(painter, first, Words::escalation(row.escalationKind),
                                           severe(row) ? Tone::Red : Tone::Amber));
    if (row.highValue)
        first.setLeft(first.left() +
                      paintChip(painter, first, TimeWords::money(row.valueCents), Tone::Violet, u"star"_s));
    if (row.escalationRaises > 1)
        paintChip(painter, first, tr("Raised %n time(s)", nullptr, row.escalationRaises), Tone::Red);
    paintText(painter, QRect(box.left(), box.top() + line + px(1), box.width(), line), Words::escalationCause(row),
              theme.font(13), t.text);
    QString said = oneLine(row.locationName);
    if (!row.lastBody.isEmpty())
        said += u" · "_s + oneLine(row.lastBody);
    else if (row.voicemail)
        said += u" · "_s + tr("Left a voicemail");
    paintText(painter, QRect(box.left(), box.top() + 2 * line + px(2), box.width(), line), said, theme.font(12),
              t.faint);
    paintText(painter, QRect(box.left(), box.top() + 3 * line + px(2), box.width(), line),
              ladderLine(row.ladder, m_desk->now()), theme.font(12), t.soft);
}

void EscalationDelegate::paintClock(QPainter *painter, const QRect &box, const LeadRow &row) const
{
    const Tokens &t = tokens();
    const Theme &theme = Theme::instance();
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    const Millis now = m_desk->now();
    const int line = px(lineHeight);
    const QRect first(box.left(), box.top(), box.width(), line);
    const QRect second = first.translated(0, line + px(1));
    const QRect third = second.translated(0, line);
    if (const Millis until = m_marks.value(row.id).shelvedUntil) {
        paintText(painter, first, tr("shelved until %1").arg(TimeWords::moment(until, now)),
                  theme.font(12, QFont::Medium), t.soft, right);
        paintText(painter, second, tr("nobody has acknowledged"), theme.font(12), t.faint, right);
    } else if (!row.escalationAckBy.isEmpty()) {
        paintText(painter, first, acknowledgement(row), theme.font(12, QFont::Medium), t.green, right);
        paintText(painter, second, tr("needs an outcome"), theme.font(12), t.faint, right);
    } else if (row.escalationDueAt) {
        const Millis left = row.escalationDueAt - now;
        const QString words = left >= hourMs   ? tr("due in %1").arg(TimeWords::span(left))
                              : left >= 0      ? tr("due in %1").arg(minutesAndSeconds(left))
                              : left > -hourMs ? tr("overdue %1").arg(minutesAndSeconds(-left))
                                               : tr("overdue %1").arg(TimeWords::span(-left));
        paintText(painter, first, words, theme.font(14, QFont::Bold),
                  left < 0              ? t.red
                  : left < 2 * minuteMs ? t.amber
                                        : t.text,
                  right);
        paintText(painter, second, tr("nobody has acknowledged"), theme.font(12), t.red, right);
    } else {
        paintText(painter, first, tr("nobody has acknowledged"), theme.font(12, QFont::DemiBold), t.red, right);
    }
    paintText(painter, third, tr("raised %1 ago").arg(TimeWords::span(now - row.escalationRaisedAt)), theme.font(12),
              t.faint, right);
}

} // namespace ring
