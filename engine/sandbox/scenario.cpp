// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/scenario.h"

#include "engine/sandbox/scenariobuilder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

Expected<Scenario> Scenario::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = int(json.left(error.offset).count('\n')) + 1;
        return fail(Error::Code::BadInput, u"Line %1 is not JSON: %2."_s.arg(line).arg(error.errorString()));
    }
    if (!document.isObject())
        return fail(Error::Code::BadInput, u"A scenario has to be one JSON object."_s);
    ScenarioBuilder builder;
    auto scenario = builder.build(document.object());
    if (scenario)
        scenario->digest = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
    return scenario;
}

Expected<Scenario> Scenario::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"The scenario %1 cannot be read: %2."_s.arg(path, file.errorString()));
    auto scenario = parse(file.readAll());
    if (!scenario)
        scenario.error().sentence.prepend(u"Scenario %1: "_s.arg(path));
    return scenario;
}

} // namespace ring::sandbox
