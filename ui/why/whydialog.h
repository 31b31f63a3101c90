// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace ring {

struct TraceLine;
struct TraceSection;

/// Why this text, or why none: the engine's trace on one screen. Asks the desk; owned by its parent, deleted on close.
class WhyDialog : public QDialog
{
    Q_OBJECT

public:
    WhyDialog(Desk *desk, qint64 leadId, QWidget *parent);

Q_SIGNALS:
    void shown();

private:
    void fill(const QJsonObject &trace);
    void addSection(const TraceSection &section);
    QWidget *lineWidget(const TraceLine &line);
    void copy();

    Desk *m_desk;
    QJsonObject m_trace;
    QLabel *m_verdict;
    QVBoxLayout *m_body;
};

} // namespace ring
