// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "ui/dashboard/dashboardview.h"
#include "ui/dashboard/format.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/metricwords.h"
#include "ui/dashboard/periodbar.h"
#include "ui/dashboard/reporttable.h"
#include "ui/dashboard/rowsdialog.h"
#include "ui/dashboard/savecsv.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

DashboardPage::DashboardPage(Desk *desk, QWidget *parent)
    : Page(desk, parent)
    , m_filter(new PeriodBar(this))
    , m_view(new DashboardView(this))
{
    setObjectName(u"dashboard"_s);
    makeActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_filter->setContentsMargins(space::l, space::m, space::l, 0);
    m_filter->buttons()->addWidget(new KeyedButton(m_copy, this));
    m_filter->buttons()->addWidget(new KeyedButton(m_export, this));
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    connect(m_filter, &PeriodBar::chosen, this, &DashboardPage::load);
    connect(m_view, &DashboardView::wantsRows, this, &DashboardPage::listRows);
    m_view->setNotice(tr("Counting…"));
    setFocusProxy(m_view->firstNumber());
}

QString DashboardPage::name() const
{
    return u"dashboard"_s;
}

QString DashboardPage::title() const
{
    return tr("Dashboard");
}

QAction *DashboardPage::act(const QKeySequence &key, const std::function<void()> &does)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [does] { does(); });
    addAction(action);
    m_actions.append(action);
    return action;
}

void DashboardPage::makeActions()
{
    m_copy = act(QKeySequence::Copy, [this] { copySentence(); });
    m_export = act(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { save(table(), u"second-ring-report"_s); });
    act(Qt::Key_Return, [this] { m_view->activateFocused(); });
    act(Qt::Key_BracketLeft, [this] { m_filter->move(-1); });
    act(Qt::Key_BracketRight, [this] { m_filter->move(1); });
    act(Qt::Key_1, [this] { m_filter->setPeriod(Period::ThisWeek); });
    act(Qt::Key_2, [this] { m_filter->setPeriod(Period::LastWeek); });
    act(Qt::Key_3, [this] { m_filter->setPeriod(Period::FourWeeks); });
    act(Qt::Key_4, [this] { m_filter->setPeriod(Period::EightWeeks); });
    act(Qt::Key_5, [this] { m_filter->setPeriod(Period::Year); });
    act(Qt::Key_F, [this] { m_filter->focusPlace(); });
    act(Qt::Key_M, [this] { m_view->nextMeasure(); });
    act(Qt::Key_O, [this] { m_view->nextOrder(); });
    wordActions();
    m_view->setKeys(u"M"_s, u"O"_s);
}

void DashboardPage::wordActions()
{
    const QStringList words{tr("Copy the sentence"),
                            tr("Save as CSV…"),
                            tr("List the rows behind the number"),
                            tr("Go back one period"),
                            tr("Go forward one period"),
                            tr("Show this week"),
                            tr("Show last week"),
                            tr("Show the last 4 weeks"),
                            tr("Show the last 8 weeks"),
                            tr("Show the last 52 weeks"),
                            tr("Choose a location or group"),
                            tr("Show something else over time"),
                            tr("Sort the locations another way")};
    for (int i = 0; i < words.size(); ++i)
        m_actions.at(i)->setText(words.at(i));
}

void DashboardPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        wordActions();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale || m_placesStale)
        refresh(m_placesStale ? Desk::Everything : Desk::Leads);
}

void DashboardPage::refresh(Desk::Topics topics)
{
    m_stale |= topics.testAnyFlags(Desk::Leads | Desk::Messages | Desk::Setup);
    m_placesStale |= topics.testFlag(Desk::Setup);
    if (!isVisible())
        return;
    if (m_placesStale)
        loadPlaces();
    if (m_stale && m_busy)
        m_again = true;
    else if (m_stale)
        load();
}

void DashboardPage::loadPlaces()
{
    m_placesStale = false;
    whenAnswered(desk()->locations(), this, [this](const Expected<QList<LocationRow>> &places) {
        if (places)
            m_filter->setPlaces(*places);
    });
}

QDate DashboardPage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(desk()->now()).date();
}

void DashboardPage::load()
{
    m_stale = false;
    m_busy = true;
    m_filter->setToday(today());
    const int asked = ++m_asked;
    whenAnswered(desk()->dashboard(m_filter->query()), this, [this, asked](const Expected<DashboardData> &answer) {
        if (asked == m_asked)
            take(answer);
    });
}

SentenceScope DashboardPage::scope() const
{
    return {m_filter->place(), m_filter->period(), m_filter->days(), today()};
}

void DashboardPage::take(const Expected<DashboardData> &answer)
{
    m_busy = false;
    m_data = answer.value_or(DashboardData{});
    const bool empty = m_data.total.value(u"missed"_s).numerator == 0;
    if (!answer)
        m_view->setNotice(EngineWords::of(answer.error()));
    else if (empty)
        m_view->setNotice(dashboardSentence(m_data.total, scope()) + u'\n' +
                          tr("Choose a longer period (3, 4 or 5) or another location (F)."));
    else
        m_view->setReport(m_data, scope());
    m_export->setEnabled(answer && !empty);
    m_copy->setEnabled(answer.has_value());
    if (std::exchange(m_again, false))
        load();
}

QString DashboardPage::sentence() const
{
    return m_data.total.isEmpty() ? QString() : dashboardSentence(m_data.total, scope());
}

void DashboardPage::copySentence()
{
    QGuiApplication::clipboard()->setText(sentence());
    Q_EMIT said(tr("The sentence is on the clipboard."), 0);
}

QList<QStringList> DashboardPage::table() const
{
    return reportTable(m_data);
}

void DashboardPage::save(const QList<QStringList> &table, const QString &suggestion)
{
    const QString what = suggestion.section(u'-', -1);
    whenAnswered(desk()->noteExport(what, int(table.size()) - 1), this, [=, this](const Expected<void> &may) {
        const QString sentence = may ? saveCsv(table, suggestion, this) : EngineWords::of(may.error());
        if (!sentence.isEmpty())
            Q_EMIT said(sentence, 0);
    });
}

void DashboardPage::listRows(const ReportQuery &query, const QString &metric)
{
    whenAnswered(desk()->rowsBehind(query, metric), this, [this, query, metric](const Expected<LeadPage> &page) {
        if (page)
            showRows(query, metric, *page);
        else
            Q_EMIT said(EngineWords::of(page.error()), 0);
    });
}

void DashboardPage::showRows(const ReportQuery &query, const QString &metric, const LeadPage &page)
{
    const QString days = formatDays(query.firstDay, query.lastDay, today());
    const MetricWords words = metricWords(metric);
    //: %1: how many, %2: what, e.g. "callers who booked", %3: days
    const QString heading = tr("%1 %2, %3").arg(formatCount(page.rows.size()), words.above, days);
    auto *dialog = new RowsDialog(heading, words.definition, page.rows, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RowsDialog::wantsLead, this, [this](qint64 lead) { Q_EMIT wantsPage(u"inbox"_s, lead); });
    connect(dialog, &RowsDialog::wantsSave, this,
            [this](const QList<QStringList> &rows) { save(rows, u"second-ring-rows"_s); });
    dialog->open();
}

} // namespace ring
