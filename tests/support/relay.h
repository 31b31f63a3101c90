// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <atomic>

namespace ring {

/// A way to a server that can go dead: it hands bytes on between its own port and another one of the loopback, and
/// while it is cut it hands on nothing and closes nothing, so that neither side is told. New connections are accepted
/// and stay as silent. Works in a thread of its own; made, cut and destroyed on the caller's.
class Relay : public QThread
{
    Q_OBJECT

public:
    explicit Relay(int toPort);
    ~Relay() override;

    int port() const { return m_port; }
    void cut() { m_cut = true; }
    void mend() { m_cut = false; }

protected:
    void run() override;

private:
    const int m_to;
    std::atomic_int m_port = 0;
    std::atomic_bool m_cut = false;
};

} // namespace ring
