// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/oncebody.h"

#include <algorithm>
#include <cstring>

namespace ring {

OnceBody::OnceBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_place + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char *data, qint64 wanted)
{
    if (m_place >= m_bytes.size())
        return -1;
    const qint64 count = std::min<qint64>(wanted, m_bytes.size() - m_place);
    std::memcpy(data, m_bytes.constData() + m_place, size_t(count));
    m_place += count;
    return count;
}

} // namespace ring
