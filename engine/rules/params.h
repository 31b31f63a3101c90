// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/vocabulary.h"

#include <QJsonObject>

namespace ring {

/// Reads the fields of one JSON object of rule data and remembers the first that is wrong. A field nobody asked for is
/// wrong too: a misspelt name would otherwise silently drop a restriction.
class Params
{
public:
    explicit Params(const QJsonObject &object)
        : m_object(object)
    {
    }

    QStringList fields() const { return m_object.keys(); }
    bool has(const QString &field) const { return m_object.contains(field); }
    QString text(const QString &field);
    /// As `text`, but the field may be missing.
    QString optionalText(const QString &field);
    int number(const QString &field, int lowest, int highest);
    int optionalNumber(const QString &field, int lowest, int highest, int otherwise);
    bool flag(const QString &field);
    QStringList texts(const QString &field);
    QStringList optionalTexts(const QString &field);
    /// {"en": "...", "es": "..."}; at least English.
    QMap<QString, QString> byLanguage(const QString &field);
    QJsonObject object(const QString &field);
    /// Marks a field as wrong; `what` completes "field X ...".
    void refuse(const QString &field, const QString &what);
    /// Accepts fields that are only for readers.
    void ignore(const QStringList &fields);

    /// Empty when every field was right and asked for; otherwise "field X ...", for the end of an error sentence.
    QString complaint() const;

private:
    QJsonValue take(const QString &field);

    QJsonObject m_object;
    QSet<QString> m_asked;
    QString m_complaint;
};

} // namespace ring
