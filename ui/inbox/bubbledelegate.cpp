// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bubbledelegate.h"

#include "engine/desk/desk.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

struct BubbleDelegate::Shape
{
    QSize text;  ///< of the wrapped body
    int day = 0; ///< height of the day heading
    int height = 0;
};

namespace {

QFont bodyFont()
{
    return Theme::instance().font(13);
}

int bubbleWidth(int width)
{
    return qMin(px(520), width * 3 / 4) - px(24);
}

void paintDay(QPainter *painter, const QRect &box, const QString &text)
{
    const QFont font = Theme::instance().font(11, QFont::DemiBold);
    const int half = textWidth(text, font) / 2 + px(12);
    const int y = box.center().y();
    painter->fillRect(QRect(box.left() + px(16), y, box.width() / 2 - half - px(16), 1), tokens().line);
    painter->fillRect(QRect(box.center().x() + half, y, box.width() / 2 - half - px(16), 1), tokens().line);
    paintText(painter, box, text, font, tokens().faint, Qt::AlignCenter);
}

} // namespace

QString shownBody(const QString &body)
{
    QString shown;
    shown.reserve(body.size());
    for (QChar c : body)
        if (c == u'\n' || c.unicode() == 0x200D ||
            (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control))
            shown += c;
    return shown.trimmed();
}

BubbleDelegate::BubbleDelegate(Desk *desk, const ThreadModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_desk(desk)
    , m_model(model)
{
}

BubbleDelegate::Shape BubbleDelegate::shapeOf(const ThreadLine &line, int width) const
{
    Shape shape;
    shape.day = line.newDay ? px(36) : 0;
    const bool call = line.kind == ThreadLine::Kind::Call;
    const QString body = shownBody(call ? line.call.transcript : line.message.body);
    if (!body.isEmpty()) {
        const QString key = QString::number(width) + u':' + body;
        auto known = m_sizes.constFind(key);
        if (known == m_sizes.cend())
            known = m_sizes.insert(key, wrappedSize(body, bodyFont(), bubbleWidth(width)));
        shape.text = *known;
    }
    if (call)
        shape.height = shape.day + px(30) + (body.isEmpty() ? 0 : shape.text.height() + px(20));
    else
        shape.height = shape.day + shape.text.height() + px(16) + px(26);
    return shape;
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() > 0 ? option.rect.width() : px(400);
    return {px(100), shapeOf(m_model->at(index.row()), width).height};
}

QString BubbleDelegate::metaOf(const MessageRow &message) const
{
    const Millis now = m_desk->now();
    QStringList parts{TimeWords::moment(message.at, now)};
    if (message.inbound) {
        if (!message.intent.isEmpty())
            parts << Words::intent(message.intent);
        return parts.join(u" · "_s);
    }
    parts << (message.author.isEmpty() ? Words::touch(message.touch) : message.author);
    if (message.holdUntil > now && message.state == u"queued")
        parts << tr("Sends in %1 s. Z takes it back.").arg((message.holdUntil - now + 999) / secondMs);
    else
        parts << Words::messageState(message.state);
    if (message.segments > 1)
        parts << tr("%n text(s)", nullptr, message.segments);
    if (!message.problem.isEmpty())
        parts << EngineWords::of(message.problem);
    return parts.join(u" · "_s);
}

QString BubbleDelegate::callLine(const CallRow &call) const
{
    const QString when = TimeWords::moment(call.startedAt, m_desk->now());
    if (call.direction == u"outbound")
        return call.person.isEmpty() ? tr("We called, %1").arg(when) : tr("%1 called, %2").arg(call.person, when);
    if (call.state == u"answered")
        return tr("Call answered, %1").arg(when);
    return tr("Missed call, %1").arg(when) + u" · "_s + Words::missReason(call.missReason);
}

void BubbleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThreadLine &line = m_model->at(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect area = option.rect;
    if (line.newDay) {
        paintDay(painter, QRect(area.left(), area.top(), area.width(), px(36)),
                 TimeWords::day(line.at(), m_desk->now()));
        area.setTop(area.top() + px(36));
    }
    if (line.kind == ThreadLine::Kind::Call)
        paintCall(painter, area, line);
    else
        paintMessage(painter, area, line);
    painter->restore();
}

void BubbleDelegate::paintCall(QPainter *painter, const QRect &area, const ThreadLine &line) const
{
    const Tokens &t = tokens();
    const QFont font = Theme::instance().font(12);
    const QString words = callLine(line.call);
    const int size = px(14);
    const int wide = qMin(textWidth(words, font), area.width() - px(64));
    const int left = area.center().x() - (wide + size + px(6)) / 2;
    const QRect row(left, area.top(), wide + size + px(6), px(30));
    const bool missed = line.call.state == u"missed";
    paintIcon(painter, QRect(row.left(), row.center().y() - size / 2 + 1, size, size),
              missed ? u"phone-missed"_s : u"phone"_s, missed ? t.amber : t.green);
    paintText(painter, row.adjusted(size + px(6), 0, 0, 0), words, font, t.soft);
    const QString transcript = shownBody(line.call.transcript);
    if (transcript.isEmpty())
        return;
    const Shape shape = shapeOf(line, area.width());
    const int inner = shape.text.width() + px(24);
    const QRect ground(area.center().x() - inner / 2, row.bottom(), inner, shape.text.height() + px(14));
    painter->setPen(QPen(t.lineStrong, 1, Qt::DashLine));
    painter->setBrush(t.panel);
    painter->drawRoundedRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
    paintWrapped(painter, ground.topLeft() + QPoint(px(12), px(7)), bubbleWidth(area.width()), transcript, bodyFont(),
                 t.soft);
}

void BubbleDelegate::paintMessage(QPainter *painter, const QRect &area, const ThreadLine &line) const
{
    const Tokens &t = tokens();
    const MessageRow &message = line.message;
    const Shape shape = shapeOf(line, area.width());
    const bool out = !message.inbound;
    const bool staff = out && message.touch == u"staff";
    const int wide = shape.text.width() + px(24);
    const int left = out ? area.right() - px(16) - wide : area.left() + px(16);
    const QRect bubble(left, area.top() + px(2), wide, shape.text.height() + px(16));
    painter->setPen(out ? QPen(Qt::NoPen) : QPen(t.line));
    painter->setBrush(staff ? t.accentFill : out ? t.accentSoft : t.panel);
    painter->drawRoundedRect(bubble, px(12), px(12));
    paintWrapped(painter, bubble.topLeft() + QPoint(px(12), px(8)), bubbleWidth(area.width()), shownBody(message.body),
                 bodyFont(), staff ? t.onAccent : t.text);
    const bool bad = message.state == u"failed" || message.state == u"undelivered";
    const bool held = message.holdUntil > m_desk->now() && message.state == u"queued";
    const QRect meta(area.left() + px(20), bubble.bottom() + px(2), area.width() - px(40), px(18));
    paintText(painter, meta, metaOf(message), Theme::instance().font(11, held ? QFont::DemiBold : QFont::Normal),
              bad    ? t.red
              : held ? t.amber
                     : t.faint,
              (out ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace ring
