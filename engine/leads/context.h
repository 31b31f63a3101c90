// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/template.h"
#include "engine/core/clock.h"
#include "engine/rules/rules.h"
#include "engine/store/database.h"

#include <QRandomGenerator>

#include <functional>

namespace ring {

/// What every stage works with. One per engine, on the engine's thread; the parts outlive the stages.
struct StageContext
{
    Database *database = nullptr;
    const Clock *clock = nullptr;
    const RuleBook *rules = nullptr;
    QRandomGenerator *random = nullptr;
    std::function<bool(qint64 smsConnection)> looksUp; ///< whether its directory is asked for line types; may be empty
    QList<Template> templates;                         ///< published and shipped; read anew when the setup changed

    /// The connections this engine polls and sends through, as "|3|8|"; empty: all.
    QString mine;

    /// While a story's past is played: polls that bring no news are not noted, and commits do not wait for the disk.
    bool hurried = false;

    Millis now() const { return clock->now(); }
    /// Unguessable and short enough for a link in a text: 60 bits in base 32 without look-alikes.
    QString newId() const;
};

/// Puts the operator's published templates before the shipped ones.
Expected<void> loadTemplates(StageContext &context);

/// Notes something a person may want to be told of.
Expected<void> noteHappening(StageContext &context, const QString &kind, qint64 leadId, const QString &detail = {});

/// Drops the value of an Expected when only its error matters.
template<typename T>
Expected<void> only(Expected<T> result)
{
    return result ? Expected<void>() : Expected<void>(tl::unexpected(result.error()));
}

/// An empty bind for a column that refers to nothing.
inline QVariant noRow()
{
    return QVariant(QMetaType(QMetaType::LongLong));
}

/// 0 binds as "refers to nothing".
inline QVariant rowOrNone(qint64 id)
{
    return id ? QVariant(id) : noRow();
}

} // namespace ring
