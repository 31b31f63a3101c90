// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/callpoll.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis lostTokenOverlap = 30 * minuteMs;
constexpr Millis mailboxSlack = 2 * minuteMs; // a message is dated after its call, by another of their clocks
constexpr qsizetype mostAwaited = 200;
constexpr qsizetype longestTranscript = 20'000;
} // namespace

SyncCursor SyncCursor::from(const QByteArray &cursor)
{
    const QJsonObject object = QJsonDocument::fromJson(cursor).object();
    SyncCursor result{object["token"_L1].toString(), object["time"_L1].toInteger(), {}};
    const QJsonArray awaited = object["voicemails"_L1].toArray();
    for (const QJsonValue item : awaited) {
        Awaited one;
        one.key = item["id"_L1].toString();
        one.place = item["box"_L1].toString();
        one.happenedAt = item["at"_L1].toInteger();
        one.voicemail.callKey = item["call"_L1].toString();
        one.voicemail.recordingId = one.key;
        result.awaited.append(one);
    }
    return result;
}

QByteArray SyncCursor::toBytes() const
{
    QJsonArray list;
    for (const Awaited &one : awaited.first(std::min(awaited.size(), mostAwaited)))
        list.append(QJsonObject{{u"id"_s, one.key},
                                {u"box"_s, one.place},
                                {u"at"_s, qint64(one.happenedAt)},
                                {u"call"_s, one.voicemail.callKey}});
    QJsonObject object{{u"token"_s, token}, {u"time"_s, qint64(time)}};
    if (!list.isEmpty())
        object.insert(u"voicemails"_s, list);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

CallPoll::CallPoll(QObject *owner, HttpClient *http, Session *session, const Account &account, CallMemory *memory,
                   const QByteArray &cursor, Millis since)
    : Operation(owner)
    , m_http(http)
    , m_session(session)
    , m_account(account)
    , m_memory(memory)
    , m_cursor(SyncCursor::from(cursor))
    , m_since(since)
{
    if (cursor != m_memory->cursor || cursor.isEmpty()) {
        m_memory->transcripts = CallMemory().transcripts;
        for (const Awaited &one : std::as_const(m_cursor.awaited))
            m_memory->transcripts.add(one, now());
    }
    m_memory->cursor.clear();
    sync(m_cursor.token.isEmpty() ? fullSync(m_account, m_since) : nextSync(m_account, m_cursor.token));
}

void CallPoll::sync(const HttpRequest &request)
{
    m_session->send(request).then(this, [this, asked = m_http->askedBy(request)](const Expected<HttpAnswer> &answer) {
        synced(
            answer.and_then([&](const HttpAnswer &good) { return parseSync(good.body, asked, m_account.alsoMissed); }));
    });
}

void CallPoll::synced(const Expected<SyncPage> &page)
{
    if (page)
        return takePage(*page);
    if (page.error().code == Error::Code::NotFound && !m_cursor.token.isEmpty())
        return startAnew();
    endWith(page.error());
}

void CallPoll::startAnew()
{
    m_cursor.token.clear();
    sync(fullSync(m_account, m_cursor.time > 0 ? m_cursor.time - lostTokenOverlap : m_since));
}

void CallPoll::takePage(const SyncPage &page)
{
    m_batch.legs = page.legs;
    m_batch.more = page.newerRecordsExist;
    m_cursor.token = page.syncToken;
    m_cursor.time = page.syncTime;
    for (const VoicemailLink &link : page.voicemails) {
        Awaited one;
        one.key = link.messageId;
        one.place = link.extension;
        one.happenedAt = link.happenedAt;
        one.voicemail = {link.callKey, link.messageId, 0, Voicemail::Transcript::None, {}};
        hand(one.voicemail);
        if (!link.extension.isEmpty())
            m_memory->transcripts.add(one, now());
    }
    lookIntoMailboxes();
}

void CallPoll::lookIntoMailboxes()
{
    const QList<Awaited> due = m_memory->transcripts.due(now());
    for (const Awaited &one : due)
        m_mailboxes.append(one.place);
    m_mailboxes.removeDuplicates();
    nextMailbox();
}

void CallPoll::nextMailbox()
{
    if (m_mailboxes.isEmpty() || m_batch.more)
        return finish();
    m_mailbox = m_mailboxes.takeFirst();
    const HttpRequest request =
        listVoicemails(m_account, m_mailbox, m_memory->transcripts.oldestDue(now()) - mailboxSlack);
    m_session->send(request).then(this, [this, asked = m_http->askedBy(request)](const Expected<HttpAnswer> &answer) {
        const auto stored = answer.and_then([&](const HttpAnswer &good) { return parseVoicemails(good.body, asked); });
        takeMailbox(stored.value_or(QList<StoredVoicemail>()));
    });
}

void CallPoll::takeMailbox(const QList<StoredVoicemail> &stored)
{
    for (const StoredVoicemail &one : stored) {
        if (!m_memory->transcripts.contains(one.messageId))
            continue;
        Voicemail &voicemail = m_memory->transcripts[one.messageId].voicemail;
        voicemail.seconds = one.seconds;
        if (one.state == Voicemail::Transcript::Done) {
            m_texts.append(one);
            continue;
        }
        voicemail.state = one.state;
        hand(voicemail);
        if (one.settled)
            m_memory->transcripts.done(one.messageId);
    }
    nextTranscript();
}

void CallPoll::nextTranscript()
{
    if (m_texts.isEmpty())
        return nextMailbox();
    const StoredVoicemail one = m_texts.takeFirst();
    m_session->send(fetchTranscript(m_account, m_mailbox, one.messageId, one.transcriptId))
        .then(this, [this, id = one.messageId](const Expected<HttpAnswer> &answer) { takeTranscript(id, answer); });
}

void CallPoll::takeTranscript(const QString &messageId, const Expected<HttpAnswer> &answer)
{
    if (answer) {
        Voicemail voicemail = m_memory->transcripts[messageId].voicemail;
        voicemail.state = Voicemail::Transcript::Done;
        voicemail.transcript = QString::fromUtf8(answer->body).left(longestTranscript).trimmed();
        hand(voicemail);
        m_memory->transcripts.done(messageId);
    }
    nextTranscript();
}

void CallPoll::hand(const Voicemail &voicemail)
{
    m_batch.voicemails.removeIf([&](const Voicemail &other) { return other.recordingId == voicemail.recordingId; });
    m_batch.voicemails.append(voicemail);
}

void CallPoll::finish()
{
    m_memory->transcripts.looked(now());
    m_memory->transcripts.forgetBefore(now() - dayMs);
    m_cursor.awaited = m_memory->transcripts.all().values();
    std::sort(m_cursor.awaited.begin(), m_cursor.awaited.end(), [](const Awaited &a, const Awaited &b) {
        return std::tie(a.happenedAt, a.key) < std::tie(b.happenedAt, b.key);
    });
    m_batch.cursor = m_cursor.toBytes();
    m_memory->cursor = m_batch.cursor;
    end(m_batch);
}

} // namespace ring::ringcentral
