// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/statesplan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

QList<QTimeZone> zonesFrom(const QJsonArray &names)
{
    QList<QTimeZone> zones;
    for (const QJsonValue name : names)
        zones.append(QTimeZone(name.toString().toLatin1()));
    return zones;
}

} // namespace

const StatesPlan &StatesPlan::shipped()
{
    static const StatesPlan plan;
    return plan;
}

StatesPlan::StatesPlan()
    : m_codes(1000)
    , m_zips(1000)
{
    QFile file(u":/rules/places.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program is incomplete: places.json is not compiled in.");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    readPlaces(root[u"states"_s].toObject(), false);
    readPlaces(root[u"territories"_s].toObject(), true);
    readForeign(root[u"foreign"_s].toObject());
    readService(root[u"toll_free"_s].toArray(), AreaCode::Service::TollFree);
    readService(root[u"premium"_s].toArray(), AreaCode::Service::Premium);
    readService(root[u"personal"_s].toArray(), AreaCode::Service::Personal);
}

void StatesPlan::readPlaces(const QJsonObject &places, bool territory)
{
    for (auto it = places.begin(); it != places.end(); ++it) {
        const QJsonObject row = it->toObject();
        MapPlace place{it.key(), row[u"name"_s].toString(), territory, zonesFrom(row[u"zones"_s].toArray()), {}};
        const QJsonObject narrowed = row[u"area_code_zones"_s].toObject();
        const QJsonArray codes = row[u"area_codes"_s].toArray();
        for (const QJsonValue code : codes) {
            place.areaCodes.append(code.toInt());
            const QJsonArray own = narrowed[QString::number(code.toInt())].toArray();
            m_codes[code.toInt()] = {AreaCode::Service::Geographic, place.code, false,
                                     own.isEmpty() ? place.zones : zonesFrom(own)};
        }
        readZips(place.code, row[u"zip3"_s].toArray());
        m_names.insert(place.code.toLower(), place.code);
        m_names.insert(place.name.toLower(), place.code);
        (territory ? m_territories : m_states).append(place.code);
        m_places.insert(place.code, place);
    }
}

void StatesPlan::readZips(const QString &place, const QJsonArray &ranges)
{
    for (const QJsonValue range : ranges) {
        const QStringList ends = range.toString().split(u'-');
        for (int zip = ends.first().toInt(); zip <= ends.last().toInt(); ++zip)
            m_zips[zip].append(place);
    }
}

void StatesPlan::readForeign(const QJsonObject &countries)
{
    for (auto it = countries.begin(); it != countries.end(); ++it) {
        const QJsonArray french = (*it)[u"french_area_codes"_s].toArray();
        const QJsonArray codes = (*it)[u"area_codes"_s].toArray();
        for (const QJsonValue code : codes)
            m_codes[code.toInt()] = {AreaCode::Service::Foreign, it.key(), french.contains(code), {}};
    }
}

void StatesPlan::readService(const QJsonArray &codes, AreaCode::Service service)
{
    for (const QJsonValue code : codes)
        m_codes[code.toInt()].service = service;
}

const MapPlace *StatesPlan::place(const QString &code) const
{
    const auto it = m_places.constFind(code);
    return it == m_places.cend() ? nullptr : &*it;
}

const AreaCode &StatesPlan::areaCode(int code) const
{
    return m_codes.at(code >= 200 && code < 1000 ? code : 0);
}

QStringList StatesPlan::statesOfZip(QStringView zip) const
{
    zip = zip.trimmed();
    if (zip.size() != 5 && !(zip.size() == 10 && zip[5] == u'-'))
        return {};
    bool digits = false;
    const int prefix = zip.first(5).toInt(&digits) / 100;
    return digits && prefix >= 0 && prefix < 1000 ? m_zips.at(prefix) : QStringList();
}

QString StatesPlan::stateNamed(QStringView written) const
{
    return m_names.value(written.trimmed().toString().toLower());
}

} // namespace ring
