// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

class QJsonArray;
class QJsonObject;

namespace ring {

/// What serves an area code of +1: a state or territory, another country, or a service without geography.
struct AreaCode
{
    enum class Service { Unknown, Geographic, Foreign, TollFree, Premium, Personal };
    Service service = Service::Unknown;
    QString place;       ///< "CA", "PR"; for Foreign the ISO country
    bool french = false; ///< Canadian codes of Quebec, where French is owed
    QList<QTimeZone> zones;
};

/// A state, the District of Columbia or a territory.
struct MapPlace
{
    QString code;
    QString name;
    bool territory = false;
    QList<QTimeZone> zones; ///< every zone of the place, the most populous first
    QList<int> areaCodes;
};

/// The numbering plan and the map: area codes (numbering administrator's assignments, checked against libphonenumber's
/// geocoding data), ZIP prefixes and time zones. Read once from `:/rules/places.json`; immutable, safe on any thread.
class StatesPlan
{
public:
    static const StatesPlan &shipped();

    /// Nullptr when `code` is no state or territory.
    const MapPlace *place(const QString &code) const;
    /// The 50 states and DC in alphabetical order of their codes.
    const QStringList &states() const { return m_states; }
    const QStringList &territories() const { return m_territories; }
    /// `code` is the three digits; outside 200..999 the service is Unknown.
    const AreaCode &areaCode(int code) const;
    /// States a ZIP or ZIP+4 may lie in; empty for military, unknown or malformed ones.
    QStringList statesOfZip(QStringView zip) const;
    /// The state code for a code or a full name in any case ("wa", "Washington"); empty when neither.
    QString stateNamed(QStringView written) const;

private:
    StatesPlan();
    void readPlaces(const QJsonObject &places, bool territory);
    void readZips(const QString &place, const QJsonArray &ranges);
    void readForeign(const QJsonObject &countries);
    void readService(const QJsonArray &codes, AreaCode::Service service);

    QHash<QString, MapPlace> m_places;
    QHash<QString, QString> m_names;
    QStringList m_states;
    QStringList m_territories;
    QList<AreaCode> m_codes;
    QList<QStringList> m_zips;
};

} // namespace ring
