// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardhead.h"

#include "ui/shell/icons.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rowpainter.h"
#include "ui/shell/timewords.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ring {

using namespace Qt::StringLiterals;

BoardHead::BoardHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_group(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_grouped(new QPushButton(tr("By location"), this))
    , m_unowned(new QLabel(this))
{
    setProperty("role", u"head"_s);
    setAttribute(Qt::WA_StyledBackground);
    dress();
    layOut(title);
    choose(LeadView(Preferences::instance().value(u"board/view"_s, int(LeadView::NeedsUs)).toInt()));
    m_grouped->setChecked(Preferences::instance().value(u"board/grouped"_s, true).toBool());
    setGroups({});
    follow();
}

void BoardHead::dress()
{
    m_grouped->setProperty("role", u"segment"_s);
    m_grouped->setCheckable(true);
    m_grouped->setToolTip(tr("Group by location, or one run by waiting time (G)"));
    m_group->setObjectName(u"groupFilter"_s);
    m_group->setAccessibleName(tr("Group of locations"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_group->setMaximumWidth(px(180));
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search  /"));
    m_search->setToolTip(
        tr("Name, last digits of the number, or words of a message. /spam, /high and /emergency filter."));
    m_search->setAccessibleName(tr("Search callers"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(px(96));
    m_search->setMaximumWidth(px(240));
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
}

void BoardHead::layOut(const QString &title)
{
    auto *heading = new QLabel(title, this);
    heading->setProperty("role", u"title"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(16), px(10), px(16), px(10));
    row->setSpacing(px(4));
    row->addWidget(heading);
    row->addSpacing(px(12));
    row->addWidget(addSegment(LeadView::NeedsUs, tr("Needs us"), tr("Callers who wait for somebody, longest first")));
    row->addWidget(addSegment(LeadView::All, tr("All"), tr("Every missed call, newest first")));
    row->addWidget(addSegment(LeadView::Snoozed, tr("Snoozed"), tr("Put off until later")));
    row->addWidget(addSegment(LeadView::Closed, tr("Closed"), tr("With an outcome")));
    row->addStretch(1);
    row->addWidget(m_unowned);
    row->addSpacing(px(8));
    row->addWidget(m_grouped);
    row->addWidget(m_group);
    row->addWidget(m_search, 2);
}

void BoardHead::follow()
{
    m_typed.setSingleShot(true);
    m_typed.setInterval(120);
    connect(&m_typed, &QTimer::timeout, this, &BoardHead::changed);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_views, &QButtonGroup::idClicked, this, [this] {
        remember();
        Q_EMIT changed();
    });
    connect(m_group, &QComboBox::activated, this, [this] {
        remember();
        Q_EMIT changed();
    });
    connect(m_grouped, &QPushButton::toggled, this, [this](bool on) {
        remember();
        Q_EMIT groupedChanged(on);
    });
}

QPushButton *BoardHead::addSegment(LeadView view, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("role", u"segment"_s);
    button->setProperty("words", text);
    button->setCheckable(true);
    button->setToolTip(tip);
    button->setObjectName(u"view%1"_s.arg(int(view)));
    m_views.addButton(button, int(view));
    return button;
}

void BoardHead::remember()
{
    Preferences &preferences = Preferences::instance();
    preferences.set(u"board/view"_s, m_views.checkedId());
    preferences.set(u"board/grouped"_s, m_grouped->isChecked());
    preferences.set(u"board/group"_s, m_group->currentData());
}

LeadView BoardHead::view() const
{
    return LeadView(m_views.checkedId());
}

LeadQuery BoardHead::query() const
{
    LeadQuery query;
    query.view = view();
    query.group = m_group->currentData().toString();
    QString words = m_search->text().simplified();
    for (const auto &[word, kind] : {std::pair(u"/spam"_s, u"spam"_s), std::pair(u"/high"_s, u"high_value"_s),
                                     std::pair(u"/emergency"_s, u"emergency"_s)})
        if (words.startsWith(word, Qt::CaseInsensitive)) {
            query.callerKind = kind;
            query.view = query.view == LeadView::NeedsUs ? LeadView::All : query.view;
            words = words.mid(word.size()).trimmed();
        }
    query.search = words;
    return query;
}

void BoardHead::nextView()
{
    const auto buttons = m_views.buttons();
    const auto at = buttons.indexOf(m_views.checkedButton());
    buttons[(at + 1) % buttons.size()]->click();
}

bool BoardHead::grouped() const
{
    return m_grouped->isChecked();
}

void BoardHead::toggleGrouped()
{
    m_grouped->toggle();
}

void BoardHead::choose(LeadView view)
{
    if (auto *button = m_views.button(int(view)))
        button->setChecked(true);
    else
        m_views.button(int(LeadView::NeedsUs))->setChecked(true);
}

void BoardHead::setGroups(const QStringList &groups)
{
    const QString kept = m_group->count() ? m_group->currentData().toString()
                                          : Preferences::instance().value(u"board/group"_s).toString();
    m_group->clear();
    m_group->addItem(tr("All groups"), QString());
    for (const QString &group : groups)
        m_group->addItem(group, group);
    m_group->setCurrentIndex(qMax(0, m_group->findData(kept)));
    m_group->setVisible(groups.size() > 1 && width() > px(900));
}

void BoardHead::showCounts(const LeadPage &page, Millis now)
{
    const auto label = [&](LeadView view, int count) {
        QAbstractButton *button = m_views.button(int(view));
        const QString words = button->property("words").toString();
        button->setText(count < 0 ? words : u"%1  %2"_s.arg(words).arg(count));
    };
    label(LeadView::NeedsUs, page.needsUs);
    for (const LeadView other : {LeadView::All, LeadView::Snoozed, LeadView::Closed})
        label(other, other == view() ? page.total : -1);
    m_unownedCount = page.unowned;
    m_unownedAge = page.unowned && page.oldestUnowned ? now - page.oldestUnowned : 0;
    sayUnowned();
}

void BoardHead::sayUnowned()
{
    const Tone tone = waitTone(m_unownedAge);
    QString words = tr("%n unowned", "callers nobody has claimed", m_unownedCount);
    if (m_unownedCount && width() > px(980))
        words += u" · "_s + tr("oldest %1").arg(TimeWords::span(m_unownedAge));
    m_unowned->setText(words);
    m_unowned->setToolTip(tr("Callers who wait and whom nobody has claimed. Amber after 5 minutes, red after 15."));
    m_unowned->setStyleSheet(tone == Tone::Neutral
                                 ? u"color: %1"_s.arg(tokens().faint.name())
                                 : u"color: %1; font-weight: 600"_s.arg(Theme::instance().ink(tone).name()));
}

void BoardHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_grouped->setVisible(width() > px(760));
    m_group->setVisible(m_group->count() > 2 && width() > px(900));
    sayUnowned();
}

void BoardHead::chooseGroup(int place)
{
    if (place >= m_group->count())
        return;
    m_group->setCurrentIndex(m_group->currentIndex() == place ? 0 : place);
    remember();
    Q_EMIT changed();
}

} // namespace ring
