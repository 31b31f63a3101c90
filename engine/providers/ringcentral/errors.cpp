// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

namespace {

bool namesSyncToken(const QJsonObject &body)
{
    const auto about = [](const QJsonValue &error) {
        return error["parameterName"_L1].toString() == "syncToken"_L1 ||
               error["message"_L1].toString().contains("syncToken"_L1, Qt::CaseInsensitive);
    };
    const QJsonArray errors = body["errors"_L1].toArray();
    return about(body) || std::any_of(errors.begin(), errors.end(), about);
}

QString missingPermission(const QJsonObject &body)
{
    const QJsonArray errors = body["errors"_L1].toArray();
    for (const QJsonValue error : errors) {
        const QString name = error["permissionName"_L1].toString();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection)
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString code = body["errorCode"_L1].toString(body["error"_L1].toString());
    if (!code.isEmpty())
        byStatus.detail += u", "_s + code.left(40);
    if (answer.status == 400 && body["error"_L1].isString()) {
        byStatus.code = Error::Code::Denied;
        byStatus.sentence = u"%1: RingCentral does not accept the JWT or the client credentials. Create a new JWT and "
                            u"enter it in the connection's "
                            "settings."_s.arg(connection);
    } else if (answer.status == 400 && namesSyncToken(body)) {
        byStatus.code = Error::Code::NotFound;
        byStatus.sentence = u"%1: RingCentral no longer knows where the call log was read to."_s.arg(connection);
    } else if (answer.status == 403) {
        const QString permission = missingPermission(body);
        if (!permission.isEmpty())
            byStatus.sentence = u"%1: the app or its user lacks the permission %2. Grant it in RingCentral."_s.arg(
                connection, permission.left(60));
    }
    return byStatus;
}

} // namespace ring::ringcentral
