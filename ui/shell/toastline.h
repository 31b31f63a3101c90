// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace ring {

/// Desktop messages, one at a time: the desktop says that a message was clicked, not which one, so the one that is out
/// is always the one that a click means. One event is told once, however many happenings it has and however often its
/// alarm rings again; alarms go before the rest.
class ToastLine : public QObject
{
    Q_OBJECT

public:
    /// How long a message stays out; the next waits that long.
    static constexpr int outForMs = 10'000;

    explicit ToastLine(QObject *parent = nullptr);

    void add(const Happening &happening);
    /// The message that is out was clicked.
    void click();
    int waiting() const { return int(m_waiting.size()); }
    void setOutFor(int ms) { m_out.setInterval(ms); }

Q_SIGNALS:
    void shown(const Happening &happening);
    void opened(const Happening &happening);

private:
    bool isNews(const Happening &happening);
    void next();

    QList<Happening> m_waiting;
    std::optional<Happening> m_shown;
    QTimer m_out;
    QSet<QString> m_told;           ///< caller and moment
    QHash<qint64, Millis> m_alarms; ///< when a lead's alarm was told first
};

} // namespace ring
