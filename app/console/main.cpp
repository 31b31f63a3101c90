// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/program.h"
#include "app/host/keepprivate.h"

#include <QApplication>

#include <unistd.h>

int main(int argc, char **argv)
{
    ring::keepPrivate();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("secondring"));
    QApplication::setApplicationDisplayName(QStringLiteral("Second Ring"));
    QApplication::setApplicationVersion(QStringLiteral(RING_VERSION));
    int code = 0;
    {
        ring::Program program;
        code = program.start() ? QApplication::exec() : program.exitCode();
    }
    // The lock is given back; the same program in the same place begins anew, with the arguments as they were.
    if (code == ring::Program::beginAnew)
        ::execv("/proc/self/exe", argv);
    return code;
}
