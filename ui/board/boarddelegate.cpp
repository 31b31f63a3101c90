// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boarddelegate.h"

#include "engine/contacts/phonenumber.h"
#include "engine/desk/desk.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"
#include "ui/shell/paint.h"
#include "ui/shell/rowpainter.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct BoardWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::BoardDelegate)

public:
    static QString waiting(int n) { return tr("%n waiting", nullptr, n); }
    static QString calls(int n) { return tr("%n caller(s)", nullptr, n); }
    static QString quiet(int n) { return tr("%n quiet location(s)", nullptr, n); }
    static QString longest(const QString &span) { return tr("longest %1").arg(span); }
    static QString noCalls() { return tr("No missed calls"); }
    static QString nothingWaits() { return tr("nobody waits"); }
};

int headingHeight()
{
    return px(34);
}

void paintHeading(QPainter *painter, const QRect &area, const BoardLine &line, Millis now, bool current)
{
    const Tokens &t = tokens();
    painter->fillRect(area, t.canvas);
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), t.line);
    if (current)
        painter->fillRect(QRect(area.left(), area.top(), px(3), area.height()), t.accentFill);
    QRect box = area.adjusted(px(16), 0, -px(16), -1);
    const int size = px(16);
    if (line.kind != BoardLine::Kind::QuietLocation)
        paintIcon(painter, QRect(box.left(), box.center().y() - size / 2 + 1, size, size),
                  line.folded ? u"chevron-right"_s : u"chevron"_s, t.faint);
    box.setLeft(box.left() + px(32));
    const bool quiet = line.kind == BoardLine::Kind::Quiet;
    const QFont font = Theme::instance().font(12, QFont::DemiBold);
    const QFont small = Theme::instance().font(12);
    const QString name = quiet ? BoardWords::quiet(line.leads) : oneLine(line.name);
    box.setLeft(
        box.left() + px(8) +
        paintText(painter, box.adjusted(0, 0, -box.width() / 3, 0), name, font, line.needsUs ? t.text : t.soft));
    if (!line.group.isEmpty())
        box.setLeft(box.left() + px(8) +
                    paintText(painter, box.adjusted(0, 0, -px(160), 0), oneLine(line.group), small, t.faint));
    if (line.needsUs)
        box.setLeft(box.left() +
                    paintChip(painter, box, BoardWords::waiting(line.needsUs), waitTone(now - line.oldest)));
    if (quiet)
        return;
    QString right = line.kind == BoardLine::Kind::QuietLocation ? BoardWords::noCalls() : BoardWords::calls(line.leads);
    if (line.oldest)
        right += u" · "_s + BoardWords::longest(TimeWords::span(now - line.oldest));
    else if (line.leads)
        right += u" · "_s + BoardWords::nothingWaits();
    paintText(painter, box, right, small, t.faint, Qt::AlignRight | Qt::AlignVCenter);
}

QString tip(const LeadRow &row, Millis now)
{
    QStringList lines{callerTitle(row)};
    if (!row.caller.isEmpty())
        lines << shownNumber(row.caller);
    lines << oneLine(row.locationName) << whatWasDone(row) << Words::missReason(row.missReason)
          << TimeWords::full(row.openedAt);
    if (row.waitingSince)
        lines << spokenRow(row, now);
    if (!row.messageProblem.isEmpty())
        lines << oneLine(row.messageProblem);
    return plainTip(lines.join(u'\n'));
}

} // namespace

QVariant SpokenBoardModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return BoardModel::data(index, role);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardLine &line = at(index.row());
    if (line.kind == BoardLine::Kind::Lead)
        return role == Qt::ToolTipRole ? tip(line.lead, m_desk->now()) : spokenRow(line.lead, m_desk->now());
    if (line.kind == BoardLine::Kind::Quiet)
        return BoardWords::quiet(line.leads);
    const QString words =
        oneLine(line.name) + u", "_s + BoardWords::calls(line.leads) + u", "_s + BoardWords::waiting(line.needsUs);
    return role == Qt::ToolTipRole ? plainTip(words) : words;
}

BoardDelegate::BoardDelegate(Desk *desk, const BoardModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_desk(desk)
    , m_model(model)
{
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool lead = m_model->at(index.row()).kind == BoardLine::Kind::Lead;
    return {px(200), lead ? RowPainter::height() : headingHeight()};
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BoardLine &line = m_model->at(index.row());
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    if (line.kind != BoardLine::Kind::Lead) {
        paintHeading(painter, option.rect, line, m_desk->now(), focus);
        return;
    }
    paintRowGround(painter, option.rect, option.state.testFlag(QStyle::State_Selected), focus,
                   option.state.testFlag(QStyle::State_MouseOver));
    RowPainter(painter, option.rect, line.lead, m_desk->now(), m_desk->person()).paint(!m_model->grouped());
}

} // namespace ring
