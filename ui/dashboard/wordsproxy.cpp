// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/wordsproxy.h"

namespace ring {

void WordsProxy::setHeaders(const QStringList &headers, const QStringList &tips)
{
    m_headers = headers;
    m_tips = tips;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(headers.size()) - 1);
}

void WordsProxy::setAccepts(Accepts accepts)
{
    m_accepts = std::move(accepts);
    invalidateFilter();
}

QVariant WordsProxy::wordsOf(const QModelIndex &source) const
{
    const QVariant words = m_words ? m_words(source, Qt::DisplayRole) : QVariant();
    return words.isValid() ? words : source.data();
}

QVariant WordsProxy::data(const QModelIndex &index, int role) const
{
    if (m_words && index.isValid()) {
        const QVariant words = m_words(mapToSource(index), role);
        if (words.isValid())
            return words;
    }
    return QSortFilterProxyModel::data(index, role);
}

QVariant WordsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::ToolTipRole)
        return m_tips.value(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

bool WordsProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    return !m_accepts || m_accepts(row);
}

} // namespace ring
