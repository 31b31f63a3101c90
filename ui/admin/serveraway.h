// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;

namespace ring {

/// What a console shows instead of its window while the server its data is on cannot be opened: why, and that it is
/// tried again by itself. Accepted once it can be; rejected by who gives up.
class ServerAway : public QDialog
{
    Q_OBJECT

public:
    /// `open` may block for seconds; it is called on this thread, every five seconds and when somebody wants it.
    ServerAway(const Error &error, std::function<Expected<void>()> open, QWidget *parent = nullptr);

    QString sentence() const;
    void tryNow();

private:
    void say(const Error &error);

    std::function<Expected<void>()> m_open;
    QLabel *m_sentence;
    QTimer m_again;
};

} // namespace ring
