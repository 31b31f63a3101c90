// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/sinch/smspoll.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ring::sinch {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis overlap = 10 * minuteMs;
constexpr Millis firstOverlap = hourMs;
constexpr Millis clockSlack = 5 * minuteMs;
constexpr int mostPages = 1000;
} // namespace

SmsPoll::SmsPoll(QObject *owner, HttpClient *http, const Account &account, SmsMemory *memory, const QStringList &lines,
                 const QByteArray &cursor, Millis since)
    : Operation(owner)
    , m_http(http)
    , m_account(account)
    , m_memory(memory)
    , m_lines(lines)
    , m_newest(QJsonDocument::fromJson(cursor).object()["newest"_L1].toInteger(since))
{
    const bool trusted = m_memory->given.begin(cursor);
    m_from = m_newest - (trusted ? overlap : firstOverlap);
    ask();
}

void SmsPoll::ask()
{
    const HttpRequest request = listInbounds(m_account, m_lines, m_from, m_page);
    m_http->send(request).then(this, [this, asked = m_http->askedBy(request)](const Expected<HttpAnswer> &answer) {
        const auto page = answer.and_then([&](const HttpAnswer &good) { return parseInbounds(good.body, asked); });
        if (!page)
            return endWith(page.error());
        take(*page);
    });
}

void SmsPoll::take(const InboundPage &page)
{
    for (const InboundText &text : page.texts) {
        m_newest = std::max(m_newest, std::min(text.receivedAt, m_http->clock().now() + clockSlack));
        if (m_memory->given.isNews(text.providerId, qHashMulti(0, text.body, text.from), text.receivedAt))
            m_batch.texts.append(text);
    }
    if (!page.more || ++m_page >= mostPages)
        return finish();
    ask();
}

void SmsPoll::finish()
{
    const QJsonObject cursor{{u"newest"_s, qint64(m_newest)}, {u"digest"_s, m_memory->given.digest()}};
    m_batch.cursor = QJsonDocument(cursor).toJson(QJsonDocument::Compact);
    m_memory->given.finish(m_batch.cursor, m_newest - 2 * firstOverlap);
    end(m_batch);
}

} // namespace ring::sinch
