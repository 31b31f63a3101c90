// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/labels.h"

#include "ui/shell/paint.h"

#include <QPainter>

namespace ring {

QLabel *plainLabel(const QString &text, const char *role, bool wrap)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap);
    if (role)
        label->setProperty("role", QLatin1String(role));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return text;
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")) +
           QStringLiteral("</qt>");
}

ChipLabel::ChipLabel(const QString &text, Tone tone, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_icon(icon)
    , m_tone(tone)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChipLabel::sizeHint() const
{
    return {chipWidth(m_text, !m_icon.isEmpty()), px(20)};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_text, m_tone, m_icon);
}

} // namespace ring
