// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxserver.h"

#include "engine/sandbox/calcomface.h"
#include "engine/sandbox/dice.h"
#include "engine/sandbox/exchange.h"
#include "engine/sandbox/journal.h"
#include "engine/sandbox/mischief.h"
#include "engine/sandbox/twilioerrors.h"
#include "engine/sandbox/twilioface.h"

#include <QDebug>
#include <QHostAddress>
#include <QTimer>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int tickMs = 50;

QByteArray credential(quint64 seed, const char *name, const char *prefix)
{
    return prefix + Dice(seed, name).hex32();
}
} // namespace

SandboxServer::SandboxServer(const SandboxOptions &options, std::unique_ptr<Story> story, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_exchange(std::make_unique<Exchange>(options.seed, std::move(story), options.segmentsPerSecond))
    , m_twilio(std::make_unique<TwilioFace>(*m_exchange, accountSid().toLatin1(), authToken().toLatin1()))
    , m_calcom(std::make_unique<CalcomFace>(*m_exchange, calendarKey().toLatin1()))
    , m_mischief(std::make_unique<Mischief>())
{
    m_exchange->onEvent([this](const SandboxEvent &event) {
        if (m_options.keepEvents)
            m_events.append(event);
        if (!m_replaying)
            Q_EMIT happened(event);
    });
    m_server = new SandboxListener([this](const ServedRequest &request) { return handle(request); }, this);
}

SandboxServer::~SandboxServer()
{
    // Connections may still hold the handler while the children are deleted.
    delete m_server;
}

QString SandboxServer::accountSid() const
{
    return QString::fromLatin1(credential(m_options.seed, "account", "AC"));
}

QString SandboxServer::authToken() const
{
    return QString::fromLatin1(credential(m_options.seed, "token", ""));
}

QString SandboxServer::calendarKey() const
{
    return QString::fromLatin1(credential(m_options.seed, "calendar", "cal_"));
}

SandboxAddress SandboxServer::address() const
{
    return {baseUrl(), accountSid(), authToken(), calendarKey()};
}

QUrl SandboxServer::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->serverPort()));
}

Expected<quint16> SandboxServer::listen()
{
    if (const auto begun = beginStory(); !begun)
        return tl::unexpected(begun.error());
    const quint16 remembered = m_journal && m_journal->head() ? m_journal->head()->port : 0;
    const bool listening = m_options.port != 0 ? listenOn(m_options.port) : listenOn(remembered) || listenOn(0);
    if (!listening)
        return fail(Error::Code::Unavailable,
                    u"The sandbox cannot listen on port %1 of 127.0.0.1. Choose another port."_s.arg(m_options.port),
                    m_server->errorString());
    if (m_journal && !m_journal->head()) {
        const Journal::Head head{m_exchange->story().fingerprint(), m_start, m_server->serverPort()};
        if (const auto written = m_journal->begin(head); !written)
            return tl::unexpected(written.error());
    }
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { advanceTo(m_options.clock->now()); });
    timer->start(tickMs);
    return m_server->serverPort();
}

bool SandboxServer::listenOn(quint16 port)
{
    return m_server->listen(QHostAddress::LocalHost, port);
}

Expected<void> SandboxServer::beginStory()
{
    m_start = m_options.start != 0 ? m_options.start : m_options.clock->now();
    if (!m_options.journal.isEmpty()) {
        auto journal = Journal::open(m_options.journal);
        if (!journal)
            return tl::unexpected(journal.error());
        m_journal = std::move(*journal);
        const auto &head = m_journal->head();
        if (head && head->fingerprint != m_exchange->story().fingerprint())
            return fail(
                Error::Code::BadInput,
                u"The sandbox's journal %1 belongs to the story \"%2\", not to \"%3\". Start that one, or delete "
                u"the journal."_s.arg(m_options.journal, head->fingerprint, m_exchange->story().fingerprint()));
        m_start = head ? head->start : m_start;
    }
    m_exchange->begin(m_start);
    m_faults = FaultPlan(m_options.faults, m_start);
    replay();
    return {};
}

void SandboxServer::replay()
{
    if (!m_journal)
        return;
    m_replaying = true;
    for (const Journal::Entry &entry : m_journal->entries()) {
        m_exchange->advanceTo(entry.at);
        m_exchange->acceptText(entry.order);
    }
    m_replaying = false;
    m_exchange->onOrder([this](const TextOrder &order) {
        if (const auto written = m_journal->append({m_exchange->now(), order}); !written)
            qWarning().noquote() << written.error().sentence;
    });
}

void SandboxServer::advanceTo(Millis now)
{
    m_exchange->advanceTo(now);
}

std::optional<Millis> SandboxServer::nextEventAt()
{
    return m_exchange->nextEventAt();
}

ServedAnswer SandboxServer::handle(const ServedRequest &request)
{
    ++m_requests;
    advanceTo(m_options.clock->now());
    const QString area = m_calcom->owns(request) ? u"bookings"_s : TwilioFace::area(request);
    const auto fault = m_faults.hit(area, m_exchange->now());
    ServedAnswer answer = fault ? spoil(request, *fault) : answerFor(request);
    answer.delayMs += m_options.latencyMs;
    return answer;
}

ServedAnswer SandboxServer::answerFor(const ServedRequest &request)
{
    if (m_twilio->owns(request))
        return m_twilio->answer(request);
    return m_calcom->owns(request) ? m_calcom->answer(request) : twilioError(404, 20404);
}

ServedAnswer SandboxServer::spoil(const ServedRequest &request, const Fault &fault)
{
    ServedAnswer answer;
    switch (fault.kind) {
    case Fault::Kind::Status:
        answer = twilioError(fault.status, fault.status == 429   ? 20429
                                           : fault.status == 401 ? 20003
                                           : fault.status == 503 ? 20503
                                                                 : 20500);
        break;
    case Fault::Kind::Html:
        answer.type = "text/html";
        answer.body = "<!doctype html><html><body><h1>Be right back</h1></body></html>";
        break;
    case Fault::Kind::Close:
        answer.cut = ServedAnswer::Cut::Nothing;
        break;
    case Fault::Kind::Half:
    case Fault::Kind::Cut:
        answer = answerFor(request);
        answer.cut = fault.kind == Fault::Kind::Half ? ServedAnswer::Cut::HalfBody : ServedAnswer::Cut::Nothing;
        break;
    case Fault::Kind::Latency:
        answer = answerFor(request);
        answer.delayMs = fault.latencyMs;
        break;
    default:
        answer = m_mischief->answer(request, fault, m_exchange->now(),
                                    [this](const ServedRequest &asked) { return answerFor(asked); });
        break;
    }
    if (fault.retryAfterSeconds > 0)
        answer.headers.append({"Retry-After", QByteArray::number(fault.retryAfterSeconds)});
    return answer;
}

} // namespace ring::sandbox
