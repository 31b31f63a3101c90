// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Members that hold a person's words or whereabouts, wherever in a trace they stand.
const QSet<QString> &personal()
{
    static const QSet<QString> names{u"text"_s,    u"from"_s,       u"because"_s,     u"detail"_s, u"evidence"_s,
                                     u"message"_s, u"last_visit"_s, u"value_cents"_s, u"to"_s};
    return names;
}

QJsonValue without(const QJsonValue &value, const QStringList &words)
{
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            if (!personal().contains(member.key()))
                out.insert(member.key(), without(member.value(), words));
        return out;
    }
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue one : value.toArray())
            out << without(one, words);
        return out;
    }
    if (!value.isString())
        return value;
    for (const QString &word : words)
        if (value.toString().contains(word, Qt::CaseInsensitive))
            return QString();
    return value;
}

} // namespace

QByteArray redactedTrace(const QByteArray &stored, const QStringList &words)
{
    const QJsonValue trace = QJsonDocument::fromJson(qUncompress(stored)).object();
    QJsonObject out = without(trace, words).toObject();
    out.insert(u"redacted"_s, true);
    return qCompress(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

} // namespace ring
