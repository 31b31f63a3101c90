// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decide/guards.h"

#include "engine/decide/reasons.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Rings three lines of ours within the hour, or five calls in a quarter of an hour: no human shopper does.
bool dialsLikeAMachine(const History &history)
{
    return history.linesLastHour >= 3 || history.callsLast15Minutes >= 5;
}

QString ageNote(Millis then, Millis now)
{
    return u"%1 min ago"_s.arg((now - then) / minuteMs);
}

class Guards
{
public:
    Guards(const Situation &situation, Decision &decision)
        : s(situation)
        , m_decision(decision)
    {
    }

    /// Notes the guard; the first that does not pass decides.
    void look(QLatin1String id, bool passed, const QString &note, Stop stop)
    {
        m_decision.guards << Guard{id, passed, passed ? QString() : note};
        if (!passed && !m_stop)
            m_stop = std::move(stop);
    }

    std::optional<Stop> all()
    {
        caller();
        voicemail();
        place();
        past();
        return m_stop;
    }

private:
    void caller()
    {
        look("missed"_L1, s.call.state == CallState::Missed, u"the call was not missed"_s, {reason::answered});
        look("caller_id"_L1, !s.call.from.isEmpty(), u"the caller withheld the number or it is unusable"_s,
             {reason::anonymous, Action::None, s.voicemail.has_value()});
        if (s.call.from.isEmpty())
            return;
        look("valid_number"_L1,
             !s.number.emergency && s.number.kind != NumberFacts::Kind::Premium && s.call.from != s.call.to,
             u"a short, premium or emergency number, or the line itself"_s, {reason::invalidNumber});
        // Before what kind of line it is: a machine on a fixed line must not become a row that asks for a call back.
        look("not_robocall"_L1, m_decision.voicemailLabel != "spam_or_robocall"_L1 && !dialsLikeAMachine(s.history),
             m_decision.voicemailLabel == "spam_or_robocall"_L1 ? u"the message reads as selling or a recording"_s
                                                                : u"it rang several of our lines"_s,
             {reason::robocall});
        const bool textable =
            s.number.kind != NumberFacts::Kind::TollFree || s.place.policy.conditions.contains(u"toll_free_textable"_s);
        look("not_toll_free"_L1, textable, u"toll-free lines rarely take texts"_s,
             {reason::tollFree, Action::None, true});
        const bool home = s.number.region == "US"_L1 || s.number.region.isEmpty() || territory();
        look("domestic"_L1, home || s.place.policy.textForeign, u"number of region %1"_s.arg(s.number.region),
             {reason::foreign, Action::None, s.number.region == "CA"_L1});
        look("not_landline"_L1, s.number.kind != NumberFacts::Kind::Landline, u"a fixed line cannot take texts"_s,
             {reason::landline, Action::None, true});
    }

    bool territory() const
    {
        static const QStringList regions{u"PR"_s, u"GU"_s, u"VI"_s, u"MP"_s, u"AS"_s};
        return regions.contains(s.number.region);
    }

    void voicemail()
    {
        look("not_wrong_number"_L1, m_decision.voicemailLabel != "wrong_number"_L1,
             u"the caller asked for somebody else"_s, {reason::wrongNumber});
    }

    void place()
    {
        look("location_active"_L1, !s.place.paused, u"texts of this location are paused"_s,
             {reason::paused, Action::None, true});
        look("line_can_text"_L1, s.lineTexts, u"no SMS service sends from this line"_s,
             {reason::noSms, Action::None, true});
    }

    void past()
    {
        look("not_opted_out"_L1, !s.history.optedOut, u"the caller asked for no texts"_s,
             {reason::optedOut, Action::None, true});
        if (s.touch != Touch::First)
            return;
        const bool repeat = s.history.lastFirstText > 0 && s.now - s.history.lastFirstText < dayMs;
        look("no_text_in_24h"_L1, !repeat,
             repeat ? u"last text "_s + ageNote(s.history.lastFirstText, s.now) : QString(), {reason::repeat});
        look("nobody_talks_with_them"_L1, !s.history.personInConversation,
             u"staff is in a conversation with the caller"_s, {reason::inConversation});
        const bool late = !s.fallback && s.now - s.call.endedAt > s.place.policy.window;
        look("in_time"_L1, !late, late ? u"the call ended "_s + ageNote(s.call.endedAt, s.now) : QString(),
             {reason::tooLate, Action::Callback, true});
        // They may have been texted already, and the store would not know.
        look("not_before_restore"_L1, !s.maybeTexted, u"the data went back to a backup after the caller rang"_s,
             {reason::tooLate, Action::Callback, true});
    }

    const Situation &s;
    Decision &m_decision;
    std::optional<Stop> m_stop;
};

} // namespace

std::optional<Stop> firstStop(const Situation &situation, Decision &decision)
{
    return Guards(situation, decision).all();
}

} // namespace ring
