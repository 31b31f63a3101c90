// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/storefile.h"

#include <QFile>

#include <sys/stat.h>

namespace ring {

StoreFile::StoreFile(QString path)
    : m_path(std::move(path))
    , m_known(identity())
{
}

bool StoreFile::replaced() const
{
    return !m_path.isEmpty() && identity() != m_known;
}

void StoreFile::accept()
{
    m_known = identity();
}

std::pair<quint64, quint64> StoreFile::identity() const
{
    struct stat facts = {};
    if (m_path.isEmpty() || ::stat(QFile::encodeName(m_path).constData(), &facts) != 0)
        return {};
    return {quint64(facts.st_dev), quint64(facts.st_ino)};
}

} // namespace ring
