// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/callpoll.h"

#include "engine/providers/twilio/requests.h"

#include <algorithm>

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis quickOverlap = 2 * minuteMs;
constexpr Millis deepOverlap = 2 * hourMs;
constexpr Millis deepEvery = minuteMs;
constexpr int deepEveryPolls = 15; // in a fast story a minute is over with every poll
constexpr Millis longestCall = dayMs;
constexpr Millis clockSlack = 5 * minuteMs;
constexpr int largestPage = 1000;
constexpr int smallPage = 100;

size_t contentOf(const CallLeg &leg)
{
    return qHashMulti(0, int(leg.end), leg.startedAt, leg.endedAt, leg.talkSeconds, leg.from, leg.to, leg.callerName);
}

} // namespace

CallPoll::CallPoll(QObject *owner, HttpClient *http, const Account &account, CallMemory *memory, bool transcripts,
                   const QByteArray &cursor, Millis since)
    : Operation(owner)
    , m_http(http)
    , m_account(account)
    , m_memory(memory)
    , m_wantTranscripts(transcripts)
    , m_cursor(CallCursor::from(cursor, since))
{
    if (!m_memory->given.begin(cursor))
        m_memory->forget();
    plan();
}

void CallPoll::plan()
{
    const bool deep =
        m_memory->deepAt == 0 || (now() >= m_memory->deepAt + deepEvery && m_memory->quickPolls >= deepEveryPolls);
    m_memory->quickPolls = deep ? 0 : m_memory->quickPolls + 1;
    if (deep)
        m_memory->deepAt = now();
    Millis floor = m_cursor.newest - (deep ? deepOverlap : quickOverlap);
    if (m_cursor.open > 0)
        floor = std::min(floor, m_cursor.open);
    m_walk = PageWalk(floor);
    askCalls(listCalls(m_account, floor, deep ? largestPage : m_memory->pageSize));
}

void CallPoll::follow(const QString &what, const QString &next, bool enough, void (CallPoll::*ask)(const HttpRequest &),
                      void (CallPoll::*done)())
{
    if (next.isEmpty() || enough)
        return (this->*done)();
    const auto page = nextPage(m_account.base(), next, m_http->name());
    if (!page && ask == &CallPoll::askCalls)
        return endWith(page.error());
    if (!page || !m_walk.mayFollow(*page))
        return (this->*done)();
    (this->*ask)(m_account.getPage(what, *page));
}

void CallPoll::askCalls(const HttpRequest &request)
{
    m_http->send(request).then(this, [this, asked = m_http->askedBy(request)](const Answer &answer) {
        const auto page = answer.and_then([&](const HttpAnswer &good) { return parseCalls(good.body, asked); });
        if (!page)
            return endWith(page.error());
        takeCalls(*page);
    });
}

void CallPoll::takeCalls(const CallPage &page)
{
    if (page.damaged > 0)
        m_walk.missed();
    QList<Millis> moments;
    for (const CallLeg &leg : page.legs) {
        moments.append(leg.startedAt);
        if (!m_legs.contains(leg.legId))
            m_order.append(leg.legId);
        m_legs.insert(leg.legId, leg);
    }
    const bool enough = m_walk.farEnough(moments);
    follow(u"list calls"_s, page.next, enough, &CallPoll::askCalls, &CallPoll::callsListed);
}

void CallPoll::callsListed()
{
    m_memory->pageSize = m_walk.pages() > 1 || m_order.size() > smallPage ? largestPage : smallPage;
    noteLegs();
    const QList<CallLeg> roots = unansweredRoots(m_legs.values());
    for (const CallLeg &root : roots)
        m_memory->recordings.add({root.callKey, root.startedAt, 0, 0, {}, {}}, now());
    if (!m_memory->recordings.anyDue(now()))
        return recordingsListed();
    m_walk = PageWalk(m_memory->recordings.oldestDue(now()));
    askRecordings(listRecordings(m_account, m_walk.floor(), largestPage));
}

void CallPoll::noteLegs()
{
    m_cursor.open = 0;
    const bool held = m_memory->hold.holds(m_walk.isIncomplete());
    for (const QString &id : std::as_const(m_order)) {
        const CallLeg &leg = m_legs[id];
        // A date from the future must not carry the cursor past calls that are still to come.
        if (!held)
            m_cursor.newest = std::max(m_cursor.newest, std::min(leg.startedAt, now() + clockSlack));
        const bool open = leg.end == LegEnd::Running && leg.startedAt > now() - longestCall;
        if (open)
            m_cursor.open = m_cursor.open == 0 ? leg.startedAt : std::min(m_cursor.open, leg.startedAt);
        if (m_memory->given.isNews(id, contentOf(leg), leg.startedAt))
            m_batch.legs.append(leg);
    }
}

