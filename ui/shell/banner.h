// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ring {

/// Above the pages: that this is a sandbox and how far its history is, and that a connection is failing and since when.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent);
    void show(const EngineStatus &status);
    /// The engine itself does not answer.
    void showLost(const QString &sentence);

private:
    void showSandbox(const EngineStatus &status);
    void showFailing(const EngineStatus &status);
    QWidget *m_sandbox;
    QLabel *m_sandboxText;
    QLabel *m_historyText;
    QProgressBar *m_history;
    QWidget *m_failing;
    QLabel *m_failingText;
};

} // namespace ring
