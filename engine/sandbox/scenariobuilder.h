// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/scenario.h"
#include "engine/sandbox/scenarioreader.h"

namespace ring::sandbox {

/// Makes a Scenario of a JSON document, part by part. The first error ends it.
class ScenarioBuilder
{
public:
    Expected<Scenario> build(const QJsonObject &document);

private:
    using Part = Expected<void> (ScenarioBuilder::*)(ScenarioReader &);
    Expected<void> each(ScenarioReader &top, QLatin1StringView key, Part part);
    Expected<void> location(ScenarioReader &reader);
    Expected<void> caller(ScenarioReader &reader);
    Expected<void> optedOut(ScenarioReader &reader);
    Expected<void> call(ScenarioReader &reader);
    Expected<void> outbound(ScenarioReader &reader);
    Expected<void> text(ScenarioReader &reader);
    Expected<void> booking(ScenarioReader &reader);
    Expected<void> reply(ScenarioReader &reader);
    Expected<void> fault(ScenarioReader &reader);

    PhoneCall readCall(ScenarioReader &reader, bool inbound);
    void readMessage(ScenarioReader &reader, PhoneCall &call);
    void readLegs(ScenarioReader &reader, PhoneCall &call);
    Expected<void> repeat(const QJsonObject &object, const QString &place, const PhoneCall &call);
    QString line(ScenarioReader &reader, QLatin1StringView key);
    QString callerNumber(ScenarioReader &reader, QLatin1StringView key);

    Scenario m_scenario;
    QHash<QString, QString> m_lineByKey;
    QHash<QString, int> m_callerByKey;
    QHash<QString, int> m_callerByNumber;
    QJsonArray m_contacts;
};

} // namespace ring::sandbox
