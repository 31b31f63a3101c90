// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/sentence.h"

#include "ui/dashboard/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct Sentence
{
    Q_DECLARE_TR_FUNCTIONS(ring::Sentence)

public:
    static QString missed(int calls, const SentenceScope &scope);
    static QString when(int calls, const SentenceScope &scope);
};

QString Sentence::when(int calls, const SentenceScope &scope)
{
    switch (scope.period) {
    case Period::ThisWeek:
        return tr("You missed %Ln call(s) this week", nullptr, calls);
    case Period::LastWeek:
        return tr("You missed %Ln call(s) last week", nullptr, calls);
    case Period::FourWeeks:
        return tr("You missed %Ln call(s) in the last 4 weeks", nullptr, calls);
    case Period::EightWeeks:
        return tr("You missed %Ln call(s) in the last 8 weeks", nullptr, calls);
    case Period::Year:
        return tr("You missed %Ln call(s) in the last 52 weeks", nullptr, calls);
    case Period::Custom:
        break;
    }
    //: %1: two dates, "Nov 2 – Nov 8"
    return tr("You missed %Ln call(s) from %1", nullptr, calls)
        .arg(formatDays(scope.days.first, scope.days.last, scope.today));
}

QString Sentence::missed(int calls, const SentenceScope &scope)
{
    //: %1: "You missed 47 calls last week", %2: name of a location or a group
    return scope.place.isEmpty() ? when(calls, scope) : tr("%1 at %2").arg(when(calls, scope), scope.place);
}

int countOf(const Metrics &metrics, const QString &id)
{
    return int(metrics.value(id).numerator);
}

} // namespace

QString unansweredSentence(const Metrics &metrics)
{
    const MetricValue share = metrics.value(u"unanswered_24h_share"_s);
    if (!share.known || share.denominator == 0)
        return Sentence::tr("No missed call is older than 24 hours yet.");
    if (share.numerator == 0)
        return Sentence::tr("Nobody went unanswered for more than 24 hours.");
    //: %1: percentage
    return Sentence::tr("%Ln call(s) went unanswered for more than 24 hours (%1).", nullptr, int(share.numerator))
        .arg(formatRate(share.value));
}

QString dashboardSentence(const Metrics &metrics, const SentenceScope &scope)
{
    const int missed = countOf(metrics, u"missed"_s);
    const QString opening = Sentence::missed(missed, scope);
    if (missed == 0)
        return opening + u'.';
    const QString replied = Sentence::tr("%Ln replied", "callers", countOf(metrics, u"replied"_s));
    const QString booked = Sentence::tr("%Ln booked", "callers", countOf(metrics, u"booked"_s));
    //: %1: "You missed 47 calls last week", %2: "23 replied", %3: "12 booked"
    const QString whole = Sentence::tr("%1; %2 and %3.").arg(opening, replied, booked);
    return whole + u' ' + unansweredSentence(metrics);
}

} // namespace ring
