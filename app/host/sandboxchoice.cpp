// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/sandboxchoice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
const QString setting = u"sandbox"_s;
}

Expected<std::optional<SandboxChoice>> storedChoice(Database &database)
{
    const auto kept = database.value(u"settings.get"_s, {{u"name"_s, setting}});
    RING_TRY(kept);
    if (!kept->isValid())
        return std::optional<SandboxChoice>();
    const QJsonObject object = QJsonDocument::fromJson(kept->toString().toUtf8()).object();
    SandboxChoice choice;
    choice.seed = quint64(object.value("seed"_L1).toInteger(1));
    choice.locations = object.value("locations"_L1).toInt(12);
    choice.rate = object.value("rate"_L1).toDouble(1);
    choice.weeks = object.value("weeks"_L1).toInt(8);
    choice.scenario = object.value("scenario"_L1).toString();
    choice.liveFrom = object.value("live_from"_L1).toInteger();
    return std::optional(choice);
}

Expected<void> storeChoice(Database &database, const SandboxChoice &choice)
{
    const QJsonObject object{{u"seed"_s, qint64(choice.seed)}, {u"locations"_s, choice.locations},
                             {u"rate"_s, choice.rate},         {u"weeks"_s, choice.weeks},
                             {u"scenario"_s, choice.scenario}, {u"live_from"_s, choice.liveFrom}};
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    RING_TRY(database.run(u"settings.set"_s, {{u"name"_s, setting}, {u"value"_s, text}}));
    return {};
}

Millis busyMoment(Millis now)
{
    const QTimeZone middle("America/Chicago");
    QDateTime at = QDateTime::fromMSecsSinceEpoch(now, middle);
    const QTime opened(10, 0);
    const QTime closing(15, 0);
    const auto workday = [&at] { return at.date().dayOfWeek() <= Qt::Friday; };
    if (workday() && at.time() >= opened && at.time() < closing)
        return now;
    do {
        if (at.time() < opened)
            at = QDateTime(at.date().addDays(-1), closing, middle);
        at = QDateTime(at.date(), opened, middle);
        if (!workday())
            at = QDateTime(at.date().addDays(-1), closing, middle);
    } while (!workday() || at.time() != opened);
    return at.toMSecsSinceEpoch();
}

} // namespace ring
