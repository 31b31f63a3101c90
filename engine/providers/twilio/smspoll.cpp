// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/smspoll.h"

#include "engine/providers/twilio/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis quickOverlap = 2 * minuteMs;
constexpr Millis deepOverlap = hourMs;
constexpr Millis deepEvery = minuteMs;
constexpr int deepEveryPolls = 15;
constexpr Millis clockSlack = 5 * minuteMs;
} // namespace

SmsPoll::SmsPoll(QObject *owner, HttpClient *http, const Account &account, SmsMemory *memory, const QStringList &lines,
                 const QByteArray &cursor, Millis since)
    : Operation(owner)
    , m_http(http)
    , m_account(account)
    , m_memory(memory)
    , m_lines(lines)
    , m_from(QJsonDocument::fromJson(cursor).object()["newest"_L1].toInteger(since))
{
    m_newest = m_from;
    if (!m_memory->given.begin(cursor))
        m_memory->deepAt = 0;
    const Millis now = m_http->clock().now();
    const bool deep =
        m_memory->deepAt == 0 || (now >= m_memory->deepAt + deepEvery && m_memory->quickPolls >= deepEveryPolls);
    m_memory->quickPolls = deep ? 0 : m_memory->quickPolls + 1;
    if (deep)
        m_memory->deepAt = now;
    m_walk = PageWalk(m_newest - (deep ? deepOverlap : quickOverlap));
    ask(listMessages(m_account, m_lines.size() == 1 ? m_lines.first() : QString(), deep ? 1000 : 100));
}

void SmsPoll::ask(const HttpRequest &request)
{
    m_http->send(request).then(this, [this, asked = m_http->askedBy(request)](const Expected<HttpAnswer> &answer) {
        const auto page = answer.and_then([&](const HttpAnswer &good) { return parseMessages(good.body, asked); });
        if (!page)
            return endWith(page.error());
        take(*page);
    });
}

void SmsPoll::take(const MessagePage &page)
{
    if (page.damaged > 0)
        m_walk.missed();
    QList<Millis> moments;
    for (const Message &message : page.messages) {
        moments.append(message.createdAt);
        m_newest = std::max(m_newest, std::min(message.createdAt, m_http->clock().now() + clockSlack));
        hand(message);
    }
    if (m_walk.farEnough(moments) || page.next.isEmpty())
        return finish();
    const auto next = nextPage(m_account.base(), page.next, m_http->name());
    if (!next)
        return endWith(next.error());
    if (!m_walk.mayFollow(*next))
        return finish();
    ask(m_account.getPage(u"list replies"_s, *next));
}

void SmsPoll::hand(const Message &message)
{
    const bool ours = m_lines.isEmpty() || m_lines.contains(message.to);
    const bool wanted = message.inbound && ours && message.createdAt >= m_walk.floor();
    if (!wanted || m_seen.contains(message.sid))
        return;
    m_seen.insert(message.sid);
    if (m_memory->given.isNews(message.sid, qHashMulti(0, message.body, message.from), message.createdAt))
        m_batch.texts.append({message.sid, message.from, message.to, message.body, message.createdAt});
}

void SmsPoll::finish()
{
    if (m_memory->hold.holds(m_walk.isIncomplete()))
        m_newest = m_from;
    const QJsonObject cursor{{u"newest"_s, qint64(m_newest)}, {u"digest"_s, m_memory->given.digest()}};
    m_batch.cursor = QJsonDocument(cursor).toJson(QJsonDocument::Compact);
    m_memory->given.finish(m_batch.cursor, m_newest - deepOverlap - hourMs);
    end(m_batch);
}

} // namespace ring::twilio
