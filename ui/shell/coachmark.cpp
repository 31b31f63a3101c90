// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/coachmark.h"

#include "ui/shell/keybutton.h"
#include "ui/shell/paint.h"
#include "ui/shell/preferences.h"

#include <QAction>
#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 10;

QStringList usedOnes()
{
    return Preferences::instance().value(u"coach/used"_s).toStringList();
}

} // namespace

CoachMark::CoachMark(const QString &page, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
{
    setObjectName(u"coachMark"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (QAction *action : actions) {
        m_actions << action;
        connect(action, &QAction::triggered, this, [this, name = action->objectName()] { used(name); });
    }
    hide();
}

QSize CoachMark::sizeHint() const
{
    return {px(200), px(30)};
}

void CoachMark::looksAt(qint64 row)
{
    if (row == 0)
        return hide();
    if (m_rows.contains(row))
        return offer();
    m_rows.insert(row);
    const QString seen = u"coach/rows/"_s + m_page;
    const int rows = Preferences::instance().value(seen, 0).toInt();
    // Counted only up to the limit: nothing is written for the thousandth row.
    if (rows <= mostRows)
        Preferences::instance().set(seen, rows + 1);
    offer();
}

void CoachMark::used(const QString &action)
{
    QStringList names = usedOnes();
    if (names.contains(action))
        return;
    Preferences::instance().set(u"coach/used"_s, names << action);
    offer();
}

void CoachMark::offer()
{
    const bool fresh = Preferences::instance().value(u"coach/rows/"_s + m_page, 0).toInt() <= mostRows;
    const QStringList names = usedOnes();
    m_sentence.clear();
    for (const QPointer<QAction> &action : std::as_const(m_actions)) {
        if (!fresh || !action || names.contains(action->objectName()))
            continue;
        m_key = keyOf(action);
        m_sentence = action->text();
        break;
    }
    //: %1: a key, %2: what it does
    setAccessibleName(m_sentence.isEmpty() ? QString() : tr("Key %1: %2").arg(m_key, m_sentence));
    setVisible(!m_sentence.isEmpty());
    update();
}

void CoachMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens().panel);
    const QFont font = Theme::instance().font(12);
    const QString tip = tr("Tip:");
    int x = px(16);
    paintText(&painter, QRect(x, 0, textWidth(tip, font), height()), tip, font, tokens().soft);
    x += textWidth(tip, font) + px(8);
    const int cap = px(20);
    x += paintKey(&painter, QRect(x, (height() - cap) / 2, keyWidth(m_key), cap), m_key) + px(8);
    paintText(&painter, QRect(x, 0, width() - x - px(16), height()), m_sentence, font, tokens().text);
}

} // namespace ring
