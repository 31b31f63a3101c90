// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/garbage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<QJsonValue(const QString &key, const QJsonValue &value)>;

QJsonObject changedObject(const QJsonObject &object, const Change &change)
{
    QJsonObject changed;
    for (auto member = object.begin(); member != object.end(); ++member)
        changed.insert(member.key(), change(member.key(), member.value()));
    return changed;
}

/// Each row of the answer's list, or else the answer itself, with its members changed.
QByteArray changed(const QByteArray &body, const Change &change)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    bool listed = false;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member->isArray())
            continue;
        listed = true;
        QJsonArray rows;
        const QJsonArray before = member->toArray();
        for (const QJsonValue row : before)
            rows.append(changedObject(row.toObject(), change));
        *member = rows;
    }
    return QJsonDocument(listed ? object : changedObject(object, change)).toJson(QJsonDocument::Compact);
}

/// Its list replaced by something else.
QByteArray insteadOfRows(const QByteArray &body, const QJsonValue &other)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    for (auto member = object.begin(); member != object.end(); ++member)
        if (member->isArray())
            *member = other;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue otherType(const QString &, const QJsonValue &value)
{
    if (value.isString())
        return QJsonObject{{u"value"_s, value}};
    return value.isObject() ? QJsonValue(true) : QJsonValue(QJsonArray{value});
}

QJsonValue nullBesideTheId(const QString &key, const QJsonValue &value)
{
    return key == "sid"_L1 ? value : QJsonValue();
}

QJsonValue huge(const QString &key, const QJsonValue &value)
{
    return key == "sid"_L1 ? value : QJsonValue(key.startsWith(u"date") || key.endsWith(u"time") ? 1e300 : -9e18);
}

QJsonValue impossibleDate(const QString &key, const QJsonValue &value)
{
    if (key == "duration"_L1)
        return u"99999999999999999999"_s;
    const bool date = key.startsWith(u"date") || key.endsWith(u"_time");
    return date && value.isString() ? QJsonValue(u"Mon, 99 Foo 99999 99:99:99 +9999"_s) : value;
}

QByteArray deep()
{
    constexpr int levels = 5000;
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

} // namespace

QList<QByteArray> garbage(const QByteArray &body)
{
    QByteArray bytes;
    for (int i = 0; i < 512; ++i)
        bytes.append(char(i * 37 % 256));
    return {bytes,
            QByteArray(),
            "null",
            "[]",
            "{}",
            deep(),
            "{\"sid\":\"\xff\xfe\xc0\"",
            insteadOfRows(body, QJsonValue()),
            insteadOfRows(body, QJsonObject{{u"sid"_s, 5}}),
            insteadOfRows(body, QJsonArray{QJsonValue(), 5, u"row"_s, QJsonArray(), QJsonObject(), true}),
            changed(body, otherType),
            changed(body, nullBesideTheId),
            changed(body, huge),
            changed(body, impossibleDate),
            QByteArray(body).replace("\"next_page_uri\":null", "\"next_page_uri\":{\"page\":1}")};
}

} // namespace ring::sandbox
