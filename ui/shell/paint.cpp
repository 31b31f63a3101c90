// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paint.h"

#include "ui/shell/icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QFont chipFont()
{
    return Theme::instance().font(11, QFont::DemiBold);
}

QFont keyFont()
{
    return Theme::instance().font(11, QFont::Medium);
}

} // namespace

int textWidth(const QString &text, const QFont &font)
{
    // Rounded up: eliding compares with the exact width, and a pixel short costs a whole word.
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1;
}

int chipWidth(const QString &text, bool icon)
{
    return textWidth(text, chipFont()) + px(14) + (icon ? px(15) : 0);
}

int paintChip(QPainter *painter, const QRect &box, const QString &text, Tone tone, const QString &icon)
{
    const int wanted = chipWidth(text, !icon.isEmpty());
    const int width = qMin(wanted, box.width());
    if (width < qMin(wanted, px(40)) || text.isEmpty())
        return 0;
    const int height = px(18);
    const QRect chip(box.left(), box.top() + (box.height() - height) / 2, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::instance().ground(tone));
    painter->drawRoundedRect(chip, px(4), px(4));
    QRect inner = chip.adjusted(px(7), 0, -px(7), 0);
    if (!icon.isEmpty()) {
        paintIcon(painter, QRect(inner.left() - px(1), chip.top() + (height - px(12)) / 2, px(12), px(12)), icon,
                  Theme::instance().ink(tone));
        inner.setLeft(inner.left() + px(15));
    }
    painter->setFont(chipFont());
    painter->setPen(Theme::instance().ink(tone));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(chipFont()).elidedText(text, Qt::ElideRight, inner.width() + px(2)));
    painter->restore();
    return width + px(6);
}

int paintText(QPainter *painter, const QRect &box, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment)
{
    if (box.width() <= 0 || text.isEmpty())
        return 0;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width());
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(box, int(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

namespace {

QSize layOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    qreal widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
        widest = qMax(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {int(std::ceil(widest)), int(std::ceil(height))};
}

QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

QSize wrappedSize(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(withLineSeparators(text), font);
    return layOut(layout, width);
}

void paintWrapped(QPainter *painter, const QPoint &at, int width, const QString &text, const QFont &font,
                  const QColor &colour)
{
    QTextLayout layout(withLineSeparators(text), font);
    layOut(layout, width);
    painter->setPen(colour);
    layout.draw(painter, at);
}

void paintPerson(QPainter *painter, const QRect &box, const QString &name)
{
    static constexpr Tone tones[] = {Tone::Accent, Tone::Green, Tone::Violet, Tone::Amber, Tone::Blue};
    uint sum = 0;
    for (QChar c : name)
        sum += c.unicode();
    const Tone tone = tones[sum % std::size(tones)];
    QString initials = name.left(1).toUpper();
    if (const auto blank = name.indexOf(u' '); blank > 0)
        initials += name.mid(blank + 1, 1).toUpper();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::instance().ground(tone));
    painter->drawEllipse(box);
    painter->setFont(Theme::instance().font(10, QFont::DemiBold));
    painter->setPen(Theme::instance().ink(tone));
    painter->drawText(box, Qt::AlignCenter, initials);
    painter->restore();
}

int keyWidth(const QString &key)
{
    return qMax(px(18), textWidth(key, keyFont()) + px(10));
}

int paintKey(QPainter *painter, const QRect &box, const QString &key, bool onFill)
{
    const int width = keyWidth(key);
    const int height = px(18);
    const QRect cap(box.left(), box.top() + (box.height() - height) / 2, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    QColor edge = onFill ? t.onAccent : t.lineStrong;
    edge.setAlphaF(onFill ? 0.5f : 1.0f);
    painter->setPen(edge);
    painter->setBrush(onFill ? QBrush(Qt::NoBrush) : QBrush(t.canvas));
    painter->drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4));
    painter->setFont(keyFont());
    painter->setPen(onFill ? t.onAccent : t.soft);
    painter->drawText(cap, Qt::AlignCenter, key);
    painter->restore();
    return width + px(4);
}

} // namespace ring
