// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/datadesk.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ring {

/// One subject of the data section: a heading, what belongs to it, and one sentence about what was done last.
class DataPanel : public QWidget
{
    Q_OBJECT

public:
    DataPanel(const QString &title, DataDesk *desk, QWidget *parent = nullptr);

    /// What is known of the data now; keeps what was typed.
    virtual void show(const DataState &state) = 0;
    void say(const QString &sentence, bool good);
    QString sentence() const;

Q_SIGNALS:
    /// Something was changed; whoever shows the state reads it anew.
    void changed();

protected:
    DataDesk *desk() const { return m_desk; }
    QVBoxLayout *column() const { return m_column; }
    /// Adds a paragraph of plain text that wraps.
    QLabel *addText(const char *role, const QString &text = {});

private:
    void bringIntoView();
    DataDesk *m_desk;
    QVBoxLayout *m_column;
    QLabel *m_sentence;
};

} // namespace ring
