// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/exchange.h"

#include "engine/sandbox/dice.h"

#include <cmath>
#include <limits>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis never = std::numeric_limits<Millis>::max();
} // namespace

Exchange::Exchange(quint64 seed, std::unique_ptr<Story> story, double segmentsPerSecond)
    : m_seed(seed)
    , m_story(std::move(story))
    , m_millisPerSegment(Millis(std::lround(1000 / segmentsPerSecond)))
{
    const QStringList lines = m_story->lines();
    m_lines = QSet<QString>(lines.cbegin(), lines.cend());
    for (const auto &pair : m_story->blockedPairs())
        m_blocked.insert(pair);
}

void Exchange::begin(Millis start)
{
    m_now = start;
    m_story->begin(start);
}

void Exchange::advanceTo(Millis now)
{
    const auto top = [](const Queue &queue) { return queue.empty() ? never : queue.top().at; };
    while (true) {
        const Millis story = m_story->nextAt().value_or(never);
        const Millis due = std::min(top(m_loud), top(m_quiet));
        if (std::min(story, due) > now || std::min(story, due) == never)
            break;
        m_now = std::max(m_now, std::min(story, due));
        if (story <= due) {
            for (const Happening &happening : m_story->take(story))
                apply(happening);
            continue;
        }
        Queue &queue = top(m_loud) <= top(m_quiet) ? m_loud : m_quiet;
        const auto act = queue.top().act;
        queue.pop();
        act();
    }
    m_now = std::max(m_now, now);
}

std::optional<Millis> Exchange::nextEventAt()
{
    const Millis next = std::min(m_story->nextAt().value_or(never), m_loud.empty() ? never : m_loud.top().at);
    return next == never ? std::nullopt : std::optional(next);
}

void Exchange::at(Millis when, std::function<void()> act, bool worthWaking)
{
    (worthWaking ? m_loud : m_quiet).push({when, ++m_order, std::move(act)});
}

void Exchange::apply(const Happening &happening)
{
    if (const auto *call = std::get_if<PhoneCall>(&happening))
        place(*call);
    else if (const auto *text = std::get_if<CallerText>(&happening))
        receive(*text);
    else
        book(std::get<StoryBooking>(happening));
}

QByteArray Exchange::newSid(const char *prefix)
{
    return prefix + Dice(m_seed, prefix + QByteArray::number(++m_sids[prefix])).hex32();
}

void Exchange::note(const QString &type, QJsonObject facts)
{
    if (m_sink)
        m_sink({m_now, type, std::move(facts)});
}

Exchange::Accepted Exchange::acceptText(const TextOrder &order)
{
    if (m_ordered)
        m_ordered(order);
    if (const int code = refusal(order)) {
        note(u"text_refused"_s,
             {{u"from"_s, order.from}, {u"to"_s, order.to}, {u"body"_s, order.body}, {u"code"_s, code}});
        return {code, -1};
    }
    TextEntry row;
    row.sid = newSid("SM");
    row.from = order.from;
    row.to = order.to;
    row.body = order.body;
    row.created = m_now;
    row.segments = segmentsOf(order.body);
    carry(row, order);
    note(u"text_accepted"_s, {{u"message"_s, QString::fromLatin1(row.sid)},
                              {u"from"_s, row.from},
                              {u"to"_s, row.to},
                              {u"body"_s, row.body},
                              {u"segments"_s, row.segments}});
    return {0, m_books.messages.append(std::move(row))};
}

int Exchange::refusal(const TextOrder &order) const
{
    const auto isE164 = [](const QString &number) {
        const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        return number.size() >= 9 && number.size() <= 16 && number.startsWith(u'+') &&
               std::all_of(number.begin() + 1, number.end(), digit);
    };
    if (!m_lines.contains(order.from))
        return 21606;
    if (!isE164(order.to))
        return 21211;
    if (order.to == order.from)
        return 21266;
    if (order.body.isEmpty())
        return 21602;
    if (order.body.size() > 1600)
        return 21617;
    if (!order.to.startsWith(u"+1"))
        return 21408;
    return m_blocked.contains({order.from, order.to}) ? 21610 : 0;
}

void Exchange::carry(TextEntry &row, const TextOrder &order)
{
    Dice dice(m_seed, "carry" + row.sid);
    Millis &free = m_lineFree[row.from];
    row.sent = std::max(m_now + dice.between(300, 1200), free);
    row.expired = row.sent - m_now > order.validitySeconds * secondMs;
    if (row.expired) {
        row.sent = row.settled = m_now + order.validitySeconds * secondMs;
        row.errorCode = 30001;
    } else {
        free = row.sent + row.segments * m_millisPerSegment;
        row.settled = row.sent + dice.between(800, 4000);
        row.errorCode = m_story->deliveryError(row.to);
    }
    const QJsonObject facts{{u"message"_s, QString::fromLatin1(row.sid)}, {u"to"_s, row.to}};
    const int code = row.errorCode;
    at(
        row.settled,
        [this, facts, code] {
            QJsonObject all = facts;
            if (code != 0)
                all.insert("code"_L1, code);
            note(code == 0 ? u"text_delivered"_s : u"text_undelivered"_s, all);
        },
        code != 0);
    if (code == 0)
        m_story->textArrives({row.settled, row.from, row.to, row.body});
}

bool Exchange::isLandline(const QString &number) const
{
    constexpr int landline = 30006; // what Twilio says of a text that reached a fixed line
    return m_story->deliveryError(number) == landline;
}

} // namespace ring::sandbox
