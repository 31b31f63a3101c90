// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/operator.h"

#include "engine/sandbox/dice.h"
#include "engine/sandbox/places.h"
#include "engine/sandbox/sandboxdata.h"

#include <QSet>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int fictionalLines = 100;

SandboxLocation written(const QJsonObject &entry)
{
    const auto text = [&entry](const char *key) { return entry.value(QLatin1StringView(key)).toString(); };
    SandboxLocation location;
    location.key = text("key");
    location.business = text("business");
    location.name = text("name");
    location.trade = text("trade");
    location.state = text("state");
    location.signer = text("signer");
    location.group = text("group");
    location.language = entry.value("language"_L1).toString(u"en"_s);
    location.areaCode = entry.value("area"_L1).toInt();
    return location;
}

QString keyOf(const QString &name, const QString &trade)
{
    return name.toLower().replace(u' ', u'-') + u'-' + QString(trade).replace(u'_', u'-');
}

SandboxLocation invented(quint64 seed, int index, const QJsonObject &words)
{
    Dice dice(seed, "place" + QByteArray::number(index));
    const Places &places = Places::shipped();
    SandboxLocation location;
    location.state = dice.pick(places.names());
    const Places::State &state = places.state(location.state);
    const QJsonObject second = words.value("second"_L1).toObject();
    location.trade = dice.pick(second.keys());
    location.name = dice.pick(state.cities);
    location.business = dice.pick(textsOf(words.value("first"_L1))) + u' ' + second.value(location.trade).toString();
    location.signer = dice.pick(textsOf(words.value("signers"_L1)));
    location.group = location.state;
    location.language = u"en"_s;
    location.areaCode = dice.pick(state.areaCodes);
    location.key = keyOf(location.name, location.trade);
    return location;
}

void complete(SandboxLocation &location, const QJsonObject &data, NumberPool &pool)
{
    location.zone = Places::shipped().state(location.state).zone;
    location.hours = data.value("trade_hours"_L1).toObject().value(location.trade).toString();
    // What stays when the words that tell the trade are gone.
    location.neutralName = location.business.section(u' ', 0, 0) + u" of "_s + location.name;
    location.line = pool.take(location.areaCode, location.state);
    for (int i = 0; i < 2; ++i)
        location.desks.append(pool.take(location.areaCode, location.state));
    location.onCallNumber = pool.take(location.areaCode, location.state);
}
} // namespace

QString NumberPool::take(int areaCode, const QString &state)
{
    const Places &places = Places::shipped();
    QList<int> codes{areaCode};
    if (!state.isEmpty())
        codes += places.state(state).areaCodes;
    for (const int code : std::as_const(codes)) {
        if (m_used[code] < fictionalLines)
            return fictionNumber(code, m_used[code]++);
    }
    const QList<int> &all = places.areaCodes();
    for (int tries = 0; tries < all.size(); ++tries) {
        const int code = all.at(m_elsewhere++ % all.size());
        if (m_used[code] < fictionalLines)
            return fictionNumber(code, m_used[code]++);
    }
    return fictionNumber(areaCode, m_used[areaCode]++);
}

QList<SandboxLocation> sandboxLocations(quint64 seed, int count, NumberPool &pool)
{
    const QJsonObject data = sandboxData(u"operator"_s);
    QList<SandboxLocation> locations;
    QSet<QString> keys;
    for (const QJsonValue entry : data.value("locations"_L1).toArray()) {
        if (locations.size() < count)
            locations.append(written(entry.toObject()));
    }
    for (int i = 0; locations.size() < std::clamp(count, 1, 200); ++i)
        locations.append(invented(seed, i, data.value("more"_L1).toObject()));
    for (SandboxLocation &location : locations) {
        const QString plain = location.key;
        for (int i = 2; keys.contains(location.key); ++i)
            location.key = plain + u'-' + QString::number(i);
        keys.insert(location.key);
        complete(location, data, pool);
    }
    return locations;
}

} // namespace ring::sandbox
