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
    paintRowGround(painter, option.rect, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_HasFocus), option.state.testFlag(QStyle::State_MouseOver));
    const QRect box = option.rect.adjusted(px(24), px(9), -px(12), -px(8));
    const int line = px(19);
    if (row.unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens().accentFill);
        painter->drawEllipse(option.rect.left() + px(10), box.top() + px(6), px(7), px(7));
    }
    paintCaller(painter, QRect(box.left(), box.top(), box.width(), line), row);
    paintLastWords(painter, QRect(box.left(), box.top() + line, box.width(), line), row);
    paintPlace(painter, QRect(box.left(), box.top() + 2 * line, box.width(), line), row);
}

void InboxDelegate::paintCaller(QPainter *painter, const QRect &box, const LeadRow &row) const
{
    const Theme &theme = Theme::instance();
    const Tokens &t = tokens();
    const Millis now = m_desk->now();
    const Tone tone = row.waitingSince ? waitTone(now - row.waitingSince) : Tone::Neutral;
    const QString waits = TimeWords::span(now - (row.waitingSince ? row.waitingSince : row.lastCallAt));
    const QFont small = theme.font(12, tone == Tone::Neutral ? QFont::Normal : QFont::DemiBold);
    const int wide = textWidth(waits, small);
    paintText(painter, QRect(box.right() - wide + 1, box.top(), wide, box.height()), waits, small,
              tone == Tone::Neutral ? t.faint : theme.ink(tone));
    paintText(painter, box.adjusted(0, 0, -wide - px(10), 0), callerTitle(row), theme.font(13, QFont::DemiBold),
              t.text);
}

void InboxDelegate::paintLastWords(QPainter *painter, const QRect &box, const LeadRow &row)
{
    const Tokens &t = tokens();
    const QString sign = row.hasDraft ? u"pencil"_s : row.lastInbound ? u"in"_s : u"out"_s;
    const int size = px(12);
    paintIcon(painter, QRect(box.left(), box.center().y() - size / 2 + 1, size, size), sign,
              row.hasDraft ? t.amber : t.faint);
    paintText(painter, box.adjusted(px(18), 0, 0, 0), oneLine(row.lastBody),
              Theme::instance().font(12, row.unread ? QFont::Medium : QFont::Normal), row.unread ? t.text : t.soft);
}

void InboxDelegate::paintPlace(QPainter *painter, QRect box, const LeadRow &row) const
{
    const Tokens &t = tokens();
    const QFont font = Theme::instance().font(12);
    if (!row.owner.isEmpty()) {
        const QString owner = row.owner == m_desk->person() ? tr("You") : oneLine(row.owner);
        const int wide = textWidth(owner, font);
        paintText(painter, QRect(box.right() - wide + 1, box.top(), wide, box.height()), owner, font, t.soft);
        box.setRight(box.right() - wide - px(6));
        if (!row.writing.isEmpty())
            paintIcon(painter, QRect(box.right() - px(12), box.center().y() - px(5), px(12), px(12)), u"pencil"_s,
                      t.amber);
        box.setRight(box.right() - px(18));
    }
    QString place = oneLine(row.locationName);
    if (!row.intent.isEmpty())
        place += u" · "_s + Words::intent(row.intent);
    paintText(painter, box, place, font, t.faint);
}

} // namespace ring
