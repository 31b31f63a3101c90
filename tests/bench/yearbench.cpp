// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long a year of the reference operator takes to decide on one core, with the trace: 200 locations, 72,800
// missed calls. The mix of trades, states, voicemails and callers is made up from a fixed seed.
#include "engine/compose/compose.h"
#include "engine/contacts/statesplan.h"
#include "engine/decide/decide.h"
#include "engine/rules/rulestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

#include <cstdio>
#include <ctime>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr int locations = 200;
constexpr int calls = 72'800;
constexpr Millis yearStart = 1'767'225'600'000; // 2026-01-01 00:00 UTC

const QStringList trades{u"plumbing"_s, u"hvac"_s,       u"dental"_s, u"medical"_s,     u"med_spa"_s,
                         u"law_firm"_s, u"restaurant"_s, u"hotel"_s,  u"auto_repair"_s, u"counseling"_s};
const QStringList voicemails{
    u"hi this is dana calling about a quote for a new water heater could you call me back thanks bye"_s,
    u"hey its marcus i need to move my tuesday visit to later in the week please call me"_s,
    u"hola habla rosa quiero hacer una cita para la semana que viene mi numero es el mismo gracias"_s,
    u"water is coming through the ceiling and we cannot shut it off please hurry"_s,
    u"hello this is an important message about your google listing press one to speak with an agent"_s,
    u"um hello hello okay nobody there"_s};

class Operator
{
public:
    explicit Operator(quint32 seed)
        : m_random(seed)
        , m_templates(shippedTemplates())
    {
        for (int i = 0; i < locations; ++i)
            m_places.append(place(i));
    }

    Situation nextCall(int number)
    {
        Situation s;
        s.place = m_places.at(below(locations));
        const Millis at = yearStart + Millis(number) * (365 * dayMs / calls) + below(240) * secondMs;
        s.now = at + 20 * secondMs;
        s.listedAt = s.now;
        s.call.from = caller(s.place.state);
        s.call.to = s.place.directNumber;
        s.call.state = CallState::Missed;
        s.call.startedAt = at - 30 * secondMs;
        s.call.endedAt = at;
        s.call.missReason = below(3) ? MissReason::NoAnswer : MissReason::Abandoned;
        s.call.callerName = below(2) ? u"WIRELESS CALLER"_s : QString();
        s.number = factsOf(s.call.from);
        const int hour = QDateTime::fromMSecsSinceEpoch(at, s.place.zone).time().hour();
        s.place.open = hour >= 8 && hour < 17;
        s.place.nextOpening = s.now;
        s.place.nextBusinessDay = s.now + dayMs;
        contact(s);
        if (below(100) < 30)
            voicemail(s);
        s.history.optedOut = below(100) < 2;
        s.history.lastFirstText = below(100) < 8 ? at - 5 * hourMs : 0;
        s.templates = m_templates;
        s.recoveryId = u"7k2m9qd4abcd"_s;
        return s;
    }

    /// The follow-up two hours later, for callers who do not answer.
    static void askFollowUp(Situation &s)
    {
        s.touch = Touch::FollowUp1;
        s.firstTextAt = s.now;
        s.history.lastFirstText = s.now;
        s.history.reached = {s.now};
        s.now += 2 * hourMs;
    }

    int below(int limit) { return int(m_random.bounded(limit)); }

private:
    Place place(int number)
    {
        const StatesPlan &plan = StatesPlan::shipped();
        Place place;
        place.id = number + 1;
        place.key = u"site-%1"_s.arg(number);
        place.business = u"Acme %1"_s.arg(number % 20);
        place.name = u"Site %1"_s.arg(number);
        place.neutralName = u"Acme Office"_s;
        place.trade = trades.at(number % int(trades.size()));
        place.state = plan.states().at(number % int(plan.states().size()));
        place.zone = plan.place(place.state)->zones.constFirst();
        place.language = number % 9 ? u"en"_s : u"es"_s;
        place.directNumber = u"+1720555%1"_s.arg(number, 4, 10, QChar(u'0'));
        place.bookingLink = u"https://go.example.com/b?r={recovery_id}"_s;
        place.signer = u"Kim"_s;
        return place;
    }

