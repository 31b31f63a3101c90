// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navrail.h"

#include "ui/shell/icons.h"
#include "ui/shell/keybutton.h"
#include "ui/shell/labels.h"
#include "ui/shell/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

NavButton::NavButton(const QString &icon, const QString &text, const QString &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_key(key)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (!key.isEmpty())
        setToolTip(u"%1 (%2)"_s.arg(text, key));
}

void NavButton::setBadge(int count, bool alarming)
{
    m_badge = count;
    m_alarming = alarming;
    setAccessibleDescription(count ? tr("%n waiting", nullptr, count) : QString());
    update();
}

QSize NavButton::sizeHint() const
{
    return {px(176), px(34)};
}

bool NavButton::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const bool on = isChecked();
    const QRectF ground = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    painter.setPen(hasFocus() ? QPen(t.accent) : QPen(Qt::NoPen));
    painter.setBrush(on ? t.accentSoft : underMouse() ? t.line : QColor(Qt::transparent));
    painter.drawRoundedRect(ground, px(6), px(6));
    QRect box = rect().adjusted(px(10), 0, -px(8), 0);
    const int size = px(18);
    paintIcon(&painter, QRect(box.left(), box.center().y() - size / 2 + 1, size, size), m_icon, on ? t.accent : t.soft);
    box.setLeft(box.left() + size + px(10));
    if (m_badge) {
        const QString count = QLocale().toString(m_badge);
        const int width = chipWidth(count);
        paintChip(&painter, QRect(box.right() - width + 1, box.top(), width, box.height()), count,
                  m_alarming ? Tone::Red
                  : on       ? Tone::Accent
                             : Tone::Neutral);
        box.setRight(box.right() - width - px(8));
    }
    paintText(&painter, box, text(), Theme::instance().font(13, on ? QFont::DemiBold : QFont::Normal),
              on ? t.accent : t.text);
}

NavRail::NavRail(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
    , m_person(new NavButton(u"person"_s, QString(), QString(), this))
{
    setProperty("role", u"sidebar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(px(200));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(px(10), px(14), px(10), px(10));
    box->setSpacing(px(2));
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(px(8), 0, 0, px(14));
    brand->setSpacing(px(10));
    auto *logo = new QLabel(this);
    logo->setPixmap(iconPixmap(u"logo"_s, tokens().accent, px(22), devicePixelRatioF()));
    brand->addWidget(logo);
    QLabel *name = plainLabel(tr("Second Ring"), "heading");
    brand->addWidget(name, 1);
    box->addLayout(brand);
    m_pages->setSpacing(px(2));
    box->addLayout(m_pages);
    box->addStretch(1);
    m_foot->setSpacing(px(2));
    box->addLayout(m_foot);
    box->addWidget(m_person);
    m_person->setObjectName(u"person"_s);
    connect(m_person, &QAbstractButton::clicked, this, &NavRail::personClicked);
}

void NavRail::addPage(const QString &name, const QString &title, const QString &key)
{
    auto *button = new NavButton(name, title, key, this);
    button->setObjectName(u"nav_"_s + name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_pages->addWidget(button);
    m_buttons.insert(name, button);
    connect(button, &QAbstractButton::clicked, this, [this, name] { Q_EMIT wanted(name); });
}

void NavRail::addFootAction(QAction *action, const QString &icon)
{
    auto *button = new NavButton(icon, action->iconText(), keyOf(action), this);
    m_foot->addWidget(button);
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
}

void NavRail::setCurrent(const QString &name)
{
    if (auto *button = m_buttons.value(name))
        button->setChecked(true);
}

void NavRail::setBadge(const QString &name, int count, bool alarming)
{
    if (auto *button = m_buttons.value(name))
        button->setBadge(count, alarming);
}

int NavRail::badge(const QString &name) const
{
    const auto *button = m_buttons.value(name);
    return button ? button->badge() : 0;
}

void NavRail::setPerson(const QString &person)
{
    m_person->setText(person.isEmpty() ? tr("Sign in") : person);
    m_person->setAccessibleName(person.isEmpty() ? tr("Sign in") : tr("Signed in as %1").arg(person));
    m_person->setToolTip(tr("Change who sits here"));
    m_person->update();
}

} // namespace ring
