// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardmodel.h"

namespace ring {

struct BoardModel::Section
{
    BoardLine heading;
    QList<LeadRow> leads;
    bool quiet() const { return heading.needsUs == 0; }
};

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardLine &line = at(index.row());
    switch (role) {
    case LineRole:
        return QVariant::fromValue(line);
    case KindRole:
        return int(line.kind);
    case FoldedRole:
        return line.folded;
    default:
        if (line.kind == BoardLine::Kind::Lead)
            return leadData(line.lead, role);
        return role == Qt::DisplayRole ? QVariant(line.name) : QVariant();
    }
}

QHash<int, QByteArray> BoardModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {LineRole, "line"}, {KindRole, "kind"}, {FoldedRole, "folded"}};
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

void BoardModel::setLeads(const QList<LeadRow> &leads)
{
    m_leads = leads;
    rebuild();
}

void BoardModel::setPlaces(const QList<Place> &places)
{
    m_places = places;
    rebuild();
}

void BoardModel::setGrouped(bool grouped)
{
    m_grouped = grouped;
    rebuild();
}

void BoardModel::setFolded(const QString &location, bool folded)
{
    m_byHand.insert(location, folded);
    rebuild();
}

QModelIndex BoardModel::indexOf(qint64 leadId) const
{
    const int row = positionOf(leadId);
    return row < 0 ? QModelIndex() : index(row);
}

QModelIndex BoardModel::indexOfLocation(const QString &location) const
{
    const auto key = m_headingKeys.constFind(location);
    return key == m_headingKeys.cend() ? QModelIndex() : indexOf(*key);
}

bool BoardModel::isFolded(const QString &location, bool quiet) const
{
    return m_byHand.value(location, quiet);
}

qint64 BoardModel::headingKey(const QString &location)
{
    auto key = m_headingKeys.find(location);
    if (key == m_headingKeys.end())
        key = m_headingKeys.insert(location, -1 - m_headingKeys.size());
    return *key;
}

QList<BoardModel::Section> BoardModel::sections() const
{
    QHash<QString, int> places;
    QList<Section> sections;
    const auto sectionOf = [&](const QString &key, const QString &name, const QString &group) -> Section & {
        auto at = places.find(key);
        if (at == places.end()) {
            at = places.insert(key, int(sections.size()));
            Section section;
            section.heading.kind = BoardLine::Kind::Location;
            section.heading.location = key;
            section.heading.name = name;
            section.heading.group = group;
            sections << section;
        }
        return sections[*at];
    };
    for (const LeadRow &lead : m_leads) {
        Section &section = sectionOf(lead.location, lead.locationName, lead.group);
        section.leads << lead;
        ++section.heading.leads;
        if (!lead.needsUs)
            continue;
        ++section.heading.needsUs;
        if (lead.waitingSince && (!section.heading.oldest || lead.waitingSince < section.heading.oldest))
            section.heading.oldest = lead.waitingSince;
    }
    for (const Place &place : m_places)
        sectionOf(place.key, place.name, place.group);
    return sections;
}

void BoardModel::addSection(QList<BoardLine> &lines, const Section &section)
{
    BoardLine heading = section.heading;
    heading.key = headingKey(heading.location);
    heading.folded = isFolded(heading.location, section.quiet());
    lines << heading;
    if (heading.folded)
        return;
    for (const LeadRow &lead : section.leads) {
        BoardLine line;
        line.key = lead.id;
        line.lead = lead;
        line.location = lead.location;
        lines << line;
    }
}

void BoardModel::addQuiet(QList<BoardLine> &lines, const QList<Section> &quiet)
{
    if (quiet.isEmpty())
        return;
    BoardLine heading;
    heading.kind = BoardLine::Kind::Quiet;
    heading.key = headingKey(QString());
    heading.leads = int(quiet.size());
    heading.folded = isFolded(QString(), true);
    lines << heading;
    if (heading.folded)
        return;
    for (const Section &section : quiet) {
        BoardLine line = section.heading;
        line.kind = BoardLine::Kind::QuietLocation;
        line.key = headingKey(line.location);
        lines << line;
    }
}

void BoardModel::order(QList<Section> &sections)
{
    std::stable_sort(sections.begin(), sections.end(), [](const Section &a, const Section &b) {
        if (a.quiet() != b.quiet())
            return b.quiet();
        if (!a.quiet() && a.heading.oldest != b.heading.oldest)
            return a.heading.oldest < b.heading.oldest;
        return a.heading.name.localeAwareCompare(b.heading.name) < 0;
    });
    QList<Section> ordered;
    for (const QString &location : std::as_const(m_order))
        for (const Section &section : std::as_const(sections))
            if (section.heading.location == location && !section.quiet())
                ordered << section;
    // Newcomers stand before the first that has waited less.
    for (const Section &section : std::as_const(sections)) {
        if (!section.quiet() && m_order.contains(section.heading.location))
            continue;
        qsizetype place = ordered.size();
        while (!section.quiet() && place > 0 &&
               (ordered[place - 1].quiet() || ordered[place - 1].heading.oldest > section.heading.oldest))
            --place;
        ordered.insert(place, section);
    }
    sections = ordered;
    m_order.clear();
    for (const Section &section : std::as_const(sections))
        if (!section.quiet())
            m_order << section.heading.location;
}

void BoardModel::rebuild()
{
    QList<BoardLine> lines;
    if (!m_grouped) {
        for (const LeadRow &lead : std::as_const(m_leads)) {
            BoardLine line;
            line.key = lead.id;
            line.lead = lead;
            line.location = lead.location;
            lines << line;
        }
        sync(lines);
        return;
    }
    QList<Section> all = sections();
    order(all);
    QList<Section> silent;
    for (const Section &section : std::as_const(all)) {
        if (section.leads.isEmpty())
            silent << section;
        else
            addSection(lines, section);
    }
    addQuiet(lines, silent);
    sync(lines);
}

} // namespace ring
