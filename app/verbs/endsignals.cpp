// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/endsignals.h"

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace ring {

namespace {

int ends[2] = {-1, -1};

// A handler may do next to nothing; writing a byte is allowed, and the event loop does the rest.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(number, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto taken = ::read(ends[1], &byte, 1);
        Q_EMIT asked();
    });
    handle(SIGINT, onSignal);
    handle(SIGTERM, onSignal);
}

EndSignals::~EndSignals()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    ::close(ends[0]);
    ::close(ends[1]);
}

} // namespace ring