    QString caller(const QString &home)
    {
        const StatesPlan &plan = StatesPlan::shipped();
        const int kind = below(100);
        if (kind < 3)
            return u"+1833555%1"_s.arg(below(10000), 4, 10, QChar(u'0'));
        const QString state = kind < 80 ? home : plan.states().at(below(int(plan.states().size())));
        const QList<int> &areas = plan.place(state)->areaCodes;
        return u"+1%1"_s.arg(areas.at(below(int(areas.size())))) + u"555%1"_s.arg(below(10000), 4, 10, QChar(u'0'));
    }

    void contact(Situation &s)
    {
        if (below(100) >= 40)
            return;
        s.contact.known = true;
        s.contact.name = u"Maria Alvarez"_s;
        s.contact.state = s.place.state;
        s.contact.valueCents = below(100) < 10 ? 400'000 : 30'000;
        s.contact.lastVisit = u"2025-09-14"_s;
        s.contact.language = below(100) < 12 ? u"es"_s : QString();
    }

    void voicemail(Situation &s)
    {
        Voicemail left;
        left.seconds = 14;
        left.state = Voicemail::Transcript::Done;
        left.transcript = voicemails.at(below(100) < 85 ? below(3) : 3 + below(3));
        s.voicemail = left;
        s.call.missReason = MissReason::Voicemail;
    }

    QRandomGenerator m_random;
    QList<Template> m_templates;
    QList<Place> m_places;
};

struct Tally
{
    int decisions = 0;
    qint64 traceBytes = 0;
    qint64 storedBytes = 0;
    QMap<QString, int> actions;
};

Decision decideAndTrace(const Situation &situation, Tally &tally)
{
    const Decision decision = decide(situation, RuleBook::shipped());
    const QByteArray trace = storedTrace(situation, decision);
    ++tally.decisions;
    // The first four bytes say how long the trace is without compression (documented at qUncompress).
    tally.traceBytes += qFromBigEndian<quint32>(trace.constData());
    tally.storedBytes += trace.size();
    ++tally.actions[codeOf(decision.action) + u' ' + decision.reason];
    return decision;
}

/// What keeping the rules in the store adds to the opening of a new store, and of one that has them.
void measureRules()
{
    const QTemporaryDir folder;
    const auto store = Database::open({folder.filePath(u"bench.db"_s), {}});
    if (!store)
        qFatal("%s", qPrintable(store.error().sentence));
    (void)RuleBook::shipped();
    for (const char *when : {"into a new store", "from a store that has them"}) {
        QElapsedTimer timer;
        timer.start();
        if (const auto kept = keepRules(**store, yearStart); !kept)
            qFatal("%s", qPrintable(kept.error().sentence));
        std::printf("rules %s: %.1f ms\n", when, double(timer.nsecsElapsed()) / 1e6);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    measureRules();
    const int many = argc > 1 ? QByteArray(argv[1]).toInt() : calls;
    Operator reference(2026);
    Tally tally;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begun = std::clock();
    for (int number = 0; number < many; ++number) {
        Situation situation = reference.nextCall(number);
        if (decideAndTrace(situation, tally).action != Action::Text || reference.below(2))
            continue;
        Operator::askFollowUp(situation);
        decideAndTrace(situation, tally);
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double core = double(std::clock() - begun) / CLOCKS_PER_SEC;
    std::printf("%d missed calls, %d decisions with their traces: %.2f s, of which %.2f s on the core: %.0f a second\n",
                many, tally.decisions, seconds, core, tally.decisions / core);
    std::printf("trace: %.0f bytes a decision, %.0f compressed as stored\n", double(tally.traceBytes) / tally.decisions,
                double(tally.storedBytes) / tally.decisions);
    for (auto action = tally.actions.cbegin(); action != tally.actions.cend(); ++action)
        std::printf("  %-34s %7d\n", qPrintable(action.key()), action.value());
    return 0;
}
