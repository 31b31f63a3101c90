// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardview.h"

#include "ui/dashboard/card.h"
#include "ui/dashboard/format.h"
#include "ui/dashboard/heatmap.h"
#include "ui/dashboard/legend.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/ranking.h"
#include "ui/dashboard/roles.h"
#include "ui/dashboard/tilestrip.h"
#include "ui/dashboard/trendchart.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ring {

DashboardView::DashboardView(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_notice(new QLabel(m_content))
    , m_sentence(new QLabel(m_content))
    , m_compared(new QLabel(m_content))
    , m_tiles(new TileStrip({u"missed"_s, u"texted"_s, u"replied"_s, u"booked"_s, u"called_back"_s, u"recovery_rate"_s,
                             u"unanswered_24h_share"_s, u"median_to_text"_s},
                            m_content))
    , m_trendCard(new Card(m_content))
    , m_hoursCard(new Card(m_content))
    , m_rankCard(new Card(m_content))
    , m_trend(new TrendChart(m_trendCard))
    , m_legend(new Legend(m_trendCard))
    , m_hours(new HeatMap(m_hoursCard))
    , m_ranking(new Ranking(m_rankCard))
    , m_charts(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    build();
    setWidget(m_content);
    connectParts();
    headings();
    dress();
    setNotice({});
}

void DashboardView::build()
{
    m_notice->setObjectName(u"notice"_s);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_sentence->setObjectName(u"sentence"_s);
    m_sentence->setWordWrap(true);
    for (QLabel *label : {m_notice, m_sentence, m_compared})
        label->setTextFormat(Qt::PlainText);
    m_trendCard->setBody(m_legend, 0);
    m_trendCard->setBody(m_trend);
    m_hoursCard->setBody(m_hours);
    m_rankCard->setBody(m_ranking);
    m_charts->setSpacing(space::s);
    m_charts->addWidget(m_trendCard, 6);
    m_charts->addWidget(m_hoursCard, 5);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_notice, 1);
    column->addWidget(m_sentence);
    column->addWidget(m_compared);
    column->addWidget(m_tiles);
    column->addLayout(m_charts, 3);
    column->addWidget(m_rankCard, 4);
}

void DashboardView::connectParts()
{
    connect(m_tiles, &TileStrip::activated, this,
            [this](const QString &metric) { Q_EMIT wantsRows(m_data.query, metric); });
    connect(m_trend, &TrendChart::activated, this,
            [this](const QDate &first, const QDate &last, const QString &metric) {
                ReportQuery query = m_data.query;
                query.firstDay = qMax(first, query.firstDay.isValid() ? query.firstDay : first);
                query.lastDay = qMin(last, query.lastDay.isValid() ? query.lastDay : last);
                Q_EMIT wantsRows(query, metric);
            });
    connect(m_hours, &HeatMap::activated, this, [this](int weekday, int hour) {
        ReportQuery query = m_data.query;
        query.weekday = weekday;
        query.hour = hour;
        Q_EMIT wantsRows(query, u"missed"_s);
    });
    connect(m_ranking, &Ranking::wantsRows, this, [this](const QString &location, const QString &metric) {
        ReportQuery query = m_data.query;
        query.locations = {location};
        query.group.clear();
        Q_EMIT wantsRows(query, metric);
    });
}

void DashboardView::setKeys(const QString &measureKey, const QString &orderKey)
{
    m_measureKey = measureKey;
    m_orderKey = orderKey;
    headings();
}

void DashboardView::headings()
{
    const Measure &measure = measures().at(m_trend->measure());
    m_trendCard->setHeading(measureName(measure));
    //: %1: a key
    m_trendCard->setNote(tr("%1 shows something else").arg(m_measureKey));
    m_legend->setVisible(measure.parts.size() > 1);
    m_legend->setReport(measure, m_data.total);
    m_hoursCard->setHeading(tr("Busy hours"));
    m_hoursCard->setNote(tr("missed calls, local time"));
    const QString orders[] = {tr("Locations, those that stand out first"), tr("Locations by share over 24 h"),
                              tr("Locations by booking rate against their own 8 weeks"), tr("Locations by name")};
    m_rankCard->setHeading(orders[int(m_ranking->order())]);
    //: %1: a key
    m_rankCard->setNote(tr("%1 sorts another way").arg(m_orderKey));
}

void DashboardView::setReport(const DashboardData &report, const SentenceScope &scope)
{
    m_data = report;
    m_scope = scope;
    m_text = dashboardSentence(report.total, scope);
    m_sentence->setText(m_text);
    m_compared->setText(comparison());
    m_tiles->setReport(report);
    m_trend->setReport(report, scope.today);
    m_hours->setHours(report.busyHours);
    m_ranking->setReport(report);
    headings();
    setNotice({});
}

QString DashboardView::comparison() const
{
    const DaySpan earlier = moved(m_scope.days, -1);
    //: %1, %2: days, "Nov 9 – Nov 15"
    return tr("%1, compared with %2. Enter on any number lists the rows behind it.")
        .arg(formatDays(m_scope.days.first, m_scope.days.last, m_scope.today),
             formatDays(earlier.first, earlier.last, m_scope.today));
}

void DashboardView::setNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
    // Hidden cards leave their layouts' stretch behind.
    static_cast<QVBoxLayout *>(m_content->layout())->setStretch(0, sentence.isEmpty() ? 0 : 1000);
    const QList<QWidget *> parts{m_sentence, m_compared, m_tiles, m_trendCard, m_hoursCard, m_rankCard};
    for (QWidget *part : parts)
        part->setVisible(sentence.isEmpty());
}

QWidget *DashboardView::firstNumber() const
{
    return m_tiles->tile(u"missed"_s);
}

void DashboardView::nextMeasure()
{
    m_trend->setMeasure((m_trend->measure() + 1) % int(measures().size()));
    headings();
}

void DashboardView::nextOrder()
{
    m_ranking->setOrder(Ranking::Order((int(m_ranking->order()) + 1) % 4));
    headings();
}

void DashboardView::activateFocused()
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *tile = qobject_cast<Tile *>(focus))
        tile->activate();
    else if (focus == m_trend)
        m_trend->activate();
    else if (focus == m_hours)
        m_hours->activate();
    else if (focus == m_ranking)
        m_ranking->activate();
}

void DashboardView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void DashboardView::arrange()
{
    const int em = fontMetrics().height();
    m_charts->setDirection(viewport()->width() < em * 56 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_trend->setMinimumHeight(em * 10);
    m_hours->setMinimumHeight(em * 9);
    m_ranking->setMinimumHeight(em * 12);
}

void DashboardView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_data.days.isEmpty())
        setReport(m_data, m_scope);
    if (event->type() == QEvent::FontChange)
        dress();
}

void DashboardView::dress()
{
    m_sentence->setFont(scaled(font(), 1.4, QFont::DemiBold));
    setRole(m_compared, "faint");
    m_compared->setContentsMargins(0, 0, 0, space::xs);
    m_notice->setFont(scaled(font(), 1.15));
    arrange();
}

} // namespace ring
