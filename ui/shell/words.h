// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>

#include <span>

namespace ring {

/// The stored codes in the interface language. A code without words is shown as itself, blanks for underscores, so that
/// something new is odd and not invisible.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ring::Words)

public:
    enum class Subject {
        CallerClass,
        MissReason,
        LeadState,
        Reason,
        Outcome,
        FoundBy,
        MessageState,
        Touch,
        Intent,
        Escalation,
        SendBlock,
        ConnectionKind,
        Guard,
        Evidence,
        Effect,
        VoicemailLabel,
        Match
    };
    struct Entry
    {
        const char *code;
        const char *words; ///< in English, of the context ring::Words
    };

    /// The words of `code`, else the code itself with blanks.
    static QString of(Subject subject, const QString &code);
    static bool has(Subject subject, const QString &code);
    static QString plain(const QString &code);

    static QString callerClass(const QString &code);
    static QString missReason(const QString &code) { return of(Subject::MissReason, code); }
    static QString leadState(const QString &code) { return of(Subject::LeadState, code); }
    /// "landline": the short reason after "Not texted:".
    static QString reason(const QString &code) { return of(Subject::Reason, code); }
    static QString outcome(const QString &code) { return of(Subject::Outcome, code); }
    static QString foundBy(const QString &code) { return of(Subject::FoundBy, code); }
    static QString messageState(const QString &code) { return of(Subject::MessageState, code); }
    static Tone messageTone(const QString &code);
    static QString escalation(const QString &kind) { return of(Subject::Escalation, kind); }
    static QString escalationCause(const LeadRow &row);
    static QString touch(const QString &code) { return of(Subject::Touch, code); }
    static QString intent(const QString &code) { return of(Subject::Intent, code); }
    static QString sendBlock(const QString &code, const LeadRow &row);
    static QString connectionKind(const QString &code) { return of(Subject::ConnectionKind, code); }
    static QString guard(const QString &id);
    static QString evidence(const QString &source) { return of(Subject::Evidence, source); }
    static QString effect(const QString &code) { return of(Subject::Effect, code); }
    static QString voicemailLabel(const QString &code) { return of(Subject::VoicemailLabel, code); }

private:
    static std::span<const Entry> table(Subject subject);
    static std::span<const Entry> leadTable(Subject subject);
    static std::span<const Entry> messageTable(Subject subject);
    static std::span<const Entry> traceTable(Subject subject);
};

/// What was done about a lead and why, in one line: "Texted in 4 s", "Not texted: landline", "Call back: high value".
QString whatWasDone(const LeadRow &row);
/// The name to show: the caller's name, else the number, else "Private number". Control and direction marks are taken
/// out.
QString callerTitle(const LeadRow &row);
/// One line of text from a stranger: line breaks and direction marks folded, cut where no screen could show more.
QString oneLine(const QString &text);
/// Everything a screen reader should say of a row.
QString spokenRow(const LeadRow &row, Millis now);

} // namespace ring
