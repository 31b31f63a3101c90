// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/people.h"

#include "engine/sandbox/dice.h"
#include "engine/sandbox/places.h"
#include "engine/sandbox/sandboxdata.h"

#include <algorithm>
#include <cmath>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int prospects = 14;
constexpr int robotCount = 9;

QString nameFor(Dice &dice, bool spanish)
{
    static const QJsonObject names = sandboxData(u"names"_s);
    static const QStringList first = textsOf(names.value("first"_L1));
    static const QStringList last = textsOf(names.value("last"_L1));
    static const QStringList firstEs = textsOf(names.value("first_es"_L1));
    static const QStringList lastEs = textsOf(names.value("last_es"_L1));
    return dice.pick(spanish ? firstEs : first) + u' ' + dice.pick(spanish ? lastEs : last);
}

double spanishShare(const SandboxLocation &location)
{
    static const QStringList many{u"TX"_s, u"CA"_s, u"FL"_s, u"AZ"_s, u"NM"_s, u"NV"_s};
    if (location.language == "es"_L1)
        return 0.5;
    return many.contains(location.state) ? 0.2 : 0.06;
}

void makeCustomer(Person &person, Dice &dice)
{
    person.kind = u"customer"_s;
    person.known = true;
    person.valueDollars = int(dice.around(420));
    person.lastVisitDays = 1 + int(dice.around(120));
    if (dice.chance(0.15)) {
        person.kind = u"high_value"_s;
        person.valueDollars = 2600 + int(dice.around(2200));
    }
    person.optedOut = dice.chance(0.03);
}

void makeStranger(Person &person, Dice &dice, int index)
{
    person.kind = u"new"_s;
    if (index < prospects) {
        person.kind = u"prospect"_s;
        person.known = true;
        person.engagedDays = 1 + int(dice.around(18));
    }
}
} // namespace

People::People(quint64 seed, const QList<SandboxLocation> &locations, double rate, NumberPool &pool)
    : m_seed(seed)
    , m_customers(int(70 * std::pow(std::max(1.0, rate), 0.6)))
    , m_perLocation(int(350 * std::pow(std::max(1.0, rate), 0.6)))
{
    const QList<int> &codes = Places::shipped().areaCodes();
    for (int i = 0; i < robotCount; ++i) {
        // Outside of the lines people have: the odd numbers of machines.
        const int code = codes.at(Dice(seed, "robot" + QByteArray::number(i)).below(int(codes.size())));
        m_robots.append(u"+1"_s + QString::number(code) + u"555"_s + QString::number(9000 + 37 * i));
    }
    m_people.reserve(locations.size() * m_perLocation);
    for (int i = 0; i < locations.size(); ++i) {
        for (int j = 0; j < m_perLocation; ++j) {
            m_people.append(make(locations.at(i), i, j, pool));
            m_byNumber.insert(m_people.last().number, int(m_people.size()) - 1);
        }
    }
}

Person People::make(const SandboxLocation &location, int locationIndex, int index, NumberPool &pool) const
{
    Dice dice(m_seed, "person" + location.key.toUtf8() + QByteArray::number(index));
    const Places &places = Places::shipped();
    Person person;
    person.location = locationIndex;
    const bool spanish = dice.chance(spanishShare(location));
    person.language = spanish ? u"es"_s : u"en"_s;
    person.name = nameFor(dice, spanish);
    if (index < m_customers)
        makeCustomer(person, dice);
    else
        makeStranger(person, dice, index - m_customers);
    person.landline = dice.chance(0.07);
    const bool moved = dice.chance(0.15);
    person.number =
        moved ? pool.take(dice.pick(places.areaCodes()), {})
              : pool.take(dice.chance(0.6) ? location.areaCode : dice.pick(places.state(location.state).areaCodes),
                          location.state);
    if (person.kind != "new"_L1)
        return person;
    const int rare = dice.below(1000);
    // Few enough numbers exist abroad and on toll-free lines that two people may share one: a company's main number.
    if (rare < 15) {
        person.kind = u"toll_free"_s;
        person.number = fictionNumber(dice.pick(places.tollFree()), dice.below(100));
    } else if (rare < 35) {
        person.kind = u"canadian"_s;
        person.number = fictionNumber(dice.pick(places.canada()), dice.below(100));
    } else if (rare < 40) {
        person.kind = u"foreign"_s;
        person.number = u"+447700900%1"_s.arg(dice.below(1000), 3, 10, QLatin1Char('0')); // Ofcom's numbers for drama
    }
    return person;
}

const Person *People::byNumber(const QString &number) const
{
    const auto found = m_byNumber.constFind(number);
    return found == m_byNumber.cend() ? nullptr : &m_people.at(*found);
}

} // namespace ring::sandbox
