// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QDateTime>
#include <QSslConfiguration>

namespace ring {

/// The certificate (with its chain) and key a receiver shows, read from PEM files. Files that were renewed are taken up
/// at the next connection; a renewal that cannot be read leaves the old ones in use.
class ServerIdentity
{
public:
    /// The error names the file and what to do; never what is in it. A key that everybody may read is refused.
    static Expected<ServerIdentity> read(const QString &certificateFile, const QString &keyFile);

    /// TLS 1.2 or newer.
    const QSslConfiguration &configuration() const { return m_configuration; }
    /// Reads the files again if they changed.
    void refresh();

private:
    QString m_certificateFile;
    QString m_keyFile;
    QDateTime m_certificateTime;
    QDateTime m_keyTime;
    QSslConfiguration m_configuration;
};

} // namespace ring
