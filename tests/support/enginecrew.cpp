// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginecrew.h"

#include "engine/sandbox/scenario.h"
#include "engine/sandbox/scenariostory.h"
#include "tests/support/waitfor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int callsACompany = 6;
constexpr int secondsBetweenCalls = 2;

QString lineOf(int company)
{
    return u"+1303555%1"_s.arg(1000 + company);
}

} // namespace

EngineCrew::EngineCrew(OwnPostgres &postgres, int companies)
    : m_address(postgres.database())
    , m_clock(SystemClock().now())
{
    m_clock.run(1);
    auto store = Database::open(m_address);
    if (!store)
        qFatal("%s", qPrintable(store.error().sentence));
    m_store = std::move(*store);
    for (int i = 0; i < companies; ++i)
        addCompany(i);
}

EngineCrew::~EngineCrew()
{
    for (Member &one : m_engines) {
        if (one.process->state() == QProcess::NotRunning)
            continue;
        one.process->kill();
        one.process->waitForFinished();
    }
}

QByteArray EngineCrew::scenario(int company, int calls)
{
    QJsonArray callers, rings;
    for (int i = 0; i < calls; ++i) {
        const QString key = u"c%1"_s.arg(i);
        callers << QJsonObject{{u"key"_s, key}, {u"number"_s, u"+1720%1"_s.arg(2'000'000 + company * 100 + i)}};
        rings << QJsonObject{{u"at"_s, 1 + i * secondsBetweenCalls + company % secondsBetweenCalls},
                             {u"from"_s, key},
                             {u"to"_s, u"place"_s},
                             {u"outcome"_s, u"no_answer"_s},
                             {u"ring"_s, 3}};
    }
    const QJsonObject document{
        {u"scenario"_s, 1},
        {u"name"_s, u"crew"_s},
        {u"about"_s, u"one company of a crew"_s},
        {u"locations"_s, QJsonArray{QJsonObject{{u"key"_s, u"place"_s}, {u"line"_s, lineOf(company)}}}},
        {u"callers"_s, callers},
        {u"calls"_s, rings}};
    return QJsonDocument(document).toJson();
}

void EngineCrew::addCompany(int number)
{
    const auto parsed = Scenario::parse(scenario(number, callsACompany));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().sentence));
    m_calls += callsACompany;
    SandboxOptions options;
    options.clock = &m_clock;
    options.seed = quint64(number) + 1;
    options.segmentsPerSecond = 1000;
    auto company = std::make_unique<SandboxServer>(options, std::make_unique<ScenarioStory>(*parsed));
    if (auto port = company->listen(); !port)
        qFatal("%s", qPrintable(port.error().sentence));
    const SandboxAddress address = company->address();
    const QString secret = u"RING_CREW_%1"_s.arg(number);
    qputenv(secret.toLatin1().constData(), address.token.toUtf8());
    for (const QString &kind : {u"phone"_s, u"sms"_s})
        run(u"INSERT INTO connections (name, kind, provider, base_url, account, credential, poll_ms) VALUES "
            "('%1 %2', '%1', 'twilio', '%3', '%4', 'env:%5', 1000)"_s.arg(kind)
                .arg(number)
                .arg(address.base.toString(), address.account, secret));
    run(u"INSERT INTO locations (key, business, name, state, zone) VALUES ('p%1', 'Business %1', 'Place %1', 'CO', "
        "'America/Denver')"_s.arg(number));
    run(u"INSERT INTO lines (number, location_id, phone_connection_id, sms_connection_id) VALUES ('%1', "
        "(SELECT MAX(id) FROM locations), (SELECT MAX(id) - 1 FROM connections), (SELECT MAX(id) FROM connections))"_s
            .arg(lineOf(number)));
    m_companies.push_back(std::move(company));
}

