// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ring {

/// The customer in one glance: name, class, value, last visit, open job, calls with voicemails, links. Plain text only.
class CardPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit CardPanel(QWidget *parent = nullptr);
    /// Shows `detail` as of `now`; keeps its scroll position when it is the same lead.
    void show(const LeadDetail &detail, Millis now);
    void clear();
    qint64 leadId() const { return m_leadId; }

private:
    void addHead(QVBoxLayout *box, const LeadDetail &detail);
    void addFacts(QVBoxLayout *box, const LeadDetail &detail, Millis now);
    void addCalls(QVBoxLayout *box, const LeadDetail &detail, Millis now);
    void addSection(QVBoxLayout *box, const QString &title);
    static QString breakable(QString link);
    void addFact(QVBoxLayout *box, const QString &name, const QString &value);
    qint64 m_leadId = 0;
};

} // namespace ring
