// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/givenrows.h"

namespace ring {

bool GivenRows::begin(const QByteArray &cursor)
{
    m_listed.clear();
    const bool trusted = !cursor.isEmpty() && cursor == m_cursor;
    m_cursor.clear();
    if (!trusted)
        m_given.clear();
    return trusted;
}

bool GivenRows::isNews(const QString &id, size_t content, Millis moment)
{
    m_listed.insert(id, content);
    Row &row = m_given[id];
    const bool news = row.moment == 0 || row.content != content;
    row = {content, moment > 0 ? moment : 1};
    return news;
}

QString GivenRows::digest() const
{
    quint64 sum = 0;
    for (auto row = m_listed.cbegin(); row != m_listed.cend(); ++row)
        sum += qHash(row.key(), row.value() ^ 0x9e3779b97f4a7c15U) * 0xff51afd7ed558ccdU;
    return QString::number(sum, 16);
}

void GivenRows::finish(const QByteArray &cursor, Millis oldest)
{
    m_cursor = cursor;
    m_given.removeIf([oldest](const auto &row) { return row.value().moment < oldest; });
}

} // namespace ring
