// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/desk/dashboard.h"
#include "models/dashboard/period.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QHBoxLayout;

namespace ring {

/// When and where: the period with its days, and everywhere, a group or one location.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(QWidget *parent = nullptr);

    void setToday(const QDate &today);
    void setPlaces(const QList<LocationRow> &locations);

    Period period() const;
    DaySpan days() const;
    ReportQuery query() const;
    /// Name of the chosen location or group; empty for everywhere.
    QString place() const;

    void setPeriod(Period period);
    /// Earlier or later by one period; becomes a custom span.
    void move(int steps);
    void focusPlace();
    /// Room for buttons at the right end.
    QHBoxLayout *buttons() { return m_buttons; }

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void word();
    void fillPlaces();
    void showDays();
    void daysEdited();

    QBoxLayout *m_rows; ///< fields and buttons, in one line where there is room
    QHBoxLayout *m_row;
    QHBoxLayout *m_buttons;
    QComboBox *m_period;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QComboBox *m_place;
    QDate m_today;
    DaySpan m_custom;
    QList<LocationRow> m_locations;
};

} // namespace ring
