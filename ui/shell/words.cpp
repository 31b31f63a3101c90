// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include "ui/admin/adminwords.h"

namespace ring {

using namespace Qt::StringLiterals;

std::span<const Words::Entry> Words::table(Subject subject)
{
    for (const auto of : {leadTable, messageTable, traceTable})
        if (const auto found = of(subject); !found.empty())
            return found;
    return {};
}

QString Words::of(Subject subject, const QString &code)
{
    for (const Entry &entry : table(subject))
        if (code == QLatin1String(entry.code))
            return QCoreApplication::translate("ring::Words", entry.words);
    return plain(code);
}

bool Words::has(Subject subject, const QString &code)
{
    const auto entries = table(subject);
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry &entry) { return code == QLatin1String(entry.code); });
}

QString Words::plain(const QString &code)
{
    QString words = code;
    words.replace(u'_', u' ');
    return words;
}

QString Words::callerClass(const QString &code)
{
    return of(Subject::CallerClass, code.isEmpty() ? u"new"_s : code);
}

Tone Words::messageTone(const QString &code)
{
    if (code == u"undelivered" || code == u"failed")
        return Tone::Red;
    if (code == u"unconfirmed")
        return Tone::Amber;
    return code == u"delivered" ? Tone::Green : Tone::Neutral;
}

QString Words::escalationCause(const LeadRow &row)
{
    if (row.escalationKind == u"emergency")
        return tr("The voicemail or text sounds like an emergency. Call now.");
    if (row.escalationKind == u"urgent_reply")
        return tr("The caller wrote URGENT and was promised an answer within 5 minutes.");
    if (row.escalationKind == u"high_value")
        return tr("A high-value customer was missed and waits for a call, not a text.");
    if (row.escalationKind == u"unanswered_24h")
        return tr("A day has passed without a booking or a call back.");
    if (row.escalationKind == u"not_texted")
        return tr("No text could be sent (%1). Somebody has to call.").arg(reason(row.reason));
    if (row.escalationKind == u"staff")
        return tr("A colleague asked for help with this caller.");
    return plain(row.escalationKind);
}

QString Words::sendBlock(const QString &code, const LeadRow &row)
{
    if (code == u"not_owner" && !row.owner.isEmpty())
        return tr("%1 has this caller. Press C twice to take over.").arg(oneLine(row.owner));
    if (has(Subject::SendBlock, code))
        return of(Subject::SendBlock, code);
    return tr("A text cannot be sent now (%1).").arg(plain(code));
}

QString Words::guard(const QString &id)
{
    if (id.startsWith(u"text:"))
        return tr("Wording: %1").arg(checkWord(id.mid(5)));
    return of(Subject::Guard, id);
}

} // namespace ring
