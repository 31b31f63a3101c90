// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/periodbar.h"

#include "ui/dashboard/look.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

enum PlaceRole { KindRole = Qt::UserRole, KeyRole };

QLabel *buddy(QWidget *to, const QString &name)
{
    auto *label = new QLabel(to->parentWidget());
    label->setObjectName(name);
    label->setBuddy(to);
    return label;
}

} // namespace

PeriodBar::PeriodBar(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_row(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_period(new QComboBox(this))
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
    , m_place(new QComboBox(this))
{
    m_period->setObjectName(u"period"_s);
    m_place->setObjectName(u"place"_s);
    m_first->setObjectName(u"firstDay"_s);
    m_last->setObjectName(u"lastDay"_s);
    m_place->setMaxVisibleItems(20);
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_place->setMaximumWidth(fontMetrics().height() * 18);

    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::s);
    m_rows->addLayout(m_row);
    m_rows->addStretch(1);
    m_rows->addLayout(m_buttons);
    m_row->setSpacing(space::s);
    m_buttons->setSpacing(space::s);
    for (auto [label, field] : {std::pair{"periodLabel", static_cast<QWidget *>(m_period)},
                                {"firstLabel", m_first},
                                {"lastLabel", m_last},
                                {"placeLabel", m_place}}) {
        m_row->addWidget(buddy(field, QString::fromLatin1(label)));
        m_row->addWidget(field);
    }
    m_row->addStretch(1);
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setCalendarPopup(true);
        connect(edit, &QDateEdit::userDateChanged, this, &PeriodBar::daysEdited);
    }
    word();
    m_period->setCurrentIndex(int(Period::LastWeek));
    showDays();
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        showDays();
        Q_EMIT chosen();
    });
    connect(m_place, &QComboBox::currentIndexChanged, this, &PeriodBar::chosen);
}

void PeriodBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QMargins edges = contentsMargins();
    const int wanted =
        m_row->sizeHint().width() + m_buttons->sizeHint().width() + space::l + edges.left() + edges.right();
    m_rows->setDirection(width() < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PeriodBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
}

void PeriodBar::word()
{
    const QSignalBlocker periodQuiet(m_period);
    const int at = m_period->currentIndex();
    m_period->clear();
    m_period->addItems({tr("This week"), tr("Last week"), tr("Last 4 weeks"), tr("Last 8 weeks"), tr("Last 52 weeks"),
                        tr("Own dates")});
    m_period->setCurrentIndex(at);
    findChild<QLabel *>(u"periodLabel"_s)->setText(tr("&Period"));
    findChild<QLabel *>(u"firstLabel"_s)->setText(tr("&from"));
    findChild<QLabel *>(u"lastLabel"_s)->setText(tr("&to"));
    findChild<QLabel *>(u"placeLabel"_s)->setText(tr("&Where"));
    m_period->setAccessibleName(tr("Period"));
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    m_place->setAccessibleName(tr("Location or group"));
    fillPlaces();
}

void PeriodBar::setToday(const QDate &today)
{
    if (m_today == today)
        return;
    m_today = today;
    if (!m_custom.first.isValid())
        m_custom = daysOf(Period::Custom, today);
    showDays();
}

void PeriodBar::setPlaces(const QList<LocationRow> &locations)
{
    m_locations = locations;
    std::sort(m_locations.begin(), m_locations.end(),
              [](const LocationRow &a, const LocationRow &b) { return a.name.localeAwareCompare(b.name) < 0; });
    fillPlaces();
}

void PeriodBar::fillPlaces()
{
    const QString kind = m_place->currentData(KindRole).toString();
    const QString key = m_place->currentData(KeyRole).toString();
    const QSignalBlocker quiet(m_place);
    m_place->clear();
    const auto add = [this](const QString &text, const QString &what, const QString &id) {
        m_place->addItem(text, what);
        m_place->setItemData(m_place->count() - 1, id, KeyRole);
    };
    add(tr("All locations"), u"all"_s, {});
    QStringList groups;
    for (const LocationRow &location : m_locations)
        if (!location.group.isEmpty() && !groups.contains(location.group))
            groups.append(location.group);
    groups.sort(Qt::CaseInsensitive);
    for (const QString &group : groups)
        add(tr("Group %1").arg(group), u"group"_s, group);
    for (const LocationRow &location : m_locations)
        add(location.name, u"location"_s, location.key);
    for (int i = 0; i < m_place->count(); ++i)
        if (m_place->itemData(i, KindRole) == kind && m_place->itemData(i, KeyRole) == key)
            m_place->setCurrentIndex(i);
}

Period PeriodBar::period() const
{
    return Period(m_period->currentIndex());
}

DaySpan PeriodBar::days() const
{
    return period() == Period::Custom ? m_custom : daysOf(period(), m_today);
}

ReportQuery PeriodBar::query() const
{
    ReportQuery query = reportDays(days().first, days().last);
    const QString kind = m_place->currentData(KindRole).toString();
    if (kind == u"location")
        query.locations = {m_place->currentData(KeyRole).toString()};
    if (kind == u"group")
        query.group = m_place->currentData(KeyRole).toString();
    return query;
}

QString PeriodBar::place() const
{
    const QString kind = m_place->currentData(KindRole).toString();
    if (kind == u"group")
        return m_place->currentData(KeyRole).toString();
    return kind == u"location" ? m_place->currentText() : QString();
}

void PeriodBar::setPeriod(Period period)
{
    m_period->setCurrentIndex(int(period));
}

void PeriodBar::move(int steps)
{
    m_custom = moved(days(), steps);
    if (period() == Period::Custom) {
        showDays();
        Q_EMIT chosen();
    } else {
        setPeriod(Period::Custom);
    }
}

void PeriodBar::focusPlace()
{
    m_place->setFocus(Qt::ShortcutFocusReason);
    m_place->showPopup();
}

void PeriodBar::showDays()
{
    const QSignalBlocker firstQuiet(m_first);
    const QSignalBlocker lastQuiet(m_last);
    m_first->setDate(days().first);
    m_last->setDate(days().last);
    const bool own = period() == Period::Custom;
    m_first->setVisible(own);
    m_last->setVisible(own);
    findChild<QLabel *>(u"firstLabel"_s)->setVisible(own);
    findChild<QLabel *>(u"lastLabel"_s)->setVisible(own);
}

void PeriodBar::daysEdited()
{
    m_custom = {m_first->date(), qMax(m_first->date(), m_last->date())};
    if (sender() == m_last && m_last->date() < m_first->date())
        m_custom = {m_last->date(), m_last->date()};
    const QSignalBlocker quiet(m_period);
    m_period->setCurrentIndex(int(Period::Custom));
    showDays();
    Q_EMIT chosen();
}

} // namespace ring