void CallPoll::askRecordings(const HttpRequest &request)
{
    m_http->send(request).then(this, [this, asked = m_http->askedBy(request)](const Answer &answer) {
        const auto page = answer.and_then([&](const HttpAnswer &good) { return parseRecordings(good.body, asked); });
        if (page)
            takeRecordings(*page);
        else
            recordingsListed();
    });
}

void CallPoll::takeRecordings(const RecordingPage &page)
{
    QList<Millis> moments;
    for (const Recording &recording : page.recordings) {
        moments.append(recording.createdAt);
        const bool awaited = m_memory->recordings.contains(recording.callSid);
        if (awaited && recording.voicemail && recording.finished)
            voicemailFound(recording);
    }
    const bool enough = m_walk.farEnough(moments);
    follow(u"list recordings"_s, page.next, enough, &CallPoll::askRecordings, &CallPoll::recordingsListed);
}

void CallPoll::voicemailFound(const Recording &recording)
{
    m_memory->recordings.done(recording.callSid);
    Awaited transcript;
    transcript.key = recording.sid;
    transcript.happenedAt = recording.createdAt;
    transcript.voicemail = {recording.callSid, recording.sid, recording.seconds, Voicemail::Transcript::None, {}};
    hand(transcript.voicemail);
    if (m_wantTranscripts)
        m_memory->transcripts.add(transcript, now());
}

void CallPoll::recordingsListed()
{
    m_memory->recordings.looked(now());
    if (!m_memory->transcripts.anyDue(now()))
        return finish();
    m_walk = PageWalk(m_memory->transcripts.oldestDue(now()));
    askTranscripts(listTranscriptions(m_account, largestPage));
}

void CallPoll::askTranscripts(const HttpRequest &request)
{
    m_http->send(request).then(this, [this, asked = m_http->askedBy(request)](const Answer &answer) {
        const auto page =
            answer.and_then([&](const HttpAnswer &good) { return parseTranscriptions(good.body, asked); });
        if (page)
            takeTranscripts(*page);
        else
            finish();
    });
}

void CallPoll::takeTranscripts(const TranscriptionPage &page)
{
    QList<Millis> moments;
    for (const Transcription &transcription : page.transcriptions) {
        moments.append(transcription.createdAt);
        if (m_memory->transcripts.contains(transcription.recordingSid))
            transcriptFound(transcription);
    }
    const bool enough = m_walk.farEnough(moments);
    follow(u"list transcriptions"_s, page.next, enough, &CallPoll::askTranscripts, &CallPoll::finish);
}

void CallPoll::transcriptFound(const Transcription &transcription)
{
    Voicemail &voicemail = m_memory->transcripts[transcription.recordingSid].voicemail;
    voicemail.state = transcription.state;
    voicemail.transcript = transcription.text;
    hand(voicemail);
    if (transcription.state != Voicemail::Transcript::Pending)
        m_memory->transcripts.done(transcription.recordingSid);
}

void CallPoll::hand(const Voicemail &voicemail)
{
    // The same recording may have been handed over a moment ago without its transcript; the last word is enough.
    const auto same = [&](const Voicemail &other) { return other.recordingId == voicemail.recordingId; };
    m_batch.voicemails.removeIf(same);
    const size_t content = qHashMulti(0, int(voicemail.state), voicemail.seconds, voicemail.transcript);
    if (m_memory->given.isNews(voicemail.recordingId, content, now()))
        m_batch.voicemails.append(voicemail);
}

void CallPoll::finish()
{
    m_memory->transcripts.looked(now());
    const Millis oldest = std::min(m_cursor.newest, now()) - deepOverlap - hourMs;
    m_memory->recordings.forgetBefore(oldest);
    m_memory->transcripts.forgetBefore(oldest);
    m_cursor.digest = m_memory->given.digest();
    m_batch.cursor = m_cursor.toBytes();
    m_memory->given.finish(m_batch.cursor, oldest);
    end(m_batch);
}

} // namespace ring::twilio
