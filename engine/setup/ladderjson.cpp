// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/ladderjson.h"

#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

QJsonArray writeLadder(const QList<OnCallPerson> &people)
{
    QJsonArray ladder;
    for (const OnCallPerson &person : people) {
        QJsonObject rung;
        if (!person.name.isEmpty())
            rung.insert(u"name"_s, person.name);
        if (!person.number.isEmpty())
            rung.insert(u"number"_s, person.number);
        if (person.minutes > 0)
            rung.insert(u"minutes"_s, person.minutes);
        if (!person.language.isEmpty())
            rung.insert(u"language"_s, person.language);
        ladder.append(rung);
    }
    return ladder;
}

QList<OnCallPerson> ladderIn(const QJsonObject &policy)
{
    QList<OnCallPerson> people;
    const QJsonArray ladder = policy.value(u"on_call"_s).toArray();
    for (const auto &rung : ladder)
        people << OnCallPerson{rung[u"name"_s].toString(), rung[u"number"_s].toString(), rung[u"minutes"_s].toInt(),
                               rung[u"language"_s].toString()};
    return people;
}

Ladder Ladder::fromPolicy(const QJsonObject &policy)
{
    const auto minutes = [&](const QString &name, Millis otherwise) {
        return policy.contains(name) ? Millis(policy.value(name).toDouble() * double(minuteMs)) : otherwise;
    };
    Ladder ladder;
    ladder.people = ladderIn(policy);
    ladder.people.removeIf([](const OnCallPerson &person) { return person.number.isEmpty(); });
    ladder.first = minutes(u"on_call_after_minutes"_s, ladder.first);
    ladder.wait = std::max(minuteMs, minutes(u"on_call_minutes"_s, ladder.wait));
    ladder.rounds = qBound(1, policy.value(u"on_call_rounds"_s).toInt(ladder.rounds), 9);
    ladder.urgentReplies = policy.value(u"on_call_urgent"_s).toBool();
    return ladder;
}

} // namespace ring
