// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>

namespace ring {

/// The window's side of a raw model: adds words, tips and alignment, filters by words typed, sorts by a role.
class WordsProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// What a source cell says in a role; an invalid value falls through to the source.
    using Words = std::function<QVariant(const QModelIndex &source, int role)>;
    using Accepts = std::function<bool(int sourceRow)>;

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setHeaders(const QStringList &headers, const QStringList &tips = {});
    void setWords(Words words) { m_words = std::move(words); }
    /// Called anew for every row now and after each change of the source.
    void setAccepts(Accepts accepts);
    /// What a source cell says on screen, without the way through the proxy.
    QVariant wordsOf(const QModelIndex &source) const;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_headers;
    QStringList m_tips;
    Words m_words;
    Accepts m_accepts;
};

} // namespace ring
