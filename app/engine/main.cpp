// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verb.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("secondring-engine"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RING_VERSION));
    return int(ring::runVerb(QCoreApplication::arguments().mid(1)));
}
