// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "ui/dashboard/sentence.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;

namespace ring {

class Card;
class HeatMap;
class Legend;
class Ranking;
class TileStrip;
class TrendChart;

/// Everything below the filter: sentence, tiles, chart over time, busy hours, ranking. Draws one DashboardData and asks
/// for rows; knows no desk.
class DashboardView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DashboardView(QWidget *parent = nullptr);

    void setReport(const DashboardData &report, const SentenceScope &scope);
    /// One sentence instead of a report: loading, failed, or nothing there.
    void setNotice(const QString &sentence);
    QString sentence() const { return m_text; }
    /// The next thing to see over time; words the heading.
    void nextMeasure();
    void nextOrder();
    /// Where the focus belongs when the page is opened.
    QWidget *firstNumber() const;
    /// What Enter does where the focus is.
    void activateFocused();

    /// Keys for headings; set once by the page.
    void setKeys(const QString &measureKey, const QString &orderKey);

Q_SIGNALS:
    /// `narrowed` is the shown query made as narrow as the place that was chosen.
    void wantsRows(const ring::ReportQuery &narrowed, const QString &metric);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void headings();
    QString comparison() const;
    void arrange();
    void dress();

    DashboardData m_data;
    SentenceScope m_scope;
    QString m_text;
    QString m_measureKey;
    QString m_orderKey;
    QWidget *m_content;
    QLabel *m_notice;
    QLabel *m_sentence;
    QLabel *m_compared;
    TileStrip *m_tiles;
    Card *m_trendCard;
    Card *m_hoursCard;
    Card *m_rankCard;
    TrendChart *m_trend;
    Legend *m_legend;
    HeatMap *m_hours;
    Ranking *m_ranking;
    QBoxLayout *m_charts;
};

} // namespace ring
