// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/sandbox/fault.h"
#include "engine/sandbox/log.h"
#include "engine/sandbox/sandboxaddress.h"
#include "engine/sandbox/sandboxoptions.h"
#include "engine/sandbox/story.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace ring::sandbox {

class CalcomFace;
class Exchange;
class Journal;
class Mischief;
class SandboxListener;
class TwilioFace;

/// A phone company, an SMS service and a booking calendar on 127.0.0.1, over real HTTP.
///
/// Time: everything follows `options.clock`. Each request first lets the story happen up to the clock's now; with a
/// running clock a timer does so too, so that events come out without anybody asking. Thread: one; create, call and
/// destroy it there, with an event loop. SandboxThread puts one into a thread of its own. Ownership: owns the story;
/// the clock is the caller's and has to outlive the server.
class SandboxServer : public QObject
{
    Q_OBJECT

public:
    SandboxServer(const SandboxOptions &options, std::unique_ptr<Story> story, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Opens the journal, if one is named, and listens. The port; or an error when the port is taken or the journal is
    /// of another story.
    Expected<quint16> listen();

    QUrl baseUrl() const;
    SandboxAddress address() const; ///< all of the following at once
    QString accountSid() const;
    QString authToken() const;
    QString calendarKey() const; ///< bearer token of the booking calendar

    /// Lets the story happen up to `now`; times before the last one change nothing.
    void advanceTo(Millis now);
    /// The next moment at which a poll would find something new; nullopt when the story is over.
    std::optional<Millis> nextEventAt();
    Millis startedAt() const { return m_start; } ///< when the story began, in the clock's time

    const QList<SandboxEvent> &events() const { return m_events; }
    qint64 requests() const { return m_requests; }
    const Exchange &exchange() const { return *m_exchange; }

Q_SIGNALS:
    /// Emitted after each thing that happened, in order of time.
    void happened(const ring::sandbox::SandboxEvent &event);

private:
    ServedAnswer handle(const ServedRequest &request);
    ServedAnswer answerFor(const ServedRequest &request);
    ServedAnswer spoil(const ServedRequest &request, const Fault &fault);
    Expected<void> beginStory();
    void replay();
    bool listenOn(quint16 port);

    SandboxOptions m_options;
    Millis m_start = 0;
    std::unique_ptr<Exchange> m_exchange;
    std::unique_ptr<TwilioFace> m_twilio;
    std::unique_ptr<CalcomFace> m_calcom;
    std::unique_ptr<Mischief> m_mischief;
    std::unique_ptr<Journal> m_journal;
    FaultPlan m_faults;
    SandboxListener *m_server = nullptr;
    QList<SandboxEvent> m_events;
    qint64 m_requests = 0;
    bool m_replaying = false;
};

} // namespace ring::sandbox

namespace ring {
using sandbox::SandboxServer;
} // namespace ring
