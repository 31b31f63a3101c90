// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/metricwords.h"

#include "engine/reports/metrics.h"
#include "ui/dashboard/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ring::MetricWords)

public:
    using Table = QHash<QString, MetricWords>;
    static void counts(Table &words);
    static void efforts(Table &words);
    static void rates(Table &words);
    static void delays(Table &words);
};

void Words::counts(Table &words)
{
    words[u"missed"_s] = {
        tr("Missed calls"), tr("Incoming calls that no person answered, each repeat counted."), tr("missed calls"), {}};
    words[u"leads"_s] = {
        tr("Missed callers"),
        tr("Callers we missed; repeat calls by one caller are one, suspected robocalls and wrong numbers none."),
        tr("missed callers"),
        {}};
    words[u"recovered"_s] = {
        tr("Recovered"),
        tr("Missed calls whose caller booked, or spoke with a person, within 7 days after the miss."),
        tr("recovered missed calls"),
        {}};
    words[u"judged_24h"_s] = {tr("Older than 24 hours"),
                              tr("Missed calls by callers who wanted us, more than 24 hours ago."),
                              tr("missed calls older than 24 hours"),
                              {}};
    words[u"unanswered_24h"_s] = {
        tr("Unanswered over 24 h"),
        tr("Missed calls whose caller got no text and no call from us, and did not reach us, within 24 hours."),
        tr("missed calls unanswered after 24 hours"),
        {}};
    words[u"not_missed"_s] = {tr("Was not missed"),
                              tr("Callers whom staff marked as answered after all."),
                              tr("callers marked as answered"),
                              {}};
}

void Words::efforts(Table &words)
{
    words[u"texted"_s] = {
        tr("Texted"), tr("Missed callers whose first text was accepted by the SMS service."), tr("callers texted"), {}};
    words[u"replied"_s] = {tr("Replied"), tr("Missed callers who answered by text."), tr("callers who replied"), {}};
    words[u"booked"_s] = {tr("Booked"), tr("Missed callers whose outcome is a booking."), tr("callers who booked"), {}};
    words[u"called_back"_s] = {tr("Called back"),
                               tr("Missed callers whose outcome is a conversation by telephone."),
                               tr("callers called back"),
                               {}};
    words[u"no_response"_s] = {
        tr("No response"), tr("Missed callers given up after every attempt."), tr("callers without a response"), {}};
    words[u"open"_s] = {tr("Still open"), tr("Missed callers who have no outcome yet."), tr("callers still open"), {}};
    words[u"reached_us"_s] = {tr("Reached us another way"),
                              tr("Missed callers who called again later and were answered."),
                              tr("callers who reached us later"),
                              {}};
    words[u"opted_out"_s] = {tr("Opted out"),
                             tr("Missed callers who asked us not to text them after this miss."),
                             tr("callers who opted out"),
                             {}};
    words[u"escalated"_s] = {
        tr("Escalated"), tr("Missed callers who were handed to a person at once."), tr("callers escalated"), {}};
    words[u"texted_at_once"_s] = {
        tr("Texted at once"),
        tr("Callers texted without having to wait for opening hours or for a colleague to call."),
        tr("callers texted at once"),
        {}};
    words[u"texted_10s"_s] = {tr("Texted within 10 s"),
                              tr("Callers texted no more than 10 seconds after the call was listed."),
                              tr("callers texted within 10 seconds"),
                              {}};
    words[u"texted_60s"_s] = {tr("Texted within 60 s"),
                              tr("Callers texted no more than 60 seconds after the call was listed."),
                              tr("callers texted within 60 seconds"),
                              {}};
    words[u"texted_90s"_s] = {tr("Texted within 90 s"),
                              tr("Callers texted no more than 90 seconds after the call was listed."),
                              tr("callers texted within 90 seconds"),
                              {}};
}

void Words::rates(Table &words)
{
    words[u"recovery_rate"_s] = {
        tr("Recovery rate"),
        tr("Share of missed calls whose caller booked, or spoke with a person, within 7 days after the miss."),
        tr("recovered missed calls"), tr("missed calls")};
    words[u"unanswered_24h_share"_s] = {tr("Unanswered over 24 h"),
                                        tr("Share of missed calls older than 24 hours whose caller got no text and no "
                                           "call from us, and did not reach us, "
                                           "in that time."),
                                        tr("missed calls unanswered after 24 hours"),
                                        tr("missed calls older than 24 hours")};
    words[u"text_rate"_s] = {tr("Text rate"), tr("Share of missed callers who were texted."), tr("callers texted"),
                             tr("missed callers")};
    words[u"reply_rate"_s] = {tr("Reply rate"), tr("Share of missed callers who answered by text."),
                              tr("callers who replied"), tr("missed callers")};
    words[u"booking_rate"_s] = {tr("Booking rate"), tr("Share of missed callers whose outcome is a booking."),
                                tr("callers who booked"), tr("missed callers")};
    words[u"within_10s"_s] = {tr("Within 10 s"),
                              tr("Share of the callers texted at once whose text went within 10 seconds."),
                              tr("callers texted within 10 seconds"), tr("callers texted at once")};
    words[u"within_60s"_s] = {tr("Within 60 s"),
                              tr("Share of the callers texted at once whose text went within 60 seconds."),
                              tr("callers texted within 60 seconds"), tr("callers texted at once")};
    words[u"within_90s"_s] = {tr("Within 90 s"),
                              tr("Share of the callers texted at once whose text went within 90 seconds."),
                              tr("callers texted within 90 seconds"), tr("callers texted at once")};
}

void Words::delays(Table &words)
{
    words[u"median_to_text"_s] = {tr("Median time to text"),
                                  tr("Half of the first texts were accepted by the SMS service in this time or less, "
                                     "from the moment the phone system "
                                     "listed the call."),
                                  tr("callers texted"),
                                  {}};
    words[u"p95_to_text"_s] = {tr("Slowest texts (p95)"),
                               tr("95 of 100 first texts were accepted by the SMS service in this time or less, from "
                                  "the moment the phone system "
                                  "listed the call."),
                               tr("callers texted"),
                               {}};
}

QHash<QString, MetricWords> allWords()
{
    QHash<QString, MetricWords> words;
    Words::counts(words);
    Words::efforts(words);
    Words::rates(words);
    Words::delays(words);
    return words;
}

QString figures(const MetricDefinition &definition, const MetricValue &value, const MetricWords &words)
{
    if (definition.unit == MetricDefinition::Unit::Rate) {
        //: %1, %3: numbers; %2, %4: what they count, e.g. "12 callers who booked of 47 missed callers"
        return Words::tr("%1 %2 of %3 %4")
            .arg(formatCount(value.numerator), words.above, formatCount(value.denominator), words.below);
    }
    //: %1: a number, %2: what it counts
    return Words::tr("%1 %2").arg(formatCount(value.numerator), words.above);
}

} // namespace

MetricWords metricWords(const QString &id)
{
    // Looked up anew each time: the language may change while the window is open.
    return allWords().value(id, {id, {}, {}, {}});
}

QString metricTip(const QString &id, const MetricValue &value)
{
    const MetricWords words = metricWords(id);
    QStringList lines{words.name, words.definition};
    if (const MetricDefinition *definition = metricDefinition(id))
        lines.append(figures(*definition, value, words));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ring
