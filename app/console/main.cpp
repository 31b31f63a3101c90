// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/program.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("secondring"));
    QApplication::setApplicationDisplayName(QStringLiteral("Second Ring"));
    QApplication::setApplicationVersion(QStringLiteral(RING_VERSION));
    ring::Program program;
    return program.start() ? QApplication::exec() : program.exitCode();
}
