// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/keepprivate.h"
#include "app/verbs/verb.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    ring::keepPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("secondring-engine"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RING_VERSION));
    return int(ring::runVerb(QCoreApplication::arguments().mid(1)));
}
