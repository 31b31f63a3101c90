// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxdelegate.h"

#include "engine/desk/desk.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/rowpainter.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

QVariant SpokenLeadModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && index.isValid())
        return spokenRow(at(index.row()), m_desk->now());
    return LeadModel::data(index, role);
}

InboxDelegate::InboxDelegate(Desk *desk, const LeadModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_desk(desk)
    , m_model(model)
{
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {px(200), px(74)};
}

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LeadRow &row = m_model->at(index.row());
    const Tokens &t = tokens();
    const Theme &theme = Theme::instance();
    const Millis now = m_desk->now();
    paintRowGround(painter, option.rect, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_HasFocus), option.state.testFlag(QStyle::State_MouseOver));
    QRect box = option.rect.adjusted(px(24), px(9), -px(12), -px(8));
    if (row.unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentFill);
        painter->drawEllipse(option.rect.left() + px(10), box.top() + px(6), px(7), px(7));
    }
    const int line = px(19);
    const Tone tone = row.waitingSince ? waitTone(now - row.waitingSince) : Tone::Neutral;
    const QString waits = TimeWords::span(now - (row.waitingSince ? row.waitingSince : row.lastCallAt));
    const QFont small = theme.font(12, tone == Tone::Neutral ? QFont::Normal : QFont::DemiBold);
    const int wide = textWidth(waits, small);
    paintText(painter, QRect(box.right() - wide + 1, box.top(), wide, line), waits, small,
              tone == Tone::Neutral ? t.faint : theme.ink(tone));
    paintText(painter, QRect(box.left(), box.top(), box.width() - wide - px(10), line), callerTitle(row),
              theme.font(13, QFont::DemiBold), t.text);
    QRect second(box.left(), box.top() + line, box.width(), line);
    const int size = px(12);
    paintIcon(painter, QRect(second.left(), second.center().y() - size / 2 + 1, size, size),
              row.hasDraft      ? u"pencil"_s
              : row.lastInbound ? u"in"_s
                                : u"out"_s,
              row.hasDraft ? t.amber : t.faint);
    second.setLeft(second.left() + px(18));
    paintText(painter, second, oneLine(row.lastBody), theme.font(12, row.unread ? QFont::Medium : QFont::Normal),
              row.unread ? t.text : t.soft);
    QRect third(box.left(), second.bottom() + 1, box.width(), line);
    if (!row.owner.isEmpty()) {
        const QString owner = row.owner == m_desk->person() ? tr("You") : oneLine(row.owner);
        const int ownerWide = textWidth(owner, theme.font(12));
        paintText(painter, QRect(third.right() - ownerWide + 1, third.top(), ownerWide, line), owner, theme.font(12),
                  t.soft);
        third.setRight(third.right() - ownerWide - px(6));
        if (!row.writing.isEmpty())
            paintIcon(painter, QRect(third.right() - px(12), third.center().y() - px(5), px(12), px(12)), u"pencil"_s,
                      t.amber);
        third.setRight(third.right() - px(18));
    }
    QString place = oneLine(row.locationName);
    if (!row.intent.isEmpty())
        place += u" · "_s + Words::intent(row.intent);
    paintText(painter, third, place, theme.font(12), t.faint);
}

} // namespace ring
