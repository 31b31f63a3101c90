// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

namespace ring {

/// Reads the fields of one JSON object and writes down what is wrong with them, each problem with its place. Names that
/// were never asked for are refused by finish(). Lives on the stack of one reading function.
class FieldReader
{
public:
    /// `value` has to be an object. `problems` outlives the reader.
    FieldReader(const QJsonValue &value, QString path, QStringList &problems);

    enum class Need { Required, Optional };

    /// A text without control characters, at most 500 long; empty when missing.
    QString text(const QString &name, Need need = Need::Optional);
    /// One of `words`; `otherwise` when missing.
    QString oneOf(const QString &name, const QStringList &words, const QString &otherwise = {});
    double number(const QString &name, double least, double most, double otherwise);
    bool flag(const QString &name, bool otherwise);
    /// A telephone number in E.164.
    QString phone(const QString &name, Need need = Need::Optional);
    /// A web address fit for a text; {recovery_id} may stand in it.
    QString link(const QString &name);
    QJsonObject object(const QString &name);
    QJsonArray list(const QString &name, Need need = Need::Optional);

    bool has(const QString &name) const { return m_object.contains(name); }
    QString place(const QString &name) const;
    void problem(const QString &name, const QString &what);
    /// Refuses names nobody asked for.
    void finish();

private:
    QJsonValue take(const QString &name, Need need, QJsonValue::Type type, const QString &kind);

    QJsonObject m_object;
    QString m_path;
    QStringList &m_problems;
    QSet<QString> m_asked;
};

} // namespace ring
