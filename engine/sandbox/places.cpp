// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/places.h"

#include "engine/sandbox/sandboxdata.h"

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
QList<int> numbers(const QJsonValue &value)
{
    QList<int> all;
    for (const QJsonValue each : value.toArray())
        all.append(each.toInt());
    return all;
}
} // namespace

Places::Places()
{
    const QJsonObject data = sandboxData(u"places"_s);
    const QJsonObject states = data.value("states"_L1).toObject();
    m_names = states.keys();
    for (const QString &name : std::as_const(m_names)) {
        const QJsonObject state = states.value(name).toObject();
        m_order.insert(name, int(m_states.size()));
        m_states.append({state.value("zone"_L1).toString(), numbers(state.value("area_codes"_L1)),
                         textsOf(state.value("cities"_L1))});
        m_areaCodes += m_states.last().areaCodes;
    }
    m_canada = numbers(data.value("canada"_L1));
    m_tollFree = numbers(data.value("toll_free"_L1));
}

const Places &Places::shipped()
{
    static const Places places;
    return places;
}

QString fictionNumber(int areaCode, int line)
{
    // 0200 to 1199 and 1300 to 4299: clear of directory assistance (1212) and of the other lines in real use (4334).
    const int within = line < 100 ? 100 + line : line < 1100 ? 100 + line : 200 + line;
    return u"+1"_s + QString::number(areaCode) + u"555"_s + QString::number(within).rightJustified(4, u'0');
}

QString spreadNumber(int index)
{
    const QList<int> &codes = Places::shipped().areaCodes();
    return fictionNumber(codes.at(index % codes.size()), int(index / codes.size()));
}

} // namespace ring::sandbox
