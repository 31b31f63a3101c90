// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dashboard/locationrankmodel.h"
#include "ui/dashboard/calmtable.h"

namespace ring {

class WordsProxy;

/// Locations, those that stand out first. The cell with the frame says which number Enter lists.
class Ranking : public CalmTable
{
    Q_OBJECT

public:
    enum class Order { StandsOut, Unanswered, Booking, Name };

    explicit Ranking(QWidget *parent = nullptr);

    void setReport(const DashboardData &report);
    void setOrder(Order order);
    Order order() const { return m_order; }
    /// Lists the rows behind the framed cell; a cell without a number of its own stands for all missed calls.
    void activate();
    QString currentLocation() const;
    LocationRankModel *source() const { return m_model; }

Q_SIGNALS:
    void wantsRows(const QString &location, const QString &metric);

protected:
    void changeEvent(QEvent *event) override;

private:
    void word();
    QVariant words(const QModelIndex &source, int role) const;
    QString text(const RankedLocation &row, int column) const;
    QString flag(const RankedLocation &row) const;
    QString tip(const RankedLocation &row, int column) const;

    LocationRankModel *m_model;
    WordsProxy *m_proxy;
    Order m_order = Order::StandsOut;
};

} // namespace ring
