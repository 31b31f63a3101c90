// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ring {

/// One option of a verb: "--data DIR". An option without `value` is a switch.
struct Option
{
    QString name;  ///< without the dashes
    QString value; ///< what stands after it in the help, or empty
    QString about; ///< one line
    bool repeatable = false;
};

/// What was given to a verb, checked against what the verb takes.
class Arguments
{
public:
    /// The error is one sentence about the first thing that is wrong.
    static Expected<Arguments> parse(const QStringList &words, const QList<Option> &options,
                                     const QStringList &positionals);

    bool has(const QString &option) const { return m_options.contains(option); }
    /// The last one given, or `otherwise`.
    QString text(const QString &option, const QString &otherwise = {}) const;
    QStringList all(const QString &option) const { return m_options.value(option); }
    /// A number of at least `least`.
    Expected<double> number(const QString &option, double otherwise, double least) const;
    QString positional(int index) const { return m_positionals.value(index); }

private:
    QHash<QString, QStringList> m_options;
    QStringList m_positionals;
};

} // namespace ring
