// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/contacts/statesplan.h"
#include "engine/rules/vertical.h"
#include "tests/engine/decide/situations.h"

#include <QRandomGenerator>

namespace ring::test {

/// Makes up calls; the same seed gives the same calls.
class SituationDice
{
public:
    explicit SituationDice(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return int(m_random.bounded(limit)); }
    bool oneIn(int many) { return below(many) == 0; }
    template<typename List>
    auto oneOf(const List &list)
    {
        return list.at(below(int(list.size())));
    }
    QString state() { return oneOf(StatesPlan::shipped().states()); }

    /// Of a caller whose number tells a state.
    QString numberOf(const QString &state)
    {
        const int area = oneOf(StatesPlan::shipped().place(state)->areaCodes);
        return u"+1%1"_s.arg(area) + u"555%1"_s.arg(below(10000), 4, 10, QChar(u'0'));
    }

    Situation situation()
    {
        const QString home = state();
        const QByteArray zone = oneOf(StatesPlan::shipped().place(home)->zones).id();
        const Millis now = 1'767'225'600'000 + Millis(m_random.bounded(quint64(365) * dayMs));
        Situation s = missedCall(number(), {home, zone.constData(), oneOf(knownTrades())}, now);
        place(s.place);
        contact(s);
        history(s);
        if (oneIn(3))
            leaveVoicemail(s, oneOf(transcripts()));
        if (oneIn(3))
            askFollowUp(s);
        else
            s.call.endedAt -= oneOf(QList<Millis>{0, 0, 0, 2 * minuteMs, 6 * minuteMs, 20 * minuteMs, hourMs});
        s.call.callerName = oneOf(QStringList{{}, u"DANA WHITE"_s, u"WIRELESS CALLER"_s, u"O'Neill"_s});
        s.fallback = s.touch == Touch::First && oneIn(15);
        s.lineTypeComing = oneIn(40);
        s.lineTexts = !oneIn(40);
        return s;
    }

private:
    QString number()
    {
        if (oneIn(12))
            return oneOf(QStringList{{},
                                     u"+18335550142"_s,
                                     u"+14165550142"_s,
                                     u"+15145550142"_s,
                                     u"+17875550142"_s,
                                     u"+19005550142"_s,
                                     u"911"_s,
                                     u"+442079460018"_s});
        return numberOf(state());
    }

    void place(Place &place)
    {
        place.open = !oneIn(3);
        place.paused = oneIn(40);
        place.language = oneIn(5) ? u"es"_s : u"en"_s;
        place.policy.textForeign = oneIn(4);
        place.policy.highValueText = oneIn(6);
        for (const QString &fact : {u"missing:baa"_s, u"missing:a2p_registration"_s, u"casl_template"_s,
                                    u"recording_announced"_s, u"emergency:NY"_s, u"emergency:LA"_s})
            if (oneIn(12))
                place.policy.conditions.insert(fact);
        if (oneIn(4))
            place.bookingLink.clear();
    }

    void contact(Situation &s)
    {
        s.contact.known = oneIn(3);
        if (!s.contact.known)
            return;
        s.contact.name = oneOf(QStringList{u"Maria Alvarez"_s, u"Sam Okafor"_s, {}});
        s.contact.state = oneIn(2) ? state() : QString();
        s.contact.zip = oneIn(3) ? u"%1"_s.arg(below(99999), 5, 10, QChar(u'0')) : QString();
        s.contact.valueCents = oneIn(6) ? 900'000 : below(3) * 40'000;
        s.contact.language = oneIn(6) ? u"es"_s : QString();
    }

    void history(Situation &s)
    {
        s.history.optedOut = oneIn(30);
        s.history.personInConversation = oneIn(30);
        s.history.lastFirstText = oneIn(12) ? s.now - Millis(below(48)) * hourMs : 0;
        s.history.linesLastHour = oneIn(30) ? 3 : 0;
        for (int i = below(5); i > 0; --i)
            s.history.reached << s.now - i * hourMs;
        if (oneIn(8))
            s.history.saidState = u"I am in Spokane, WA now"_s;
    }

    static const QStringList &transcripts()
    {
        static const QStringList all{{},
                                     u"hi this is dana could you call me back about a quote thanks"_s,
                                     u"water is coming through the ceiling and we cannot shut it off hurry"_s,
                                     u"hola habla rosa quiero una cita para la semana que viene gracias"_s,
                                     u"your car warranty is about to expire press one to speak to an agent"_s,
                                     u"oh sorry i think i have the wrong number"_s,
                                     u"i need to move my tuesday visit please ring me today it is urgent"_s};
        return all;
    }

    QRandomGenerator m_random;
};

} // namespace ring::test