void EngineCrew::run(const QString &sql)
{
    QSqlQuery query(m_store->handle());
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

QVariant EngineCrew::value(const QString &sql)
{
    QSqlQuery query(m_store->handle());
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

QList<int> EngineCrew::sessions()
{
    QList<int> all;
    (void)m_store->each(u"postgres.engines"_s, {}, [&](const QSqlQuery &row) { all << row.value(0).toInt(); });
    return all;
}

void EngineCrew::startEngine(const QString &url)
{
    const QList<int> before = sessions();
    Member member;
    member.folder = std::make_unique<QTemporaryDir>();
    member.process = std::make_unique<QProcess>();
    member.process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    member.process->setStandardOutputFile(QProcess::nullDevice());
    // Not ended by a Ctrl-C that is meant for this program, but with it.
    member.process->setChildProcessModifier([] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    member.process->start(qEnvironmentVariable("RING_BIN", QStringLiteral(RING_BINARY_DIR "/app")) +
                              u"/secondring-engine"_s,
                          {u"run"_s, u"--store"_s, url, u"--data"_s, member.folder->path()});
    QList<int> fresh;
    const bool came = waitFor(
        [&] {
            fresh = sessions();
            fresh.removeIf([&](int pid) { return before.contains(pid); });
            return !fresh.isEmpty();
        },
        30'000);
    if (!came)
        qFatal("An engine did not start.");
    member.session = fresh.first();
    m_engines.push_back(std::move(member));
}

void EngineCrew::kill(qsizetype engine)
{
    QProcess &process = *m_engines.at(size_t(engine)).process;
    process.kill();
    process.waitForFinished();
    m_engines.erase(m_engines.begin() + engine);
}

void EngineCrew::freeze(qsizetype engine)
{
    ::kill(pid_t(m_engines.at(size_t(engine)).process->processId()), SIGSTOP);
}

void EngineCrew::thaw(qsizetype engine)
{
    ::kill(pid_t(m_engines.at(size_t(engine)).process->processId()), SIGCONT);
}

QMap<int, QList<qint64>> EngineCrew::shares()
{
    QMap<int, QList<qint64>> all;
    (void)m_store->each(u"postgres.pollers"_s, {},
                        [&](const QSqlQuery &row) { all[row.value(1).toInt()] << row.value(0).toLongLong(); });
    return all;
}

bool EngineCrew::sharedOut(int engines)
{
    const auto all = shares();
    const qsizetype connections = qsizetype(m_companies.size()) * 2;
    qsizetype held = 0;
    for (const auto &share : all) {
        held += share.size();
        if (share.size() > (connections + engines - 1) / engines)
            return false;
    }
    return held == connections && all.size() == engines;
}

qint64 EngineCrew::takenOver(const QList<qint64> &connections, int session, int mostMs)
{
    QElapsedTimer passed;
    passed.start();
    QStringList ids;
    for (const qint64 id : connections)
        ids << QString::number(id);
    const QString behind =
        u"SELECT COUNT(*) FROM polls WHERE polled_at <= %1 AND connection_id IN (%2)"_s.arg(SystemClock().now())
            .arg(ids.join(u','));
    const bool done = waitFor([&] { return !shares().contains(session) && value(behind).toInt() == 0; }, mostMs);
    return done ? passed.elapsed() : -1;
}

void EngineCrew::queue(int company, const QString &business, const QString &number, Millis now, Millis at)
{
    const int n = m_queued++;
    run(u"INSERT INTO leads (location_id, business, number, line, recovery_id, opened_at, last_call_at, action, state) "
        "VALUES (%1, '%2', '%3', '%4', 'crew%5', %6, %6, 'text', 'texting')"_s.arg(company + 1)
            .arg(business, number, lineOf(company))
            .arg(n)
            .arg(now));
    run(u"INSERT INTO messages (ref, connection_id, lead_id, location_id, inbound, number, line, body, touch, kind, "
        "state, created_at, send_at, expires_at) VALUES ('crew-%1', (SELECT sms_connection_id FROM lines WHERE number "
        "= "
        "'%2'), (SELECT MAX(id) FROM leads), %3, 0, '%4', '%2', 'We missed your call, how can we help?', 'first', "
        "'first_reply', 'queued', %5, %6, %7)"_s.arg(n)
            .arg(lineOf(company))
            .arg(company + 1)
            .arg(number)
            .arg(now)
            .arg(at)
            .arg(at + hourMs));
}

void EngineCrew::queueTexts(int count, double perSecond)
{
    const Millis now = SystemClock().now();
    for (int i = 0; i < count; ++i) {
        const int company = i % int(m_companies.size());
        m_texted << u"+1970%1"_s.arg(2'000'000 + m_texted.size());
        queue(company, u"Business %1"_s.arg(company), m_texted.last(), now, now + Millis(double(i) * 1000 / perSecond));
    }
}

void EngineCrew::queueTwins(int count)
{
    const Millis now = SystemClock().now();
    const int companies = int(m_companies.size());
    for (int i = 0; i < count; ++i) {
        m_texted << u"+1970%1"_s.arg(2'000'000 + m_texted.size());
        for (int twin = 0; twin < 2; ++twin)
            queue((i + twin * (companies / 2)) % companies, u"Twins"_s, m_texted.last(), now, now + 2 * secondMs);
    }
}

bool EngineCrew::allSent(int mostMs)
{
    return waitFor(
        [&] {
            return value(u"SELECT COUNT(*) FROM messages WHERE ref LIKE 'crew-%' AND accepted_at = 0 "
                         "AND state <> 'cancelled'"_s)
                           .toInt() == 0 &&
                   value(u"SELECT COUNT(*) FROM calls WHERE handled_at > 0"_s).toInt() == m_calls;
        },
        mostMs, 200);
}

EngineCrew::Tally EngineCrew::tally()
{
    QHash<QString, int> got;
    for (const auto &company : m_companies)
        for (const auto &event : company->events())
            if (event.type == "text_accepted"_L1)
                ++got[event.facts.value("to"_L1).toString()];
    Tally tally;
    tally.texts = int(m_texted.size());
    for (const QString &number : std::as_const(m_texted))
        tally.lost += got.value(number) == 0;
    for (const int times : std::as_const(got))
        tally.twice += times > 1;
    tally.calls = m_calls;
    tally.callsLost = m_calls - value(u"SELECT COUNT(DISTINCT lead_id) FROM calls WHERE lead_id IS NOT NULL"_s).toInt();
    return tally;
}

} // namespace ring
