// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/facts.h"

#include "engine/decide/reasons.h"
#include "engine/reports/localclock.h"
#include "engine/reports/metrics.h"

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr Millis recoveryWindow = 7 * dayMs; // ruling: recovered within seven days of the miss

/// The bits by name, looked up once.
struct Bits
{
    quint64 missed = bitOf(u"missed"_s), recovered = bitOf(u"recovered"_s), judged = bitOf(u"judged_24h"_s),
            unanswered = bitOf(u"unanswered_24h"_s), notMissed = bitOf(u"not_missed"_s), leads = bitOf(u"leads"_s),
            texted = bitOf(u"texted"_s), replied = bitOf(u"replied"_s), booked = bitOf(u"booked"_s),
            calledBack = bitOf(u"called_back"_s), noResponse = bitOf(u"no_response"_s), open = bitOf(u"open"_s),
            reachedUs = bitOf(u"reached_us"_s), optedOut = bitOf(u"opted_out"_s), escalated = bitOf(u"escalated"_s),
            timed = bitOf(u"texted_at_once"_s), in10 = bitOf(u"texted_10s"_s), in60 = bitOf(u"texted_60s"_s),
            in90 = bitOf(u"texted_90s"_s);
};

const Bits &bits()
{
    static const Bits all;
    return all;
}

bool wantedUs(const QString &why)
{
    return why != reason::robocall && why != reason::wrongNumber;
}

/// Staff marked the lead as answered after all.
bool wasAnswered(const QString &why)
{
    return why == "was_answered"_L1;
}

bool within(Millis moment, Millis from, Millis window)
{
    return moment > 0 && moment <= from + window;
}

class Reader
{
public:
    Reader(Database &database, Millis from, Millis to, Millis now)
        : m_database(database)
        , m_span{{u"from"_s, from}, {u"to"_s, to}}
        , m_from(from)
        , m_to(to)
        , m_now(now)
    {
    }

    Expected<Facts> read()
    {
        RING_TRY(readPlaces());
        RING_TRY(readTexts());
        RING_TRY(m_database.each(u"report_facts.calls"_s, m_span, [this](const QSqlQuery &row) { addCall(row); }));
        RING_TRY(m_database.each(u"report_facts.leads"_s, m_span, [this](const QSqlQuery &row) { addLead(row); }));
        return std::move(m_facts);
    }

private:
    Expected<void> readPlaces()
    {
        return m_database.each(u"report_facts.places"_s, {}, [this](const QSqlQuery &row) {
            m_placeOf.insert(row.value(0).toLongLong(), int(m_facts.places.size()));
            m_facts.places.append({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                                   row.value(3).toString(), row.value(4).toString()});
            m_clocks.append(LocalClock(m_facts.places.constLast().zone, m_from, m_to));
        });
    }

    Expected<void> readTexts()
    {
        // Latest first: what stays for a lead is its earliest text.
        return m_database.each(u"report_facts.first_texts"_s, m_span, [this](const QSqlQuery &row) {
            m_toText.insert(row.value(0).toLongLong(), qMax<Millis>(0, row.value(1).toLongLong()));
        });
    }

    Fact factAt(Millis at, qint64 location) const
    {
        Fact fact;
        fact.at = at;
        fact.place = m_placeOf.value(location);
        const LocalClock::Wall wall = m_clocks.at(fact.place).at(at);
        fact.day = wall.day;
        fact.weekday = wall.weekday;
        fact.hour = wall.hour;
        return fact;
    }

    void addCall(const QSqlQuery &row)
    {
        const Millis at = row.value(2).toLongLong();
        Fact fact = factAt(at, row.value(3).toLongLong());
        fact.callId = row.value(0).toLongLong();
        fact.leadId = row.value(1).toLongLong();
        if (wasAnswered(row.value(5).toString()))
            return;
        const Millis won = row.value(6).toLongLong();
        fact.counts = bits().missed;
        if (within(won, at, recoveryWindow))
            fact.counts |= bits().recovered;
        if (wantedUs(row.value(5).toString()) && at + dayMs <= m_now) {
            fact.counts |= bits().judged;
            const bool answered = within(won, at, dayMs) || within(row.value(7).toLongLong(), at, dayMs) ||
                                  within(row.value(8).toLongLong(), at, dayMs);
            fact.counts |= answered ? 0 : bits().unanswered;
        }
        m_facts.list.append(fact);
    }

    void addLead(const QSqlQuery &row)
    {
        const QString outcome = row.value(3).toString();
        if (!wantedUs(row.value(4).toString()))
            return;
        Fact fact = factAt(row.value(1).toLongLong(), row.value(2).toLongLong());
        fact.leadId = row.value(0).toLongLong();
        if (wasAnswered(row.value(4).toString())) {
            fact.counts = bits().notMissed;
        } else {
            fact.counts = bits().leads | bitOfOutcome(outcome);
            fact.counts |= row.value(5).toLongLong() > 0 ? bits().texted : 0;
            fact.counts |= row.value(6).toLongLong() > 0 ? bits().replied : 0;
            fact.counts |= row.value(7).toBool() ? bits().escalated : 0;
            fact.counts |= row.value(8).toBool() ? bits().optedOut : 0;
            fact.counts |= row.value(9).toBool() ? bits().reachedUs : 0;
            addTime(fact);
        }
        m_facts.list.append(fact);
    }

    static quint64 bitOfOutcome(const QString &outcome)
    {
        if (outcome == "booked"_L1)
            return bits().booked;
        if (outcome == "called_back"_L1)
            return bits().calledBack;
        return outcome == "no_response"_L1 ? bits().noResponse : bits().open;
    }

    void addTime(Fact &fact) const
    {
        const auto found = m_toText.constFind(fact.leadId);
        if (found == m_toText.cend())
            return;
        fact.toText = *found;
        fact.counts |= bits().timed;
        fact.counts |= fact.toText <= 10 * secondMs ? bits().in10 : 0;
        fact.counts |= fact.toText <= 60 * secondMs ? bits().in60 : 0;
        fact.counts |= fact.toText <= 90 * secondMs ? bits().in90 : 0;
    }

    Database &m_database;
    Bind m_span;
    Millis m_from;
    Millis m_to;
    Millis m_now;
    QHash<qint64, int> m_placeOf;
    QList<LocalClock> m_clocks;
    QHash<qint64, Millis> m_toText;
    Facts m_facts;
};

} // namespace

quint64 bitOf(const QString &metric)
{
    quint64 bit = 1;
    for (const MetricDefinition &definition : metricDefinitions()) {
        if (definition.unit != MetricDefinition::Unit::Count)
            continue;
        if (definition.id == metric)
            return bit;
        bit <<= 1;
    }
    return 0;
}

Expected<Facts> readFacts(Database &database, Millis from, Millis to, Millis now)
{
    return Reader(database, from, to, now).read();
}

} // namespace ring
