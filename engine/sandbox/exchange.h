// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/books.h"
#include "engine/sandbox/log.h"
#include "engine/sandbox/story.h"

#include <QSet>
#include <queue>

#include <functional>
#include <tuple>

namespace ring::sandbox {

/// A text as a customer of the phone company asks for it.
struct TextOrder
{
    QString from;
    QString to;
    QString body;
    int validitySeconds = 36000;
};

/// The phone company itself: lets the story happen up to a moment, keeps the books, carries texts. It knows nothing of
/// HTTP. Not thread-safe. Time is only what advanceTo() is told and never runs backwards.
class Exchange
{
public:
    /// `seed` names the identifiers; `segmentsPerSecond` is how fast one line's queue of texts empties.
    Exchange(quint64 seed, std::unique_ptr<Story> story, double segmentsPerSecond);

    /// The story begins at `start`; called once, first.
    void begin(Millis start);
    void advanceTo(Millis now);
    /// The next moment at which a listing would show something new; nullopt when nothing is to come.
    std::optional<Millis> nextEventAt();

    /// 0 when accepted, and then `message` is its index in the books; else Twilio's error code.
    struct Accepted
    {
        int code = 0;
        int message = -1;
    };
    Accepted acceptText(const TextOrder &order);

    const Books &books() const { return m_books; }
    bool isLandline(const QString &number) const;
    Millis now() const { return m_now; }
    Story &story() { return *m_story; }
    /// Called with each text that is asked for, before its sender hears whether it is accepted.
    void onOrder(std::function<void(const TextOrder &)> sink) { m_ordered = std::move(sink); }
    /// Called for each event, in order of time.
    void onEvent(std::function<void(const SandboxEvent &)> sink) { m_sink = std::move(sink); }

private:
    struct Due
    {
        Millis at;
        quint64 order;
        std::function<void()> act;
    };
    struct Later
    {
        bool operator()(const Due &a, const Due &b) const { return std::tie(a.at, a.order) > std::tie(b.at, b.order); }
    };
    using Queue = std::priority_queue<Due, std::vector<Due>, Later>;

    void at(Millis when, std::function<void()> act, bool worthWaking = true);
    void apply(const Happening &happening);
    void place(const PhoneCall &call);
    void placeLegs(const PhoneCall &call, const QByteArray &parent);
    void endCall(const PhoneCall &call, const QByteArray &sid);
    void record(const PhoneCall &call, const QByteArray &sid);
    void receive(const CallerText &text);
    void book(const StoryBooking &booking);
    int refusal(const TextOrder &order) const;
    void carry(TextEntry &row, const TextOrder &order);
    void note(const QString &type, QJsonObject facts);
    QByteArray newSid(const char *prefix);

    quint64 m_seed;
    std::unique_ptr<Story> m_story;
    Millis m_millisPerSegment;
    QSet<QString> m_lines;
    QSet<std::pair<QString, QString>> m_blocked;
    QHash<QString, Millis> m_lineFree;
    Books m_books;
    Queue m_loud;  ///< what a poll would find
    Queue m_quiet; ///< what only the log and a look at one message would
    quint64 m_order = 0;
    QHash<QByteArray, int> m_sids; ///< by prefix: texts that are sent must not rename the calls to come
    Millis m_now = 0;
    std::function<void(const SandboxEvent &)> m_sink;
    std::function<void(const TextOrder &)> m_ordered;
};

} // namespace ring::sandbox
