// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace ring {

/// One line of the answer to "why this text?": a name, what it says, and for a guard or check whether it passed.
struct TraceLine
{
    enum class Mark { None, Passed, Failed } mark = Mark::None;
    QString name;
    QString value;
    QString note; ///< second, quieter line: a citation, an evidence detail
};

struct TraceSection
{
    QString title;
    QList<TraceLine> lines;
};

/// The engine's trace in words, section by section. Missing keys leave lines out; unknown ones are not shown. Plain
/// text.
QList<TraceSection> traceSections(const QJsonObject &trace, Millis now);

/// The one sentence above the sections: what was decided and why.
QString traceVerdict(const QJsonObject &trace);

/// The same as text, for the clipboard.
QString traceText(const QJsonObject &trace, Millis now);

} // namespace ring
