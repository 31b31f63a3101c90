// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/assumedplace.h"

#include "engine/contacts/phonenumber.h"
#include "engine/setup/apply.h"
#include "engine/setup/openinghours.h"

#include <QJsonArray>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

SetupLocation locationOf(const QString &line)
{
    const NumberFacts facts = factsOf(line);
    SetupLocation place;
    place.key = u"assumed"_s;
    place.business = u"Your Business"_s;
    place.name = u"Main Office"_s;
    place.state = facts.states.value(0, u"NY"_s);
    place.zone = facts.zones.isEmpty() ? u"America/New_York"_s : QString::fromUtf8(facts.zones.constFirst().id());
    place.directNumber = line;
    const QJsonArray day{u"08:00-17:00"_s};
    place.hours = readHours({{u"mon"_s, day}, {u"tue"_s, day}, {u"wed"_s, day}, {u"thu"_s, day}, {u"fri"_s, day}})
                      .value_or(OpeningHours{});
    return place;
}

Setup setupOf(const QString &line)
{
    Setup setup;
    setup.locations = {locationOf(line)};
    SetupConnection texts;
    texts.name = u"texts"_s;
    texts.kind = u"sms"_s;
    texts.provider = u"sandbox"_s;
    setup.connections = {texts};
    setup.lines = {{line, setup.locations.constFirst().key, {}, texts.name}};
    return setup;
}

} // namespace

Expected<AssumedPlace> assumePlace(const QString &line, Millis now)
{
    AssumedPlace assumed;
    assumed.folder = std::make_unique<QTemporaryDir>();
    if (!assumed.folder->isValid())
        return fail(Error::Code::Storage, u"No temporary folder can be made: %1."_s.arg(assumed.folder->errorString()));
    auto database = Database::open({assumed.folder->filePath(u"assumed.db"_s), {}});
    RING_TRY(database);
    assumed.database = std::move(*database);
    RING_TRY(applySetup(*assumed.database, setupOf(line), now));
    return assumed;
}

} // namespace ring
