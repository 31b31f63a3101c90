// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/houserulewords.h"

#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct HouseRuleWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::HouseRuleWords)

public:
    static QString scope(const QString &code)
    {
        if (code == u"first")
            return tr("The first text");
        if (code == u"follow_up")
            return tr("Follow-ups");
        return code == u"both" ? tr("The first text and follow-ups") : tr("All texts");
    }
    static QString vertical(const QString &code)
    {
        if (code == u"general")
            return tr("General trades");
        if (code == u"health")
            return tr("Health");
        if (code == u"behavioral_health")
            return tr("Behavioral health");
        return code == u"legal" ? tr("Law") : tr("Every trade");
    }
    static QString phrases(const QString &code)
    {
        if (code == u"promotion")
            return tr("offers and discounts");
        if (code == u"price")
            return tr("prices");
        if (code == u"urgency")
            return tr("pressure to act now");
        if (code == u"persuasion")
            return tr("persuasion");
        if (code == u"prize")
            return tr("prizes");
        return code == u"medical" ? tr("medical words") : Words::plain(code);
    }
    static QString standing(const QString &code)
    {
        if (code == u"in_force")
            return tr("in force");
        if (code == u"planned")
            return tr("planned");
        if (code == u"replaced")
            return tr("replaced");
        return code == u"ended" ? tr("ended") : QString();
    }
    static QString everywhere() { return tr("Everywhere"); }
    static QString where(const HouseRule &rule)
    {
        QStringList parts{scope(scopeOfKinds(rule.kinds))};
        if (rule.jurisdiction != u"US")
            //: %1: two letters of a state
            parts << tr("to callers of %1").arg(rule.jurisdiction);
        if (!rule.verticals.isEmpty())
            parts << tr("from locations of the kind “%1”").arg(vertical(rule.verticals.constFirst()));
        return parts.join(u' ');
    }
    static QString hours(const HouseRule &rule)
    {
        const QJsonArray ends = rule.params[u"windows"_s][u"daily"_s].toArray();
        if (ends.size() != 2)
            return {};
        //: %1: which texts, %2 and %3: times of day
        return tr("%1: only between %2 and %3 on the caller's clock. What falls outside waits until then.")
            .arg(where(rule), ends[0].toString(), ends[1].toString());
    }
    static QString days(const HouseRule &rule)
    {
        QStringList names;
        for (const QJsonValue day : rule.params[u"weekdays"_s].toArray())
            names << weekdayWord(day.toString());
        if (!rule.params[u"holidays"_s].toArray().isEmpty())
            names << tr("public holidays");
        //: %1: which texts, %2: names of days
        return names.isEmpty() ? QString()
                               : tr("%1: none on %2. What falls there waits for the next day that is allowed.")
                                     .arg(where(rule), names.join(u", "_s));
    }
    static QString cap(const HouseRule &rule)
    {
        const int texts = rule.params[u"messages"_s].toInt();
        const int hoursLong = rule.params[u"hours"_s].toInt();
        //: %1: which texts, %2: "3 text(s)", %3: "24 hour(s)"
        return texts < 1 || hoursLong < 1
                   ? QString()
                   : tr("%1: no caller gets more than %2 within %3. What would be more is not sent.")
                         .arg(where(rule), tr("%n text(s)", nullptr, texts), tr("%n hour(s)", nullptr, hoursLong));
    }
    static QString sentence(const HouseRule &rule)
    {
        const QString english = rule.params[u"text"_s][u"en"_s].toString();
        const QString spanish = rule.params[u"text"_s][u"es"_s].toString();
        if (english.isEmpty())
            return {};
        const QString said =
            spanish.isEmpty() ? tr("“%1”").arg(english) : tr("“%1”, in Spanish “%2”").arg(english, spanish);
        //: %1: which texts, %2: the sentence in quotes
        return tr("%1: each says %2. Wording without it is not sent.").arg(where(rule), said);
    }
    static QString classes(const HouseRule &rule)
    {
        QStringList names;
        for (const QJsonValue name : rule.params[u"classes"_s].toArray())
            names << phrases(name.toString());
        //: %1: which texts, %2: kinds of words
        return names.isEmpty()
                   ? QString()
                   : tr("%1: no words about %2. Wording with them is not sent.").arg(where(rule), names.join(u", "_s));
    }
    static QString span(const HouseRule &rule)
    {
        if (rule.from.isEmpty() && rule.to.isEmpty())
            return tr("Holds at once.");
        if (rule.to.isEmpty())
            return tr("Holds from %1 on.").arg(rule.from);
        return rule.from.isEmpty() ? tr("Holds at once, for the last time on the day before %1.").arg(rule.to)
                                   : tr("Holds from %1 to the day before %2.").arg(rule.from, rule.to);
    }
};

} // namespace

QString houseRuleSentence(const HouseRule &rule)
{
    QString sentence;
    if (rule.effect == u"quiet_hours")
        sentence = HouseRuleWords::hours(rule);
    else if (rule.effect == u"exclude_days")
        sentence = HouseRuleWords::days(rule);
    else if (rule.effect == u"max_messages_per_window")
        sentence = HouseRuleWords::cap(rule);
    else if (rule.effect == u"require_sentence")
        sentence = HouseRuleWords::sentence(rule);
    else if (rule.effect == u"forbid_phrase_class")
        sentence = HouseRuleWords::classes(rule);
    return sentence.isEmpty() ? sentence : sentence + u' ' + HouseRuleWords::span(rule);
}

QStringList textScopes()
{
    return {u"both"_s, u"first"_s, u"follow_up"_s, u"all"_s};
}

QString textScopeWord(const QString &scope)
{
    return HouseRuleWords::scope(scope);
}

QStringList kindsOfScope(const QString &scope)
{
    if (scope == u"both")
        return {u"first_reply"_s, u"follow_up"_s};
    if (scope == u"all")
        return {};
    return {scope == u"first" ? u"first_reply"_s : u"follow_up"_s};
}

QString scopeOfKinds(const QStringList &kinds)
{
    for (const QString &scope : textScopes()) {
        QStringList own = kindsOfScope(scope);
        QStringList given = kinds;
        own.sort();
        given.sort();
        if (own == given)
            return scope;
    }
    return u"all"_s;
}

QString verticalWord(const QString &code)
{
    return HouseRuleWords::vertical(code);
}

QString houseEffectWord(const QString &effect)
{
    return Words::effect(effect);
}

QString weekdayWord(const QString &code)
{
    return QLocale().dayName(int(weekdayCodes().indexOf(code)) + 1);
}

QString phraseClassWord(const QString &code)
{
    return HouseRuleWords::phrases(code);
}

QString ruleStandingWord(const QString &standing)
{
    return HouseRuleWords::standing(standing);
}

QString placeWord(const QString &jurisdiction)
{
    return jurisdiction == u"US" ? HouseRuleWords::everywhere() : jurisdiction;
}

QStringList weekdayCodes()
{
    return {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
}

QStringList phraseClassCodes()
{
    return {u"promotion"_s, u"price"_s, u"urgency"_s, u"persuasion"_s, u"prize"_s, u"medical"_s};
}

} // namespace ring
