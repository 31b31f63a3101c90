// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ring::sandbox {

/// One of the invented operator's sites.
struct SandboxLocation
{
    QString key;
    QString business; ///< the brand of this site
    QString name;     ///< the town
    QString neutralName;
    QString trade;
    QString state;
    QString zone;
    QString language;
    QString signer;
    QString group;
    QString hours; ///< names the timetable: service, clinic, office, salon, dining, always
    int areaCode = 0;
    QString line;
    QStringList desks;
    QString onCallNumber;
};

/// Hands out numbers nobody has, each once: of the wanted area code while its hundred fictional lines last, then of
/// another of the state, then of any; only a crowd larger than all of them leaves the fictional lines.
class NumberPool
{
public:
    QString take(int areaCode, const QString &state);

private:
    QHash<int, int> m_used;
    int m_elsewhere = 0;
};

/// The first `count` sites (1 to 200): twelve that are written out, then made-up ones. Takes their numbers from `pool`.
QList<SandboxLocation> sandboxLocations(quint64 seed, int count, NumberPool &pool);

} // namespace ring::sandbox
