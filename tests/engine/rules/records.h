// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring::test {
using namespace Qt::StringLiterals;

/// A house rule that is right in every field, with some fields changed.
inline QJsonObject record(const QJsonObject &changes = {})
{
    QJsonObject record{
        {u"id"_s, u"x.hours"_s},
        {u"layer"_s, u"operator"_s},
        {u"jurisdiction"_s, u"US"_s},
        {u"kinds"_s, QJsonArray{u"follow_up"_s}},
        {u"effect"_s, u"quiet_hours"_s},
        {u"params"_s, QJsonObject{{u"windows"_s, QJsonObject{{u"daily"_s, QJsonArray{u"09:00"_s, u"17:00"_s}}}},
                                  {u"zone"_s, u"recipient"_s}}},
        {u"severity"_s, u"hold"_s},
        {u"confidence"_s, u"high"_s}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        record.insert(it.key(), *it);
    return record;
}

/// A rule document of the name "mine".
inline QByteArray document(const QList<QJsonObject> &records)
{
    QJsonArray rules;
    for (const QJsonObject &one : records)
        rules.append(one);
    return QJsonDocument(
               QJsonObject{{u"document"_s, u"mine"_s}, {u"data_version"_s, u"2027-01-01"_s}, {u"rules"_s, rules}})
        .toJson();
}

} // namespace ring::test
