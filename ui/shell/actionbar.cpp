// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionbar.h"

#include "ui/shell/keybutton.h"
#include "ui/shell/theme.h"

namespace ring {

using namespace Qt::StringLiterals;

ActionBar::ActionBar(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    setProperty("role", u"foot"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(px(44));
    for (QAction *action : actions) {
        m_buttons << (action ? new KeyButton(action, KeyButton::Look::Plain, this) : nullptr);
        // A relabelled button (Claim, Take over) is wider or narrower than before.
        if (action)
            connect(action, &QAction::changed, this, &ActionBar::place, Qt::QueuedConnection);
    }
}

QSize ActionBar::minimumSizeHint() const
{
    return {px(200), px(44)};
}

void ActionBar::resizeEvent(QResizeEvent *)
{
    place();
}

void ActionBar::place()
{
    int x = px(12);
    for (QWidget *button : std::as_const(m_buttons)) {
        if (!button) {
            x += px(10);
            continue;
        }
        const QSize size = button->sizeHint();
        const bool fits = x + size.width() <= width() - px(8);
        button->setVisible(fits);
        button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + px(6);
    }
}

} // namespace ring
