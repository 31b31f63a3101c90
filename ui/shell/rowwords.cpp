// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/phonenumber.h"
#include "engine/decide/reasons.h"
#include "ui/shell/ladderwords.h"
#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::RowWords)

public:
    static QString texted(const LeadRow &row)
    {
        if (row.messageState == u"failed" || row.messageState == u"undelivered")
            return row.messageProblem.isEmpty() ? tr("The text did not arrive")
                                                : tr("The text did not arrive: %1").arg(row.messageProblem);
        if (!row.textedAt)
            return row.reason == reason::heldByHours ? tr("Text held until it is allowed") : tr("Text is on its way");
        if (row.touches > 1)
            return tr("Texted %n time(s), first after %1", nullptr, row.touches)
                .arg(TimeWords::span(row.textedAt - row.openedAt));
        return tr("Texted in %1").arg(TimeWords::span(row.textedAt - row.openedAt));
    }
    static QString callBack(const LeadRow &row)
    {
        if (row.reason != reason::highValue)
            return tr("Call back: %1").arg(Words::reason(row.reason));
        const QString value = row.valueCents ? TimeWords::money(row.valueCents) : QString();
        const QString visit = TimeWords::month(row.lastVisit);
        if (value.isEmpty())
            return tr("Call back: high value");
        return visit.isEmpty() ? tr("Call back: high value %1").arg(value)
                               : tr("Call back: high value %1, last visit %2").arg(value, visit);
    }
    static QString spoken(const LeadRow &row, Millis now)
    {
        QStringList parts{callerTitle(row), Words::callerClass(row.callerClass), oneLine(row.locationName),
                          whatWasDone(row)};
        if (row.waitingSince)
            parts << tr("waiting for %1").arg(TimeWords::span(now - row.waitingSince));
        if (row.callCount > 1)
            parts << tr("called %n time(s)", nullptr, row.callCount);
        if (row.unread)
            parts << tr("%n unread message(s)", nullptr, row.unread);
        if (!row.owner.isEmpty())
            parts << tr("owned by %1").arg(oneLine(row.owner));
        if (row.escalationId)
            parts << ladderLine(row.ladder, now) << acknowledgement(row);
        if (!row.outcome.isEmpty())
            parts << Words::outcome(row.outcome);
        parts.removeAll(QString());
        return oneLine(parts.join(u", "_s));
    }
    static QString privateNumber() { return tr("Private number"); }
    static QString pending() { return tr("Deciding"); }
    static QString notTexted(const QString &why) { return tr("Not texted: %1").arg(why); }
    static QString held(const QString &why) { return tr("On hold: %1").arg(why); }
};

/// Marks that turn the writing direction or hide: text from strangers must not rearrange our line.
bool isTrick(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

QString oneLine(const QString &text)
{
    // No line on any screen holds more, and measuring ten thousand letters at every repaint is felt.
    constexpr qsizetype longest = 600;
    QString line;
    line.reserve(qMin(text.size(), longest + 1));
    for (QChar c : text) {
        if (line.size() >= longest && !c.isLowSurrogate()) {
            line += u'…';
            break;
        }
        if (c == u'\n' || c == u'\r' || c == u'\t')
            line += u' ';
        else if (!isTrick(c) || c.unicode() == 0x200D)
            line += c;
    }
    return line.simplified();
}

QString callerTitle(const LeadRow &row)
{
    const QString name = oneLine(row.callerName);
    if (!name.isEmpty())
        return name;
    return row.caller.isEmpty() ? RowWords::privateNumber() : shownNumber(row.caller);
}

QString whatWasDone(const LeadRow &row)
{
    if (row.action == u"text")
        return RowWords::texted(row);
    if (row.action == u"callback")
        return RowWords::callBack(row);
    if (row.action == u"none" || row.action == u"nothing")
        return RowWords::notTexted(Words::reason(row.reason));
    if (row.action == u"hold")
        return RowWords::held(Words::reason(row.reason));
    return RowWords::pending();
}

QString spokenRow(const LeadRow &row, Millis now)
{
    return RowWords::spoken(row, now);
}

} // namespace ring
