// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/leadmodel.h"

#include <QSet>

namespace ring {

/// One line of the board: a location's heading, a lead, or the heading over the quiet locations.
struct BoardLine
{
    enum class Kind { Location, Lead, Quiet, QuietLocation } kind = Kind::Lead;
    qint64 key = 0; ///< the lead's id; headings have negative keys of their own
    LeadRow lead;
    QString location; ///< key
    QString name;
    QString group;
    int leads = 0;     ///< rows under a location; locations under the quiet heading
    int needsUs = 0;   ///< of them, how many wait for somebody
    Millis oldest = 0; ///< since when the longest of them waits; 0 when none does
    bool folded = false;
    bool operator==(const BoardLine &) const = default;
};

inline qint64 keyOf(const BoardLine &line)
{
    return line.key;
}

/// All missed calls of all locations in one list: grouped by location (longest waiting first, quiet ones folded and
/// last) or in one run by waiting time. Rows keep the order in which they came within their group.
class BoardModel : public SyncedList<BoardLine>
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole + 100, KindRole, FoldedRole };

    struct Place
    {
        QString key;
        QString name;
        QString group;
    };

    using SyncedList::SyncedList;

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setLeads(const QList<LeadRow> &leads);
    /// Every location of the operator, so that those without a missed call are counted among the quiet ones.
    void setPlaces(const QList<Place> &places);
    void setGrouped(bool grouped);
    bool grouped() const { return m_grouped; }
    /// Locations keep their order while rows come and go, so that nothing moves under the eyes; from now on they are
    /// sorted afresh. For when other rows are asked for.
    void forgetOrder() { m_order.clear(); }
    /// Folds or unfolds by hand; remembered until the next call. The empty key is the quiet heading.
    void setFolded(const QString &location, bool folded);
    QModelIndex indexOf(qint64 leadId) const;
    QModelIndex indexOfLocation(const QString &location) const;
    const QList<LeadRow> &leads() const { return m_leads; }

private:
    struct Section;
    void rebuild();
    QList<Section> sections() const;
    void order(QList<Section> &sections);
    void addSection(QList<BoardLine> &lines, const Section &section);
    void addQuiet(QList<BoardLine> &lines, const QList<Section> &quiet);
    bool isFolded(const QString &location, bool quiet) const;
    qint64 headingKey(const QString &location);

    QList<LeadRow> m_leads;
    QList<Place> m_places;
    QHash<QString, bool> m_byHand;
    QStringList m_order; ///< of the locations on the board
    QHash<QString, qint64> m_headingKeys;
    bool m_grouped = true;
};

} // namespace ring

Q_DECLARE_METATYPE(ring::BoardLine)
