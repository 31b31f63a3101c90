// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ladderwords.h"

#include "ui/shell/timewords.h"
#include "ui/shell/words.h"

#include <QCoreApplication>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct LadderWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::LadderWords)

public:
    static QString passedOver(const QString &code)
    {
        if (code == u"opted_out")
            return tr("wants no texts");
        if (code == u"no_sms_service")
            return tr("the location cannot send texts");
        if (code == u"declined")
            return tr("cannot take it");
        if (code == u"unconfirmed")
            return tr("it is not known whether the text went");
        if (code == u"too_late")
            return tr("the text could not go in time");
        if (code == u"acknowledged" || code == u"closed")
            return tr("no longer needed");
        return tr("the text did not arrive");
    }
    static QString state(const RungRow &rung)
    {
        if (!rung.passedOver.isEmpty())
            return passedOver(rung.passedOver);
        if (rung.state == u"delivered")
            return tr("the text arrived");
        return rung.state == u"accepted" ? tr("texted") : tr("the text is on its way");
    }
    static QString ending(const QString &code)
    {
        if (code == u"nobody_answered")
            return tr("everybody on call was told, nobody answered");
        if (code == u"nobody_reachable")
            return tr("nobody on call can be reached by text");
        return {};
    }
    static QString told(const QStringList &people) { return tr("Told %1").arg(people.join(u", "_s)); }
    static QString toldOne(const RungRow &rung, Millis now)
    {
        const QString person = oneLine(rung.person);
        const QString at = TimeWords::moment(rung.at, now);
        //: %1: a person on call, %2: when they were told, %3: what stood in the way
        return rung.passedOver.isEmpty() ? tr("%1 %2").arg(person, at)
                                         : tr("%1 %2 (%3)").arg(person, at, passedOver(rung.passedOver));
    }
    static QString next(const LadderRow &ladder, Millis now)
    {
        if (!ladder.nextAt || ladder.nextPerson.isEmpty())
            return {};
        const QString person = oneLine(ladder.nextPerson);
        return ladder.told.isEmpty() ? tr("%1 is told at %2").arg(person, TimeWords::moment(ladder.nextAt, now))
                                     : tr("%1 next at %2").arg(person, TimeWords::moment(ladder.nextAt, now));
    }
    static QString rung(const RungRow &rung, Millis now)
    {
        //: %1: a person on call, %2: when, %3: what became of the text
        return tr("%1, %2: %3").arg(oneLine(rung.person), TimeWords::moment(rung.at, now), state(rung));
    }
    static QString acknowledged(const LeadRow &row)
    {
        const QString by = oneLine(row.escalationAckBy);
        return row.escalationAckHow == u"text" ? tr("Acknowledged by %1 (on call) by text").arg(by)
                                               : tr("Acknowledged by %1").arg(by);
    }
    static QString traced(const QJsonObject &step, Millis now)
    {
        RungRow told;
        told.state = step.value(u"state").toString();
        told.passedOver = step.value(u"passed_over").toString();
        const QString answer = oneLine(step.value(u"answer").toString());
        const QString what =
            u"%1 · %2"_s.arg(TimeWords::moment(Millis(step.value(u"at").toDouble()), now), state(told));
        return answer.isEmpty() ? what : tr("%1 · answered “%2”").arg(what, answer);
    }
    static std::pair<QString, QString> over(const QJsonObject &step, Millis now)
    {
        const QString code = step.value(u"ending").toString();
        const auto next = Millis(step.value(u"next_at").toDouble());
        const QString person = oneLine(step.value(u"next_person").toString());
        if (code.isEmpty())
            return person.isEmpty() ? std::pair<QString, QString>()
                                    : std::pair(tr("Next"), tr("%1 at %2").arg(person, TimeWords::moment(next, now)));
        const QString by = oneLine(step.value(u"by").toString());
        if (code == u"acknowledged" && !by.isEmpty())
            return {tr("Acknowledged"), step.value(u"how").toString() == u"text" ? tr("by %1, by text").arg(by)
                                                                                 : tr("by %1, at the desk").arg(by)};
        const QString words = ending(code);
        return words.isEmpty() ? std::pair<QString, QString>() : std::pair(tr("Ended"), words);
    }
};

} // namespace

QString ladderLine(const LadderRow &ladder, Millis now)
{
    QStringList people;
    for (const RungRow &rung : ladder.told)
        people << LadderWords::toldOne(rung, now);
    QStringList parts;
    if (!people.isEmpty())
        parts << LadderWords::told(people);
    for (const QString &part : {LadderWords::next(ladder, now), LadderWords::ending(ladder.ending)})
        if (!part.isEmpty())
            parts << part;
    return parts.join(u", "_s);
}

QString rungLine(const RungRow &rung, Millis now)
{
    return LadderWords::rung(rung, now);
}

QString acknowledgement(const LeadRow &row)
{
    return row.escalationAckBy.isEmpty() ? QString() : LadderWords::acknowledged(row);
}

std::pair<QString, QString> tracedRung(const QJsonObject &step, Millis now)
{
    if (!step.contains(u"person"))
        return LadderWords::over(step, now);
    return {oneLine(step.value(u"person").toString()), LadderWords::traced(step, now)};
}

} // namespace ring
