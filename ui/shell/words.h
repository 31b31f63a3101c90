// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>

namespace ring {

/// The stored codes in the interface language. A code without words is shown as itself, blanks for underscores, so that
/// something new is odd and not invisible.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ring::Words)

public:
    static QString callerClass(const QString &code);
    static QString missReason(const QString &code);
    /// "landline": the short reason after "Not texted:".
    static QString reason(const QString &code);
    static QString outcome(const QString &code);
    static QString foundBy(const QString &code);
    static QString messageState(const QString &code);
    static Tone messageTone(const QString &code);
    static QString escalation(const QString &kind);
    static QString escalationCause(const LeadRow &row);
    static QString touch(const QString &code);
    static QString intent(const QString &code);
    static QString sendBlock(const QString &code, const LeadRow &row);
    static QString connectionKind(const QString &code);
    static QString guard(const QString &id);
    static QString evidence(const QString &source);
    static bool hasReason(const QString &code);
    static QString plain(const QString &code);
};

/// What was done about a lead and why, in one line: "Texted in 4 s", "Not texted: landline", "Call back: high value".
QString whatWasDone(const LeadRow &row);
/// The name to show: the caller's name, else the number, else "Private number". Control and direction marks are taken
/// out.
QString callerTitle(const LeadRow &row);
/// One line of text from a stranger: line breaks and direction marks folded.
QString oneLine(const QString &text);
/// Everything a screen reader should say of a row.
QString spokenRow(const LeadRow &row, Millis now);

} // namespace ring
